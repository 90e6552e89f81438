/** How good is it? Measures of ranking, of decisions and of probabilities. Labels are 1 (toxic) or 0. */
import { createRandom } from '../random.ts'

type Numbers = ArrayLike<number>

/** Row numbers from the highest score to the lowest. */
function byScore(scores: Numbers): Uint32Array {
  return Uint32Array.from({ length: scores.length }, (_, at) => at)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
}

/**
 * Area under the ROC curve: the chance that a toxic comment scores above a clean one, ties counted half
 * (Hanley and McNeil, Radiology 143, 1982; equal to the Mann-Whitney U statistic over its largest value).
 *
 * @returns 0 to 1, or NaN if a class is missing
 */
export function rocAuc(scores: Numbers, labels: Numbers): number {
  return weightedAuc(scores, labels, byScore(scores), null)
}

/** `order` runs from high to low; `times` says how often each row counts (for the bootstrap). */
function weightedAuc(scores: Numbers, labels: Numbers, order: Uint32Array, times: Uint16Array | null): number {
  let toxic = 0
  let clean = 0
  let area = 0
  let at = 0
  while (at < order.length) {
    const score = scores[order[at] as number]
    let tiedToxic = 0
    let tiedClean = 0
    for (; at < order.length && scores[order[at] as number] === score; at++) {
      const row = order[at] as number
      const count = times === null ? 1 : times[row] as number
      if ((labels[row] as number) > 0)
        tiedToxic += count
      else
        tiedClean += count
    }
    area += tiedClean * (toxic + tiedToxic / 2)
    toxic += tiedToxic
    clean += tiedClean
  }
  return toxic === 0 || clean === 0 ? Number.NaN : area / (toxic * clean)
}

/**
 * Average precision: the mean of the precision at each toxic comment, going down from the highest score; ties are
 * taken as one step (as scikit-learn does; Manning, Raghavan, Schütze, Introduction to Information Retrieval, 8.4).
 *
 * @returns 0 to 1, or NaN without a toxic comment
 */
export function averagePrecision(scores: Numbers, labels: Numbers): number {
  return weightedPrecision(scores, labels, byScore(scores), null)
}

function weightedPrecision(scores: Numbers, labels: Numbers, order: Uint32Array, times: Uint16Array | null): number {
  let toxic = 0
  let seen = 0
  let sum = 0
  let at = 0
  while (at < order.length) {
    const score = scores[order[at] as number]
    let found = 0
    for (; at < order.length && scores[order[at] as number] === score; at++) {
      const row = order[at] as number
      const count = times === null ? 1 : times[row] as number
      seen += count
      if ((labels[row] as number) > 0)
        found += count
    }
    toxic += found
    if (found > 0)
      sum += found * toxic / seen
  }
  return toxic === 0 ? Number.NaN : sum / toxic
}

/** Right and wrong decisions at one threshold. */
export interface Confusion {
  /** Toxic and flagged. */
  truePositives: number
  /** Clean and flagged: removed by mistake. */
  falsePositives: number
  /** Clean and left alone. */
  trueNegatives: number
  /** Toxic and missed. */
  falseNegatives: number
}

/** Counts the decisions "flag if score >= threshold". */
export function confusionAt(scores: Numbers, labels: Numbers, threshold: number): Confusion {
  const counts: Confusion = { truePositives: 0, falsePositives: 0, trueNegatives: 0, falseNegatives: 0 }
  for (let row = 0; row < scores.length; row++) {
    const flagged = (scores[row] as number) >= threshold
    if ((labels[row] as number) > 0)
      counts[flagged ? 'truePositives' : 'falseNegatives']++
    else
      counts[flagged ? 'falsePositives' : 'trueNegatives']++
  }
  return counts
}

/** Shares that follow from a confusion; each is 0 where its denominator is. */
export interface Rates { precision: number, recall: number, falsePositiveRate: number, f1: number, accuracy: number }

/** Precision, recall and their kin. */
export function ratesOf(counts: Confusion): Rates {
  const { truePositives, falsePositives, trueNegatives, falseNegatives } = counts
  const share = (part: number, whole: number): number => whole === 0 ? 0 : part / whole
  return {
    precision: share(truePositives, truePositives + falsePositives),
    recall: share(truePositives, truePositives + falseNegatives),
    falsePositiveRate: share(falsePositives, falsePositives + trueNegatives),
    f1: share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives),
    accuracy: share(truePositives + trueNegatives, truePositives + falsePositives + trueNegatives + falseNegatives),
  }
}

