/** The nightly batch as a command runs it: a file in, a database out. */
import type { VersionedModel } from '../../server/shipped-model.ts'
import type { BatchOutcome, BatchRun, Dashboard, UnscoredComment, Verdict } from '../../snippets/batch.ts'
import { createHash } from 'node:crypto'
import { askDashboard, runBatch } from '../../snippets/batch.ts'
import { judgeComments } from '../../worker/night.ts'
import { batchSql } from './batch-sql.ts'
import { openNodeDatabase } from './node-database.ts'
import { checkOutput, writeTable } from './output.ts'
import { openScorers } from './scorers.ts'
import { openSource } from './source.ts'

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
  /** Threads that score; 0, the default, scores in this one. */
  workers?: number
  onProgress?: BatchRun['onProgress']
}

export interface NightReport extends Dashboard {
  outcome: BatchOutcome
  database: string
}

/**
 * Runs a night and asks the dashboard's questions.
 *
 * @throws BatchError when the input is not as it must be, the output is not the job's own, or the run's name is taken
 */
export async function runNight({ input, output, run, now, model, workers = 0, onProgress }: NightOptions): Promise<NightReport> {
  const source = await openSource(input)
  const { database, table } = await checkOutput(output, input)
  const db = await openNodeDatabase(database)
  const scorers = workers > 0 ? openScorers(workers, model) : undefined
  try {
    const outcome = await runBatch(scorers ? { ...db, stream: sql => scorers.ahead(db.stream(sql)) } : db, {
      ...batchSql,
      name: run ?? nameOf(source.fingerprint, model.version),
      now: now.toISOString().slice(0, 19).replace('T', ' '),
      model: model.version,
      threshold: model.scorer.model.threshold,
      source,
      judge: scorers?.judge ?? judgeWith(model),
      onProgress,
    })
    if (table)
      await writeTable(db, table)
    return {
      outcome,
      database,
      ...await askDashboard(db),
    }
  }
  finally {
    await scorers?.close()
    db.close()
  }
}

function nameOf(fingerprint: string, version: string): string {
  return `run-${createHash('sha256').update(`${fingerprint} ${version}`).digest('hex').slice(0, 12)}`
}
