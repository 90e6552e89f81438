import { describe, expect, it } from 'vitest'
import { clicksInNotes, neededSeconds, planInWords, plannedSeconds, planOf, spokenWords } from './plan.ts'

describe('plannedSeconds', () => {
  it.each([
    ['Say hello.\n\nTime: 60 s\nSources: none', 60],
    ['Say hello.', undefined],
    ['Time: 60 s\nTime: 20 s', undefined],
    ['It takes Time: 60 s', undefined],
    ['Time: a minute', undefined],
  ])('reads %j as %s', (note, seconds) => {
    expect(plannedSeconds(note)).toBe(seconds)
  })
})

const note = `Say hello,

[click] then wait.

[click:2] Go on.

Time: 20 s
Sources: somebody`

describe('what the notes ask for', () => {
  it('is said without the plan, the sources and the marks', () => {
    expect(spokenWords(note)).toBe('Say hello, then wait. Go on.')
  })

  it('takes a click for each mark, or as many as it says', () => {
    expect(clicksInNotes(note)).toBe(3)
  })

  it('takes 0.4 s a word, and a second a click', () => {
    expect(neededSeconds(note)).toBeCloseTo(6 * 0.4 + 3)
    expect(neededSeconds('')).toBe(0)
  })

  it('counts no dash as a word', () => {
    expect(neededSeconds('one – two')).toBeCloseTo(0.8)
  })
})

describe('planOf', () => {
  it('numbers slides from 1 and keeps those without a title or a plan', () => {
    expect(planOf([{ title: 'Hello', note: 'Time: 20 s' }, {}])).toEqual([
      { no: 1, title: 'Hello', seconds: 20 },
      { no: 2, title: '', seconds: undefined },
    ])
  })
})

describe('a talk in a line', () => {
  it('has its slides, what their notes plan, and the minutes that it has', () => {
    expect(planInWords([{ note: 'Time: 60 s' }, { note: 'Time: 61 s' }, {}], 5)).toBe('3 slides, 3 minutes planned of 5')
  })
})
