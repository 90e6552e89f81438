/** How right a night was. It brings the labels of all comments along: only what runs a night imports it. */
import type { Night, Truth } from './night.ts'
import { isRude } from '../../../content/comment-kinds.ts'
import { worstDay } from './night.ts'

/** A comment as the night decided about it. */
interface JudgedRow {
  id: string
  board: string
  /** ISO date. */
  day: string
  removed: boolean
}

export const JUDGED_ROWS = 'SELECT id, board, time::DATE::VARCHAR AS day, removed FROM scored'

/** A night's removals beside the authors' own labels. */
export function truthOf(judged: readonly JudgedRow[], night: Night): Truth {
  const worst = worstDay(night)
  const count = (rows: readonly JudgedRow[], test: (row: JudgedRow) => boolean): number => rows.filter(test).length
  const rude = judged.filter(({ id }) => isRude(id))
  return {
    removed: count(judged, ({ removed }) => removed),
    right: count(rude, ({ removed }) => removed),
    rude: rude.length,
    rudeOnWorstDay: count(rude, ({ board, day }) => board === worst?.board && day === worst.day),
  }
}
