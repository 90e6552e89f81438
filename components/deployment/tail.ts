/**
 * The chance that a request meets at least one slow call when it makes `calls` of them and waits for all:
 * 1 - (1 - p)^n, if calls are slow independently of one another.
 * Source: J. Dean and L. A. Barroso, "The Tail at Scale", Communications of the ACM 56(2), 2013.
 *
 * @param calls how many calls one request fans out to, 0 or more
 * @param slowShare the share p of single calls that are slow, 0 to 1
 * @throws RangeError when either is out of range
 */
export function slowChance(calls: number, slowShare: number): number {
  if (!(calls >= 0))
    throw new RangeError(`A request makes 0 calls or more, not ${calls}.`)
  if (!(slowShare >= 0 && slowShare <= 1))
    throw new RangeError(`The share of slow calls is 0 to 1, not ${slowShare}.`)
  return 1 - (1 - slowShare) ** calls
}

/** The largest fan-out on the chart. */
export const MOST_CALLS = 200

/** The fan-out that the example of the paper has, and the chart marks. */
export const MARKED_CALLS = 100

export interface TailCurve {
  slowShare: number
  label: string
  points: readonly { x: number, y: number }[]
  /** The chance at `MARKED_CALLS`. */
  marked: number
}

function curve(oneIn: number, label: string): TailCurve {
  const slowShare = 1 / oneIn
  return {
    slowShare,
    label,
    points: Array.from({ length: MOST_CALLS }, (_, index) => ({ x: index + 1, y: slowChance(index + 1, slowShare) })),
    marked: slowChance(MARKED_CALLS, slowShare),
  }
}

/** One call in a hundred slow, as in the paper, and ten times better for contrast. */
export const curves: readonly [TailCurve, TailCurve] = [
  curve(100, '1 call in 100 is slow'),
  curve(1000, '1 call in 1,000 is slow'),
]

/** A share as a whole percentage: 0.634 gives "63%". */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** The chart in words, finding first. */
export function describeTail(): string {
  const [often, rarely] = curves
  return `If one call in 100 is slow, ${percent(often.marked)} of requests that make ${MARKED_CALLS} calls and wait for all of them are slow. `
    + `If only one call in 1,000 is slow, it is still ${percent(rarely.marked)}. The curve is 1 minus (1 minus p) to the power of n, for 1 to ${MOST_CALLS} calls.`
}

/** The curves at a few fan-outs, for a table. */
export function tailRows(): string[][] {
  return [1, 10, 50, 100, 200].map(calls => [String(calls), ...curves.map(({ slowShare }) => `${(slowChance(calls, slowShare) * 100).toFixed(1)}%`)])
}
