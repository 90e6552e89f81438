import { describe, expect, it } from 'vitest'
import { createRandom } from '../random.ts'
import { countInBins, kolmogorovLimit, kolmogorovSmirnov, kolmogorovTail, populationStabilityIndex, quantileEdges, stabilityNoise } from './drift.ts'

describe('population stability index', () => {
  it('agrees with a sum worked by hand', () => {
    // (0.3 - 0.5) ln(0.3 / 0.5) + (0.7 - 0.5) ln(0.7 / 0.5) = 0.10217 + 0.06729
    expect(populationStabilityIndex([50, 50], [30, 70])).toBeCloseTo(0.16946, 5)
  })

  it('is zero for the same shape and the same both ways', () => {
    expect(populationStabilityIndex([10, 20, 30], [1, 2, 3])).toBeCloseTo(0, 12)
    expect(populationStabilityIndex([10, 90], [40, 60])).toBeCloseTo(populationStabilityIndex([40, 60], [10, 90]), 12)
  })

  it('stays finite with an empty bin', () => {
    expect(populationStabilityIndex([50, 50], [100, 0])).toBeGreaterThan(0.25)
    expect(populationStabilityIndex([50, 50], [100, 0])).toBeLessThan(10)
  })

  it('refuses histograms that do not match and knows no answer for empty ones', () => {
    expect(() => populationStabilityIndex([1], [1, 2])).toThrow(RangeError)
    expect(populationStabilityIndex([0, 0], [1, 2])).toBeNaN()
  })
})

describe('reference bins', () => {
  it('hold equally many reference values', () => {
    const values = Array.from({ length: 1000 }, (_, at) => at)
    const counts = countInBins(values, quantileEdges(values, 10))
    expect(counts).toEqual(Array.from({ length: 10 }).fill(100))
  })

  it('merge where values repeat', () => {
    expect(quantileEdges([1, 1, 1, 1, 2], 5)).toEqual([1, 2])
    expect(countInBins([0, 1, 2], [1])).toEqual([1, 2])
  })
})

describe('kolmogorov-smirnov test', () => {
  it('finds the largest distance, worked by hand', () => {
    // After 2: 2/4 against 0/4; after 3: 3/4 against 1/4.
    expect(kolmogorovSmirnov([1, 2, 3, 4], [3, 4, 5, 6]).statistic).toBe(0.5)
    expect(kolmogorovSmirnov([1, 1, 2], [1, 1, 2]).statistic).toBe(0)
  })

  it('agrees with the published critical value: tail 0.05 at 1.358', () => {
    expect(kolmogorovTail(1.358)).toBeCloseTo(0.05, 3)
    expect(kolmogorovTail(1.628)).toBeCloseTo(0.01, 3)
    expect(kolmogorovTail(0)).toBe(1)
  })

  it('is sure of a large shift and calm about none', () => {
    const low = Array.from({ length: 200 }, (_, at) => at / 200)
    const high = low.map(value => value + 0.5)
    expect(kolmogorovSmirnov(low, high).pValue).toBeLessThan(1e-6)
    expect(kolmogorovSmirnov(low, low).pValue).toBe(1)
    expect(kolmogorovSmirnov([], low).pValue).toBeNaN()
  })
})

describe('what chance alone does', () => {
  it('to the stability index is what the chi-squared tables say: 16.92 at nine degrees of freedom', () => {
    expect(stabilityNoise(10, 300, 130)).toBeCloseTo(16.92 * (1 / 300 + 1 / 130), 3)
  })

  it('is passed by one window of 20 without a change', () => {
    const random = createRandom(1)
    const draw = (rows: number): number[] => Array.from({ length: rows }, () => random())
    const rounds = 2000
    let [psi, ks] = [0, 0]
    for (let round = 0; round < rounds; round++) {
      const [reference, window] = [draw(300), draw(130)]
      const edges = quantileEdges(reference)
      psi += populationStabilityIndex(countInBins(reference, edges), countInBins(window, edges)) > stabilityNoise(10, 300, 130) ? 1 : 0
      ks += kolmogorovSmirnov(reference, window).statistic > kolmogorovLimit(300, 130) ? 1 : 0
    }
    // Three standard errors of a share of 0.05 are 0.015; the index is asymptotic, and a little more often past it.
    expect(psi / rounds).toBeGreaterThan(0.03)
    expect(psi / rounds).toBeLessThan(0.08)
    expect(ks / rounds).toBeGreaterThan(0.03)
    expect(ks / rounds).toBeLessThan(0.07)
  })
})
