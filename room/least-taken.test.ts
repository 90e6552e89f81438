import { describe, expect, it } from 'vitest'
import { LeastTaken } from './least-taken.ts'

function of(...things: [string, number][]): LeastTaken<string> {
  const all = new LeastTaken<string>()
  things.forEach(([thing, taken]) => all.add(thing, taken))
  return all
}

const any = (): boolean => true

describe('what fewest have', () => {
  it('comes first, and among equals what came first', () => {
    const all = of(['a', 1], ['b', 0], ['c', 0])
    expect(all.take(2, any)).toEqual(['b', 'c'])
    // All have been taken once now.
    expect(all.take(2, any)).toEqual(['a', 'b'])
  })

  it('is given once to who asks for many', () => {
    expect(of(['a', 0], ['b', 3]).take(5, any)).toEqual(['a', 'b'])
  })

  it('passes over what does not fit, and leaves that where it was', () => {
    const all = of(['a', 0], ['b', 0], ['c', 1])
    expect(all.take(2, thing => thing !== 'a')).toEqual(['b', 'c'])
    expect(all.take(1, any)).toEqual(['a'])
  })

  it('keeps all things taken equally often, to one, whatever is asked for', () => {
    const things = Array.from({ length: 7 }, (_, at): [string, number] => [`t${at}`, 0])
    const all = of(...things)
    const counts = new Map<string, number>()
    for (let asker = 0; asker < 50; asker++) {
      for (const thing of all.take(3, thing => thing !== `t${asker % 7}`))
        counts.set(thing, (counts.get(thing) ?? 0) + 1)
    }
    expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(1)
  })

  it('is nothing where there is nothing', () => {
    expect(of().take(3, any)).toEqual([])
  })
})
