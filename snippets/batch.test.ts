import type { NodeDatabase } from '../scripts/batch/node-database.ts'
import type { BatchRun, UnscoredComment, Verdict } from './batch.ts'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { wilson } from '../moderation/judge/metrics.ts'
import { batchSql } from '../scripts/batch/batch-sql.ts'
import { openNodeDatabase } from '../scripts/batch/node-database.ts'
import { openSource } from '../scripts/batch/source.ts'
import { columnsOfCsv, quoted, runBatch } from './batch.ts'

const HEAD = 'id,board,time,author_id,reports,text'
const CALM = '2026-11-21T10:00:00,u1,0'

/** Stands in for the model: rude is what has a clown in it. */
function judge(comments: readonly UnscoredComment[]): Verdict[] {
  return comments.map(({ id, text }) => ({ comment_id: id, score: text.includes('clown') ? 0.9 : 0.1, removed: text.includes('clown') }))
}

describe('the batch job', () => {
  let folder: string
  let db: NodeDatabase

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'batch-'))
    db = await openNodeDatabase(':memory:')
  })

  afterEach(async () => {
    db.close()
    await rm(folder, { recursive: true })
  })

  async function night(lines: readonly string[], changes: Partial<BatchRun> = {}): Promise<BatchRun> {
    const file = join(folder, 'comments.csv')
    await writeFile(file, lines.join('\n'))
    return { ...batchSql, name: 'monday', now: '2026-11-23 02:00:00', model: 'v1', threshold: 0.5, source: await openSource(file), judge, ...changes }
  }

  const three = [HEAD, `1,cats,${CALM},what a lovely cat`, `2,cats,${CALM},you clown`, `3,dogs,${CALM},good dog`]

  it('scores every comment once, with the model\'s version and the time of the run', async () => {
    const outcome = await runBatch(db, await night(three))
    expect(outcome).toEqual({ run: 'monday', read: 3, rejected: 0, scored: 3, resumed: false })
    expect(await db.rows('SELECT * REPLACE (run_at::VARCHAR AS run_at) FROM scores ORDER BY comment_id')).toEqual([
      { comment_id: '1', score: 0.1, removed: false, model: 'v1', run: 'monday', run_at: '2026-11-23 02:00:00' },
      { comment_id: '2', score: 0.9, removed: true, model: 'v1', run: 'monday', run_at: '2026-11-23 02:00:00' },
      { comment_id: '3', score: 0.1, removed: false, model: 'v1', run: 'monday', run_at: '2026-11-23 02:00:00' },
    ])
  })

  it('leaves the same rows when it is run twice, whenever that is', async () => {
    await runBatch(db, await night(three))
    const once = await db.rows('FROM scores ORDER BY ALL')
    expect(await runBatch(db, await night(three, { now: '2026-11-24 02:00:00' }))).toMatchObject({ read: 3, scored: 0, resumed: true })
    expect(await db.rows('FROM scores ORDER BY ALL')).toEqual(once)
    expect(await db.rows('FROM comments')).toHaveLength(3)
  })

  it('scores only what is new on the next night, and everything when the model is a new one', async () => {
    await runBatch(db, await night(three))
    const more = [...three, `4,dogs,${CALM},what a clown of a dog`]
    expect(await runBatch(db, await night(more, { name: 'tuesday' }))).toMatchObject({ read: 4, rejected: 0, scored: 1 })
    expect(await runBatch(db, await night(more, { name: 'tuesday, again', model: 'v2' }))).toMatchObject({ scored: 4 })
  })

  it('goes on where it was stopped, with the time of the first attempt', async () => {
    const lines = [HEAD, ...Array.from({ length: 40_000 }, (_, at) => `${at},cats,${CALM},comment ${at}`)]
    let chunks = 0
    const crash = (comments: readonly UnscoredComment[]): Verdict[] => {
      if (++chunks === 2)
        throw new Error('the power is gone')
      return judge(comments)
    }
    await expect(runBatch(db, await night(lines, { judge: crash }))).rejects.toThrow('the power is gone')
    const [{ n: before } = { n: 0 }] = await db.rows<{ n: number }>('SELECT count(*) AS n FROM scores')
    expect(before).toBeGreaterThan(0)
    expect(before).toBeLessThan(40_000)

    const outcome = await runBatch(db, await night(lines, { now: '2026-11-23 04:00:00' }))
    expect(outcome).toMatchObject({ scored: 40_000 - before, resumed: true })
    expect(await db.rows('SELECT count(*) AS n, count(DISTINCT comment_id) AS ids, count(DISTINCT run_at) AS times FROM scores')).toEqual([{ n: 40_000, ids: 40_000, times: 1 }])
  })

  it('tells how far it is, chunk by chunk', async () => {
    const told: number[][] = []
    const lines = [HEAD, ...Array.from({ length: 40_000 }, (_, at) => `${at},cats,${CALM},comment ${at}`)]
    await runBatch(db, await night(lines, { onProgress: (...counts) => told.push(counts) }))
    expect(told.length).toBeGreaterThan(2)
    expect(told[0]).toEqual([0, 40_000])
    expect(told.at(-1)).toEqual([40_000, 40_000])
  })

  it('keeps bad rows aside with the reason, and loses none', async () => {
    const outcome = await runBatch(db, await night([
      HEAD,
      `1,cats,${CALM},"fine, ""quoted"", on two\nlines"`,
      `,cats,${CALM},who am I`,
      `3,,${CALM},where am I`,
      '4,cats,yesterday,u1,0,when am I',
      '5,cats,2026-11-21T10:00:00,,0,who wrote this',
      '6,cats,2026-11-21T10:00:00,u1,many,how many',
      '7,cats,2026-11-21T10:00:00,u1,-2,less than none',
      `8,cats,${CALM},`,
      '9,cats,2026-11-21T10:00:00',
      `10,cats,${CALM},too,much`,
      `11,cats,${CALM},"no" end`,
      `1,cats,${CALM},the same id again`,
      `12,cats,${CALM},also fine`,
    ]))
    expect(outcome).toMatchObject({ read: 13, rejected: 11, scored: 2 })
    const rejected = await db.rows<{ place: string, problem: string, content: string }>('SELECT place, problem, content FROM rejected')
    expect(rejected.map(row => row.problem).sort()).toEqual([
      'no author',
      'no board',
      'no id',
      'no row: missing columns',
      'no row: text after a quotation mark',
      'no row: too many columns',
      'no text',
      'the id was there before',
      'the reports are no count',
      'the reports are no count',
      'the time is no time',
    ])
    expect(rejected).toContainEqual({ place: 'line 12', problem: 'no row: too many columns', content: `10,cats,${CALM},too,much` })
    expect(rejected.find(row => row.problem === 'no board')?.content).toBe('3,,2026-11-21T10:00:00,u1,0,where am I')
  })

  it('has nothing to do for a file without rows', async () => {
    expect(await runBatch(db, await night([HEAD]))).toMatchObject({ read: 0, rejected: 0, scored: 0 })
    expect(await db.rows('FROM worst_hour')).toEqual([])
  })

  it('takes a comment that it knows for no news, and one that says something else for a bad row', async () => {
    await runBatch(db, await night(three))
    const changed = [HEAD, `1,cats,${CALM},what a lovely cat`, `2,cats,${CALM},you darling`]
    expect(await runBatch(db, await night(changed, { name: 'tuesday' }))).toMatchObject({ read: 2, rejected: 1, scored: 0 })
    expect(await db.rows('SELECT problem FROM rejected')).toEqual([{ problem: 'the id stands for another comment' }])
  })

  it('says which columns are missing, and changes nothing', async () => {
    await expect(runBatch(db, await night(['id,bord,time,author_id,reports', '1,cats,,,'])))
      .rejects
      .toThrow('comments.csv has no column "board", "text". Its columns are: id, bord, time, author_id, reports. The batch needs: id, board')
    expect(await db.rows('FROM runs')).toEqual([])
  })

  it('takes columns in any order and case, and lets others be', async () => {
    const outcome = await runBatch(db, await night(['Text,mood,reports,"author_id",TIME,board,id', 'hello,fine,0,u1,2026-11-21 10:00:00,cats,1']))
    expect(outcome).toMatchObject({ read: 1, rejected: 0, scored: 1 })
    expect(await db.rows('SELECT id, text FROM comments')).toEqual([{ id: '1', text: 'hello' }])
  })

  it('reads a file whatever ends its lines', async () => {
    expect(await runBatch(db, await night([`${HEAD}\r\n1,cats,${CALM},a\n2,cats,${CALM.slice(0, -2)}\r\n3,cats,${CALM},b\r4,cats,${CALM},c`]))).toMatchObject({ read: 4, rejected: 1, scored: 3 })
    expect(await db.rows('SELECT place, problem, content FROM rejected')).toEqual([{ place: 'line 3', problem: 'no row: missing columns', content: `2,cats,${CALM.slice(0, -2)}` }])
  })

  it('reads a file whose other columns have any name, commas in it, none at all, or the same', async () => {
    const outcome = await runBatch(db, await night([`"a, b",,x,x,${HEAD}`, `1,2,3,4,5,cats,${CALM},"hello, you"`]))
    expect(outcome).toMatchObject({ read: 1, rejected: 0, scored: 1 })
    expect(await db.rows('SELECT id, text FROM comments')).toEqual([{ id: '5', text: 'hello, you' }])
  })

  it('says so when a column is there twice', async () => {
    await expect(runBatch(db, await night([`${HEAD},ID`, `1,cats,${CALM},a,2`]))).rejects.toThrow('comments.csv has the column "id" twice: leave one out.')
  })

  it('loses the line that a quotation mark stands on, and no other', async () => {
    const lines = [HEAD, ...Array.from({ length: 50_000 }, (_, at) => `${at},cats,${CALM},${at === 25_000 ? `"never closed ${'x'.repeat(20_000)}` : `comment ${at}`}`)]
    expect(await runBatch(db, await night(lines))).toMatchObject({ read: 50_000, rejected: 1, scored: 49_999 })
    expect(await db.rows('SELECT place, problem, content FROM rejected')).toEqual([
      { place: 'line 25002', problem: 'no row: a quotation mark that is not closed', content: lines[25_001] },
    ])
  })

  it('keeps the beginning of a line that is too long to be a row, and says where it stands', async () => {
    const lines = [HEAD, `1,cats,${CALM},a`, `2,cats,${CALM},${'x'.repeat(33 << 20)}`, `3,cats,${CALM},b`]
    expect(await runBatch(db, await night(lines))).toMatchObject({ read: 3, rejected: 1, scored: 2 })
    const from = `${HEAD}\n${lines[1]}\n`.length
    expect(await db.rows('SELECT place, problem, length(content) AS kept FROM rejected')).toEqual([
      { place: `line 3, bytes ${from} to ${from + (lines[2]?.length ?? 0)}`, problem: 'no row: longer than 1048576 bytes', kept: 1 << 20 },
    ])
  })

  it('takes a quotation mark within a field for what it is', async () => {
    await runBatch(db, await night([HEAD, `1,cats,${CALM},he said "hi"`, `2,cats,${CALM}, "so, so"`, `3,cats,${CALM},"so ""so"" it is"`]))
    expect(await db.rows('SELECT id, text FROM comments ORDER BY id')).toEqual([{ id: '1', text: 'he said "hi"' }, { id: '3', text: 'so "so" it is' }])
    expect(await db.rows('SELECT content FROM rejected')).toEqual([{ content: `2,cats,${CALM}, "so, so"` }])
  })

  it('takes a row of the longest kind, with marks that have to be written twice', async () => {
    const text = `x${'"'.repeat((1 << 20) - 60)}`
    expect(await runBatch(db, await night([HEAD, `1,cats,${CALM},${text}`, `2,cats,${CALM},b`]))).toMatchObject({ read: 2, rejected: 0, scored: 2 })
    expect(await db.rows(`SELECT length(text) AS length FROM comments WHERE id = '1'`)).toEqual([{ length: text.length }])
  })

  it('scores what a stopped run has left under that run\'s name', async () => {
    let chunks = 0
    const lines = [HEAD, ...Array.from({ length: 40_000 }, (_, at) => `${at},cats,${CALM},comment ${at}`)]
    const crash = (comments: readonly UnscoredComment[]): Verdict[] => {
      if (++chunks === 2)
        throw new Error('the power is gone')
      return judge(comments)
    }
    await expect(runBatch(db, await night(lines, { judge: crash }))).rejects.toThrow('the power is gone')
    const tuesday = await night([HEAD, `tuesday's,cats,${CALM},new`], { name: 'tuesday', now: '2026-11-24 02:00:00' })
    expect(await runBatch(db, tuesday)).toMatchObject({ run: 'tuesday', read: 1, scored: 1, finished: ['monday'] })
    expect(await db.rows('SELECT run, run_at::VARCHAR AS run_at, count(*) AS n FROM scores GROUP BY ALL ORDER BY run')).toEqual([
      { run: 'monday', run_at: '2026-11-23 02:00:00', n: 40_000 },
      { run: 'tuesday', run_at: '2026-11-24 02:00:00', n: 1 },
    ])
    expect(await runBatch(db, await night(lines))).toMatchObject({ scored: 0, resumed: true })
  })

  it('moves a time with a zone to UTC, and takes only digits for a time', async () => {
    const times = {
      '2026-11-21T10:00:00': '2026-11-21 10:00:00',
      '2026-11-21T10:00:00Z': '2026-11-21 10:00:00',
      '2026-11-21 10:00:00+02:00': '2026-11-21 08:00:00',
      '2026-11-21T00:30:00+05': '2026-11-20 19:30:00',
      '2026-11-21T10:00:00.25-0530': '2026-11-21 15:30:00.25',
      '2026-11-21': '2026-11-21 00:00:00',
    }
    const none = ['infinity', '-infinity', 'epoch', 'now', '2026-11-21T10:00:00+25:00', '2026-11-21T10:00:00 Europe/Brussels', '2026-02-30']
    await runBatch(db, await night([HEAD, ...[...Object.keys(times), ...none].map(time => `${time},cats,${time},u1,0,hello`)]))
    const kept = await db.rows<{ id: string, time: string }>('SELECT id, time::VARCHAR AS time FROM comments')
    expect(Object.fromEntries(kept.map(({ id, time }) => [id, time]))).toEqual(times)
    expect(await db.rows('SELECT problem, count(*) AS n FROM rejected GROUP BY ALL')).toEqual([{ problem: 'the time is no time', n: none.length }])
  })

  it('does not mix two files or two models under one name', async () => {
    await runBatch(db, await night(three))
    await expect(runBatch(db, await night([...three, `4,dogs,${CALM},new`]))).rejects.toThrow('The run "monday" has read another file than comments.csv, or it has changed since')
    await expect(runBatch(db, await night(three, { model: 'v2' }))).rejects.toThrow('The run "monday" was made by the model v1, and this one is v2')
  })

  it('answers the dashboard\'s questions', async () => {
    await runBatch(db, await night([
      HEAD,
      '1,cats,2026-11-20T09:00:00,u1,0,lovely',
      '2,cats,2026-11-21T23:00:00,u1,0,you clown',
      '3,cats,2026-11-21T23:10:00,u2,1,so sweet',
      '4,dogs,2026-11-21T10:00:00,u2,0,good dog',
    ]))
    expect(await db.rows('SELECT board, day::VARCHAR AS day, posted, taken, taken / posted AS removed_share FROM removed_by_day')).toEqual([
      { board: 'cats', day: '2026-11-21', posted: 2, taken: 1, removed_share: 0.5 },
      { board: 'cats', day: '2026-11-20', posted: 1, taken: 0, removed_share: 0 },
      { board: 'dogs', day: '2026-11-21', posted: 1, taken: 0, removed_share: 0 },
    ])
    expect(await db.rows('FROM worst_hour')).toEqual([{ hour: 23, comments: 2, removed_share: 0.5 }])
    expect(await db.rows('SELECT board, comments, removed, low, middle, high FROM scores_by_board')).toEqual([
      { board: 'cats', comments: 3, removed: 1, low: 2, middle: 0, high: 1 },
      { board: 'dogs', comments: 1, removed: 0, low: 1, middle: 0, high: 0 },
    ])
    for (const [k, n] of [[0, 1], [1, 2], [7, 14], [22, 45], [162, 624]] as const) {
      const [row] = await db.rows<{ least: number }>(`SELECT surely(${k}, ${n}) AS least`)
      expect(row?.least, 'Wilson, as the model\'s own figures have it').toBeCloseTo(wilson(k, n).low, 4)
    }
    // All equally far from 0.5: what was reported comes first.
    expect(await db.rows('SELECT id FROM review_first')).toEqual([{ id: '3' }, { id: '1' }, { id: '2' }, { id: '4' }])
  })
})

describe('small helpers of the batch', () => {
  it('read the columns of a CSV file in its first line', () => {
    expect(columnsOfCsv('\uFEFFid, "text",time\r\n1,"a,b",c')).toEqual(['id', 'text', 'time'])
  })

  it('keep a quotation mark from ending a text', () => {
    expect(quoted('it\'s')).toBe('\'it\'\'s\'')
  })
})
