import { describe, expect, it } from 'vitest'
import { createRandom } from '../random.ts'
import { averagePrecision, bootstrap, bootstrapMean, brierScore, calibrationBins, characterF1, confusionAt, expectedCalibrationError, f1Interval, medianOf, pairedDifference, ratesOf, rocAuc, wilson } from './metrics.ts'

describe('ranking', () => {
  // The example of scikit-learn's documentation for roc_auc_score and average_precision_score.
  const labels = [0, 0, 1, 1]
  const scores = [0.1, 0.4, 0.35, 0.8]

  it('agrees with the published example on ROC AUC', () => {
    expect(rocAuc(scores, labels)).toBeCloseTo(0.75, 12)
  })

  it('agrees with the published example on average precision', () => {
    expect(averagePrecision(scores, labels)).toBeCloseTo(0.8333333, 6)
  })

  it('counts ties half', () => {
    expect(rocAuc([1, 1, 1, 1], labels)).toBe(0.5)
    // Pairs: (0.5 v 0.2) 1, (0.5 v 0.5) half.
    expect(rocAuc([0.2, 0.5, 0.5], [0, 0, 1])).toBe(0.75)
  })

  it('says so when a class is missing', () => {
    expect(rocAuc([1, 2], [1, 1])).toBeNaN()
    expect(averagePrecision([1, 2], [0, 0])).toBeNaN()
  })

  it('gives an interval around the value, the same each time', () => {
    const many = Array.from({ length: 200 }, (_, at) => Math.sin(at) + (at % 2))
    const classes = many.map((_, at) => at % 2)
    const interval = bootstrap('auc', many, classes, 200)
    expect(interval.value).toBeCloseTo(rocAuc(many, classes), 12)
    expect(interval.low).toBeLessThan(interval.value)
    expect(interval.high).toBeGreaterThan(interval.value)
    expect(bootstrap('auc', many, classes, 200)).toEqual(interval)
    expect(bootstrap('averagePrecision', many, classes, 50).value).toBeCloseTo(averagePrecision(many, classes), 12)
  })

  it('bootstraps a mean with about the standard error of the textbook', () => {
    const values = Array.from({ length: 400 }, (_, at) => at % 2)
    const { value, low, high } = bootstrapMean(values)
    expect(value).toBe(0.5)
    // 1.96 * sqrt(0.25 / 400) = 0.049
    expect((high - low) / 2).toBeCloseTo(0.049, 2)
  })
})

describe('decisions', () => {
  it('counts them at a threshold, which itself is flagged', () => {
    const counts = confusionAt([0.9, 0.5, 0.4, 0.5], [1, 1, 1, 0], 0.5)
    expect(counts).toEqual({ truePositives: 2, falsePositives: 1, trueNegatives: 0, falseNegatives: 1 })
    const rates = ratesOf(counts)
    expect(rates.precision).toBeCloseTo(2 / 3)
    expect(rates.recall).toBeCloseTo(2 / 3)
    expect(rates.f1).toBeCloseTo(2 / 3)
    expect(rates.falsePositiveRate).toBe(1)
    expect(rates.accuracy).toBe(0.5)
  })

  it('divides by nothing without complaint', () => {
    expect(ratesOf(confusionAt([], [], 0.5))).toEqual({ precision: 0, recall: 0, falsePositiveRate: 0, f1: 0, accuracy: 0 })
  })

  it('gives the Wilson interval worked by hand', () => {
    // 5 of 10: centre (0.5 + 0.19207) / 1.38415 = 0.5, half 0.26342.
    const { value, low, high } = wilson(5, 10)
    expect(value).toBe(0.5)
    expect(low).toBeCloseTo(0.2366, 4)
    expect(high).toBeCloseTo(0.7634, 4)
    expect(wilson(0, 20).low).toBe(0)
    expect(wilson(0, 0).high).toBe(1)
  })

  it('gives F1 the interval of the share that it grows with', () => {
    const counts = { truePositives: 50, falsePositives: 30, trueNegatives: 900, falseNegatives: 20 }
    const { value, low, high } = f1Interval(counts)
    expect(value).toBeCloseTo(ratesOf(counts).f1, 12)
    expect([low, high].map(f1 => f1 / (2 - f1))).toEqual([wilson(50, 100).low, wilson(50, 100).high].map(share => expect.closeTo(share, 12)))
  })
})

