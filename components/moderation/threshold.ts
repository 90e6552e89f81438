import type { Confusion } from '../../moderation/metrics.ts'
import type { HeldOutScores } from '../../moderation/reports.ts'
import type { Bin } from '../charts/histogram.ts'
import type { Stills } from './stills.ts'
import { ratesOf } from '../../moderation/metrics.ts'
import { costOf } from '../../moderation/threshold.ts'
import { percent } from '../charts/percent.ts'
import { countText } from './dataset.ts'
import { scoreOf100 } from './moderate.ts'

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

/** The figure in words, finding first. */
export function describeThreshold({ threshold, heldOut }: Pick<Stills, 'threshold' | 'heldOut'>): string {
  const { confusion, rows } = heldOut
  const { precision, recall } = ratesOf(confusion)
  return `No threshold separates the classes; it only chooses the mistakes. At ${scoreOf100(threshold)} of 100, ${percent(precision)} of what is removed deserved it, and ${percent(recall)} of what deserved it is removed. `
    + `Of ${countText(rows)} comments set aside: ${countText(confusion.truePositives)} rightly removed, ${countText(confusion.falsePositives)} wrongly removed, ${countText(confusion.falseNegatives)} missed, ${countText(confusion.trueNegatives)} rightly kept.`
}

/** Held-out scores in bins of one hundredth, by class. */
export interface ScoreCounts {
  readonly clean: readonly number[]
  readonly toxic: readonly number[]
}

/** The controls of the lab. */
export interface ThresholdState {
  /** 0 to 100; `model` is the shipped one, `cheapest` the one that costs least. */
  readonly threshold: number | 'model' | 'cheapest'
  /** How many missed insults a wrong removal costs. */
  readonly cost: number
  /** `all`, `terms`, or the id of a source. */
  readonly view: string
}

/** What a wrong removal may cost, in missed insults. */
export const COSTS = [0.5, 1, 2, 5, 10, 20] as const

const SCRIPT: readonly ThresholdState[] = [
  { threshold: 'model', cost: 2, view: 'all' },
  { threshold: 30, cost: 2, view: 'all' },
  { threshold: 90, cost: 2, view: 'all' },
  { threshold: 'cheapest', cost: 10, view: 'all' },
  { threshold: 'model', cost: 2, view: 'terms' },
]

/** What the lab shows after so many of its clicks. */
export function scriptedThreshold(step: number): ThresholdState {
  return SCRIPT[Math.min(step, SCRIPT.length - 1)] ?? { threshold: 'model', cost: 2, view: 'all' }
}

/** Takes what another window says of the controls, or refuses it with undefined. */
export function readThreshold(value: unknown): ThresholdState | undefined {
  if (typeof value !== 'object' || value === null || !('threshold' in value) || !('cost' in value) || !('view' in value))
    return undefined
  const { threshold, cost, view } = value
  const isThreshold = threshold === 'model' || threshold === 'cheapest' || (typeof threshold === 'number' && threshold >= 0 && threshold <= 100)
  const isCost = (COSTS as readonly unknown[]).includes(cost)
  return isThreshold && isCost && typeof view === 'string'
    ? { threshold, cost: Number(cost), view }
    : undefined
}

/** All sources whose labels speak of toxicity itself, together. */
export function poolScores({ bins, sources }: HeldOutScores): ScoreCounts {
  const add = (part: 'clean' | 'toxic') => Array.from({ length: bins }, (_, bin) =>
    sources.filter(source => source.direct).reduce((sum, source) => sum + (source[part][bin] ?? 0), 0))
  return { clean: add('clean'), toxic: add('toxic') }
}

function countFrom(counts: readonly number[], bin: number): number {
  return counts.slice(bin).reduce((sum, count) => sum + count, 0)
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

/** The terms with the most wrong removals at a threshold, most first. */
export function worstTerms({ terms, bins }: HeldOutScores, threshold: number, most = 8): TermRate[] {
  return terms
    .map(({ term, harmless }) => ({ term, rows: countFrom(harmless, 0), removed: countFrom(harmless, Math.round(threshold / 100 * bins)) }))
    .sort((a, b) => b.removed / b.rows - a.removed / a.rows || a.term.localeCompare(b.term))
    .slice(0, most)
}

/** The decisions at a threshold in words, finding first. */
export function describeDecisions(title: string, threshold: number, confusion: Confusion): string {
  const { precision, recall } = ratesOf(confusion)
  return `${title} at ${threshold}: ${percent(precision)} of what is removed deserved it, ${percent(recall)} of what deserved it is removed.`
}

/** The wrong removals by term in words, finding first. */
export function describeTerms(worst: readonly TermRate[], threshold: number): string {
  const [first] = worst
  if (!first || first.removed === 0)
    return `At ${threshold}, no harmless sentence is removed for the group that it names.`
  const listed = worst.filter(({ removed }) => removed > 0).map(({ term, removed, rows }) => `${term} ${percent(removed / rows)}`).join(', ')
  return `The word that names a group is enough: at ${threshold}, harmless sentences are removed that say ${listed}.`
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
 * Where the names of the two classes begin: left of the middle, above the low bars, and clear of the threshold's line.
 *
 * @param threshold the line, 0 to 100
 * @returns a score, 0 to 100
 */
export function namesAt(threshold: number): number {
  return threshold > 16 && threshold < 38 ? 42 : 20
}
