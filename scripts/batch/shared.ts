/** One of several scorers on a shared PostgreSQL, whose tables are in snippets/batch-postgres.sql. */
import type { Client } from 'pg'
import type { BatchRun } from '../../snippets/batch.ts'
import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

const TABLES = readFileSync(new URL('../../snippets/batch-postgres.sql', import.meta.url), 'utf8')

/** So many comments are claimed at once. What a scorer has claimed is lost with it, and scored again by another. */
const CLAIM = 2000

/** So long a scorer with nothing to claim waits before it looks again, in milliseconds: others may yet be killed. */
const PATIENCE = 200

/** Comments that this model has not scored, from an id on, and that no other scorer is at. */
const CLAIM_SQL = `
  SELECT id, text FROM comments
  WHERE id > $1 AND NOT EXISTS (SELECT FROM scores WHERE comment_id = id AND model = $2)
  ORDER BY id LIMIT ${CLAIM}
  FOR UPDATE SKIP LOCKED`

/** Whether any are left, claimed ones included. */
const LEFT_SQL = `
  SELECT EXISTS (SELECT FROM comments WHERE NOT EXISTS (SELECT FROM scores WHERE comment_id = id AND model = $1)) AS is_left`

/** A comment that another has scored since it was looked for is let be. */
const WRITE_SQL = `
  INSERT INTO scores (comment_id, score, removed, model, run, run_at)
  SELECT *, $4, $5, $6::timestamptz FROM unnest($1::text[], $2::double precision[], $3::boolean[])
  ON CONFLICT DO NOTHING`

/** A scorer's part of a run. Those who work on one run give it one name. */
export interface SharedRun extends Pick<BatchRun, 'name' | 'model' | 'judge'> {
  /** Now, UTC, as ISO 8601 writes it. */
  now: string
  /** Told after each claim: comments that this scorer has scored by now. */
  onProgress?: (scored: number) => void
}

/**
 * Scores what no other scorer is at, until this model has scored every comment.
 *
 * @returns how many comments this scorer has scored
 * @throws Error of the database; what was claimed then is free for others
 */
export async function scoreShared(client: Client, run: SharedRun): Promise<number> {
  // Two that make the same tables at once would stumble over each other: a lock with a number of our own.
  await client.query(`BEGIN; SELECT pg_advisory_xact_lock(81910); ${TABLES}; COMMIT`)
  let scored = 0
  let last = ''
  for (;;) {
    const claimed = await scoreClaim(client, run, last)
    scored += claimed.written
    run.onProgress?.(scored)
    if (claimed.last !== undefined)
      last = claimed.last
    else if (last !== '')
      last = ''
    else if (await isAnyLeft(client, run.model))
      await setTimeout(PATIENCE)
    else
      return scored
  }
}

/** Claims, scores and writes, all of it or nothing. `last` is the last id that was claimed, if any was. */
async function scoreClaim(client: Client, { name, model, judge, now }: SharedRun, after: string): Promise<{ written: number, last?: string }> {
  await client.query('BEGIN')
  try {
    const { rows } = await client.query<{ id: string, text: string }>(CLAIM_SQL, [after, model])
    const verdicts = await judge(rows)
    const { rowCount } = await client.query(WRITE_SQL, [
      verdicts.map(({ comment_id }) => comment_id),
      verdicts.map(({ score }) => score),
      verdicts.map(({ removed }) => removed),
      model,
      name,
      now,
    ])
    await client.query('COMMIT')
    return { written: rowCount ?? 0, last: rows.at(-1)?.id }
  }
  catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}

async function isAnyLeft(client: Client, model: string): Promise<boolean> {
  const { rows } = await client.query<{ is_left: boolean }>(LEFT_SQL, [model])
  return rows[0]?.is_left ?? false
}
