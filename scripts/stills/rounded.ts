import type { Interval } from '../../moderation/judge/metrics.ts'

/** Digits that are kept of computed numbers, so that the file does not depend on the last bit. */
export function rounded(value: number, digits = 4): number {
  return Number(value.toFixed(digits))
}

/** An interval, rounded. */
export function interval({ value, low, high }: Interval): Interval {
  return { value: rounded(value), low: rounded(low), high: rounded(high) }
}
