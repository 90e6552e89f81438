/** A share as a whole percentage, a dash where there is none: 0.634 gives "63%", 0 of 0 "–". */
export function percent(share: number): string {
  return Number.isFinite(share) ? `${Math.round(share * 100)}%` : '–'
}
