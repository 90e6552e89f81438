import type { LabelsView } from '../../room/labels.ts'
import type { SampleAppeals } from '../../room/sample-appeals.ts'
import type { SampleComment, SampleView } from '../../room/sample.ts'
import type { Shelf } from './shelf.ts'
import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { HARD_KINDS } from '../../content/comment-kinds.ts'
import { scoreWithReasons } from '../../moderation/explain.ts'
import { sampleAppeals } from '../../room/sample-appeals.ts'
import { sampleRoom } from '../../room/sample.ts'
import { COMMENTS } from './comments.ts'
import { rounded } from './rounded.ts'

/** The longest comment of the sample, in characters: it has two lines on the wall. */
const LONGEST = 46

/** The hard comments of the invented site. */
async function hardComments(): Promise<SampleComment[]> {
  const rows = parse(await readFile(COMMENTS), { columns: true }) as { id: string, text: string }[]
  return Object.values(HARD_KINDS).flatMap(({ rude, ids }) => rows
    .filter(({ id, text }) => (ids as readonly number[]).includes(Number(id)) && text.length <= LONGEST)
    .map(({ text }) => ({ text, rude })))
}

/** The shipped model, as a room has it judge. */
function judgeOf({ scorer }: Pick<Shelf, 'scorer'>): Parameters<typeof sampleRoom>[1] {
  return (text) => {
    const { score, flagged, reasons } = scoreWithReasons(scorer, text)
    return { score: rounded(score), removed: flagged, reasons: reasons.map(({ start, end }) => [start, end] as const) }
  }
}

/** The sample room, its comments judged by the shipped model. */
async function judgedRoom(shelf: Pick<Shelf, 'scorer'>): Promise<ReturnType<typeof sampleRoom>> {
  return sampleRoom(await hardComments(), judgeOf(shelf))
}

/** What became of its removed comments. */
export async function appealsStill(shelf: Pick<Shelf, 'scorer'>): Promise<SampleAppeals> {
  return sampleAppeals(await hardComments(), judgeOf(shelf))
}

/** What many slides show of it. */
export async function roomStill(shelf: Pick<Shelf, 'scorer'>): Promise<SampleView> {
  return (await judgedRoom(shelf)).view
}

/** Its labels: a file of their own, for the slides that need them. */
export async function labelsStill(shelf: Pick<Shelf, 'scorer'>): Promise<LabelsView> {
  return (await judgedRoom(shelf)).labels
}
