/** What to expect in a place that the model never saw. */
import type { LeaveOneOut } from './reports.ts'
import { ratesOf } from './metrics.ts'

/** The least, the middle and the most of some figures. */
export interface Range { least: number, median: number, most: number }

/** Recall and the share of harmless comments flagged, each over the sources left out, at the threshold chosen without them. */
export interface UnseenRates { recall: Range, flaggedHarmless: Range }

function rangeOf(figures: readonly number[]): Range {
  const sorted = [...figures].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return { least: sorted[0] ?? 0, median: sorted.length % 2 === 0 ? (upper + (sorted[middle - 1] ?? 0)) / 2 : upper, most: sorted.at(-1) ?? 0 }
}

/** The ranges over sources, each judged by a model trained without it. */
export function unseenRates({ sources }: Pick<LeaveOneOut, 'sources'>): UnseenRates {
  const rates = sources.map(({ confusion }) => ratesOf(confusion))
  return {
    recall: rangeOf(rates.map(({ recall }) => recall)),
    flaggedHarmless: rangeOf(rates.map(({ falsePositiveRate }) => falsePositiveRate)),
  }
}
