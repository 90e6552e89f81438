/** The model's part of the nightly batch: a chunk of comments in, verdicts out. */
import type { Scorer } from '../moderation/score.ts'
import type { UnscoredComment, Verdict } from '../snippets/batch.ts'

/** What the batch notes of a model beside each score: its format, and the beginning of its file's hash. */
export function versionOf(format: string, sha256: string): string {
  return `${format}-${sha256.slice(0, 8)}`
}

/** The verdicts on a chunk. Scores from the model's threshold on are removed. */
export function judgeComments(scorer: Scorer, comments: readonly UnscoredComment[]): Verdict[] {
  const { threshold } = scorer.model
  return comments.map(({ id, text }) => {
    const score = scorer.score(text)
    return { comment_id: id, score, removed: score >= threshold }
  })
}
