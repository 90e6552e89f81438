/** How far people agree who label the same things, beyond what chance would give. */
import type { Interval } from './metrics.ts'
import { createRandom } from '../random.ts'
import { percentiles } from './metrics.ts'

/** How often one unit (a comment) was given each value; people who gave none are not in it. */
export type UnitCounts = readonly number[]

/** Rounds of the bootstrap: the ends of an interval hold to two digits. */
const ROUNDS = 1000

/** Sums over units from which alpha follows. */
interface Sums {
  /** Values that can be paired: those of units with two or more. */
  readonly values: number
  /** Pairs of the same value within a unit, each unit's divided by its values less one. */
  readonly agreeing: number
  /** Values by kind. */
  readonly byValue: readonly number[]
}

function sumsOf(counts: UnitCounts): Sums {
  const values = counts.reduce((sum, count) => sum + count, 0)
  if (values < 2)
    return { values: 0, agreeing: 0, byValue: [] }
  return { values, agreeing: counts.reduce((sum, count) => sum + count * (count - 1), 0) / (values - 1), byValue: counts }
}

function alphaOf(units: readonly Sums[]): number {
  let values = 0
  let agreeing = 0
  const byValue: number[] = []
  for (const unit of units) {
    values += unit.values
    agreeing += unit.agreeing
    unit.byValue.forEach((count, value) => byValue[value] = (byValue[value] ?? 0) + count)
  }
  const expected = values * values - byValue.reduce((sum, count) => sum + count * count, 0)
  return expected === 0 ? Number.NaN : 1 - (values - 1) * (values - agreeing) / expected
}

/**
 * Krippendorff's alpha for nominal values, with any number of observers and values missing: 1 is full agreement, 0 what
 * chance gives, below 0 worse than chance (Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, part C).
 *
 * @returns NaN without two values of one unit, or where all values are the same: nothing varies that could be agreed on
 */
export function krippendorffAlpha(units: readonly UnitCounts[]): number {
  return alphaOf(units.map(sumsOf))
}

/**
 * Alpha with its 95 % percentile bootstrap interval: units are drawn with replacement, from a fixed seed (Zapf et al.,
 * Measuring inter-rater reliability for nominal data, BMC Medical Research Methodology 16:93, 2016). It speaks of other
 * comments labelled by these people; with six comments it is wide.
 *
 * @returns NaN in all places where alpha is
 */
export function alphaInterval(units: readonly UnitCounts[], rounds = ROUNDS, seed = 1): Interval {
  const sums = units.map(sumsOf).filter(({ values }) => values > 0)
  const value = alphaOf(sums)
  if (Number.isNaN(value))
    return { value, low: value, high: value }
  const random = createRandom(seed)
  const drawn = Array.from({ length: rounds }, () => alphaOf(sums.map(() => sums[Math.floor(random() * sums.length)] as Sums)))
  return { value, ...percentiles(drawn.filter(alpha => !Number.isNaN(alpha))) }
}

/** The share of a unit's pairs of labels that differ, 0 to 1; 0 with fewer than two. */
export function disagreement(counts: UnitCounts): number {
  const { values, agreeing } = sumsOf(counts)
  return values === 0 ? 0 : 1 - agreeing / values
}
