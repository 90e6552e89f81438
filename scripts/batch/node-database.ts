/** DuckDB in Node, as the batch job needs it. */
import type { DuckDBConnection } from '@duckdb/node-api'
import type { BatchDatabase, ScoreRow, UnscoredComment } from '../../snippets/batch.ts'
import { availableParallelism } from 'node:os'
import { DuckDBInstance } from '@duckdb/node-api'
import { quoted } from '../../snippets/batch.ts'

export interface NodeDatabase extends BatchDatabase {
  readonly close: () => void
}

/** What DuckDB may hold in memory; what does not fit it puts into a folder beside the file. */
const MEMORY = '128MB'

/** DuckDB's threads. More than there are cores would wait for each other: reading takes twice the time. */
const THREADS = Math.min(2, availableParallelism())

/** DuckDB hands out 2,048 rows at a time; so many of those are scored and written at once. */
const VECTORS_AT_ONCE = 8

/** Ways to make text smaller, which take about as long as to score it: without them the file is two to three times larger. */
const SLOW_COMPRESSION = 'dictionary,fsst,dict_fsst,zstd'

/** Scores on their way into the table: what is the same in all of them is added by DuckDB, in one go. */
const STAGE = 'CREATE TEMP TABLE IF NOT EXISTS stage (comment_id VARCHAR, score DOUBLE, removed BOOLEAN)'

/**
 * Opens a database file, or makes one.
 *
 * @param path of the file; `:memory:` keeps nothing
 * @param options how it is opened
 * @param options.readOnly nothing is written, not even what a run that was killed had left to be done
 * @throws Error when the file is no database, or another process has it open
 */
export async function openNodeDatabase(path: string, { readOnly = false } = {}): Promise<NodeDatabase> {
  const instance = await DuckDBInstance.create(path, {
    memory_limit: MEMORY,
    access_mode: readOnly ? 'READ_ONLY' : 'AUTOMATIC',
    threads: String(THREADS),
    // Nothing is fetched: what the job needs is built in.
    autoinstall_known_extensions: 'false',
  })
  const writer = await instance.connect()
  const reader = await instance.connect()
  await writer.run(`SET disabled_compression_methods = '${SLOW_COMPRESSION}'`)

  return {
    run: async (sql) => {
      await writer.run(sql)
    },
    rows: async <Row>(sql: string) => (await writer.runAndReadAll(sql)).getRowObjectsJS().map(withoutBigInts) as Row[],
    stream: sql => streamOf(reader, sql),
    append: (table, rows) => append(writer, table, rows),
    close() {
      reader.closeSync()
      writer.closeSync()
      instance.closeSync()
    },
  }
}

function withoutBigInts(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]))
}

/** A connection of its own reads: writing on the same one would end the stream. */
async function* streamOf(reader: DuckDBConnection, sql: string): AsyncIterable<UnscoredComment[]> {
  const result = await reader.stream(sql)
  let rows: UnscoredComment[] = []
  for (let vectors = 1; ; vectors++) {
    const chunk = await result.fetchChunk()
    const isLast = !chunk || chunk.rowCount === 0
    if (!isLast) {
      const texts = chunk.getColumnValues(1)
      chunk.getColumnValues(0).forEach((id, at) => rows.push({ id: String(id), text: String(texts[at]) }))
    }
    if (rows.length > 0 && (isLast || vectors % VECTORS_AT_ONCE === 0)) {
      yield rows
      rows = []
    }
    if (isLast)
      return
  }
}

async function append(writer: DuckDBConnection, table: string, rows: readonly ScoreRow[]): Promise<void> {
  const [first] = rows
  if (!first)
    return
  await writer.run(`${STAGE}; BEGIN`)
  try {
    const appender = await writer.createAppender('stage')
    for (const row of rows) {
      appender.appendVarchar(row.comment_id)
      appender.appendDouble(row.score)
      appender.appendBoolean(row.removed)
      appender.endRow()
    }
    appender.closeSync()
    await writer.run(`INSERT INTO ${table} SELECT *, ${quoted(first.model)}, ${quoted(first.run)}, TIMESTAMP ${quoted(first.run_at)} FROM stage; TRUNCATE stage; COMMIT`)
  }
  catch (error) {
    await writer.run('ROLLBACK').catch(() => {})
    throw error
  }
}
