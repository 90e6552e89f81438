import { describe, expect, it } from 'vitest'
import { createRandom } from '../../moderation/random.ts'
import { percent } from '../charts/percent.ts'
import { curves, describeTail, describeTrial, hedgedShare, readTail, REQUESTS, scriptedTail, simulateTail, slowChance, tailRows } from './tail.ts'

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

describe('trying it', () => {
  it('agrees with the formula', () => {
    for (const [calls, share] of [[1, 0.01], [10, 0.05], [100, 0.01], [200, 0.001]] as const)
      expect(simulateTail(calls, share, 20_000, createRandom(3)).share).toBeCloseTo(slowChance(calls, share), 1.7)
  })

  it('names the slow calls of the last request', () => {
    expect(simulateTail(3, 0.5, 1, () => 0.4).slow).toEqual([0, 1, 2])
    expect(simulateTail(3, 0.5, 1, () => 0.6)).toEqual({ share: 0, slow: [] })
  })

  it('is told in words, small shares with a digit more', () => {
    expect(describeTrial({ calls: 100, oneIn: 100, hedge: 'never', seed: 1 }, { share: 0.63, slow: [] })).toBe('63% of requests are slow when each makes 100 calls and one call in 100 is slow. Tried 2,000 times: 63%.')
    expect(describeTrial({ calls: 1, oneIn: 1000, hedge: 'never', seed: 1 }, { share: 0.002, slow: [] })).toMatch(/^0\.1% of requests are slow when each makes one call and one call in 1,000.*: 0\.2%\.$/)
  })

  it('finds a call that is asked again slow only when both are', () => {
    for (const hedge of ['at once', 'after the p95'] as const)
      expect(simulateTail(100, 0.05, 20_000, createRandom(4), hedge).share).toBeCloseTo(slowChance(100, hedgedShare(0.05, hedge)), 1.7)
    expect(describeTrial({ calls: 100, oneIn: 100, hedge: 'after the p95', seed: 1 }, { share: 0.01, slow: [] })).toBe('1.0% of requests are slow when each makes 100 calls and one call in 100 is slow, each asked again after its p95 for 5% more calls. Tried 2,000 times: 1.0%.')
  })

  it('takes over what another window says, if it makes sense, of an older build as well', () => {
    expect(readTail({ calls: 5, oneIn: 100, seed: 1 })).toEqual({ calls: 5, oneIn: 100, hedge: 'never', seed: 1 })
    for (const step of [0, 1, 2, 3, 4, 99])
      expect(readTail(structuredClone(scriptedTail(step)))).toEqual(scriptedTail(step))
    for (const value of [null, {}, { calls: 0, oneIn: 100, seed: 1 }, { calls: 201, oneIn: 100, seed: 1 }, { calls: 5, oneIn: 7, seed: 1 }, { calls: 5, oneIn: 100, seed: 'a' }, { calls: 5, oneIn: 100, hedge: 'sometimes', seed: 1 }])
      expect(readTail(value)).toBeUndefined()
  })

  it('has a slow call among the hundred of the script, and none where it is not expected', () => {
    const slow = [0, 1, 2, 3].map((step) => {
      const { calls, oneIn, seed } = scriptedTail(step)
      return simulateTail(calls, 1 / oneIn, REQUESTS, createRandom(seed)).slow.length
    })
    expect(slow[2]).toBe(1)
    expect(slow[0]).toBe(0)
  })
})