describe('probabilities', () => {
  it('finds the calibration error worked by hand', () => {
    // Two bins: mean 0.2 against 1/2, mean 0.8 against 1: (2 * 0.3 + 2 * 0.2) / 4.
    expect(expectedCalibrationError([0.1, 0.3, 0.7, 0.9], [0, 1, 1, 1], 2)).toBeCloseTo(0.25, 12)
  })

  it('puts a score of 1 in the last bin and leaves empty bins at 0', () => {
    const bins = calibrationBins([1], [1], 4)
    expect(bins.map(bin => bin.count)).toEqual([0, 0, 0, 1])
    expect(bins[0]?.meanScore).toBe(0)
  })

  it('finds the Brier score worked by hand', () => {
    expect(brierScore([0.2, 0.9], [0, 1])).toBeCloseTo((0.04 + 0.01) / 2, 12)
  })
})

describe('marked characters', () => {
  it('scores agreement as F1', () => {
    expect(characterF1(new Set([1, 2, 3]), new Set([2, 3, 4]))).toBeCloseTo(2 / 3)
    expect(characterF1(new Set(), new Set())).toBe(1)
    expect(characterF1(new Set([1]), new Set())).toBe(0)
  })
})

describe('the difference of paired shares', () => {
  /** Answers by how often both, only the first, only the second and neither is yes. */
  function table(both: number, onlyFirst: number, onlySecond: number, neither: number): [boolean[], boolean[]] {
    const rows = [[both, true, true], [onlyFirst, true, false], [onlySecond, false, true], [neither, false, false]] as const
    const column = (at: 1 | 2): boolean[] => rows.flatMap(row => Array.from<boolean>({ length: row[0] }).fill(row[at]))
    return [column(1), column(2)]
  }

  it.each([
    // Newcombe 1998, table II, method 10: 0.0569 to 0.3404 for the first less the second.
    { counts: [36, 12, 2, 0], value: -0.2, low: -0.3404, high: -0.0569 },
    // Fagerland, Lydersen and Laake, Statistical Analysis of Contingency Tables, chapter 8, from Bentur et al. 2009: -0.507 to -0.026.
    { counts: [1, 1, 7, 12], value: 6 / 21, low: 0.026, high: 0.507 },
  ] as const)('of $counts is the published one', ({ counts, value, low, high }) => {
    const [both, onlyFirst, onlySecond, neither] = counts
    const difference = pairedDifference(...table(both, onlyFirst, onlySecond, neither))
    expect(difference.value).toBeCloseTo(value, 6)
    expect(difference.low).toBeCloseTo(low, 3)
    expect(difference.high).toBeCloseTo(high, 3)
  })

  it('has a width where no row differs, and more of it with fewer rows', () => {
    const [few, many] = [pairedDifference(...table(0, 0, 0, 20)), pairedDifference(...table(0, 0, 0, 400))]
    expect(few).toMatchObject({ value: 0 })
    expect(few.high).toBeGreaterThan(0.1)
    expect(many.high).toBeLessThan(0.01)
    expect(few.low).toBeCloseTo(-few.high, 12)
  })
})

describe('the median of nine measurements', () => {
  it('lies in its interval in 96 % of draws, whatever the distribution', () => {
    const random = createRandom(5)
    // Skewed, as times are; its median is the logarithm of 2.
    const draw = (): number => -Math.log(1 - random())
    const held = Array.from({ length: 4000 }, () => medianOf(Array.from({ length: 9 }, draw))).filter(({ low, high }) => low <= Math.LN2 && high >= Math.LN2)
    expect(held.length / 4000).toBeCloseTo(1 - 20 / 512, 2)
  })

  it('is the one in the middle, and one that is far off at each end counts for nothing', () => {
    expect(medianOf([7, 1, 300, 2, 6, 5, 4, 3, 8])).toEqual({ value: 5, low: 2, high: 8 })
  })

  it('is refused for fewer', () => {
    expect(() => medianOf([1, 2, 3, 4, 5])).toThrow('needs 9 measurements, and there are 5')
  })
})
