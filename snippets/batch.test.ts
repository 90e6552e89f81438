import type { DuckDBConnection } from '@duckdb/node-api'
import { readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { beforeEach, describe, expect, it } from 'vitest'

const sql = readFileSync(new URL('batch.sql', import.meta.url), 'utf8')

describe('the batch job that the slide shows', () => {
  let db: DuckDBConnection

  beforeEach(async () => {
    const instance = await DuckDBInstance.create(':memory:')
    db = await instance.connect()
    await db.run(`CREATE TABLE comments AS SELECT * FROM (VALUES
      (1::BIGINT, 'cats', 'what a lovely cat'),
      (2, 'cats', 'you clown'),
      (3, 'dogs', 'good dog')) AS t(id, board, text)`)
    await db.run(`SET VARIABLE model = 'v1'`)
    await db.run(sql)
  })

  async function rows(query: string): Promise<unknown[]> {
    return (await db.runAndReadAll(query)).getRowsJson()
  }

  it('finds every comment before the first run, and none after it', async () => {
    expect(await rows('SELECT id FROM unscored ORDER BY id')).toEqual([['1'], ['2'], ['3']])
    await db.run(`INSERT INTO scores SELECT id, 0.1, false, 'v1', 'monday' FROM unscored`)
    expect(await rows('SELECT id FROM unscored')).toEqual([])
  })

  it('scores everything again when the model is a new one', async () => {
    await db.run(`INSERT INTO scores SELECT id, 0.1, false, 'v1', 'monday' FROM unscored`)
    await db.run(`SET VARIABLE model = 'v2'`)
    expect(await rows('SELECT count(*) FROM unscored')).toEqual([['3']])
  })

  it('shows the share of removed comments by board, the worst board first', async () => {
    await db.run(`INSERT INTO scores SELECT id, 0.9, id = 2, 'v1', 'monday' FROM unscored`)
    expect(await rows('SELECT * FROM dashboard')).toEqual([['cats', '2', 0.5], ['dogs', '1', 0]])
  })

  it('can be run twice without losing scores', async () => {
    await db.run(`INSERT INTO scores SELECT id, 0.1, false, 'v1', 'monday' FROM unscored`)
    await db.run(sql)
    expect(await rows('SELECT count(*) FROM scores')).toEqual([['3']])
  })
})
