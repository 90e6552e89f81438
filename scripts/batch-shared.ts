/**
 * npm run batch:shared: one scorer of the nightly batch, on a PostgreSQL that it shares with others.
 *
 *   npm run batch:shared -- --database postgres://scorer@db.example/night --run 2026-11-23
 *
 * Start as many as there are machines. Exit codes: 0 every comment is scored, 2 the options are not as they must be,
 * 3 the database cannot be reached, or has failed.
 */
import process from 'node:process'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { printable } from '../lib/printable.ts'
import { shippedModel } from '../server/shipped-model.ts'
import { judgeWith } from './batch/night.ts'
import { scoreShared } from './batch/shared.ts'

const HELP = `usage: npm run batch:shared -- --database URL --run NAME

  --database URL  a PostgreSQL, as postgres://user@host/name or, on a socket, postgres:///name?host=FOLDER;
                  a password is better left to PGPASSWORD or ~/.pgpass. Its tables are in snippets/batch-postgres.sql
  --run NAME      name of the run: all scorers of one night give the same
  --help
`

function fail(error: unknown, code: number, more = ''): never {
  process.stderr.write(printable(`${error instanceof Error ? error.message : String(error)}\n${more}`))
  process.exit(code)
}

function readOptions(): { database: string, run: string } {
  try {
    const { values: { database, run, help } } = parseArgs({
      options: { database: { type: 'string' }, run: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
    })
    if (help) {
      process.stdout.write(HELP)
      process.exit(0)
    }
    if (!database || !run?.trim())
      throw new Error('Both --database and --run are needed.')
    return { database, run }
  }
  catch (error) {
    fail(error, 2, `\n${HELP}`)
  }
}

const { database, run } = readOptions()
const model = shippedModel()
try {
  const client = new Client({ connectionString: database, application_name: `batch ${run}` })
  await client.connect()
  const scored = await scoreShared(client, { name: run, model: model.version, now: new Date().toISOString(), judge: judgeWith(model) })
  await client.end()
  process.stdout.write(printable(`run ${run}: every comment is scored, ${scored} of them by this scorer\n`))
}
catch (error) {
  fail(error, 3, 'This scorer has stopped. What it had claimed is free for others; the same command goes on.\n')
}
