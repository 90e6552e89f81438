/**
 * npm run bench:batch: how fast the batch and the command line are on one core, and how much memory they take.
 *
 * Each is run as a whole process, from its start to its end, on comments put together from those of the site so that
 * no two are the same. Rates are rows by the processor's seconds, which another process on that core takes nothing
 * away from; what shares its cache still does.
 */
import type { WriteStream } from 'node:fs'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, createWriteStream, openSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createRandom } from '../moderation/random.ts'
import { fieldsOfCsv } from '../snippets/batch.ts'
import { machine } from './model/measure.ts'

const root = new URL('../', import.meta.url)
const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000,4000000' }, lines: { type: 'string', default: '1000000' } } })

/** What a process has used. */
interface Usage { seconds: number, processorSeconds: number, megabytes: number }

/** Tells what a process has used when it ends, on a channel of its own. */
const TELL = `import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())))`

/** Runs a script of this folder on one core, where the system can hold a process to one. */
async function measure(script: string, options: readonly string[], { input, ends = 0 }: { input?: string, ends?: number } = {}): Promise<Usage> {
  const began = performance.now()
  const stdin = input === undefined ? 'ignore' : openSync(input, 'r')
  const node = [process.execPath, `--import=data:text/javascript,${encodeURIComponent(TELL)}`, fileURLToPath(new URL(`scripts/${script}`, root)), ...options]
  const [command = '', ...rest] = process.platform === 'linux' ? ['taskset', '-c', '0', ...node] : node
  const child = spawn(command, rest, { stdio: [stdin, 'ignore', 'ignore', 'pipe'] })
  const [told, [code]] = await Promise.all([text(child.stdio[3] as NodeJS.ReadableStream), once(child, 'exit')])
  if (typeof stdin === 'number')
    closeSync(stdin)
  if (code !== ends)
    throw new Error(`${script} has ended with ${code}`)
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(told) as NodeJS.ResourceUsage
  return { seconds: (performance.now() - began) / 1000, processorSeconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1000 }
}

/** Writes so many comments: one half of one, one half of another, and a number. */
async function writeComments(file: WriteStream, rows: number, asRow: (at: number, text: string) => string): Promise<void> {
  const texts = readFileSync(new URL('public/data/comments.csv', root), 'utf8').trim().split('\n').slice(1).map(line => fieldsOfCsv(line)[5]?.split(' ') ?? [])
  const random = createRandom(1)
  const words = (): string[] => texts[Math.floor(random() * texts.length)] ?? []
  for (let at = 0; at < rows; at++) {
    const [first, second] = [words(), words()]
    const comment = [...first.slice(0, first.length >> 1), ...second.slice(second.length >> 1), Math.floor(random() * 1e6)].join(' ')
    if (!file.write(`${asRow(at, comment)}\n`))
      await once(file, 'drain')
  }
  file.end()
  await once(file, 'close')
}

function report(what: string, rows: number, { seconds, processorSeconds, megabytes }: Usage): void {
  const perSecond = Math.round(rows / processorSeconds).toLocaleString('en')
  process.stdout.write(`| ${what} | ${rows.toLocaleString('en')} | ${perSecond} | ${processorSeconds.toFixed(1)} s | ${seconds.toFixed(1)} s | ${megabytes.toFixed(0)} MB |\n`)
}

const folder = await mkdtemp(join(tmpdir(), 'bench-batch-'))
try {
  const { cpu, cores, node } = machine()
  process.stdout.write(`${cpu}, ${cores} cores, of which one is used; Node ${node}\n\n`)
  process.stdout.write('| | rows | rows a processor\'s second | processor | clock | memory at most |\n|---|---|---|---|---|---|\n')
  const lines = Number(values.lines)
  await writeComments(createWriteStream(join(folder, 'lines.txt')), lines, (_, comment) => comment)
  report('command line, with reasons', lines, await measure('moderate.ts', [], { input: join(folder, 'lines.txt') }))
  report('command line, without', lines, await measure('moderate.ts', ['--no-reasons'], { input: join(folder, 'lines.txt') }))
  for (const rows of values.rows.split(',').map(Number)) {
    const input = join(folder, `${rows}.csv`)
    const file = createWriteStream(input)
    file.write('id,board,time,author_id,reports,text\n')
    // The last row has the first one's id: to set rows aside takes memory of its own.
    await writeComments(file, rows, (at, comment) => `${at === rows - 1 ? 0 : at},cats,2026-11-21T10:00:00,u${at % 500},0,"${comment.replaceAll('"', '""')}"`)
    report('batch', rows, await measure('batch.ts', ['--in', input, '--out', join(folder, `${rows}.duckdb`)], { ends: 1 }))
  }
}
finally {
  await rm(folder, { recursive: true })
}
