/**
 * Characters that a terminal obeys instead of showing them: controls (Unicode's Cc, where escape sequences begin) and
 * those that turn the direction of what follows (UAX #9). A new line is let through.
 */
const OBEYED = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069](?<!\n)/gu

/** A text that is safe to print: what a terminal would obey stands there as JSON writes it, `\u001b`. */
export function printable(text: string): string {
  return text.replace(OBEYED, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
