import { describe, expect, it } from 'vitest'
import { createRandom } from '../random.ts'
import { confidenceSequence, isAbove, logAlwaysValid, quantileInterval } from './sequential.ts'

describe('an always-valid p-value', () => {
  // Doctests of P. Khuong's implementation of Ding, Gandy and Hahn 2017, github.com/pkhuong/csm, which rounds up.
  it.each([
    [10, 0.05, 1, 1.243108442750477],
    [100_000, 0.05, 100, -4624.756745998],
    [1_000_000, 0.99, 990_596, -9.977077184266818],
    [1_000_000, 0.99, 990_597, -10.039129993485403],
  ])('of %i trials against %f with %i successes is the published one', (trials, share, successes, published) => {
    expect(logAlwaysValid(successes, trials, share)).toBeCloseTo(published, 4)
  })

  it('is worked out by hand for three of three: 4 times 0.2 to the power of 3', () => {
    expect(Math.exp(logAlwaysValid(3, 3, 0.2))).toBeCloseTo(0.032, 10)
    expect(isAbove(3, 3, 0.2)).toBe(true)
    expect(isAbove(2, 2, 0.2), '3 times 0.04 is 0.12').toBe(false)
  })

  it('says nothing of a share that lies below the limit, however sure it is', () => {
    expect(isAbove(0, 1000, 0.2)).toBe(false)
  })
})

describe('a confidence sequence', () => {
  it('ends where the p-value is alpha', () => {
    const { value, low, high } = confidenceSequence(30, 100)
    expect(value).toBe(0.3)
    expect(Math.exp(logAlwaysValid(30, 100, low))).toBeCloseTo(0.05, 6)
    expect(Math.exp(logAlwaysValid(30, 100, high))).toBeCloseTo(0.05, 6)
    // The rule is the interval: an alarm rings when all of it lies above the limit.
    expect([isAbove(30, 100, low - 1e-6), isAbove(30, 100, low + 1e-6)]).toEqual([true, false])
  })

  it('goes to the end of what there is when there was none, or nothing else', () => {
    expect(confidenceSequence(0, 10).low).toBe(0)
    expect(confidenceSequence(10, 10).high).toBe(1)
    expect(confidenceSequence(0, 0)).toEqual({ value: Number.NaN, low: 0, high: 1 })
  })

  it.each([0.05, 0.2, 0.5])('holds at 1,000 looks together, of a true share of %f, in 95% of rooms, where a usual interval does not', (share) => {
    const rooms = 500
    const random = createRandom(20)
    let wrong = 0
    let usual = 0
    for (let room = 0; room < rooms; room++) {
      let successes = 0
      let isWrong = false
      let isUsualWrong = false
      for (let trials = 1; trials <= 1000; trials++) {
        successes += random() < share ? 1 : 0
        isWrong ||= logAlwaysValid(successes, trials, share) <= Math.log(0.05)
        const half = 1.96 * Math.sqrt(share * (1 - share) / trials)
        isUsualWrong ||= trials >= 30 && Math.abs(successes / trials - share) > half
      }
      wrong += isWrong ? 1 : 0
      usual += isUsualWrong ? 1 : 0
    }
    expect(wrong / rooms).toBeLessThanOrEqual(0.05)
    expect(usual / rooms, 'whoever looks often with an interval for one look').toBeGreaterThan(0.25)
  })
})

describe('the alarm', () => {
  /** The share of rooms in which it rings within so many comments, and how many it took at the median. */
  function ringing(share: number, limit: number, comments: number, rooms = 1000): { rung: number, median: number } {
    const random = createRandom(3)
    const after: number[] = []
    for (let room = 0; room < rooms; room++) {
      let differ = 0
      for (let both = 1; both <= comments; both++) {
        differ += random() < share ? 1 : 0
        if (isAbove(differ, both, limit)) {
          after.push(both)
          break
        }
      }
    }
    return { rung: after.length / rooms, median: after.toSorted((a, b) => a - b)[Math.floor(after.length / 2)] ?? Number.NaN }
  }

  it.each([0.2, 0.15, 0.05])('rings falsely in at most 5% of rooms where %f of comments differ, with a look after each of 500', (share) => {
    expect(ringing(share, 0.2, 500).rung).toBeLessThanOrEqual(0.05)
  })

  it('rings soon for what is broken, and surely for what is twice too often', () => {
    expect(ringing(1, 0.2, 500)).toEqual({ rung: 1, median: 3 })
    expect(ringing(0.4, 0.2, 500).rung).toBe(1)
  })
})

describe('a quantile', () => {
  it('has an interval between two of the values, by the binomial', () => {
    // Of 20 values, the median lies between the 6th and the 15th in 95.9% (Conover's table).
    const values = Array.from({ length: 20 }, (_, at) => at + 1)
    expect(quantileInterval(values, 0.5)).toEqual({ value: 10, low: 6, high: 15 })
  })

  it('has no upper end where there are too few values for it', () => {
    expect(quantileInterval([3, 1, 2], 0.95)).toEqual({ value: 3, low: expect.any(Number), high: Number.POSITIVE_INFINITY })
    expect(quantileInterval([], 0.5).value).toBeNaN()
  })

  it('covers the true p95 in 95% of samples', () => {
    const random = createRandom(7)
    let covered = 0
    for (let sample = 0; sample < 1000; sample++) {
      const { low, high } = quantileInterval(Array.from({ length: 200 }, () => random()), 0.95)
      covered += low <= 0.95 && high >= 0.95 ? 1 : 0
    }
    expect(covered / 1000).toBeGreaterThanOrEqual(0.94)
  })
})
