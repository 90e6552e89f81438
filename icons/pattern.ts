/**
 * Matches one emoji as a reader sees it: joined people, skin tones, flags and keycaps are one match.
 *
 * The first branch takes chains held together by zero-width joiners, also those that lack a variation
 * selector, so that a chain is never drawn as its parts. The second is Unicode's own list. The third
 * takes pictographs typed without the selector and letters of flags that do not exist; those below
 * U+1F000 (™, ↔, ✔ …) are typography unless the selector says otherwise. A text selector
 * (U+FE0E) after the character keeps it text.
 */
const EMOJI = /(?:\p{Extended_Pictographic}[\u{FE0F}\p{Emoji_Modifier}]?(?:\u{200D}\p{Extended_Pictographic}[\u{FE0F}\p{Emoji_Modifier}]?)+|\p{RGI_Emoji}|[\p{Extended_Pictographic}&&[\u{1F000}-\u{1FAFF}]]|[\u{1F1E6}-\u{1F1FF}]{1,2})(?!\u{FE0E})/gv

/** A stretch of plain text, or one emoji. */
export interface Piece {
  text: string
  isEmoji: boolean
}

/** Splits a text at its emoji; the pieces put together are the text again. */
export function splitEmoji(text: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(EMOJI)) {
    if (match.index > end) {
      pieces.push({
        text: text.slice(end, match.index),
        isEmoji: false,
      })
    }
    pieces.push({ text: match[0], isEmoji: true })
    end = match.index + match[0].length
  }
  if (end < text.length) {
    pieces.push({
      text: text.slice(end),
      isEmoji: false,
    })
  }
  return pieces
}
