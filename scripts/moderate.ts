/**
 * npm run --silent moderate: one comment a line in, one JSON object a line out.
 *
 *   echo 'You are a wonderful person' | npm run --silent moderate
 *   npm run --silent moderate -- --ndjson --format int4 --threshold 0.8 --no-reasons < comments.ndjson
 *
 * Exit codes: 0 all lines done, 1 some line could not be moderated (its output is {"error": ..., "line": ...}),
 * 2 the command could not start, or not go on.
 */
import { fstatSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { formatOf } from '../moderation/model.ts'
import { loadScorer } from '../moderation/score.ts'
import { moderateLines } from './model/moderate-lines.ts'

const HELP = `usage: npm run --silent moderate -- [options] < comments.txt

  --ndjson             each line is a JSON object with a "text"; its other fields are passed through
  --format NAME        float32, int8 (default), int4 or 1bit
  --threshold NUMBER   flag from this score on (default: the model's own)
  --no-reasons         leave the reasons out: somewhat faster
  --model FILE         another model file
  --help

A line may have 1,048,576 characters, and JSON 500 levels; of others the output says "error".
`

/** Fails before any line is read. */
function refuse(message: string): never {
  process.stderr.write(`${message}\n\n${HELP}`)
  process.exit(2)
}

function readOptions(): { ndjson: boolean, reasons: boolean, threshold?: number, file: string } {
  try {
    const { values } = parseArgs({
      options: {
        'ndjson': { type: 'boolean', default: false },
        'format': { type: 'string', default: 'int8' },
        'threshold': { type: 'string' },
        'no-reasons': { type: 'boolean', default: false },
        'model': { type: 'string' },
        'help': { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) {
      process.stdout.write(HELP)
      process.exit(0)
    }
    const threshold = values.threshold === undefined ? undefined : Number(values.threshold)
    if (threshold !== undefined && !(values.threshold?.trim() !== '' && threshold >= 0 && threshold <= 1))
      refuse(`--threshold must be a number from 0 to 1, not "${values.threshold}"`)
    const root = join(dirname(fileURLToPath(import.meta.url)), '..', 'public', 'model')
    return {
      ndjson: values.ndjson,
      reasons: !values['no-reasons'],
      threshold,
      file: values.model ?? join(root, `moderation-${formatOf(values.format).name}.bin`),
    }
  }
  catch (error) {
    refuse(error instanceof Error ? error.message : String(error))
  }
}

const options = readOptions()
let scorer
try {
  scorer = loadScorer(readFileSync(options.file))
}
catch (error) {
  refuse(`cannot load ${options.file}: ${error instanceof Error ? error.message : String(error)}`)
}

/** Ends the command where it cannot go on. */
function stop(doing: string, error: unknown): never {
  process.stderr.write(`cannot ${doing}: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(2)
}

// Node reads a folder as if it were an empty file.
if (fstatSync(process.stdin.fd).isDirectory())
  refuse('the standard input is a folder: moderate reads lines, from a file or from a pipe')

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough ("| head") is no error.
  if (error.code === 'EPIPE')
    process.exit(0)
  stop('write the results', error)
})

const failed = await moderateLines(process.stdin, process.stdout, scorer, options).catch((error: unknown) => stop('read the lines', error))
process.exitCode = failed > 0 ? 1 : 0
