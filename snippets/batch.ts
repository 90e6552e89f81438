/**
 * The nightly batch, wherever DuckDB is: `npm run batch` runs it in Node, the slide in the page. Both bring a database
 * and the model; what is done with them stands here and in batch.sql.
 */

/** A comment that has no score yet. */
export interface UnscoredComment {
  id: string
  text: string
}

/** A row of the table of scores. */
export interface ScoreRow {
  comment_id: string
  /** Probability that the comment is toxic, 0 to 1. */
  score: number
  removed: boolean
  /** Version of the model. */
  model: string
  /** Name of the run. */
  run: string
  /** When the run began, UTC: `2026-11-23 02:00:00`. */
  run_at: string
}

export type Verdict = Pick<ScoreRow, 'comment_id' | 'score' | 'removed'>

/** What the job needs of a DuckDB. */
export interface BatchDatabase {
  /** Runs statements. */
  readonly run: (sql: string) => Promise<void>
  /** All rows of a small result. Counts come as numbers. */
  readonly rows: <Row>(sql: string) => Promise<Row[]>
  /** The rows of a result of any size, a chunk at a time. Others may write meanwhile: it sees what was there. */
  readonly stream: (sql: string) => AsyncIterable<UnscoredComment[]>
  /** Adds rows of one run to the scores: all of them or, if it is killed, none. */
  readonly append: (table: 'scores', rows: readonly ScoreRow[]) => Promise<void>
}

/** A file of comments. */
export interface BatchSource {
  /** What it is called in messages. */
  name: string
  kind: 'csv' | 'parquet'
  /** Its columns, in their order. */
  columns: readonly string[]
  /** Tells it from other files, and from itself after a change. */
  fingerprint: string
  /** Makes it ready for DuckDB. Lines that no reader can cut into columns are handed over, to be kept aside. */
  readonly open: (keepAside: (lines: readonly RejectedLine[]) => Promise<void>) => Promise<OpenSource>
}

/** A file that DuckDB can read from its first row to its last. */
export interface OpenSource {
  /** For DuckDB, where `*`, `?` and `[` are patterns. */
  path: string
  /** Rows that are there to be read, where that is known. */
  rows?: number
  readonly close: () => Promise<void>
}

/** A line that is no row, as the table of rejected ones has it. */
export interface RejectedLine { place: string, problem: string, content: string }

/** One night's run. */
export interface BatchRun {
  /** Name of the run: a second run of this name goes on where the first was stopped, or finds nothing to do. */
  name: string
  /** Now, UTC: `2026-11-23 02:00:00`. */
  now: string
  /** Version of the model. */
  model: string
  /** Scores from here on are removed. */
  threshold: number
  source: BatchSource
  /** Text of batch.sql. */
  sql: string
  /** Text of batch-read.sql. */
  readSql: string
  /** The model, on one chunk. */
  judge: (comments: readonly UnscoredComment[]) => Verdict[] | Promise<Verdict[]>
  /** Told when the file is read, and after each chunk: comments scored by now, of how many. */
  onProgress?: (done: number, all: number) => void
}

/** What came of it. */
export interface BatchOutcome {
  run: string
  /** Rows of the file, bad ones included. */
  read: number
  /** Rows kept aside. */
  rejected: number
  /** Comments scored now; the rest of the run's were scored before. */
  scored: number
  /** Whether the run had been begun before. */
  resumed: boolean
  /** Runs of this model that had been stopped half-way and are done now, under their own names. */
  finished?: string[]
}

/** What is wrong with the file or the run's name, in a sentence for whoever started it. */
export class BatchError extends Error {
  override name = 'BatchError'
}

/** The columns that a file of comments must have; others are let be. */
export const COLUMNS = ['id', 'board', 'time', 'author_id', 'reports', 'text'] as const

/**
 * Runs a night: reads the file unless this run has read it before, and scores what this model has not scored. A run
 * of the same model that was stopped half-way is finished first: its comments are its own.
 *
 * @throws BatchError when the file lacks a column or is damaged, or the run's name stands for another file or model
 */
