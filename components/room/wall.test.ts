import { describe, expect, it } from 'vitest'
import { isFooled } from '../../room/fooled.ts'
import { countsText, endingOf, rowText } from './wall.ts'

describe('a comment on the wall', () => {
  it.each([
    ['past', false, 'got past', true],
    ['past', true, 'removed', false],
    ['caught', true, 'was caught', true],
    ['caught', false, 'kept', false],
  ] as const)('that was to be %s and removed: %s ends as %s', (aim, removed, ending, fooled) => {
    expect(endingOf({ aim, removed })).toBe(ending)
    expect(isFooled({ aim, removed })).toBe(fooled)
  })

  it('is told in words, without its text where that is not shown', () => {
    const item = { id: 1, aim: 'past', score: 0.123, removed: false, state: 'shown', text: 'Nice try' } as const
    expect(rowText(item)).toBe('Nice try: score 12, meant as nasty, got past')
    expect(rowText({ ...item, state: 'listed', text: undefined })).toBe('A comment that is not shown: score 12, meant as nasty, got past')
    expect(rowText({ ...item, state: 'waiting', text: undefined })).toContain('waits to be shown')
  })

  it('is counted both ways', () => {
    expect(countsText({ all: 5, past: 1, caught: 2 })).toBe('1 nasty one got past and 2 innocent ones were caught, of 5.')
    expect(countsText({ all: 3, past: 0, caught: 1 })).toBe('0 nasty ones got past and 1 innocent one was caught, of 3.')
  })
})
