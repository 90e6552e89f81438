/**
 * Figures that may be looked at as often as one likes. A usual 95 % interval is right once: whoever looks after each
 * comment, and stops when it looks bad, is wrong far more often. These hold at all looks together.
 */
import type { Interval } from './metrics.ts'

/** Below it the logarithm of a factorial is summed; from it on Stirling's series is exact to ten digits. */
const SERIES_FROM = 16

function logFactorial(n: number): number {
  if (n < SERIES_FROM) {
    let sum = 0
    for (let factor = 2; factor <= n; factor++)
      sum += Math.log(factor)
    return sum
  }
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5)
}

const times = (count: number, log: number): number => count === 0 ? 0 : count * log

/**
 * The logarithm of an always-valid p-value for "the true share is `share`": of (n + 1) b(n, share, s), with b the binomial
 * probability. It is one over the likelihood ratio of the mixture sequential probability ratio test with a uniform mixture
 * (Robbins, Annals of Mathematical Statistics 41, 1970; Johari, Koomen, Pekelis, Walsh, Operations Research 70, 2022).
 * The chance that it ever falls to log(alpha), however often one looks, is alpha at most.
 *
 * @param successes s
 * @param trials n
 * @param share above 0 and below 1
 */
export function logAlwaysValid(successes: number, trials: number, share: number): number {
  const failures = trials - successes
  return Math.log(trials + 1) + logFactorial(trials) - logFactorial(successes) - logFactorial(failures)
    + times(successes, Math.log(share)) + times(failures, Math.log1p(-share))
}

/** The share at which the p-value is `level`, between one where it is higher and one where it is lower. */
function crossing(successes: number, trials: number, level: number, inside: number, outside: number): number {
  let [within, beyond] = [inside, outside]
  for (let halving = 0; halving < 50; halving++) {
    const middle = (within + beyond) / 2
    if (logAlwaysValid(successes, trials, middle) > level)
      within = middle
    else
      beyond = middle
  }
  return beyond
}

/**
 * A confidence sequence for a share (Darling and Robbins, PNAS 58, 1967, by the test above): the chance that it misses
 * the true share at any look is `alpha` at most. It is wider than an interval for one look.
 *
 * @param successes how many of the trials
 * @param trials how many there were so far
 * @param alpha 0.05 for 95 %
 */
export function confidenceSequence(successes: number, trials: number, alpha = 0.05): Interval {
  if (trials === 0)
    return { value: Number.NaN, low: 0, high: 1 }
  const value = successes / trials
  const level = Math.log(alpha)
  return {
    value,
    low: successes === 0 ? 0 : crossing(successes, trials, level, value, 0),
    high: successes === trials ? 1 : crossing(successes, trials, level, value, 1),
  }
}

/** Whether a share is shown to lie above a limit, at whichever look: the false alarms are `alpha` at most. */
export function isAbove(successes: number, trials: number, limit: number, alpha = 0.05): boolean {
  return trials > 0 && successes / trials > limit && logAlwaysValid(successes, trials, limit) <= Math.log(alpha)
}

/** The chance of so many successes in so many trials. */
function binomial(successes: number, trials: number, share: number): number {
  const failures = trials - successes
  return Math.exp(logFactorial(trials) - logFactorial(successes) - logFactorial(failures) + times(successes, Math.log(share)) + times(failures, Math.log1p(-share)))
}

/**
 * A quantile with its 95 % interval from the values themselves, whatever their distribution (Conover, Practical
 * Nonparametric Statistics, 1999, section 3.2), for one look. An end is infinite where there are too few values for it.
 *
 * @param values in any order
 * @param quantile above 0 and below 1
 */
export function quantileInterval(values: readonly number[], quantile: number): Interval {
  const sorted = values.toSorted((a, b) => a - b)
  const n = sorted.length
  if (n === 0)
    return { value: Number.NaN, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
  // Ranks from 1: the chance to lie below the lower or above the upper end is 2.5 % at most each.
  let lower = 0
  let upper = 0
  let below = binomial(0, n, quantile)
  while (upper < n && below < 0.975) {
    if (below <= 0.025)
      lower = upper + 1
    upper++
    below += binomial(upper, n, quantile)
  }
  return {
    value: sorted[Math.min(n - 1, Math.ceil(quantile * n) - 1)] ?? Number.NaN,
    low: lower === 0 ? Number.NEGATIVE_INFINITY : sorted[lower - 1] ?? Number.NaN,
    high: upper >= n ? Number.POSITIVE_INFINITY : sorted[upper] ?? Number.NaN,
  }
}