export async function runBatch(db: BatchDatabase, night: BatchRun): Promise<BatchOutcome> {
  await db.run(night.sql)
  const before = await findRun(db, night)
  const finished: string[] = []
  if (!before) {
    for (const { run, run_at } of await unfinishedRuns(db, night.model)) {
      await scoreAll(db, { ...night, name: run }, run_at)
      finished.push(run)
    }
    await readFile(db, night)
  }
  const { run_at, rows_read } = before ?? await findRun(db, night) ?? { run_at: night.now, rows_read: 0 }
  return {
    run: night.name,
    read: rows_read,
    rejected: await count(db, `rejected WHERE run = ${quoted(night.name)}`),
    scored: before?.is_finished ? 0 : await scoreAll(db, night, run_at),
    resumed: before !== undefined,
    ...(finished.length > 0 && { finished }),
  }
}

async function unfinishedRuns(db: BatchDatabase, model: string): Promise<{ run: string, run_at: string }[]> {
  return db.rows(`SELECT run, run_at::VARCHAR AS run_at FROM runs WHERE model = ${quoted(model)} AND NOT is_finished ORDER BY run_at, run`)
}

/** Scores what is new, and notes that the run is done. */
async function scoreAll(db: BatchDatabase, night: BatchRun, run_at: string): Promise<number> {
  const all = await count(db, `unscored(${quoted(night.model)})`)
  const scored = all === 0 ? 0 : await scoreNews(db, night, run_at, all)
  await db.run(`UPDATE runs SET is_finished = true WHERE run = ${quoted(night.name)}`)
  return scored
}

async function scoreNews(db: BatchDatabase, night: BatchRun, run_at: string, all: number): Promise<number> {
  const run = { model: night.model, run: night.name, run_at }
  const { judge, onProgress } = night
  let done = 0
  onProgress?.(done, all)

  // #region slide
  const news = `FROM unscored('${run.model}')`

  // a chunk at a time: memory stays flat
  for await (const chunk of db.stream(news)) {
    const verdicts = await judge(chunk)
    await db.append('scores', verdicts.map(
      verdict => ({ ...verdict, ...run }),
    ))
    done += chunk.length
    onProgress?.(done, all)
  }
  // #endregion slide
  return done
}

interface KnownRun {
  run_at: string
  model: string
  input: string
  rows_read: number
  is_finished: boolean
}

/** The run of this name, if it was begun before; it must be the same run. */
async function findRun(db: BatchDatabase, { name, model, source }: BatchRun): Promise<KnownRun | undefined> {
  const [known] = await db.rows<KnownRun>(`SELECT run_at::VARCHAR AS run_at, model, input, rows_read, is_finished FROM runs WHERE run = ${quoted(name)}`)
  if (known && known.model !== model)
    throw new BatchError(`The run "${name}" was made by the model ${known.model}, and this one is ${model}: give the run another name.`)
  if (known && known.input !== source.fingerprint)
    throw new BatchError(`The run "${name}" has read another file than ${source.name}, or it has changed since: give the run another name.`)
  return known
}

/** Brings the file's rows in: comments, and rows kept aside. */
async function readFile(db: BatchDatabase, night: BatchRun): Promise<void> {
  const { source } = night
  checkColumns(source)
  await db.run(`SET VARIABLE run = ${quoted(night.name)}; BEGIN`)
  let file: OpenSource | undefined
  try {
    let broken = 0
    file = await source.open(async (lines) => {
      broken += lines.length
      await db.run(`INSERT INTO rejected VALUES ${lines.map(({ place, problem, content }) => `(${[night.name, place, problem, content].map(quoted).join(', ')})`).join(', ')}`)
    })
    await db.run(`CREATE OR REPLACE TEMP VIEW incoming AS SELECT row_number() OVER () AS place, ${COLUMNS.map(name => `${name}::VARCHAR AS ${name}`).join(', ')} FROM ${scanOf(source, file.path)}`)
    await db.run(night.readSql)
    const read = await count(db, 'checked')
    if (file.rows !== undefined && read !== file.rows)
      throw new Error(`DuckDB read ${read} rows of ${source.name}, and it has ${file.rows}: nothing was kept. Has the file changed meanwhile?`)
    await db.run(`INSERT INTO runs VALUES (${quoted(night.name)}, TIMESTAMP ${quoted(night.now)}, ${quoted(night.model)}, ${night.threshold}, ${quoted(source.fingerprint)}, ${read + broken}, false)`)
    await db.run('COMMIT')
  }
  catch (error) {
    await db.run('ROLLBACK').catch(() => {})
    if (file && await isDamaged(db, source, file))
      throw new BatchError(`${source.name} cannot be read to its end. DuckDB says: ${messageOf(error)}`)
    throw error
  }
  finally {
    await file?.close()
  }
  await db.run('DROP VIEW incoming; DROP TABLE checked; DROP TABLE bad; DROP TABLE sorted')
}

