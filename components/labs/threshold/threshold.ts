import type { Confusion, Interval } from '../../../moderation/judge/metrics.ts'
import type { HeldOutScores } from '../../../moderation/judge/reports.ts'
import type { Bin } from '../../charts/histogram.ts'
import type { LabDefinition } from '../frame/lab-definition.ts'
import { range } from 'd3-array'
import { isRecord } from '../../../lib/guards.ts'
import { countText, percent, scoreOf100, shareText, withInterval, withNamedInterval } from '../../../lib/numbers.ts'
import { ratesOf, wilson } from '../../../moderation/judge/metrics.ts'
import { costOf } from '../../../moderation/judge/threshold.ts'

/**
 * Equal bins from 0 to 1, several of them joined into one so that a hall can see the bars.
 * @param counts from low to high
 * @param join how many neighbours become one; the rest at the upper end make a bin of their own
 */
export function joinBins(counts: readonly number[], join: number): Bin[] {
  const bins: Bin[] = []
  for (let from = 0; from < counts.length; from += join) {
    const part = counts.slice(from, from + join)
    bins.push({ from: from / counts.length, to: (from + part.length) / counts.length, count: part.reduce((sum, count) => sum + count, 0) })
  }
  return bins
}

/** What the still figure shows: the test part's scores in bins of equal width from 0 to 1, and the decisions at the threshold. */
export interface ThresholdStill {
  /** The model's, 0 to 1. */
  threshold: number
  rows: number
  clean: number[]
  toxic: number[]
  confusion: Confusion
  /** Harmless sentences that name a group, at the same threshold. */
  terms: TermFindings
}

/** The figure in words, finding first. */
export function describeThreshold(still: ThresholdStill): string {
  const { threshold, confusion, rows } = still
  const { precision, recall } = ratesOf(confusion)
  return `No threshold separates the classes; it only chooses the mistakes. At ${scoreOf100(threshold)} of 100, ${percent(precision)} of what is removed deserved it, and ${percent(recall)} of what deserved it is removed. `
    + `Of ${countText(rows)} comments set aside: ${countText(confusion.truePositives)} rightly removed, ${countText(confusion.falsePositives)} wrongly removed, ${countText(confusion.falseNegatives)} missed, ${countText(confusion.trueNegatives)} rightly kept. ${mixRemark(still)}`
}

/** Held-out scores in bins of one hundredth, by class. */
export interface ScoreCounts {
  readonly clean: readonly number[]
  readonly toxic: readonly number[]
}

/** A site where few comments are toxic, to hold the test part against. */
const RARE = 0.03

/** What the printed figure's precision depends on. */
export function mixRemark({ confusion, ...counts }: Pick<ThresholdStill, 'confusion' | 'clean' | 'toxic'>): string {
  return `Of these comments ${mixText('test', counts)} are toxic. Where it is ${mixText(RARE, counts)}, precision is ${withNamedInterval(precisionAt(confusion, RARE))}.`
}

/** The controls of the lab. */
export interface ThresholdState {
  /** 0 to 100; `model` is the shipped one, `cheapest` the one that costs least. */
  readonly threshold: number | 'model' | 'cheapest'
  /** How many missed insults a wrong removal costs. */
  readonly cost: number
  /** `all`, `terms`, or the id of a source. */
  readonly view: string
  /** The share of toxic comments where the model is used: 0 to 1, or as it is in the test part. */
  readonly share: Share
}

/** How many comments are toxic: on most sites far fewer than in data that was collected to learn from. */
export const SHARES = [0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2, 0.3, 'test', 0.5] as const
export type Share = typeof SHARES[number]

/** What a wrong removal may cost, in missed insults. */
export const COSTS = [0.5, 1, 2, 5, 10, 20] as const

const SCRIPT: readonly [ThresholdState, ...ThresholdState[]] = [
  { threshold: 'model', cost: 2, view: 'all', share: 'test' },
  { threshold: 30, cost: 2, view: 'all', share: 'test' },
  { threshold: 90, cost: 2, view: 'all', share: 'test' },
  { threshold: 'model', cost: 2, view: 'all', share: RARE },
  { threshold: 'cheapest', cost: 10, view: 'all', share: RARE },
  { threshold: 'model', cost: 2, view: 'terms', share: 'test' },
]

/** Takes what another window says of the controls, or refuses it with undefined. */
function readThreshold(value: unknown): ThresholdState | undefined {
  if (!isRecord(value))
    return undefined
  const { threshold, cost, view } = value
  // A window with an older build knows the test part's share alone.
  const share = 'share' in value ? SHARES.find(offer => offer === value.share) : 'test'
  const isThreshold = threshold === 'model' || threshold === 'cheapest' || (typeof threshold === 'number' && threshold >= 0 && threshold <= 100)
  const isCost = (COSTS as readonly unknown[]).includes(cost)
  return isThreshold && isCost && typeof view === 'string' && share !== undefined
    ? { threshold, cost: Number(cost), view, share }
    : undefined
}

/** The line is drawn over the scores of the test part. */
export const thresholdLab: LabDefinition<ThresholdState> = { name: 'Choose the threshold', sharedAs: 'choose the threshold', script: SCRIPT, read: readThreshold }