/** One bar of a reliability diagram. */
export interface CalibrationBin {
  from: number
  to: number
  count: number
  /** Mean of the scores in the bin; 0 if empty. */
  meanScore: number
  /** Share of toxic comments in the bin; 0 if empty. */
  shareToxic: number
}

/** Scores sorted into bins of equal width, for a reliability diagram. Labels may be probabilities. */
export function calibrationBins(scores: Numbers, labels: Numbers, bins = 15): CalibrationBin[] {
  const result = Array.from({ length: bins }, (_, bin) => ({ from: bin / bins, to: (bin + 1) / bins, count: 0, meanScore: 0, shareToxic: 0 }))
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] as number
    const bin = result[Math.min(bins - 1, Math.floor(score * bins))]
    if (bin) {
      bin.count++
      bin.meanScore += score
      bin.shareToxic += labels[row] as number
    }
  }
  for (const bin of result) {
    bin.meanScore /= Math.max(1, bin.count)
    bin.shareToxic /= Math.max(1, bin.count)
  }
  return result
}

/**
 * Expected calibration error: the mean gap between score and share of toxic comments over bins of equal width,
 * weighted by count (Naeini, Cooper, Hauskrecht, AAAI 2015; Guo et al., ICML 2017, equation 3).
 */
export function expectedCalibrationError(scores: Numbers, labels: Numbers, bins = 15): number {
  let gap = 0
  for (const bin of calibrationBins(scores, labels, bins))
    gap += bin.count * Math.abs(bin.meanScore - bin.shareToxic)
  return scores.length === 0 ? Number.NaN : gap / scores.length
}

/** Brier score: the mean squared distance between probability and outcome (Brier, 1950). */
export function brierScore(scores: Numbers, labels: Numbers): number {
  let sum = 0
  for (let row = 0; row < scores.length; row++)
    sum += ((scores[row] as number) - (labels[row] as number)) ** 2
  return scores.length === 0 ? Number.NaN : sum / scores.length
}

/** A figure with its 95 % interval. */
export interface Interval { value: number, low: number, high: number }

/** Measures that the bootstrap knows. */
export type Measure = 'auc' | 'averagePrecision'

/**
 * A measure with its 95 % percentile bootstrap interval (Efron and Tibshirani, 1993, chapter 13): rows are drawn with
 * replacement `rounds` times from a fixed seed.
 */
export function bootstrap(measure: Measure, scores: Numbers, labels: Numbers, rounds = 300, seed = 1): Interval {
  const compute = measure === 'auc' ? weightedAuc : weightedPrecision
  const order = byScore(scores)
  const random = createRandom(seed)
  const times = new Uint16Array(scores.length)
  const values: number[] = []
  for (let round = 0; round < rounds; round++) {
    times.fill(0)
    for (let draw = 0; draw < scores.length; draw++) {
      const row = Math.floor(random() * scores.length)
      times[row] = (times[row] as number) + 1
    }
    const value = compute(scores, labels, order, times)
    if (!Number.isNaN(value))
      values.push(value)
  }
  return { value: compute(scores, labels, order, null), ...percentiles(values) }
}

/**
 * By how much the second ranking's ROC AUC is higher than the first's on the same rows, with its 95 % paired bootstrap
 * interval: each round draws rows once and judges both by them, so that what is hard for both does not widen it.
 *
 * @param first scores of the first ranking, a row each
 * @param second those of the second
 * @param labels 1 toxic, 0 not
 * @param coverage of the interval: higher than 0.95 where several intervals have to hold together
 * @param rounds how often rows are drawn
 * @param seed of the draws
 */
export function aucDifference(first: Numbers, second: Numbers, labels: Numbers, coverage = 0.95, rounds = 1000, seed = 1): Interval {
  const orders = [byScore(first), byScore(second)] as const
  const random = createRandom(seed)
  const difference = (times: Uint16Array | null): number => weightedAuc(second, labels, orders[1], times) - weightedAuc(first, labels, orders[0], times)
  const times = new Uint16Array(labels.length)
  const drawn = Array.from({ length: rounds }, () => {
    times.fill(0)
    for (let draw = 0; draw < labels.length; draw++) {
      const row = Math.floor(random() * labels.length)
      times[row] = (times[row] as number) + 1
    }
    return difference(times)
  })
  return { value: difference(null), ...percentiles(drawn.filter(value => !Number.isNaN(value)), coverage) }
}

/** The 95 % percentile bootstrap interval of a mean. */
export function bootstrapMean(values: readonly number[], rounds = 1000, seed = 1): Interval {
  const random = createRandom(seed)
  const mean = (pick: (at: number) => number): number => {
    let sum = 0
    for (let at = 0; at < values.length; at++)
      sum += pick(at)
    return sum / values.length
  }
  const drawn = Array.from({ length: rounds }, () => mean(() => values[Math.floor(random() * values.length)] ?? 0))
  return { value: mean(at => values[at] ?? 0), ...percentiles(drawn) }
}

