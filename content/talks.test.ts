import { describe, expect, it } from 'vitest'
import { defineTalks, isShown, noteIn, titlesIn } from './define-talks.ts'

const talk = {
  minutes: 10,
  slides: ['One', 'Two'],
  notes: { One: '\nIn short.\n\nTime: 10 s\n' },
  exercises: { Two: { say: 'Try it.', seconds: 60 } },
}

describe('a talk', () => {
  it('shows the slides that it names, or all', () => {
    expect(['One', 'Two', 'Three'].filter(title => isShown(talk, title))).toEqual(['One', 'Two'])
    expect(isShown({ minutes: 10 }, 'Three')).toBe(true)
    expect(titlesIn(talk)).toEqual(['One', 'Two'])
  })

  it('has its own notes where it names some, and those of the slides elsewhere', () => {
    expect(noteIn(talk, 'One', 'At length.\n\nTime: 40 s')).toBe('In short.\n\nTime: 10 s')
    expect(noteIn(talk, 'Three', 'At length.')).toBe('At length.')
  })

  it('tells of an exercise after what is said, and adds its time', () => {
    expect(noteIn(talk, 'Two', 'Look.\n\nTime: 20 s\nSources: us')).toBe('Look.\n\nTry it.\n\nTime: 80 s\nSources: us')
  })

  it('is refused, by name, when it is too short to plan anything', () => {
    expect(() => defineTalks({ full: { minutes: 45 }, blink: { minutes: 1 } })).toThrow('the talk "blink" has 1 minutes')
  })
})