/** Whether it is the file's fault, and not the disk's or the database's: then it cannot be read without writing either. */
async function isDamaged(db: BatchDatabase, source: BatchSource, { path }: OpenSource): Promise<boolean> {
  return db.rows(`SELECT count(COLUMNS(*)) FROM ${scanOf(source, path)}`).then(() => false, () => true)
}

function messageOf(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? ''
}

/** @throws BatchError when a column is missing, or there twice */
function checkColumns({ name, columns }: BatchSource): void {
  const found = columns.map(column => column.toLowerCase())
  const missing = COLUMNS.filter(column => !found.includes(column))
  if (missing.length > 0) {
    throw new BatchError(`${name} has no column ${missing.map(column => `"${column}"`).join(', ')}. `
      + `Its columns are: ${columns.join(', ')}. The batch needs: ${COLUMNS.join(', ')}.`)
  }
  const twice = COLUMNS.find(column => found.indexOf(column) !== found.lastIndexOf(column))
  if (twice)
    throw new BatchError(`${name} has the column "${twice}" twice: leave one out.`)
}

/** Columns are named to DuckDB, not guessed by it: a bad row at the top must not change what the others mean. */
function scanOf({ kind, columns }: BatchSource, path: string): string {
  if (kind === 'parquet')
    return `read_parquet(${quoted(path)})`
  // Others are numbered: their names may be empty, or there twice.
  const names = columns.map((name, at) => COLUMNS.find(known => known === name.toLowerCase()) ?? `other ${at}`)
  const types = names.map(name => `${quoted(name)}: 'VARCHAR'`).join(', ')
  // A row may have a million bytes, and twice that with its quotation marks written as two; DuckDB would stop before.
  return `read_csv(${quoted(path)}, auto_detect = false, header = true, columns = {${types}}, delim = ',', quote = '"', escape = '"', compression = 'none', max_line_size = 3000000, buffer_size = 8000000)`
}

async function count(db: BatchDatabase, from: string): Promise<number> {
  const [row] = await db.rows<{ n: number }>(`SELECT count(*)::DOUBLE AS n FROM ${from}`)
  return row?.n ?? 0
}

/** The dashboard's answers, as rows of the views in batch.sql. */
export interface Dashboard {
  /** Where surely the largest share was removed first. */
  removedByDay: { board: string, day: string, posted: number, taken: number, removed_share: number }[]
  /** None where nothing has been scored. */
  worstHour: { hour: number, comments: number, removed_share: number } | undefined
  scoresByBoard: { board: string, comments: number, removed: number, removed_share: number, mean_score: number, low: number, middle: number, high: number }[]
  /** The five closest calls. */
  reviewFirst: { id: string, board: string, text: string, score: number, removed: boolean, reports: number }[]
}

/** Asks the dashboard's questions of a night that has run. */
export async function askDashboard(db: BatchDatabase): Promise<Dashboard> {
  return {
    removedByDay: await db.rows('SELECT * REPLACE (day::VARCHAR AS day), taken / posted AS removed_share FROM removed_by_day'),
    worstHour: (await db.rows<NonNullable<Dashboard['worstHour']>>('FROM worst_hour'))[0],
    scoresByBoard: await db.rows('FROM scores_by_board'),
    reviewFirst: await db.rows('FROM review_first LIMIT 5'),
  }
}

/** The column names in the first record of a CSV file. */
export function columnsOfCsv(text: string): string[] {
  return fieldsOfCsv(text.replace(/^\uFEFF/, '')).map(name => name.trim().replace(/^"(.*)"$/, '$1'))
}

/** The fields of the first record of a CSV text. */
export function fieldsOfCsv(text: string): string[] {
  const fields: string[] = []
  // A field, in quotation marks or not, and what ends it.
  for (const [, marked, bare = '', end] of text.matchAll(/(?:"([^"]*(?:""[^"]*)*)"|([^,\r\n]*))([,\r\n]|$)/gy)) {
    fields.push(marked?.replaceAll('""', '"') ?? bare)
    if (end !== ',')
      break
  }
  return fields
}

/** A text as SQL writes it. */
export function quoted(text: string): string {
  // A NUL would end the statement.
  return `'${text.replaceAll('\'', '\'\'').replaceAll('\0', '\' || chr(0) || \'')}'`
}
