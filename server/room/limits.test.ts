import { describe, expect, it } from 'vitest'
import { createLimits } from './limits.ts'

describe('a participant\'s limits', () => {
  it('are 20 acts in 10 s, in any 10 s', () => {
    const limits = createLimits()
    const waits = Array.from({ length: 30 }, (_, at) => limits.wait('x', 'answer', 1000 + at * 100))
    expect(waits.map(wait => wait === 0)).toEqual(Array.from({ length: 30 }, (_, at) => at < 20))
    expect(waits[20], 'until the oldest is 10 s old').toBe(8000)
    expect(limits.wait('x', 'answer', 11_000)).toBe(0)
    expect(limits.wait('x', 'answer', 11_000)).toBe(100)
  })

  it('are one comment in 3 s, and a refused one does not put it off', () => {
    const limits = createLimits()
    expect(limits.wait('x', 'comment', 0)).toBe(0)
    expect(limits.wait('x', 'comment', 1000)).toBe(2000)
    expect(limits.wait('x', 'answer', 1000)).toBe(0)
    expect(limits.wait('x', 'comment', 3000)).toBe(0)
  })

  it('are each participant\'s own', () => {
    const limits = createLimits()
    for (let act = 0; act < 25; act++)
      limits.wait('x', 'answer', 0)
    expect(limits.wait('x', 'erase', 0)).toBeGreaterThan(0)
    expect(limits.wait('y', 'comment', 0)).toBe(0)
  })
})
