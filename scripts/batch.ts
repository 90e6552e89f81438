/**
 * npm run batch: the nightly run of snippets/batch.ts, on a file.
 *
 *   npm run batch -- --in public/data/comments.csv --out night.duckdb
 *   npm run batch -- --in comments.parquet --out scores.csv --run 2026-11-23
 *
 * Killed, it goes on where it was when it is started again. Exit codes: 0 done, 1 done, and some rows were kept aside,
 * 2 nothing done, for the file or the options are not as they must be, 3 the run failed on its way.
 */
import type { NightReport } from './batch/night.ts'
import { availableParallelism } from 'node:os'
import process from 'node:process'
import { parseArgs } from 'node:util'
import cliProgress from 'cli-progress'
import { printable } from '../lib/printable.ts'
import { shorten } from '../lib/shorten.ts'
import { shippedModel } from '../server/shipped-model.ts'
import { BatchError } from '../snippets/batch.ts'
import { runNight } from './batch/night.ts'

/** More would wait for the thread that reads and writes. */
const MOST_WORKERS = 8

const HELP = `usage: npm run batch -- --in FILE --out FILE [--run NAME] [--workers NUMBER]

  --in FILE    comments, CSV or Parquet, with the columns id, board, time, author_id, reports, text
  --out FILE   the database (DuckDB) with scores, rejected rows and the dashboard's views;
               with the ending .csv or .parquet the scores alone, and the database beside it
  --run NAME   name of the run; the same name gives the same rows. Default: made of the file's and the model's content
  --workers N  threads that score beside the one that reads and writes, 1 to ${MOST_WORKERS}, or "auto" for the cores that are free.
               Default: none, all in one thread
  --help

Times without a zone are UTC. Exit codes: 0 done; 1 done, and rows were kept aside in the table "rejected";
2 nothing done: the file or the options are not as they must be; 3 failed on its way: start it again to go on.
`

interface Options { in: string, out: string, run?: string, workers: number }

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      in: { type: 'string' },
      out: { type: 'string' },
      run: { type: 'string' },
      workers: { type: 'string', default: '0' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    process.exit(0)
  }
  const { in: input, out, run } = values
  if (!input || !out)
    throw new BatchError('Both --in and --out are needed.')
  if (run?.trim() === '')
    throw new BatchError('--run needs a name.')
  return { in: input, out, run, workers: workersOf(values.workers) }
}

function workersOf(text: string): number {
  // One core is kept busy by reading and writing.
  if (text === 'auto')
    return Math.min(MOST_WORKERS, Math.max(0, availableParallelism() - 1))
  if (!/^\d+$/.test(text) || Number(text) > MOST_WORKERS)
    throw new BatchError(`--workers must be a number up to ${MOST_WORKERS}, or "auto", not "${text}".`)
  return Number(text)
}

/** A bar on a terminal; in a log, a line now and then. */
function progressBar(): { show: (done: number, all: number) => void, stop: () => void } {
  const bar = new cliProgress.SingleBar({
    format: 'scoring {bar} {percentage}% | {value} of {total} | {eta} s left',
    stream: process.stderr,
    hideCursor: true,
    fps: 8,
    noTTYOutput: true,
    notTTYSchedule: 2000,
  }, cliProgress.Presets.shades_classic)
  let isShown = false
  return {
    show(done, all) {
      if (!isShown)
        bar.start(all, done)
      isShown = true
      bar.update(done)
    },
    stop: () => bar.stop(),
  }
}

/** A text on one line: a name or a comment must not look like a line of the report. */
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`

function describe({ outcome, database, worstHour, scoresByBoard, reviewFirst, removedByDay }: NightReport): string {
  const scored = outcome.scored === 0 && outcome.resumed ? 'nothing left to score' : `${outcome.scored} scored now`
  const days = Object.entries(Object.groupBy(removedByDay, ({ day }) => day)).sort()
  const boards = scoresByBoard.map(({ board }) => board)
  const width = Math.max(10, ...boards.map(board => board.length)) + 1
  return `
${(outcome.finished ?? []).map(run => `run ${run}: had been stopped, is finished now\n`).join('')}run ${outcome.run}${outcome.resumed ? ' (begun before)' : ''}: ${outcome.read} rows read, ${outcome.rejected} kept aside, ${scored}
database: ${database}

Removed by day and board
${['', ...boards].map(cell => oneLine(cell).padEnd(width)).join('')}
${days.map(([day, rows]) => [day, ...boards.map((board) => {
  const row = rows?.find(entry => entry.board === board)
  return row ? percent(row.removed_share) : '-'
})].map(cell => cell.padEnd(width)).join('')).join('\n')}

Scores by board
${scoresByBoard.map(row => `${oneLine(row.board).padEnd(width)}${String(row.comments).padStart(8)} comments, ${percent(row.removed_share)} removed; scores below 25: ${row.low}, 25 to 75: ${row.middle}, above: ${row.high}`).join('\n')}
${worstHour ? `\nWorst hour: ${worstHour.hour}:00, ${percent(worstHour.removed_share)} of ${worstHour.comments} comments removed\n` : ''}
Review first
${reviewFirst.map(row => `${row.score.toFixed(2)}  ${oneLine(row.board)}: ${shorten(oneLine(row.text), 90)}`).join('\n')}
`
}

/** Says what is wrong, without a stack, and with which exit code the command ends. */
function fail(error: unknown, code: number, more = ''): void {
  process.stderr.write(printable(`${error instanceof Error ? error.message : String(error)}\n${more}`))
  process.exitCode = code
}

async function run(options: Options): Promise<void> {
  const bar = progressBar()
  try {
    const report = await runNight({ input: options.in, output: options.out, run: options.run, workers: options.workers, now: new Date(), model: shippedModel(), onProgress: bar.show })
    bar.stop()
    process.stdout.write(printable(describe(report)))
    process.exitCode = report.outcome.rejected > 0 ? 1 : 0
  }
  catch (error) {
    bar.stop()
    if (error instanceof BatchError)
      fail(error, 2)
    else
      fail(error, 3, 'The run is not done. What it has scored is kept: when the cause is mended, the same command goes on.\n')
  }
}

let options: Options | undefined
try {
  options = readOptions()
}
catch (error) {
  fail(error, 2, `\n${HELP}`)
}
if (options)
  await run(options)
