import { rollups } from 'd3-array'

/** A comment of the night, as the batch job finds it. */
export interface NightComment {
  id: number
  board: string
  text: string
}

/** What the job writes for each comment. */
export interface NightScore {
  id: number
  /** 0 to 1. */
  score: number
  removed: boolean
}

export interface BoardRow {
  board: string
  comments: number
  /** Share of the board's comments that were removed, 0 to 1. */
  removedShare: number
}

/**
 * The dashboard of snippets/batch.sql: comments and removed share by board, the most removed first.
 * @throws Error when a comment has no score: the job promises a row for each
 */
export function dashboard(comments: readonly NightComment[], scores: readonly NightScore[]): BoardRow[] {
  const removed = new Map(scores.map(score => [score.id, score.removed]))
  const rows = rollups(comments, (group) => {
    const gone = group.filter(({ id }) => {
      const verdict = removed.get(id)
      if (verdict === undefined)
        throw new Error(`Comment ${id} has no score.`)
      return verdict
    })
    return { comments: group.length, removedShare: gone.length / group.length }
  }, comment => comment.board)
  return rows
    .map(([board, row]) => ({ board, ...row }))
    .sort((a, b) => b.removedShare - a.removedShare || a.board.localeCompare(b.board))
}

/** The comment that a person should look at first: the one whose score is nearest to the threshold. */
export function reviewFirst(comments: readonly NightComment[], scores: readonly NightScore[], threshold: number): NightComment | undefined {
  const nearest = scores.reduce<NightScore | undefined>((best, score) =>
    best && Math.abs(best.score - threshold) <= Math.abs(score.score - threshold) ? best : score, undefined)
  return comments.find(comment => comment.id === nearest?.id)
}

/** The figure in words, finding first. */
export function describeNight(boards: readonly BoardRow[]): string {
  const told = boards.map(({ board, comments, removedShare }) => `${board} ${Math.round(removedShare * 100)}% of ${comments}`)
  return `A night's batch: at two o'clock the job wakes up, DuckDB reads the day's comments, the model scores them in chunks, `
    + `one row each goes into the scores, and at eight the moderators see the share removed by board: ${told.join(', ')}.`
}
