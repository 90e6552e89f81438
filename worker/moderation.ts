import type { Reason } from '../moderation/explain.ts'
import type { Scorer } from '../moderation/score.ts'
import { explain } from '../moderation/explain.ts'

/** What the model makes of one comment. */
export interface Account {
  /** 0 to 1. */
  readonly score: number
  /** The log-odds of the score, and what they were before any word. */
  readonly logit: number
  readonly bias: number
  /** The words that made the score high, in order, with what each adds to the log-odds. */
  readonly reasons: readonly Reason[]
}

/** The score of a comment and the reasons for it. Anything is a comment: control characters, markup, nothing at all. */
export function accountFor(scorer: Scorer, text: string): Account {
  const { score, logit, bias, reasons } = explain(scorer, text)
  return { score, logit, bias, reasons }
}
