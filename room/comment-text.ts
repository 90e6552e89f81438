/** A comment as phones send it and slides may show it. */

/** The longest comment, in Unicode characters: an emoji made of several counts as those. */
export const COMMENT_CHARACTERS = 280

/** Characters as {@link COMMENT_CHARACTERS} counts them. */
export function countCharacters(text: string): number {
  let count = 0
  for (const _ of text)
    count++
  return count
}

/** Line breaks and other controls, and halves of surrogate pairs. */
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]+/gu
/** What turns the direction of the text around it (Unicode's bidirectional controls). */
const DIRECTIONS = /\p{Bidi_Control}/gu

/**
 * A comment on one line: controls become spaces, and nothing in it turns what stands beside it around. Letters, emoji
 * and signs stay as they were typed.
 *
 * @returns an empty text if there is nothing to read
 */
export function onOneLine(text: string): string {
  const line = text.toWellFormed().replaceAll(DIRECTIONS, '').replaceAll(CONTROLS, ' ').trim()
  return /[\p{L}\p{N}\p{S}\p{P}]/u.test(line) ? line : ''
}
