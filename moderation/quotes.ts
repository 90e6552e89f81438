/** Is a stretch of a text in quotation marks? Whoever quotes an insult need not mean it. */

/** Quotation marks are looked for so many characters away. */
const REACH = 40

const APOSTROPHE = 0x27
const LEFT_APOSTROPHE = 0x2018
const RIGHT_APOSTROPHE = 0x2019

/** How a stretch is quoted: not at all, by itself, or with other words around it. */
export const UNQUOTED = 0
export const QUOTED_ALONE = 1
export const QUOTED_AMONG = 2

/**
 * Tells how a stretch of a text is quoted.
 *
 * @param text the text
 * @param from where the stretch begins, as a UTF-16 offset
 * @param to where it ends (exclusive)
 */
export function quotesAround(text: string, from: number, to: number): typeof UNQUOTED | typeof QUOTED_ALONE | typeof QUOTED_AMONG {
  const before = text.charCodeAt(from - 1)
  const behind = text.charCodeAt(to)
  if ((isQuote(before) || before === APOSTROPHE || before === LEFT_APOSTROPHE) && (isQuote(behind) || behind === APOSTROPHE || behind === RIGHT_APOSTROPHE))
    return QUOTED_ALONE
  const first = Math.max(0, from - REACH)
  let opening = from - 1
  while (opening >= first && !isQuote(text.charCodeAt(opening)))
    opening--
  // One that stands right behind a word closes what was quoted before.
  if (opening < first || (opening > 0 && text.charCodeAt(opening - 1) >= 48))
    return UNQUOTED
  const last = Math.min(text.length, to + REACH)
  for (let at = to; at < last; at++) {
    if (isQuote(text.charCodeAt(at)))
      return QUOTED_AMONG
  }
  return UNQUOTED
}

/** " and its printed kin: “ ” „ « ». */
function isQuote(unit: number): boolean {
  return unit === 0x22 || unit === 0x201C || unit === 0x201D || unit === 0x201E || unit === 0xAB || unit === 0xBB
}
