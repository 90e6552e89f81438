import { readFileSync } from 'node:fs'

const read = (name: string): string => readFileSync(new URL(`../../snippets/${name}`, import.meta.url), 'utf8')

/** The batch job's SQL, as the slide shows it. */
export const batchSql = { sql: read('batch.sql'), readSql: read('batch-read.sql') }
