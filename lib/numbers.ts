/**
 * How numbers are written: the one door for all that a slide, a text alternative or a report says. British English, as
 * the talk is; a dash where there is no number.
 */

/** An estimate, and the ends of the interval around it. */
interface Estimate { readonly value: number, readonly low: number, readonly high: number }

const thousands = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const twoDigits = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 })

/** A whole number with its thousands apart: 64915 gives "64,915". */
export function countText(count: number): string {
  return thousands.format(count)
}

/** A measured number, of which two digits count: 241600 gives "240,000", 0.0371 "0.037". */
export function roughText(value: number): string {
  return twoDigits.format(value)
}

/** A number with its sign and one decimal: 0.31 gives "+0.3". */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(1)
  return value < 0 && text !== '0.0' ? `−${text}` : `+${text}`
}

/** A share as a whole percentage, a dash where there is none: 0.634 gives "63%", 0 of 0 "–". */
export function percent(share: number): string {
  return Number.isFinite(share) ? `${Math.round(share * 100)}%` : '–'
}

/** A share as a percentage; below one in a hundred with a digit, so that it does not read as nothing. */
export function shareText(part: number, whole: number): string {
  const percentage = whole === 0 ? 0 : 100 * part / whole
  return `${percentage > 0 && percentage < 1 ? percentage.toFixed(1) : Math.round(percentage)}%`
}

/** A share with the digits that a small one needs: 0.634 gives "63%", 0.0099 "1.0%", 0.0002 "0.02%". */
export function fineShare(share: number): string {
  if (share >= 0.0995)
    return percent(share)
  if (share > 0 && share < 0.00005)
    return 'under 0.01%'
  return `${(share * 100).toFixed(share > 0 && share < 0.000995 ? 2 : 1)}%`
}

/** A score as people read it: 0.914 gives 91. */
export function scoreOf100(score: number): number {
  return Math.round(score * 100)
}

/** An estimated share with its interval: "93% (86 to 96)"; a dash where there is none. */
export function withInterval({ value, low, high }: Estimate): string {
  return Number.isFinite(value) ? `${percent(value)} (${Math.round(low * 100)} to ${Math.round(high * 100)})` : percent(value)
}

/** The same for the first time, when nobody has been told yet what stands in brackets. */
export function withNamedInterval(estimate: Estimate): string {
  return withInterval(estimate).replace('(', '(95% interval ')
}

/** A time in whole milliseconds: 2302.6 gives "2,303 ms". */
export function milliseconds(time: number): string {
  return `${countText(Math.round(time))} ms`
}

/** A size in thousands of bytes: 83700 gives "84 kB". */
export function kilobytes(bytes: number): string {
  return `${countText(Math.round(bytes / 1000))} kB`
}
