/** A piece of a text; those that were asked for have the stretch that they are. */
export interface Piece<Stretch> { readonly text: string, readonly stretch?: Stretch }

/**
 * Cuts a text at stretches of it; the pieces together are the text.
 *
 * @param text any
 * @param stretches UTF-16 offsets, the end exclusive; in order and apart
 */
export function cutText<Stretch extends { readonly start: number, readonly end: number }>(text: string, stretches: readonly Stretch[]): Piece<Stretch>[] {
  const pieces: Piece<Stretch>[] = []
  let at = 0
  for (const stretch of stretches) {
    if (stretch.start > at)
      pieces.push({ text: text.slice(at, stretch.start) })
    pieces.push({ text: text.slice(stretch.start, stretch.end), stretch })
    at = stretch.end
  }
  if (at < text.length)
    pieces.push({ text: text.slice(at) })
  return pieces
}
