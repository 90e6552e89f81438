/** DuckDB in the page, as the nightly batch needs it. Large: import it when somebody asks for a run. */
import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm'
import type { BatchDatabase, ScoreRow, UnscoredComment } from '../../../snippets/batch.ts'
import * as duckdb from '@duckdb/duckdb-wasm'
import workerAddress from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import engineAddress from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import { quoted } from '../../../snippets/batch.ts'

export interface PageDatabase extends BatchDatabase {
  /** Lets the engine find a text under a name, as if it were a file. */
  readonly addFile: (name: string, text: string) => Promise<void>
  /** Ends the engine; its memory is given back. */
  readonly close: () => Promise<void>
}

/** Size of the engine, in bytes: hosts that compress it do not say. */
const ENGINE_BYTES = 34_242_586

/**
 * Fetches the engine. DuckDB's worker would do it too, but where the network fails it never answers.
 *
 * @returns an address of the engine in memory, to be revoked
 */
async function fetchEngine(onProgress: (share: number) => void): Promise<string> {
  const answer = await fetch(engineAddress).catch(() => {
    throw new Error('DuckDB, 34 MB, is kept only once it was used, and now there is no network that brings it')
  })
  if (!answer.ok || !answer.body)
    throw new Error(`DuckDB could not be loaded (${answer.status})`)
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  for (let reader = answer.body.getReader(), next = await reader.read(); !next.done; next = await reader.read()) {
    pieces.push(next.value)
    bytes += next.value.length
    onProgress(Math.min(1, bytes / ENGINE_BYTES))
  }
  return URL.createObjectURL(new Blob(pieces, { type: 'application/wasm' }))
}

/**
 * Starts the engine in a worker of its own, with an empty database in memory.
 *
 * @param onProgress told how much of the engine has been fetched, 0 to 1
 * @throws Error when the engine cannot be fetched or started
 */
export async function openPageDatabase(onProgress: (share: number) => void): Promise<PageDatabase> {
  const engine = await fetchEngine(onProgress)
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(workerAddress))
  try {
    await db.instantiate(engine)
    await db.open({ path: ':memory:' })
    const writer = await db.connect()
    const reader = await db.connect()
    // Nothing is fetched from elsewhere: what the job needs is built in.
    await writer.query('SET autoinstall_known_extensions = false; SET autoload_known_extensions = false')
    return connect(db, writer, reader)
  }
  catch (error) {
    await db.terminate()
    throw error
  }
  finally {
    URL.revokeObjectURL(engine)
  }
}

function connect(db: AsyncDuckDB, writer: AsyncDuckDBConnection, reader: AsyncDuckDBConnection): PageDatabase {
  return {
    run: async (sql) => {
      await writer.query(sql)
    },
    rows: async <Row>(sql: string) => (await writer.query(sql)).toArray().map(row => withNumbers(row.toJSON())) as Row[],
    stream: sql => streamOf(reader, sql),
    append: async (table, rows) => {
      await writer.query(`INSERT INTO ${table} VALUES ${rows.map(valuesOf).join(', ')}`)
    },
    addFile: (name, text) => db.registerFileText(name, text),
    close: () => db.terminate(),
  }
}

/** A row with plain numbers: counts come as large integers, sums of them as Arrow's own, in four words. */
function withNumbers(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' || ArrayBuffer.isView(value) ? Number(value) : value]))
}

/** A connection of its own reads: writing on the same one would end the stream. */
async function* streamOf(reader: AsyncDuckDBConnection, sql: string): AsyncIterable<UnscoredComment[]> {
  for await (const batch of await reader.send(sql))
    yield batch.toArray().map(row => ({ id: String(row?.id), text: String(row?.text) }))
}

function valuesOf({ comment_id, score, removed, model, run, run_at }: ScoreRow): string {
  return `(${quoted(comment_id)}, ${score}, ${removed}, ${quoted(model)}, ${quoted(run)}, TIMESTAMP ${quoted(run_at)})`
}
