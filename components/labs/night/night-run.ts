/** The nightly batch in the page: the same files as `npm run batch`, on the same comments. */
import type { ModelClient } from '../../../composables/open-model.ts'
import type { Night, Truth } from './night.ts'
import type { PageDatabase } from './page-database.ts'
import readSql from '../../../snippets/batch-read.sql?raw'
import sql from '../../../snippets/batch.sql?raw'
import { askDashboard, columnsOfCsv, runBatch } from '../../../snippets/batch.ts'
import { JUDGED_ROWS, truthOf } from './night-truth.ts'
import { FILE, pickShown, RUN, SHOWN_ROWS } from './night.ts'

/**
 * Runs the night, or runs it again: a run of this name is not begun anew.
 *
 * @param db where it is written; what an earlier call has written is there
 * @param model the worker with the model
 * @param onProgress told after each chunk: comments scored by now, of how many
 * @returns what it leaves behind, and how right it was
 * @throws Error when the comments cannot be fetched, or are not as they must be
 */
export async function runNightInPage(db: PageDatabase, model: ModelClient, onProgress: (done: number, all: number) => void): Promise<{ night: Night, truth: Truth }> {
  const answer = await fetch(`${import.meta.env.BASE_URL}data/${FILE}`).catch(() => undefined)
  if (!answer?.ok)
    throw new Error(`the file ${FILE} could not be loaded`)
  const text = await answer.text()
  await db.addFile(FILE, text)
  const { version, threshold } = await model.batchModel()
  const outcome = await runBatch(db, {
    name: RUN,
    now: new Date().toISOString().slice(0, 19).replace('T', ' '),
    model: version,
    threshold,
    source: {
      name: FILE,
      kind: 'csv',
      columns: columnsOfCsv(text),
      fingerprint: String(text.length),
      open: async () => ({ path: FILE, close: async () => {} }),
    },
    sql,
    readSql,
    judge: comments => model.judge([...comments]),
    onProgress,
  })
  const night = { outcome, rows: pickShown(await db.rows(SHOWN_ROWS)), ...await askDashboard(db) }
  return { night, truth: truthOf(await db.rows(JUDGED_ROWS), night) }
}
