import { describe, expect, it } from 'vitest'
import { percent } from '../../../lib/numbers.ts'
import { createRandom } from '../../../moderation/random.ts'
import { scriptedState } from '../frame/lab-definition.ts'
import { ADDED_LOAD, curves, describeTail, describeTrial, hedgeDelay, hedgedShare, hedgeRows, HEDGES, OFFERED_ONE_IN, REQUESTS, simulateTail, SLOW, slowChance, tailLab, tailRows, TYPICAL, verdictOf } from './tail.ts'

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
    expect(describeTail()).toContain('still 9.5%')
    expect(describeTail()).toContain('independently of one another. Asked a second time at once, 1.0% are slow, for 100% more calls. Asked a second time after the p95, 2.1% are slow, for 5% more calls.')
  })

  it('has the same numbers in its table', () => {
    expect(tailRows()).toContainEqual(['100', '63.4%', '9.5%'])
  })
})

describe('asking again', () => {
  it('is slow only when both calls are, if both are made at once', () => {
    expect(hedgedShare(0.01, 'never')).toBe(0.01)
    expect(hedgedShare(0.01, 'at once')).toBeCloseTo(0.0001, 12)
  })

  it('leaves the second call only what is left: it helps less than at once, and not at all when the p95 is late already', () => {
    for (const oneIn of OFFERED_ONE_IN.filter(oneIn => oneIn > 20)) {
      expect(hedgedShare(1 / oneIn, 'after the p95')).toBeGreaterThan(hedgedShare(1 / oneIn, 'at once'))
      expect(hedgedShare(1 / oneIn, 'after the p95')).toBeLessThan(0.1 / oneIn)
    }
    expect(hedgeDelay(0.05)).toBeCloseTo(SLOW, 6)
    expect(hedgedShare(0.05, 'after the p95')).toBeCloseTo(0.05, 6)
  })

  it('waits for the p95 of a distribution whose median and p99 are the paper\'s', () => {
    // P(T > t) = 2^-(t/10)^k by hand: with a p99 of 1,000 ms, k = ln(log2 100) / ln 100.
    const k = Math.log(Math.log2(100)) / Math.log(100)
    expect(2 ** -((SLOW / TYPICAL) ** k)).toBeCloseTo(0.01, 12)
    expect(2 ** -((hedgeDelay(0.01) / TYPICAL) ** k)).toBeCloseTo(0.05, 12)
    expect(hedgedShare(0.01, 'after the p95')).toBeCloseTo(0.01 * 2 ** -(((SLOW - hedgeDelay(0.01)) / TYPICAL) ** k), 12)
  })

  it('costs a call for each at once, and one in twenty after the p95', () => {
    expect(hedgeRows(100, 0.01)).toEqual([
      { hedge: 'never', share: '63%', load: 'no calls more' },
      { hedge: 'at once', share: '1.0%', load: '100% more calls' },
      { hedge: 'after the p95', share: '2.1%', load: '5% more calls' },
    ])
  })
})

describe('trying it', () => {
  it.each(HEDGES)('agrees with the formula, calls asked again %s: within four standard errors', (hedge) => {
    const requests = 20_000
    for (const [calls, share] of [[1, 0.01], [10, 0.05], [100, 0.01], [200, 0.002]] as const) {
      const { met, added } = simulateTail(calls, share, hedge, requests, createRandom(3))
      const expected = slowChance(calls, hedgedShare(share, hedge))
      expect(Math.abs(met / requests - expected)).toBeLessThanOrEqual(4 * Math.sqrt(expected * (1 - expected) / requests))
      const load = ADDED_LOAD[hedge]
      expect(Math.abs(added - load)).toBeLessThanOrEqual(4 * Math.sqrt(load * (1 - load) / (requests * calls)))
    }
  })

  it('names the calls of the last request that are slow, and those that are asked again', () => {
    expect(simulateTail(3, 0.3, 'never', 1, () => 0.2)).toEqual({ met: 1, requests: 1, added: 0, slow: [0, 1, 2], again: [] })
    expect(simulateTail(3, 0.3, 'never', 1, () => 0.6).slow).toEqual([])
    expect(simulateTail(2, 0.3, 'at once', 1, () => 0.2)).toMatchObject({ added: 1, slow: [0, 1], again: [0, 1] })
    expect(simulateTail(2, 0.01, 'after the p95', 1, () => 0.03)).toMatchObject({ slow: [], again: [0, 1] })
  })

  it('says what became of the last request', () => {
    expect(verdictOf({ slow: [], again: [] })).toBe('None slow: the page is fast')
    expect(verdictOf({ slow: [7], again: [7, 9] })).toBe('2 asked again, 1 slow')
  })

  it('is told in words, small shares with the digits that they need, the try with its interval', () => {
    const trial = { met: 1260, requests: REQUESTS, added: 0, slow: [], again: [] }
    expect(describeTrial({ calls: 100, oneIn: 100, hedge: 'never', seed: 1 }, trial)).toBe('63% of requests are slow when each makes 100 calls and one call in 100 is slow, independently. Tried 2,000 times: 63% (95% interval 61% to 65%).')
    expect(describeTrial({ calls: 1, oneIn: 1000, hedge: 'never', seed: 1 }, { ...trial, met: 4 })).toMatch(/^0\.1% of requests are slow when each makes one call and one call in 1,000.*: 0\.2% /)
    expect(describeTrial({ calls: 100, oneIn: 100, hedge: 'after the p95', seed: 1 }, { ...trial, met: 42 })).toMatch(/^2\.1% of requests.*, and one that is late is asked again after 351 ms, its p95, for 5% more calls\. Tried 2,000 times: 2\.1% /)
  })

  it('takes over what another window says, if it makes sense, of an older build as well', () => {
    expect(tailLab.read({ calls: 5, oneIn: 100, seed: 1 })).toEqual({ calls: 5, oneIn: 100, hedge: 'never', seed: 1 })
    for (const step of [0, 1, 2, 3, 4, 99])
      expect(tailLab.read(structuredClone(scriptedState(tailLab, step)))).toEqual(scriptedState(tailLab, step))
    for (const value of [null, {}, { calls: 0, oneIn: 100, seed: 1 }, { calls: 201, oneIn: 100, seed: 1 }, { calls: 5, oneIn: 7, seed: 1 }, { calls: 5, oneIn: 100, seed: 'a' }, { calls: 5, oneIn: 100, hedge: 'sometimes', seed: 1 }])
      expect(tailLab.read(value)).toBeUndefined()
  })

  it('shows what the script is about: one slow call among a hundred, and none when they are asked again', () => {
    const last = [0, 1, 2, 3, 4].map((step) => {
      const { calls, oneIn, hedge, seed } = scriptedState(tailLab, step)
      return simulateTail(calls, 1 / oneIn, hedge, REQUESTS, createRandom(seed))
    })
    expect(last.map(({ slow }) => slow.length)).toEqual([0, 1, 0, 0, 0])
    expect(last.map(({ again }) => again.length)).toEqual([0, 0, 0, 100, 5])
  })
})
