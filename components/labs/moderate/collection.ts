import { isRecord } from '../../../lib/guards.ts'

/** A comment that somebody in the room came up with, and what the model made of it. */
export interface Kept {
  readonly text: string
  /** 0 to 1. */
  readonly score: number
  readonly removed: boolean
}

/** As many as fit the slide of the exercise. */
export const MOST_KEPT = 6

/** Adds a comment at the end; one that is there already is only judged anew. The oldest make room. */
export function keep(kept: readonly Kept[], comment: Kept): readonly Kept[] {
  const text = comment.text.trim()
  if (text === '')
    return kept
  return [...kept.filter(other => other.text !== text), { ...comment, text }].slice(-MOST_KEPT)
}

/** Takes what another window, or an earlier visit, says was kept, or refuses it with undefined. */
export function readKept(value: unknown): readonly Kept[] | undefined {
  if (!Array.isArray(value) || value.length > MOST_KEPT)
    return undefined
  const known = value.flatMap((entry: unknown) => {
    if (!isRecord(entry))
      return []
    const { text, score, removed } = entry
    return typeof text === 'string' && text.length <= 10_000 && typeof score === 'number' && score >= 0 && score <= 1 && typeof removed === 'boolean'
      ? [{ text, score, removed }]
      : []
  })
  return known.length === value.length ? known : undefined
}
