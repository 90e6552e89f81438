import type { Kept } from './collection.ts'
import { describe, expect, it } from 'vitest'
import { keep, MOST_KEPT, readKept } from './collection.ts'

const comment = (text: string, score = 0.5): Kept => ({ text, score, removed: score > 0.6 })

describe('what the room comes up with', () => {
  it('is kept in order, each comment once, the newest judgement of it', () => {
    const kept = [comment('one'), comment('two'), comment(' one ', 0.9)].reduce<readonly Kept[]>(keep, [])
    expect(kept).toEqual([comment('two'), comment('one', 0.9)])
  })

  it('makes room for the newest', () => {
    const kept = Array.from({ length: MOST_KEPT + 2 }, (_, at) => comment(String(at))).reduce<readonly Kept[]>(keep, [])
    expect(kept.map(({ text }) => text)).toEqual(['2', '3', '4', '5', '6', '7'])
  })

  it('is not kept when nothing is typed', () => {
    expect(keep([], comment('  '))).toEqual([])
  })

  it('is taken over from another window, if it makes sense', () => {
    expect(readKept([comment('one')])).toEqual([comment('one')])
    for (const value of [null, 'one', [{}], [comment('a', 2)], Array.from({ length: MOST_KEPT + 1 }, (_, at) => comment(String(at)))])
      expect(readKept(value)).toBeUndefined()
  })
})
