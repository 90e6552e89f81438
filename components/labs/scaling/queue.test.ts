import { deviation, mean } from 'd3-array'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../moderation/random.ts'
import { erlangB, erlangC, meanTimes, responsePercentile, simulateQueue, slowerThan } from './queue.ts'

describe('the Erlang B formula', () => {
  it('agrees with its definition, the truncated Poisson distribution', () => {
    // Three servers, two erlangs: (8/6) / (1 + 2 + 2 + 8/6) = 4/19.
    expect(erlangB(3, 2)).toBeCloseTo(4 / 19, 12)
  })

  it('agrees with the printed tables: 4.46 erlangs on 10 lines block one call in a hundred', () => {
    expect(erlangB(10, 4.461)).toBeCloseTo(0.01, 4)
  })
})

describe('the Erlang C formula', () => {
  it('is the utilisation when there is one server', () => {
    for (const load of [0, 0.25, 0.8, 0.99])
      expect(erlangC(1, load)).toBeCloseTo(load, 12)
  })

  it('is 2ρ²/(1 + ρ) with two servers', () => {
    for (const rho of [0.1, 0.4, 0.9])
      expect(erlangC(2, 2 * rho)).toBeCloseTo(2 * rho ** 2 / (1 + rho), 12)
  })

  it('agrees with the call centres\' textbook case: 10 erlangs, 14 agents, 17.4% wait', () => {
    expect(erlangC(14, 10)).toBeCloseTo(0.174, 3)
  })

  it('makes everybody wait at and past capacity', () => {
    expect(erlangC(2, 2)).toBe(1)
    expect(erlangC(2, 5)).toBe(1)
  })

  it('refuses stations without servers and loads below zero', () => {
    expect(() => erlangC(0, 1)).toThrow('not 0')
    expect(() => erlangC(1.5, 1)).toThrow('not 1.5')
    expect(() => erlangC(1, -1)).toThrow('not -1')
  })
})

describe('mean times', () => {
  it('with one server are 1/(μ - λ)', () => {
    const { response, waiting, utilisation } = meanTimes(8, { servers: 1, serviceTime: 0.1 })
    expect(response).toBeCloseTo(1 / (10 - 8), 12)
    expect(waiting).toBeCloseTo(0.4, 12)
    expect(utilisation).toBeCloseTo(0.8, 12)
  })

  it('of an idle station are the service alone', () => {
    expect(meanTimes(0, { servers: 3, serviceTime: 0.1 })).toEqual({ utilisation: 0, waiting: 0, response: 0.1, inFlight: 0 })
  })

  it('keep Little\'s law: what is in flight is what arrives times how long it stays', () => {
    // With one server the mean number is also ρ/(1 - ρ), found without Little.
    expect(meanTimes(8, { servers: 1, serviceTime: 0.1 }).inFlight).toBeCloseTo(0.8 / 0.2, 12)
  })

  it('agree with the two-server queue solved by hand', () => {
    // ρ = 0.4: C = 0.32/1.4, and the wait is C/(20 - 8) s.
    expect(meanTimes(8, { servers: 2, serviceTime: 0.1 }).waiting).toBeCloseTo(0.32 / 1.4 / 12, 12)
  })

  it('have no end past capacity', () => {
    const past = meanTimes(10, { servers: 1, serviceTime: 0.1 })
    expect(past.response).toBe(Number.POSITIVE_INFINITY)
    expect(past.inFlight).toBe(Number.POSITIVE_INFINITY)
    expect(past.utilisation).toBe(1)
  })
})

describe('the time that 99 in 100 requests stay within', () => {
  it('with one server is that of an exponential time with the spare rate', () => {
    // P(T > t) = e^-(10 - 8)t, and ln 100 / 2 = 2.303.
    expect(responsePercentile(8, { servers: 1, serviceTime: 0.1 }, 0.99)).toBeCloseTo(Math.log(100) / 2, 9)
  })

  it('is the service alone where nobody comes', () => {
    expect(responsePercentile(0, { servers: 2, serviceTime: 0.1 }, 0.99)).toBeCloseTo(Math.log(100) / 10, 9)
  })

  it('has no break where wait and service have the same rate', () => {
    const station = { servers: 2, serviceTime: 0.1 }
    expect(slowerThan(10, station, 0.3)).toBeCloseTo(slowerThan(10 + 1e-6, station, 0.3), 6)
  })

  it('has no end past capacity', () => {
    expect(responsePercentile(10, { servers: 1, serviceTime: 0.1 }, 0.99)).toBe(Number.POSITIVE_INFINITY)
    expect(slowerThan(10, { servers: 1, serviceTime: 0.1 }, 60)).toBe(1)
  })
})

describe('letting requests come', () => {
  it.each([[5, 1, 0.1], [8, 1, 0.1], [8, 2, 0.1], [12, 2, 0.1], [36, 4, 0.1]])('at %d a second, %d servers and %d s each, they take as long as the formulas say: within four standard errors', (rate, servers, serviceTime) => {
    const station = { servers, serviceTime }
    const random = createRandom(2)
    const runs = Array.from({ length: 25 }, () => simulateQueue(rate, station, 100_000, random))
    for (const [times, exact] of [
      [runs.map(({ waiting }) => waiting.value), meanTimes(rate, station).waiting],
      [runs.map(({ p99 }) => p99), responsePercentile(rate, station, 0.99)],
    ] as const) {
      const error = (deviation(times) ?? 0) / Math.sqrt(times.length)
      expect(Math.abs((mean(times) ?? 0) - exact)).toBeLessThan(4 * error)
      expect(error / exact, 'a tolerance that wide would let everything pass').toBeLessThan(0.03)
    }
  })

  it('has an interval that holds the exact wait in about 95 of 100 runs', () => {
    const station = { servers: 2, serviceTime: 0.1 }
    const exact = meanTimes(12, station).waiting
    const random = createRandom(2)
    const held = Array.from({ length: 100 }, () => simulateQueue(12, station, 30_000, random).waiting).filter(({ value, margin }) => Math.abs(value - exact) < margin)
    expect(held.length).toBeGreaterThanOrEqual(90)
  })

  it('gives the same for the same seed', () => {
    const once = (): unknown => simulateQueue(8, { servers: 1, serviceTime: 0.1 }, 1000, createRandom(5))
    expect(once()).toEqual(once())
  })
})
