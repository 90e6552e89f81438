/** Has the world changed? Two measures of how far a window of scores is from a reference window. */

/**
 * The inner edges of `bins` bins that hold equally many reference values: fixed once, so that every later window is
 * held against the same bins. Equal values may merge bins.
 */
export function quantileEdges(reference: ArrayLike<number>, bins = 10): number[] {
  const sorted = Float64Array.from(reference).sort()
  const edges: number[] = []
  for (let bin = 1; bin < bins; bin++) {
    const edge = sorted[Math.min(sorted.length - 1, Math.floor(bin * sorted.length / bins))]
    if (edge !== undefined && edge !== edges.at(-1))
      edges.push(edge)
  }
  return edges
}

/** How many values fall in each bin: below the first edge, from edge to edge, from the last edge up. */
export function countInBins(values: ArrayLike<number>, edges: readonly number[]): number[] {
  const counts = Array.from<number>({ length: edges.length + 1 }).fill(0)
  for (let at = 0; at < values.length; at++) {
    let bin = 0
    while (bin < edges.length && (values[at] as number) >= (edges[bin] as number))
      bin++
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return counts
}

/**
 * Population stability index of two histograms over the same bins: the sum of (p - q) ln(p / q), which is the
 * symmetrised Kullback-Leibler divergence (Yurdakul and Naranjo, Journal of Risk Model Validation, 2020). An empty bin
 * is taken as half a value, or the sum would be infinite. Rules of thumb: below 0.1 calm, above 0.25 alarming; they
 * have no statistical basis of their own.
 */
export function populationStabilityIndex(expected: readonly number[], actual: readonly number[]): number {
  if (expected.length !== actual.length)
    throw new RangeError(`histograms of ${expected.length} and ${actual.length} bins cannot be compared`)
  const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)
  const totalExpected = total(expected)
  const totalActual = total(actual)
  if (totalExpected === 0 || totalActual === 0)
    return Number.NaN
  return expected.reduce((sum, count, bin) => {
    const p = Math.max(count, 0.5) / totalExpected
    const q = Math.max(actual[bin] ?? 0, 0.5) / totalActual
    return sum + (q - p) * Math.log(q / p)
  }, 0)
}

/** The standard normal quantile of 0.95. */
const Z95 = 1.6449

/**
 * How large the population stability index gets by chance alone: 19 in 20 windows without any change stay below it. It
 * is about (1/n + 1/m) times a chi-squared variable with one degree of freedom less than there are bins (Yurdakul and
 * Naranjo, 2020); that one's quantile by the approximation of Wilson and Hilferty (1931).
 *
 * @param bins how many
 * @param reference n, the reference's values
 * @param window m, the window's values
 */
export function stabilityNoise(bins: number, reference: number, window: number): number {
  const freedom = bins - 1
  const chiSquared = freedom * (1 - 2 / (9 * freedom) + Z95 * Math.sqrt(2 / (9 * freedom))) ** 3
  return (1 / reference + 1 / window) * chiSquared
}

/**
 * The Kolmogorov-Smirnov distance from which two samples differ at the level of 5%: 1.358 sqrt((n + m) / nm), asymptotic
 * (N. Smirnov, 1948).
 */
export function kolmogorovLimit(n: number, m: number): number {
  return 1.358 * Math.sqrt((n + m) / (n * m))
}

/** Result of a two-sample Kolmogorov-Smirnov test. */
export interface KolmogorovSmirnov {
  /** Largest distance between the two cumulative distributions, 0 to 1. */
  statistic: number
  /** Chance of such a distance or a larger one if both samples came from one distribution; asymptotic. */
  pValue: number
}

/**
 * Two-sample Kolmogorov-Smirnov test; the p-value by the asymptotic series with the correction of Stephens (1970), as
 * in Press et al., Numerical Recipes, 3rd edition, 14.3.3. With thousands of values it finds changes that matter to
 * nobody.
 */
export function kolmogorovSmirnov(first: ArrayLike<number>, second: ArrayLike<number>): KolmogorovSmirnov {
  const a = Float64Array.from(first).sort()
  const b = Float64Array.from(second).sort()
  if (a.length === 0 || b.length === 0)
    return { statistic: Number.NaN, pValue: Number.NaN }
  let statistic = 0
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const value = Math.min(a[i] as number, b[j] as number)
    while (i < a.length && a[i] === value)
      i++
    while (j < b.length && b[j] === value)
      j++
    statistic = Math.max(statistic, Math.abs(i / a.length - j / b.length))
  }
  const root = Math.sqrt(a.length * b.length / (a.length + b.length))
  return { statistic, pValue: kolmogorovTail((root + 0.12 + 0.11 / root) * statistic) }
}

/** Kolmogorov's tail: 2 sum (-1)^(k-1) exp(-2 k² x²). */
export function kolmogorovTail(x: number): number {
  // Below this the series needs many terms and the sum is 1 to ten digits.
  if (x < 0.2)
    return 1
  let sum = 0
  for (let term = 1; term <= 100; term++) {
    const part = Math.exp(-2 * term * term * x * x)
    sum += term % 2 === 1 ? part : -part
    if (part < 1e-16)
      break
  }
  return Math.min(1, Math.max(0, 2 * sum))
}
