import type { FileHandle } from 'node:fs/promises'
/** A file of comments on disk, as the batch job wants to know it. */
import type { BatchSource, OpenSource, RejectedLine } from '../../snippets/batch.ts'
import type { BrokenLine, CsvVisitor } from './csv-scanner.ts'
import { Buffer, isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, extname, join, resolve } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { BatchError, columnsOfCsv, fieldsOfCsv, quoted } from '../../snippets/batch.ts'
import { CsvScanner } from './csv-scanner.ts'

/** Files are read in pieces of so many bytes. */
const PIECE = 1 << 20

/** So many lines are kept aside by one statement. */
const MOST_AT_ONCE = 2000

const LINE_END = Buffer.from('\n')

/**
 * Looks at a file: its kind by its name, its columns, and the hash of what is in it.
 *
 * @throws BatchError when there is no such file, it cannot be read, or it is neither CSV nor Parquet
 */
export async function openSource(path: string): Promise<BatchSource> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile())
    throw new BatchError(`There is no file ${path}.`)
  try {
    return await (extname(path).toLowerCase() === '.parquet' ? parquetSource(path) : csvSource(path))
  }
  catch (error) {
    throw error instanceof BatchError ? error : new BatchError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** A path as DuckDB takes it, where a name with `*`, `?` or `[` would be a pattern for others. */
function literally(path: string): string {
  return resolve(path).replaceAll(/[*?[]/g, '[$&]')
}

async function parquetSource(path: string): Promise<BatchSource> {
  const name = basename(path)
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const close = async (): Promise<void> => {}
  try {
    const file = quoted(literally(path))
    const described = await connection.runAndReadAll(`DESCRIBE FROM read_parquet(${file})`)
    const counted = await connection.runAndReadAll(`SELECT num_rows::DOUBLE FROM parquet_file_metadata(${file})`)
    return {
      name,
      kind: 'parquet',
      columns: described.getColumns()[0]?.map(String) ?? [],
      fingerprint: await hashOf(path),
      open: async () => ({ path: literally(path), rows: Number(counted.getRows()[0]?.[0]), close }),
    }
  }
  catch {
    throw new BatchError(`${name} is called Parquet and is none.`)
  }
  finally {
    connection.closeSync()
    instance.closeSync()
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path, { highWaterMark: PIECE }))
    hash.update(piece as Buffer)
  return hash.digest('hex')
}

async function csvSource(path: string): Promise<BatchSource> {
  const name = basename(path)
  const hash = createHash('sha256')
  let columns: string[] | undefined
  let rows = 0
  let isPlain = true
  const scanner = await scan(path, {
    header(bytes, plain) {
      columns = columnsOfCsv(bytes.toString())
      isPlain = plain
      return columns.length
    },
    record(_bytes, _from, _to, plain) {
      rows++
      isPlain &&= plain
    },
    broken({ problem }) {
      if (!columns)
        throw new BatchError(`The first line of ${name} cannot be read: ${problem}. It must have the names of the columns, in UTF-8.`)
      isPlain = false
    },
  }, piece => piece && hash.update(piece))
  if (scanner.lineEnds.size > 1)
    isPlain = false
  return {
    name,
    kind: 'csv',
    columns: columns ?? [],
    fingerprint: hash.digest('hex'),
    open: async keepAside => isPlain
      ? { path: literally(path), rows, close: async () => {} }
      : openCopy(path, keepAside),
  }
}

/** Reads a file. `onPiece` is called when the visitor has been told what is in a piece, and once more at the end. */
async function scan(path: string, visitor: CsvVisitor, onPiece: (piece?: Buffer) => unknown): Promise<CsvScanner> {
  const scanner = new CsvScanner(visitor)
  for await (const piece of createReadStream(path, { highWaterMark: PIECE })) {
    scanner.push(piece as Buffer)
    await onPiece(piece as Buffer)
  }
  scanner.finish()
  await onPiece()
  return scanner
}

/** What of a file can be read, copied as all readers of CSV read alike; what cannot is kept aside. */
async function openCopy(path: string, keepAside: (lines: readonly RejectedLine[]) => Promise<void>): Promise<OpenSource> {
  const folder = await mkdtemp(join(tmpdir(), 'batch-'))
  const close = (): Promise<void> => rm(folder, { recursive: true })
  try {
    const copy = join(folder, 'readable.csv')
    const file = await open(copy, 'w')
    try {
      return { path: copy, rows: await copyReadable(path, file, keepAside), close }
    }
    finally {
      await file.close()
    }
  }
  catch (error) {
    await close()
    throw error
  }
}

/** @returns how many records were copied */
async function copyReadable(path: string, copy: FileHandle, keepAside: (lines: readonly RejectedLine[]) => Promise<void>): Promise<number> {
  let rows = 0
  let readable: Buffer[] = []
  let broken: BrokenLine[] = []
  await scan(path, {
    header(bytes) {
      const columns = columnsOfCsv(bytes.toString())
      readable.push(recordOf(columns), LINE_END)
      return columns.length
    },
    record(bytes, from, to, isPlain) {
      rows++
      const record = bytes.subarray(from, to)
      readable.push(isPlain ? record : recordOf(fieldsOfCsv(record.toString())), LINE_END)
    },
    broken: line => broken.push(line),
  }, async () => {
    await copy.write(Buffer.concat(readable))
    for (let at = 0; at < broken.length; at += MOST_AT_ONCE)
      await keepAside(broken.slice(at, at + MOST_AT_ONCE).map(rejectedLine))
    readable = []
    broken = []
  })
  return rows
}

function recordOf(fields: readonly string[]): Buffer {
  return Buffer.from(fields.map(field => `"${field.replaceAll('"', '""')}"`).join(','))
}

function rejectedLine({ line, problem, bytes, from, to }: BrokenLine): RejectedLine {
  const isWhole = bytes.length === to - from && isUtf8(bytes)
  return { place: isWhole ? `line ${line}` : `line ${line}, bytes ${from} to ${to}`, problem: `no row: ${problem}`, content: bytes.toString() }
}
