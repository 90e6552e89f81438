/** A file of comments on disk, as the batch job wants to know it. */
import type { BatchSource } from '../../snippets/batch.ts'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { BatchError, columnsOfCsv, quoted } from '../../snippets/batch.ts'

/** The first line of a CSV file is looked for in so many bytes. */
const HEAD_BYTES = 1 << 16

/**
 * Looks at a file: its kind by its name, its columns, and the hash of what is in it.
 *
 * @throws BatchError when there is no such file, or it is neither CSV nor Parquet
 */
export async function openSource(path: string): Promise<BatchSource> {
  const name = basename(path)
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile())
    throw new BatchError(`There is no file ${path}.`)
  const kind = extname(path).toLowerCase() === '.parquet' ? 'parquet' : 'csv'
  const columns = kind === 'parquet' ? await columnsOfParquet(path) : columnsOfCsv(await headOf(path))
  return { name, path, kind, columns, fingerprint: await hashOf(path) }
}

async function headOf(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read({ buffer: new Uint8Array(HEAD_BYTES), position: 0 })
    return new TextDecoder().decode(buffer.subarray(0, bytesRead))
  }
  finally {
    await file.close()
  }
}

async function columnsOfParquet(path: string): Promise<string[]> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    const described = await connection.runAndReadAll(`DESCRIBE FROM read_parquet(${quoted(path)})`)
    return described.getColumns()[0]?.map(String) ?? []
  }
  catch {
    throw new BatchError(`${basename(path)} is called Parquet and is none.`)
  }
  finally {
    connection.closeSync()
    instance.closeSync()
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path))
    hash.update(piece as Uint8Array)
  return hash.digest('hex')
}
