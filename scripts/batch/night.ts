/** The nightly batch as a command runs it: a file in, a database out. */
import type { VersionedModel } from '../../server/shipped-model.ts'
import type { BatchOutcome, BatchRun, Dashboard, UnscoredComment, Verdict } from '../../snippets/batch.ts'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { extname } from 'node:path'
import { askDashboard, quoted, runBatch } from '../../snippets/batch.ts'
import { judgeComments } from '../../worker/night.ts'
import { openNodeDatabase } from './node-database.ts'
import { openSource } from './source.ts'

const root = new URL('../../', import.meta.url)

/** The job's SQL, as the slide shows it. */
export const batchSql = {
  sql: readFileSync(new URL('snippets/batch.sql', root), 'utf8'),
  readSql: readFileSync(new URL('snippets/batch-read.sql', root), 'utf8'),
}

/** The model on a chunk, in this thread. */
export function judgeWith({ scorer }: VersionedModel): (comments: readonly UnscoredComment[]) => Verdict[] {
  return comments => judgeComments(scorer, comments)
}

export interface NightOptions {
  /** CSV or Parquet. */
  input: string
  /** A database; with the ending .csv or .parquet the scores alone, and the database beside it. */
  output: string
  /** Name of the run. Left out, it is made of the file's and the model's content: the same work has the same name. */
  run?: string
  now: Date
  model: VersionedModel
  judge?: BatchRun['judge']
  onProgress?: BatchRun['onProgress']
}

export interface NightReport extends Dashboard {
  outcome: BatchOutcome
  database: string
}

/**
 * Runs a night and asks the dashboard's questions.
 *
 * @throws BatchError when the input is not as it must be, or the run's name is taken
 */
export async function runNight({ input, output, run, now, model, judge, onProgress }: NightOptions): Promise<NightReport> {
  const source = await openSource(input)
  const ending = extname(output).toLowerCase()
  const isTable = ending === '.csv' || ending === '.parquet'
  const database = isTable ? `${output}.duckdb` : output
  const db = await openNodeDatabase(database)
  try {
    const outcome = await runBatch(db, {
      ...batchSql,
      name: run ?? nameOf(source.fingerprint, model.version),
      now: now.toISOString().slice(0, 19).replace('T', ' '),
      model: model.version,
      threshold: model.scorer.model.threshold,
      source,
      judge: judge ?? judgeWith(model),
      onProgress,
    })
    if (isTable) {
      // Beside the goal first: whoever reads it sees all of it or what was there before.
      const unfinished = `${output}.unfinished${ending}`
      await db.run(`COPY (FROM scores ORDER BY comment_id, model) TO ${quoted(unfinished)}`)
      await rename(unfinished, output)
    }
    return {
      outcome,
      database,
      ...await askDashboard(db),
    }
  }
  finally {
    db.close()
  }
}

function nameOf(fingerprint: string, version: string): string {
  return `run-${createHash('sha256').update(`${fingerprint} ${version}`).digest('hex').slice(0, 12)}`
}
