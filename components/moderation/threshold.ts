import type { Bin } from '../charts/histogram.ts'
import type { Stills } from './stills.ts'
import { ratesOf } from '../../moderation/metrics.ts'
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
  return `No threshold separates the classes; it only chooses the mistakes. At ${scoreOf100(threshold)} of 100, ${Math.round(precision * 100)}% of what is removed deserved it, and ${Math.round(recall * 100)}% of what deserved it is removed. `
    + `Of ${countText(rows)} comments set aside: ${countText(confusion.truePositives)} rightly removed, ${countText(confusion.falsePositives)} wrongly removed, ${countText(confusion.falseNegatives)} missed, ${countText(confusion.trueNegatives)} rightly kept.`
}
