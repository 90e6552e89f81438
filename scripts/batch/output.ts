/** What a night may write to: what is not there yet, and what an earlier night has made. Nothing else is touched. */
import type { BatchDatabase } from '../../snippets/batch.ts'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, rename, stat } from 'node:fs/promises'
import { basename, dirname, extname, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { BatchError, quoted } from '../../snippets/batch.ts'
import { batchSql } from './batch-sql.ts'
import { openNodeDatabase } from './node-database.ts'

/** Where a night's results go, as full paths. */
export interface Output {
  database: string
  /** The scores alone, as CSV or Parquet, if they were asked for. */
  table?: Table
}

interface Table {
  path: string
  /** Where it is written first: whoever reads it sees all of it, or what was there before. */
  unfinished: string
  format: 'csv' | 'parquet'
}

/**
 * Looks at what is asked for, and changes nothing.
 *
 * @param path a database; with the ending .csv or .parquet the scores alone, and the database beside it
 * @param input the file that is read
 * @throws BatchError when something is there that no night has made, or the input itself
 */
export async function checkOutput(path: string, input: string): Promise<Output> {
  const output = outputAt(resolve(path))
  const { database, table } = output
  if (!await isThere(dirname(database)))
    throw new BatchError(`There is no folder ${dirname(path)}: make it first, or write elsewhere.`)
  for (const file of [database, `${database}.wal`, ...table ? [table.path, table.unfinished] : []]) {
    if (await isSameFile(file, input))
      throw new BatchError(`--out ${path} would write over the input: name another file.`)
  }
  const written = await filesWrittenBy(database)
  if (table && await isThere(table.path) && !written.has(await hashOf(table.path)))
    throw new BatchError(`${table.path} is there, and is not what an earlier run has written: name another file, or move it away.`)
  if (table && await isThere(table.unfinished) && !written.has(basename(table.unfinished)))
    throw new BatchError(`${table.unfinished} is there, and no earlier run has left it: move it away.`)
  return output
}

function outputAt(path: string): Output {
  const ending = extname(path).toLowerCase()
  if (ending !== '.csv' && ending !== '.parquet')
    return { database: path }
  const format = ending === '.csv' ? 'csv' : 'parquet'
  return { database: `${path}.duckdb`, table: { path, unfinished: `${path}.unfinished`, format } }
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(() => true, () => false)
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map(path => stat(path, { bigint: true }).catch(() => undefined)))
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino
}

/** The hash of a file; of what cannot be read, a text that is the hash of none. */
async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  return pipeline(createReadStream(path), hash).then(() => hash.digest('hex'), () => 'unreadable')
}

/** Tables and their columns, as batch.sql makes them, in any database. */
const COLUMNS_OF_TABLES = `SELECT table_name || '.' || column_name || ' ' || data_type AS name FROM duckdb_columns() WHERE NOT internal AND database_name = current_database() AND schema_name = 'main'`

/**
 * Names and hashes of the files that a night's database has written beside it.
 *
 * @throws BatchError when there is a file of that name and it is no night's database
 */
async function filesWrittenBy(path: string): Promise<Set<string>> {
  const found = await stat(path).catch(() => undefined)
  if (!found && !await isThere(path))
    return new Set()
  const foreign = new BatchError(`${path} is there, and no earlier run has made it: name another file.`)
  if (!found?.isFile())
    throw foreign
  const db = await openNodeDatabase(path, { readOnly: true }).catch((error: unknown) => {
    throw isLocked(error) ? new BatchError(`${path} is in use by another run: wait until it is done.`) : foreign
  })
  try {
    const columns = new Set((await db.rows<{ name: string }>(COLUMNS_OF_TABLES)).map(({ name }) => name))
    if (columns.size > 0 && (await columnsOfNights()).some(name => !columns.has(name)))
      throw foreign
    if (![...columns].some(name => name.startsWith('exports.')))
      return new Set()
    const rows = await db.rows<{ file: string, sha256: string | null }>('FROM exports')
    return new Set(rows.map(({ file, sha256 }) => sha256 ?? file))
  }
  finally {
    db.close()
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && error.message.includes('lock')
}

async function columnsOfNights(): Promise<string[]> {
  const db = await openNodeDatabase(':memory:')
  try {
    await db.run(batchSql.sql)
    // Views change from version to version; the tables hold what must not be lost.
    return (await db.rows<{ name: string }>(`${COLUMNS_OF_TABLES} AND table_oid IN (SELECT table_oid FROM duckdb_tables())`)).map(({ name }) => name)
  }
  finally {
    db.close()
  }
}

/** Writes the scores alone, and notes in the database that it did: a later run may write over what this one wrote. */
export async function writeTable(db: BatchDatabase, { path, unfinished, format }: Table): Promise<void> {
  await db.run(`CREATE TABLE IF NOT EXISTS exports (file VARCHAR, sha256 VARCHAR); INSERT INTO exports VALUES (${quoted(basename(unfinished))}, NULL)`)
  await db.run(`COPY (SELECT *, decided_by(score) AS "by" FROM scores ORDER BY comment_id, model) TO ${quoted(unfinished)} (FORMAT ${format})`)
  await db.run(`INSERT INTO exports VALUES (${quoted(basename(path))}, ${quoted(await hashOf(unfinished))})`)
  await rename(unfinished, path)
}
