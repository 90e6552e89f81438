import { describe, expect, it } from 'vitest'
import { neededSeconds, plannedSeconds, spokenWords, WORDS_A_MINUTE } from '../../lib/plan.ts'
import { readSlides } from '../../scripts/deck/deck.ts'

const slides = await readSlides()
const named = slides.map(slide => ({ ...slide, name: `${slide.no} ${slide.title ?? ''}` }))

describe('the plan of the talk', () => {
  it('has 48 slides', () => {
    expect(slides).toHaveLength(48)
  })

  it.each(named)('slide $name says once how long it takes: `Time: 60 s`', ({ note }) => {
    expect(plannedSeconds(note)).toBeGreaterThanOrEqual(5)
  })

  it.each(named)('slide $name has something to say', ({ note }) => {
    expect(spokenWords(note).split(' ').length).toBeGreaterThanOrEqual(10)
  })

  it.each(named)(`slide $name can be given at ${WORDS_A_MINUTE} words a minute and a second a click`, ({ note }) => {
    const needed = neededSeconds(note)
    expect(needed, `its notes need ${Math.ceil(needed)} s`).toBeLessThanOrEqual(plannedSeconds(note) ?? 0)
  })

  it('takes 43 minutes at most, so that two of the 45 are left for what happens on stage', () => {
    const seconds = slides.reduce((sum, { note }) => sum + (plannedSeconds(note) ?? 0), 0)
    expect(seconds).toBeLessThanOrEqual(43 * 60)
  })

  it('leaves Slidev\'s timer the whole 45', async () => {
    const { load } = await import('@slidev/parser/fs')
    const { headmatter } = await load({ roots: [], userRoot: '.' }, 'slides.md')
    expect(headmatter.duration).toBe('45min')
  })

  it.each(named.filter(({ note }) => /^Sources:/m.test(note)))('slide $name names its sources', ({ note }) => {
    expect(note).toMatch(/^Sources: \S.+$/m)
  })
})
