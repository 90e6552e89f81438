import type { Scorer } from '../moderation/score.ts'
import { byRule } from '../moderation/score.ts'

/** The body of `POST /v1/moderations`. */
export interface ModerationRequest {
  comments: readonly { id: string, text: string }[]
}

/** What the API answers about one comment. */
export interface Verdict {
  id: string
  /** Probability, 0 to 1, that the comment is toxic; 1 where a rule says so. */
  score: number
  flagged: boolean
  /** There if a rule decided, before the model. */
  by?: 'rule'
}

/** Judges every comment of a request, in order. */
export function moderate({ comments }: ModerationRequest, scorer: Scorer): Verdict[] {
  const { threshold } = scorer.model
  // #region handler
  return comments.map(({ id, text }) => {
    const score = scorer.score(text)
    const flagged = score >= threshold
    const by = byRule(score)
    return { id, score, flagged, ...by }
  })
  // #endregion handler
}
