import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shippedModel } from '../../server/shipped-model.ts'
import { runNight } from './night.ts'
import { openNodeDatabase } from './node-database.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const comments = join(root, 'public/data/comments.csv')
const now = new Date('2026-11-23T02:00:00Z')
const model = shippedModel()
const words = 'my cat sits on the keyboard and writes better code than you clown goal pasta thanks'.split(' ')

describe('the nightly run on files', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'night-'))
  })

  afterEach(async () => {
    await rm(folder, { recursive: true })
  })

  const at = (name: string): string => join(folder, name)

  async function scoresIn(database: string): Promise<unknown[]> {
    const db = await openNodeDatabase(database)
    const rows = await db.rows('SELECT comment_id, score, removed, model, run FROM scores ORDER BY ALL')
    db.close()
    return rows
  }

  /** A file of so many comments, all different. */
  async function manyComments(rows: number): Promise<string> {
    const lines = Array.from({ length: rows }, (_, row) =>
      `${row},cats,2026-11-21T10:00:00,u1,0,${words[row % words.length]} ${words[(row * 7) % words.length]} ${row}`)
    await writeFile(at('many.csv'), ['id,board,time,author_id,reports,text', ...lines].join('\n'))
    return at('many.csv')
  }

  /** A run that is killed when it has written its second chunk: no goodbye, no cleaning up. */
  function killedHalfWay(input: string, output: string, workers: number): Promise<NodeJS.Signals | null> {
    const script = `
      import process from 'node:process'
      import { shippedModel } from ${JSON.stringify(new URL('../../server/shipped-model.ts', import.meta.url).href)}
      import { runNight } from ${JSON.stringify(new URL('night.ts', import.meta.url).href)}
      let chunks = 0
      await runNight({ input: process.argv[1], output: process.argv[2], workers: Number(process.argv[3]), now: new Date(0), model: shippedModel(), onProgress() {
        if (++chunks === 3)
          process.kill(process.pid, 'SIGKILL')
      } })`
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', script, input, output, String(workers)], { stdio: 'ignore' })
      child.on('error', reject)
      child.on('exit', (_, signal) => resolve(signal))
    })
  }

  it.each([0, 2])('gives after a kill and a second start what it gives undisturbed, with %i threads that score', async (workers) => {
    const input = await manyComments(40_000)
    expect(await killedHalfWay(input, at('killed.duckdb'), workers)).toBe('SIGKILL')
    const before = await scoresIn(at('killed.duckdb'))
    expect(before.length).toBeGreaterThan(0)
    expect(before.length).toBeLessThan(40_000)

    const { outcome } = await runNight({ input, output: at('killed.duckdb'), workers, now, model })
    expect(outcome).toMatchObject({ read: 40_000, rejected: 0, scored: 40_000 - before.length, resumed: true })
    await runNight({ input, output: at('calm.duckdb'), now, model })
    // As text: to compare so many objects takes longer than to make them.
    expect(JSON.stringify(await scoresIn(at('killed.duckdb')))).toBe(JSON.stringify(await scoresIn(at('calm.duckdb'))))
  }, 60_000)

  it('reads Parquet like CSV', async () => {
    const db = await openNodeDatabase(':memory:')
    await db.run(`COPY (FROM '${comments}') TO '${at('comments.parquet')}'`)
    db.close()
    const fromCsv = await runNight({ input: comments, output: at('csv.duckdb'), run: 'night', now, model })
    const fromParquet = await runNight({ input: at('comments.parquet'), output: at('parquet.duckdb'), run: 'night', now, model })
    expect(fromParquet.outcome).toEqual(fromCsv.outcome)
    expect(await scoresIn(at('parquet.duckdb'))).toEqual(await scoresIn(at('csv.duckdb')))
  })

  it('writes the scores alone when that is what is asked for, and goes on from the database beside them', async () => {
    const options = { input: comments, output: at('scores.csv'), now, model }
    await runNight(options)
    const table = await readFile(at('scores.csv'), 'utf8')
    expect(table.split('\n')[0]).toBe('comment_id,score,removed,model,run,run_at,by')
    expect(table.trim().split('\n')).toHaveLength(625)
    expect((await runNight(options)).outcome).toMatchObject({ scored: 0, resumed: true })
    expect(await readFile(at('scores.csv'), 'utf8')).toBe(table)
    expect(await readdir(folder)).toEqual(['scores.csv', 'scores.csv.duckdb'])
  })

  it('says where a rule decided, before the model', async () => {
    await writeFile(at('two.csv'), 'id,board,time,author_id,reports,text\n1,cats,2026-11-21T10:00:00,u1,0,I will kill you\n2,cats,2026-11-21T10:00:00,u1,0,What a lovely cat\n')
    await runNight({ input: at('two.csv'), output: at('two.duckdb'), now, model })
    const db = await openNodeDatabase(at('two.duckdb'))
    expect(await db.rows('SELECT id, removed, "by" FROM scored ORDER BY id')).toEqual([{ id: '1', removed: true, by: 'rule' }, { id: '2', removed: false, by: null }])
    db.close()
  })

  it('gives the same work the same name, and other work another', async () => {
    const once = await runNight({ input: comments, output: at('once.duckdb'), now, model })
    const again = await runNight({ input: comments, output: at('again.duckdb'), now: new Date(), model })
    const other = await runNight({ input: await manyComments(3), output: at('again.duckdb'), now, model })
    expect(again.outcome.run).toBe(once.outcome.run)
    expect(other.outcome.run).not.toBe(once.outcome.run)
  })

  /** The command, with these options and, added to this process's own, this environment. */
  const command = (options: string[], environment = {}): Promise<{ stdout: string, stderr: string }> =>
    promisify(execFile)(process.execPath, [join(root, 'scripts/batch.ts'), ...options], { env: { ...process.env, ...environment } })

  it('reads the file of that name, and not those whose names it would fit as a pattern', async () => {
    const row = '2026-11-21T10:00:00,u1,0,hello'
    await writeFile(at('st*r[1]?.csv'), `id,board,time,author_id,reports,text\n1,cats,${row}\n`)
    await writeFile(at('star1x.csv'), `id,board,time,author_id,reports,text\n2,cats,${row}\n`)
    await runNight({ input: at('st*r[1]?.csv'), output: at('out.duckdb'), now, model })
    expect((await scoresIn(at('out.duckdb'))).map(row => (row as { comment_id: string }).comment_id)).toEqual(['1'])
  })

  it('means the same time on every machine, from CSV and from Parquet', async () => {
    const head = 'id,board,time,author_id,reports,text'
    await writeFile(at('times.csv'), `${head}\n1,cats,2026-11-21T23:30:00,u1,0,a\n2,cats,2026-11-21T23:30:00+02:00,u1,0,b\n`)
    const db = await openNodeDatabase(':memory:')
    await db.run(`COPY (SELECT * REPLACE (CASE id WHEN '1' THEN TIMESTAMPTZ '2026-11-21 23:30:00Z' ELSE TIMESTAMPTZ '2026-11-21 21:30:00Z' END AS time) FROM read_csv('${at('times.csv')}', all_varchar = true)) TO '${at('times.parquet')}'`)
    db.close()
    for (const zone of ['UTC', 'Asia/Kolkata', 'America/St_Johns']) {
      for (const file of ['times.csv', 'times.parquet']) {
        const output = at(`${zone.replace('/', ' ')} ${file}.duckdb`)
        await command(['--in', at(file), '--out', output], { TZ: zone })
        const written = await openNodeDatabase(output)
        expect(await written.rows('SELECT id, time::VARCHAR AS time FROM comments ORDER BY id'), `${file} in ${zone}`).toEqual([
          { id: '1', time: '2026-11-21 23:30:00' },
          { id: '2', time: '2026-11-21 21:30:00' },
        ])
        written.close()
      }
    }
  }, 60_000)

  it('says how many rows were kept aside, and leaves with 1; what a terminal would obey is not printed', async () => {
    await writeFile(at('aside.csv'), 'id,board,time,author_id,reports,text\n1,"ca\nts\x1B[31m",2026-11-21T10:00:00,u1,0,so\x1B[2J \x9B3m\u202Elong\n2,cats\n')
    for (let run = 0; run < 2; run++) {
      const { code, stdout } = await command(['--in', at('aside.csv'), '--out', at('out.duckdb')]).then(() => ({ code: 0, stdout: '' }), (error: { code: number, stdout: string }) => error)
      expect(code).toBe(1)
      expect(stdout).toContain('2 rows read, 1 kept aside')
      expect(stdout).toContain('so\\u001b[2J \\u009b3m\\u202elong')
      expect(stdout).toContain('ca ts\\u001b[31m: so')
      expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\u202E]/u)
    }
  })

  it('says that the disk is full when it is, and goes on when there is room', async (context) => {
    const input = await manyComments(60_000)
    // A limit on the size of files stands in for a disk without room.
    const limited = promisify(execFile)('bash', ['-c', `ulimit -f 1000 && exec "$@"`, 'bash', process.execPath, join(root, 'scripts/batch.ts'), '--in', input, '--out', at('out.duckdb')])
    const { code, stderr } = await limited.then(() => ({ code: 0, stderr: '' }), (error: { code: number, stderr: string }) => error)
    if (code === 0)
      context.skip('this system does not limit files')
    expect(code).toBe(3)
    expect(stderr).toMatch(/File too large/)
    expect(stderr).toContain('when the cause is mended, the same command goes on')
    expect(stderr).not.toContain('CSV')
    expect((await runNight({ input, output: at('out.duckdb'), now, model })).outcome).toMatchObject({ read: 60_000, rejected: 0 })
    expect(await scoresIn(at('out.duckdb'))).toHaveLength(60_000)
  }, 60_000)

  it('says what is wrong with the file, without a stack, and leaves with 2', async () => {
    await writeFile(at('bad.csv'), 'id,words\n1,hello\n')
    await writeFile(at('bad.parquet'), 'id,words\n1,hello\n')
    await expect(command(['--in', at('bad.csv'), '--out', at('out.duckdb')])).rejects.toMatchObject({ code: 2, stderr: expect.stringMatching(/^\s*bad\.csv has no column "board"[^\n]*\n$/) })
    await expect(command(['--in', at('bad.parquet'), '--out', at('out.duckdb')])).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('bad.parquet is called Parquet and is none.') })
    await expect(command(['--in', at('none.csv'), '--out', at('out.duckdb')])).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('There is no file') })
    await expect(command(['--in', comments, '--out', at('out.duckdb'), '--workers', 'many'])).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('--workers must be a number up to 8, or "auto", not "many".') })
    await expect(command(['--in', at('bad.csv')])).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('Both --in and --out are needed.') })
    const { stdout } = await command(['--in', comments, '--out', at('out.duckdb')])
    expect(stdout).toContain('624 rows read, 0 kept aside, 624 scored now')
    expect(stdout).toContain('Worst hour: 23:00')
  })
})
