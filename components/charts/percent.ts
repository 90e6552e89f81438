import type { Interval } from '../../moderation/judge/metrics.ts'

/** A share as a whole percentage, a dash where there is none: 0.634 gives "63%", 0 of 0 "–". */
export function percent(share: number): string {
  return Number.isFinite(share) ? `${Math.round(share * 100)}%` : '–'
}

const thousands = new Intl.NumberFormat('en-GB')

/** A count with its thousands apart. */
export function countText(count: number): string {
  return thousands.format(count)
}

/** A share as a percentage; below one in a hundred with a digit, so that it does not read as nothing. */
export function shareText(part: number, whole: number): string {
  const percentage = whole === 0 ? 0 : 100 * part / whole
  return `${percentage > 0 && percentage < 1 ? percentage.toFixed(1) : Math.round(percentage)}%`
}

/** An estimated share with its interval: "93% (86 to 96)"; a dash where there is none. */
export function withInterval({ value, low, high }: Interval): string {
  return Number.isFinite(value) ? `${percent(value)} (${Math.round(low * 100)} to ${Math.round(high * 100)})` : percent(value)
}

/** The same for the first time, when nobody has been told yet what stands in brackets. */
export function withNamedInterval(interval: Interval): string {
  return withInterval(interval).replace('(', '(95% interval ')
}
