import { describe, expect, it } from 'vitest'
import { curves, describeTail, percent, slowChance, tailRows } from './tail.ts'

describe('the chance to meet a slow call', () => {
  it('is that of the paper: 63% with 100 calls of which one in 100 is slow', () => {
    expect(slowChance(100, 0.01)).toBeCloseTo(0.6339677, 7)
    expect(percent(slowChance(100, 0.01))).toBe('63%')
  })

  it('is that of a single call when there is only one', () => {
    expect(slowChance(1, 0.01)).toBeCloseTo(0.01, 12)
  })

  it('is none without calls or without slow ones, and certain when all are slow', () => {
    expect(slowChance(0, 0.01)).toBe(0)
    expect(slowChance(50, 0)).toBe(0)
    expect(slowChance(3, 1)).toBe(1)
  })

  it('agrees with counting all outcomes of three calls', () => {
    const p = 0.2
    const atLeastOne = 3 * p * (1 - p) ** 2 + 3 * p ** 2 * (1 - p) + p ** 3
    expect(slowChance(3, p)).toBeCloseTo(atLeastOne, 12)
  })

  it('refuses what is no number of calls and no share', () => {
    expect(() => slowChance(-1, 0.01)).toThrow('not -1')
    expect(() => slowChance(Number.NaN, 0.01)).toThrow(RangeError)
    expect(() => slowChance(1, 1.01)).toThrow('not 1.01')
  })
})

describe('the chart of the tail', () => {
  it('has curves that only rise', () => {
    for (const { points } of curves) {
      for (const [index, point] of points.entries())
        expect(point.y).toBeGreaterThan(points[index - 1]?.y ?? 0)
    }
  })

  it('says its finding first, with both figures', () => {
    expect(describeTail()).toMatch(/^If one call in 100 is slow, 63% of requests/)
    expect(describeTail()).toContain('still 10%')
  })

  it('has the same numbers in its table', () => {
    expect(tailRows()).toContainEqual(['100', '63.4%', '9.5%'])
  })
})