/**
 * All sources whose labels speak of toxicity itself, together.
 *
 * @param scores by source
 * @param scores.bins how many there are
 * @param scores.sources with both parts
 * @param part which of them: a threshold is chosen on the validation part, and judged on the test part
 */
export function poolScores({ bins, sources }: HeldOutScores, part: 'test' | 'validation'): ScoreCounts {
  const direct = sources.filter(source => source.direct).map(source => part === 'test' ? source : source.validation)
  const add = (kind: 'clean' | 'toxic') => Array.from({ length: bins }, (_, bin) => direct.reduce((sum, source) => sum + (source[kind][bin] ?? 0), 0))
  return { clean: add('clean'), toxic: add('toxic') }
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

/**
 * As many comments, of which another share is toxic: each class is scored as before, and only weighs more or less
 * (prior shift, as in Elkan, "The Foundations of Cost-Sensitive Learning", IJCAI 2001).
 */
export function reweigh({ clean, toxic }: ScoreCounts, share: Share): ScoreCounts {
  if (share === 'test')
    return { clean, toxic }
  const all = total(clean) + total(toxic)
  const scaled = (counts: readonly number[], part: number): number[] => counts.map(count => count * part * all / Math.max(1, total(counts)))
  return { clean: scaled(clean, 1 - share), toxic: scaled(toxic, share) }
}

/** The same decisions where another share of as many comments is toxic: recall and false-positive rate stay. */
export function reweighDecisions(confusion: Confusion, share: Share): Confusion {
  if (share === 'test')
    return confusion
  const { truePositives, falsePositives, trueNegatives, falseNegatives } = confusion
  const [toxic, clean] = [truePositives + falseNegatives, falsePositives + trueNegatives]
  const [rarer, commoner] = [share * (toxic + clean) / Math.max(1, toxic), (1 - share) * (toxic + clean) / Math.max(1, clean)]
  return {
    truePositives: truePositives * rarer,
    falseNegatives: falseNegatives * rarer,
    falsePositives: falsePositives * commoner,
    trueNegatives: trueNegatives * commoner,
  }
}

/** The rates counted on the test part, and the share of toxic comments that they are held against, 0 to 1. */
function ratesAt(confusion: Confusion, share: Share): { part: number, recall: Interval, fallOut: Interval } {
  const { truePositives, falsePositives, trueNegatives, falseNegatives } = confusion
  const [toxic, clean] = [truePositives + falseNegatives, falsePositives + trueNegatives]
  return {
    part: share === 'test' ? toxic / (toxic + clean) : share,
    recall: wilson(truePositives, toxic),
    fallOut: wilson(falsePositives, clean),
  }
}

/**
 * The precision where a share of the comments is toxic, with an interval: the ends of those of recall and of the
 * false-positive rate together, so it is rather too wide.
 *
 * @param confusion decisions on the test part
 * @param share of toxic comments
 * @returns NaN as its value where nothing is removed
 */
export function precisionAt(confusion: Confusion, share: Share): Interval {
  const { part, recall, fallOut } = ratesAt(confusion, share)
  const precision = (caught: number, wronged: number): number => part * caught / (part * caught + (1 - part) * wronged)
  return { value: precision(recall.value, fallOut.value), low: precision(recall.low, fallOut.high), high: precision(recall.high, fallOut.low) }
}

/** A cost is told for so many comments. */
const PER = 1000

/**
 * What the mistakes among 1,000 comments cost where a share of them is toxic, with an interval made as that of
 * {@link precisionAt}; and what it costs to remove none of them.
 *
 * @param confusion decisions on the test part
 * @param share of toxic comments
 * @param wrongRemoval what one costs
 * @returns in missed insults
 */
export function costAt(confusion: Confusion, share: Share, wrongRemoval: number): { mistakes: Interval, nothing: number } {
  const { part, recall, fallOut } = ratesAt(confusion, share)
  // Where nothing is removed, that is no estimate.
  if (confusion.truePositives + confusion.falsePositives === 0)
    return { mistakes: { value: PER * part, low: PER * part, high: PER * part }, nothing: PER * part }
  const cost = (caught: number, wronged: number): number => costOf({ falsePositives: PER * (1 - part) * wronged, falseNegatives: PER * part * (1 - caught) }, { wrongRemoval, missedInsult: 1 })
  return {
    mistakes: { value: cost(recall.value, fallOut.value), low: cost(recall.high, fallOut.low), high: cost(recall.low, fallOut.high) },
    nothing: PER * part,
  }
}

/** A cost in words, beside that of doing nothing. */
export function costText({ mistakes: { value, low, high }, nothing }: ReturnType<typeof costAt>): string {
  if (!Number.isFinite(value))
    return 'No cost can be told: a class is missing.'
  const whole = (cost: number): string => countText(Math.round(cost))
  const range = low < high ? ` (${whole(low)} to ${whole(high)})` : ''
  return `Cost per ${countText(PER)} comments: ${whole(value)}${range}; to remove none: ${whole(nothing)}.`
}

/** A share as people say it: "3%", "0.1%"; that of the test part by its own counts. */
export function mixText(share: Share, { clean, toxic }: ScoreCounts): string {
  return share === 'test' ? shareText(total(toxic), total(toxic) + total(clean)) : shareText(share, 1)
}

function countFrom(counts: readonly number[], bin: number): number {
  return total(counts.slice(bin))
}

/** The decisions at a threshold of so many hundredths: a score on the threshold is removed. */
export function confusionOf({ clean, toxic }: ScoreCounts, threshold: number): Confusion {
  const bin = Math.round(threshold / 100 * clean.length)
  const falsePositives = countFrom(clean, bin)
  const truePositives = countFrom(toxic, bin)
  return {
    truePositives,
    falsePositives,
    trueNegatives: countFrom(clean, 0) - falsePositives,
    falseNegatives: countFrom(toxic, 0) - truePositives,
  }
}

/** The threshold, 0 to 100, whose mistakes cost least if a wrong removal costs so many missed insults; the lowest of several. */
export function cheapestOf(counts: ScoreCounts, wrongRemoval: number): number {
  const costs = Array.from({ length: 101 }, (_, threshold) => costOf(confusionOf(counts, threshold), { wrongRemoval, missedInsult: 1 }))
  return costs.indexOf(Math.min(...costs))
}

/** How often harmless sentences that name a group are removed. */
export interface TermRate { term: string, rows: number, removed: number }

/** How the harmless sentences fare: those of the worst terms, and all of them together. */
export interface TermFindings {
  worst: TermRate[]
  /** How many terms there are. */
  terms: number
  rows: number
  removed: number
}

/** The terms with the most wrong removals, most first, and the sum over all. */
export function findTerms(rates: readonly TermRate[], most = 8): TermFindings {
  return {
    worst: rates.toSorted((a, b) => b.removed / b.rows - a.removed / a.rows || a.term.localeCompare(b.term)).slice(0, most),
    terms: rates.length,
    rows: total(rates.map(({ rows }) => rows)),
    removed: total(rates.map(({ removed }) => removed)),
  }
}

/** The same at a threshold of so many hundredths. */
export function termsAt({ terms, bins }: HeldOutScores, threshold: number): TermFindings {
  return findTerms(terms.map(({ term, harmless }) => ({ term, rows: countFrom(harmless, 0), removed: countFrom(harmless, Math.round(threshold / 100 * bins)) })))
}

/** The decisions at a threshold in words, finding first. */
export function describeDecisions(title: string, threshold: number, precision: Interval, recall: number, share: string): string {
  const decisions = Number.isFinite(precision.value)
    ? `${withInterval(precision)} of what is removed deserved it, ${percent(recall)} of what deserved it is removed.`
    : 'nothing is removed, or nothing deserved it.'
  return `${title} at ${threshold}, ${share} toxic: ${decisions}`
}

/** The wrong removals by term in words, finding first. */
export function describeTerms({ worst, terms, rows, removed }: TermFindings, threshold: number): string {
  const [first] = worst
  if (!first || first.removed === 0)
    return `At ${threshold}, no harmless sentence is removed for the group that it names.`
  return `The name of a group still counts against it: at ${threshold}, ${percent(first.removed / first.rows)} of harmless sentences with the word “${first.term}” are removed. These are the ${worst.length} worst of ${terms} terms; of all the sentences together, ${percent(removed / rows)}.`
}

/** How wide a mark's label is, as a share of the axis in hundredths. */
const LABEL = 22

/**
 * The side of its mark that a label is on: away from the threshold's line, where there is room.
 *
 * @param at the mark, 0 to 100
 * @param threshold the line, 0 to 100
 */
export function labelSide(at: number, threshold: number): 'left' | 'right' {
  if (at > 100 - LABEL)
    return 'left'
  return threshold > at && at >= LABEL ? 'left' : 'right'
}

/**
 * What a mark takes of the axis with its label, in hundredths.
 *
 * @param at the mark, 0 to 100
 * @param threshold the line, 0 to 100
 */
export function labelSpan(at: number, threshold: number): [from: number, to: number] {
  return labelSide(at, threshold) === 'left' ? [at - LABEL, at + 3] : [at - 3, at + LABEL]
}

/** How wide the names of the classes are, in hundredths of the axis: the longer one by the line, the shorter by the mark. */
const NAMES = { harmless: 18, toxic: 9 }
/** Where they may begin, the best first: left of the middle, above the low bars; then further right. */
const PLACES: readonly number[] = [20, 42, ...range(24, 83), ...range(4, 20)]

/**
 * Where the names of the two classes begin: clear of the threshold's line, and of a mark on the axis and its label.
 *
 * @param threshold the line, 0 to 100
 * @param mark the mark, 0 to 100, if there is one
 * @returns a score, 0 to 100
 */
export function namesAt(threshold: number, mark?: number): number {
  const [from, to] = mark === undefined ? [-1, -1] : labelSpan(mark, threshold)
  return PLACES.find(start => (threshold <= start - 4 || threshold >= start + NAMES.harmless) && (to < start || from > start + NAMES.toxic)) ?? 20
}