/** Ends of the interval of values that were drawn; NaN if there are none. */
export function percentiles(values: readonly number[], coverage = 0.95): { low: number, high: number } {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
  return { low: at((1 - coverage) / 2), high: at((1 + coverage) / 2) }
}

/** Measurements that `medianOf` wants: among as many, one at each end may be far off. */
export const FOR_MEDIAN = 9

/**
 * The median of nine measurements with its 95 % interval: it lies between the second lowest and the second highest with
 * probability 1 - 20/512, or 96 %, whatever their distribution (David and Nagaraja, Order Statistics, 3rd edition,
 * section 7.1).
 *
 * @throws RangeError for any other number of them
 */
export function medianOf(values: readonly number[]): Interval {
  if (values.length !== FOR_MEDIAN)
    throw new RangeError(`An interval of the median needs ${FOR_MEDIAN} measurements, and there are ${values.length}.`)
  const sorted = [...values].sort((a, b) => a - b)
  return { value: sorted[4] as number, low: sorted[1] as number, high: sorted[7] as number }
}

/** Wilson's 95 % interval for a share (JASA 22, 1927): honest for few rows and for shares near 0 or 1. */
export function wilson(successes: number, trials: number): Interval {
  if (trials === 0)
    return { value: Number.NaN, low: 0, high: 1 }
  const z = 1.959963984540054
  const share = successes / trials
  const middle = (share + z * z / (2 * trials)) / (1 + z * z / trials)
  const half = z / (1 + z * z / trials) * Math.sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials))
  return { value: share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/**
 * By how much more often the second of two answers is yes than the first, each row answered twice, with its 95 % interval:
 * Wilson's of the two shares, squared and added, less what the answers have in common (Newcombe, Statistics in Medicine 17,
 * 1998, pages 2635-2650, method 10). Without a row on which they differ it still has a width, as few rows should.
 *
 * @param first an answer for each row
 * @param second as many
 */
export function pairedDifference(first: readonly boolean[], second: readonly boolean[]): Interval {
  const rows = first.length
  const count = (of: (one: boolean, other: boolean) => boolean): number => first.filter((one, row) => of(one, second[row] ?? false)).length
  const [both, neither] = [count((one, other) => one && other), count((one, other) => !one && !other)]
  const [onlyFirst, onlySecond] = [count((one, other) => one && !other), count((one, other) => !one && other)]
  const [before, after] = [wilson(both + onlyFirst, rows), wilson(both + onlySecond, rows)]
  const margins = (both + onlyFirst) * (onlySecond + neither) * (both + onlySecond) * (onlyFirst + neither)
  const common = both * neither - onlyFirst * onlySecond
  const correlation = margins === 0 ? 0 : (common > 0 ? Math.max(0, common - rows / 2) : common) / Math.sqrt(margins)
  const squareAndAdd = (a: number, b: number): number => Math.sqrt(a * a + b * b - 2 * correlation * a * b)
  const value = after.value - before.value
  return {
    value,
    low: value - squareAndAdd(after.value - after.low, before.high - before.value),
    high: value + squareAndAdd(after.high - after.value, before.value - before.low),
  }
}

/**
 * F1 with its 95 % interval. Of the rows that are toxic, flagged or both, a share is both (F*: Hand, Christen, Kirielle,
 * Machine Learning 110, 2021); F1 is 2 F* / (1 + F*) and grows with it, so Wilson's interval of the one gives that of the
 * other (Lam, Gopal, Qian, arXiv 2309.14621, 2023: "Wilson indirect").
 */
export function f1Interval({ truePositives, falsePositives, falseNegatives }: Confusion): Interval {
  const f1Of = (share: number): number => 2 * share / (1 + share)
  const { value, low, high } = wilson(truePositives, truePositives + falsePositives + falseNegatives)
  return { value: f1Of(value), low: f1Of(low), high: f1Of(high) }
}

/**
 * F1 of marked characters in one post (SemEval-2021 task 5, after Da San Martino et al., EMNLP 2019): 1 if neither
 * side marks anything, 0 if only one does.
 */
export function characterF1(predicted: ReadonlySet<number>, marked: ReadonlySet<number>): number {
  if (predicted.size === 0 && marked.size === 0)
    return 1
  let both = 0
  for (const at of predicted)
    both += marked.has(at) ? 1 : 0
  return 2 * both / (predicted.size + marked.size)
}
