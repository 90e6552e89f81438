import type { NightReport } from './night.ts'
import { link, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shippedModel } from '../../server/shipped-model.ts'
import { runNight } from './night.ts'
import { openNodeDatabase } from './node-database.ts'

const HEAD = 'id,board,time,author_id,reports,text'
const model = shippedModel()

describe('what a night writes to', () => {
  let folder: string
  let input: string
  const at = (name: string): string => join(folder, name)

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'output-'))
    input = at('in.csv')
    await writeFile(input, `${HEAD}\n1,cats,2026-11-21T10:00:00,u1,0,hello\n`)
  })

  afterEach(async () => {
    await rm(folder, { recursive: true })
  })

  const run = (output: string): Promise<NightReport> => runNight({ input, output, now: new Date(0), model })

  it('is never the input, by whatever name', async () => {
    const before = await readFile(input)
    await symlink(input, at('soft.csv'))
    await link(input, at('hard.duckdb'))
    for (const name of ['in.csv', 'soft.csv', 'hard.duckdb'])
      await expect(run(at(name)), name).rejects.toThrow(`--out ${at(name)} would write over the input: name another file.`)
    expect(await readFile(input)).toEqual(before)
  })

  it('is no table that the job has not written, or that was changed since', async () => {
    await writeFile(at('scores.csv'), 'mine\n')
    await expect(run(at('scores.csv'))).rejects.toThrow('is not what an earlier run has written: name another file, or move it away.')
    await rm(at('scores.csv'))
    await run(at('scores.csv'))
    const written = await readFile(at('scores.csv'), 'utf8')
    await run(at('scores.csv'))
    await writeFile(at('scores.csv'), `${written}and a note of mine\n`)
    await expect(run(at('scores.csv'))).rejects.toThrow('is not what an earlier run has written')
    expect(await readFile(at('scores.csv'), 'utf8')).toBe(`${written}and a note of mine\n`)
  })

  it('is no half-written table of somebody else', async () => {
    await writeFile(at('scores.csv.unfinished'), 'mine\n')
    await expect(run(at('scores.csv'))).rejects.toThrow('no earlier run has left it: move it away.')
    expect(await readFile(at('scores.csv.unfinished'), 'utf8')).toBe('mine\n')
  })

  it('is no database of somebody else, whose views stay as they are', async () => {
    const mine = await openNodeDatabase(at('mine.duckdb'))
    await mine.run('CREATE TABLE runs (day DATE, km DOUBLE); CREATE VIEW scored AS SELECT 42 AS answer')
    mine.close()
    await expect(run(at('mine.duckdb'))).rejects.toThrow('mine.duckdb is there, and no earlier run has made it: name another file.')
    const after = await openNodeDatabase(at('mine.duckdb'))
    expect(await after.rows('FROM scored')).toEqual([{ answer: 42 }])
    expect(await after.rows('SELECT table_name FROM duckdb_tables()')).toEqual([{ table_name: 'runs' }])
    after.close()
  })

  it('is no file or folder of any other kind', async () => {
    await writeFile(at('notes.txt'), 'mine\n')
    await mkdir(at('folder'))
    for (const name of ['notes.txt', 'folder'])
      await expect(run(at(name)), name).rejects.toThrow('no earlier run has made it: name another file.')
    expect(await readFile(at('notes.txt'), 'utf8')).toBe('mine\n')
    await expect(run(at('none/night.duckdb'))).rejects.toThrow(`There is no folder ${at('none')}: make it first, or write elsewhere.`)
  })
})
