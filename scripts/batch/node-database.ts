/** DuckDB in Node, as the batch job needs it. */
import type { DuckDBConnection } from '@duckdb/node-api'
import type { BatchDatabase, ScoreRow, UnscoredComment } from '../../snippets/batch.ts'
import { DuckDBInstance, DuckDBTimestampValue } from '@duckdb/node-api'

export interface NodeDatabase extends BatchDatabase {
  readonly close: () => void
}

/** What DuckDB may hold in memory; what does not fit it puts into a folder beside the file. */
const MEMORY = '128MB'

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
    threads: '2',
    // Nothing is fetched: what the job needs is built in.
    autoinstall_known_extensions: 'false',
  })
  const writer = await instance.connect()
  const reader = await instance.connect()

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
  for (;;) {
    const chunk = await result.fetchChunk()
    if (!chunk || chunk.rowCount === 0)
      return
    const ids = chunk.getColumnValues(0)
    const texts = chunk.getColumnValues(1)
    yield ids.map((id, at) => ({ id: String(id), text: String(texts[at]) }))
  }
}

async function append(writer: DuckDBConnection, table: string, rows: readonly ScoreRow[]): Promise<void> {
  await writer.run('BEGIN')
  try {
    const appender = await writer.createAppender(table)
    for (const row of rows) {
      appender.appendVarchar(row.comment_id)
      appender.appendDouble(row.score)
      appender.appendBoolean(row.removed)
      appender.appendVarchar(row.model)
      appender.appendVarchar(row.run)
      appender.appendTimestamp(timestampOf(row.run_at))
      appender.endRow()
    }
    appender.closeSync()
    await writer.run('COMMIT')
  }
  catch (error) {
    await writer.run('ROLLBACK').catch(() => {})
    throw error
  }
}

/** @param text UTC: `2026-11-23 02:00:00` */
function timestampOf(text: string): DuckDBTimestampValue {
  return new DuckDBTimestampValue(BigInt(Date.parse(`${text.replace(' ', 'T')}Z`)) * 1000n)
}
