import type { BatchOutcome, Dashboard } from '../../../snippets/batch.ts'
import type { DataTable } from '../../charts/table.ts'
import type { LabDefinition } from '../frame/lab-definition.ts'
import { isRecord } from '../../../lib/guards.ts'
import { percent, withInterval, withNamedInterval } from '../../../lib/numbers.ts'
import { shorten } from '../../../lib/shorten.ts'
import { wilson } from '../../../moderation/judge/metrics.ts'

/** The night's comments, in public/data/, and the name of the night's run. */
export const FILE = 'comments.csv'
export const RUN = 'last night'

/** A comment with its score, as the picture shows some of them. */
export interface NightRow {
  board: string
  text: string
  /** 0 to 1. */
  score: number
  removed: boolean
}

/** What a run leaves behind. */
export interface Night extends Dashboard {
  outcome: BatchOutcome
  /** One short comment of each board. */
  rows: NightRow[]
}

/** Comments that fit a line of the picture, in the order in which they were written. */
export const SHOWN_ROWS = `SELECT board, text, score, removed FROM scored WHERE length(text) <= 20 ORDER BY time, id`

/** One comment of each board, turn and turn about kept and removed where the board has both. */
export function pickShown(rows: readonly NightRow[]): NightRow[] {
  const boards = [...new Set(rows.map(({ board }) => board))].sort()
  return boards.flatMap((board, at) => {
    const own = rows.filter(row => row.board === board)
    return (own.find(({ removed }) => removed === (at % 3 === 2)) ?? own[0]) ?? []
  })
}

/** How often the batch has been asked to run. */
export interface NightState {
  readonly runs: number
}

/** Takes what another window says of the lab, or refuses it with undefined. */
function readNight(value: unknown): NightState | undefined {
  const runs = isRecord(value) ? value.runs : undefined
  return Number.isSafeInteger(runs) && Number(runs) >= 0 ? { runs: Number(runs) } : undefined
}

/** The nightly batch, run by DuckDB in the page: not run, run, run again. */
export const nightLab: LabDefinition<NightState> = {
  name: 'Nightly run',
  sharedAs: 'nightly run',
  script: [{ runs: 0 }, { runs: 1 }, { runs: 2 }],
  read: readNight,
}

/** What a run did, in one sentence. */
export function describeOutcome({ outcome: { read, rejected, scored, resumed } }: Night): string {
  return scored === 0 && resumed
    ? `Run again: the run has a name, so nothing is left to score and no row is there twice.`
    : `${read} rows read, ${rejected} kept aside, ${scored} scored.`
}

/** The board and day where surely the largest share was removed: the dashboard has it first. */
export function worstDay({ removedByDay }: Night): Dashboard['removedByDay'][number] | undefined {
  return removedByDay[0]
}

/** Where the moderators look first, in few words. */
export function eventText(night: Night): string {
  const worst = worstDay(night)
  return worst ? `${worst.board}, ${shortDay(worst.day)}: ${worst.taken} of ${worst.posted}` : ''
}

/** The closest call, as much of it as a line of the dashboard holds. */
export function closestCall({ reviewFirst: [first] }: Night): string {
  return shorten(first?.text ?? '', 34)
}

/** The night's removals against what the authors of the comments say themselves. */
export interface Truth {
  removed: number
  /** Removed, and rude by its author's label. */
  right: number
  /** Rude by their authors' labels, removed or not. */
  rude: number
  /** Rude ones on the board and day that the dashboard frames. */
  rudeOnWorstDay: number
}

/** What the still figure shows. */
export interface NightStill {
  night: Night
  truth: Truth
}

/** How right the removals were, with intervals: these are comments of three days, written by a few people. */
export function describeTruth({ removed, right, rude }: Truth): string {
  return `By their authors' own labels ${right} of ${removed} removals were right: precision ${withNamedInterval(wilson(right, removed))}, recall ${withInterval(wilson(right, rude))}.`
}

/** The day of an ISO date as people write it: `21 Nov`. */
export function shortDay(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
}

/** The figure in words, finding first. */
export function describeNight(night: Night): string {
  const worst = worstDay(night)
  const [most] = night.scoresByBoard
  if (!worst || !most)
    return 'At two o’clock the batch will read the comments of three days, score them, and fill the dashboard. It has not run yet.'
  return `In the morning the moderators see at once where to look: ${worst.board}, where on ${shortDay(worst.day)} ${worst.taken} of ${worst.posted} comments were removed. `
    + `Over all days ${night.scoresByBoard.map(({ board, removed_share }) => `${board} ${percent(removed_share)}`).join(', ')}. `
    + `The closest call, to be read first: "${night.reviewFirst[0]?.text ?? ''}".`
}

/** The dashboard's numbers. */
export function nightTable({ scoresByBoard, removedByDay }: Night): DataTable {
  const days = [...new Set(removedByDay.map(({ day }) => day))].sort()
  return {
    caption: 'Share of comments removed, by board and day; first the board where surely the most are',
    columns: ['Board', 'Comments', 'Removed', ...days.map(shortDay)],
    rows: scoresByBoard.map(({ board, comments, removed_share }) => [
      board,
      String(comments),
      percent(removed_share),
      ...days.map(day => percent(removedByDay.find(entry => entry.board === board && entry.day === day)?.removed_share ?? 0)),
    ]),
  }
}
