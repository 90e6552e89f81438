import type { ChildProcess } from 'node:child_process'
import type { TemporaryPostgres } from './temporary-postgres.ts'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { shippedModel } from '../../server/shipped-model.ts'
import { judgeWith } from './night.ts'
import { scoreShared } from './shared.ts'
import { postgresPrograms, startPostgres } from './temporary-postgres.ts'

const ROWS = 60_000
const command = fileURLToPath(new URL('../batch-shared.ts', import.meta.url))
const programs = postgresPrograms()

describe.skipIf(programs === undefined)('several scorers on one PostgreSQL', () => {
  let postgres: TemporaryPostgres
  let client: Client

  beforeAll(async () => {
    postgres = await startPostgres(programs ?? '')
    client = new Client(postgres.url)
    await client.connect()
  })

  afterAll(async () => {
    await client.end()
    await postgres.stop()
  })

  const run = (name: string, model = 'v1'): Parameters<typeof scoreShared>[1] =>
    ({ name, model, now: '2026-11-23T02:00:00Z', judge: comments => comments.map(({ id }) => ({ comment_id: id, score: Number(id) / ROWS, removed: false })) })

  const count = async (of: string): Promise<number> => Number((await client.query(`SELECT count(*) AS n FROM ${of}`)).rows[0]?.n)

  beforeEach(async () => {
    await client.query('DROP TABLE IF EXISTS scores, comments')
    await scoreShared(client, run('makes the tables'))
    await client.query(`INSERT INTO comments SELECT n::text, 'cats', now(), 'u1', 0, 'you silly cat number ' || n FROM generate_series(1, $1::integer) AS n`, [ROWS])
    await client.query('ANALYZE comments')
  })

  it('score each comment once, though some are killed as they are at it', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    const start = (name: string): ChildProcess => spawn(process.execPath, [command, '--database', postgres.url, '--run', name], { stdio: 'ignore' })
    const working = names.slice(0, 3).map(start)
    const kills: (NodeJS.Signals | null)[] = []
    // One is killed whenever the scores have grown, until three were, and another takes its place.
    for (const name of names.slice(3)) {
      const before = await count('scores')
      while (await count('scores') <= before)
        await setTimeout(5)
      const victim = working.shift()
      victim?.kill('SIGKILL')
      kills.push(victim ? (await once(victim, 'exit'))[1] as NodeJS.Signals | null : null)
      working.push(start(name))
    }
    expect(kills).toContain('SIGKILL')
    expect(await Promise.all(working.map(async scorer => scorer.exitCode ?? (await once(scorer, 'exit'))[0] as number))).toEqual([0, 0, 0])

    const { rows } = await client.query<{ id: string, text: string, score: number, removed: boolean }>('SELECT id, text, score, removed FROM comments JOIN scores ON comment_id = id')
    expect(rows).toHaveLength(ROWS)
    expect(await count('scores')).toBe(ROWS)
    const verdicts = new Map(judgeWith(shippedModel())(rows).map(verdict => [verdict.comment_id, verdict]))
    expect(rows.filter(({ id, score, removed }) => verdicts.get(id)?.score !== score || verdicts.get(id)?.removed !== removed)).toEqual([])
    expect((await client.query('SELECT DISTINCT run FROM scores')).rowCount, 'more than one has scored').toBeGreaterThan(1)
  }, 120_000)

  it('take over what one had claimed that is gone, and wait for it until then', async () => {
    const other = new Client(postgres.url)
    await other.connect()
    await other.query('BEGIN; SELECT FROM comments WHERE id::integer <= 100 FOR UPDATE')
    const told: number[] = []
    const free = Promise.withResolvers<void>()
    const done = scoreShared(client, { ...run('patient'), onProgress(scored) {
      told.push(scored)
      if (scored >= ROWS - 100)
        free.resolve()
    } })
    await free.promise
    await other.end()
    expect(await done).toBe(ROWS)
    expect(told).toContain(ROWS - 100)
  }, 60_000)

  it('score what is new for another model, and nothing twice for the same', async () => {
    expect(await scoreShared(client, run('one'))).toBe(ROWS)
    expect(await scoreShared(client, run('again'))).toBe(0)
    expect(await scoreShared(client, run('other model', 'v2'))).toBe(ROWS)
  }, 60_000)
})
