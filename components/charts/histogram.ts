import { bin } from 'd3-array'

export interface Bin {
  from: number
  to: number
  count: number
}

/**
 * Counts values in bins of equal width.
 * @param values in any order and unit
 * @param from where the first bin begins
 * @param to where the last ends; it takes values that equal `to`
 * @param bins how many
 * @returns the bins from low to high, empty ones too, and how many values lie outside
 * @throws RangeError when the range is empty or `bins` is not a positive integer
 */
export function histogram(values: Iterable<number>, from: number, to: number, bins: number): { bins: Bin[], outside: number } {
  if (!(to > from))
    throw new RangeError(`A histogram from ${from} to ${to} has no room for bins.`)
  if (!Number.isInteger(bins) || bins < 1)
    throw new RangeError(`A histogram needs one bin or more, not ${bins}.`)
  const width = (to - from) / bins
  const edges = Array.from({ length: bins - 1 }, (_, index) => from + (index + 1) * width)
  const all = [...values]
  const counted = bin<number, number>().domain([from, to]).thresholds(edges)(all)
  const result = counted.map((entry, index) => ({ from: from + index * width, to: from + (index + 1) * width, count: entry.length }))
  return { bins: result, outside: all.length - result.reduce((sum, entry) => sum + entry.count, 0) }
}

/**
 * The smallest value with at least the share `p` of all values at or below it (the nearest-rank percentile, as
 * latency tools report it).
 * @param sorted ascending, not empty
 * @param p in (0, 1]
 * @throws RangeError when there is no value or `p` is no such share
 */
export function percentile(sorted: ArrayLike<number>, p: number): number {
  const value = sorted[Math.ceil(p * sorted.length) - 1]
  if (value === undefined || !(p > 0 && p <= 1))
    throw new RangeError(`There is no percentile ${p} of ${sorted.length} values.`)
  return value
}
