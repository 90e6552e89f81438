/**
 * npm run bench:serve: what the API takes, from a process of its own, beside the least that Node can do with the same
 * bytes: a bare `node:http` handler that parses the JSON and answers a constant.
 *
 *   npm run bench:serve -- --seconds 10 --worst 60 --soak 600
 *
 * First as much as goes through (autocannon), then at a fixed open rate of half of that, where the latency is what a
 * client feels: from when a request was due. Then what ten clients do to it with the worst that they may ask for, and a
 * soak with clients that are good, bad, slow and broken; 0 seconds leave either out.
 */
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import { parse } from 'csv-parse/sync'
import { quantile } from 'd3-array'
import { markdownTable } from './bench/markdown.ts'
import { openLoad } from './bench/open-load.ts'
import { API, startServer } from './bench/server-process.ts'
import { soak } from './bench/soak.ts'
import { megabytes, processorSeconds } from './bench/usage.ts'
import { worstLoad } from './bench/worst-load.ts'
import { machine } from './model/measure.ts'

const root = new URL('../', import.meta.url)
const comments = (parse(readFileSync(new URL('public/data/comments.csv', root)), { columns: true }) as { id: string, text: string }[]).map(({ id, text }) => ({ id, text }))

/** A body with so many comments, not the same ones each time. */
const bodies = (size: number): string[] => Array.from({ length: Math.floor(Math.min(100, comments.length / size)) }, (_, at) => JSON.stringify({ comments: comments.slice(at * size, (at + 1) * size) }))

const BARE = 'bare `node:http`'

interface Contender { name: string, command: readonly string[] }

const contenders: Contender[] = [
  { name: 'this API', command: API },
  { name: 'this API, 2 workers', command: [...API, '--workers', '2'] },
  { name: BARE, command: [process.execPath, 'scripts/bench/bare-server.ts'] },
]

const CONNECTIONS = 16

/** As many requests as are answered, on all connections. */
function fullLoad(url: string, size: number, seconds: number): Promise<{ rate: number, answers: number, failures: number }> {
  return new Promise((resolve, reject) => {
    autocannon({
      url,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      requests: bodies(size).map(body => ({ body })),
      connections: CONNECTIONS,
      duration: seconds,
    }, (error: Error | null, { requests, errors, timeouts, non2xx }) => error
      ? reject(error)
      : resolve({ rate: requests.average, answers: requests.total, failures: errors + timeouts + non2xx }))
  })
}

interface Measured {
  name: string
  comments: number
  highestRate: number
  /** Of the processor, in µs, at the highest rate. */
  timeOfOne: number
  p50: number
  p99: number
  p999: number
  errors: number
  memoryBefore: number
  memoryAfter: number
}

async function measure(contender: Contender, size: number, seconds: number): Promise<Measured> {
  const server = await startServer(contender.command)
  try {
    const url = `${server.url}/v1/moderations`
    await fullLoad(url, size, Math.min(3, seconds))
    const memoryBefore = megabytes(server.pid)
    const used = processorSeconds(server.pid)
    const most = await fullLoad(url, size, seconds)
    const timeOfOne = (processorSeconds(server.pid) - used) / most.answers * 1e6
    const highestRate = most.rate
    const openRate = Math.round(highestRate / 2)
    const open = await openLoad(url, bodies(size), openRate, seconds, CONNECTIONS)
    const time = (share: number): number => quantile(open.times, share) ?? Number.NaN
    return { name: contender.name, comments: size, highestRate, timeOfOne, p50: time(0.5), p99: time(0.99), p999: time(0.999), errors: most.failures + open.failures, memoryBefore, memoryAfter: megabytes(server.pid) }
  }
  finally {
    await server.stop()
  }
}

/** Seconds of a part of the benchmark; 0 leaves it out. */
function secondsOf(name: string, text: string): number {
  const seconds = Number(text)
  if (!(seconds >= 0))
    throw new Error(`--${name} is a number of seconds, 0 to leave it out, and not "${text}".`)
  return seconds
}

/** Both rates and times of all contenders. */
async function compare(seconds: number): Promise<string> {
  const results: Measured[] = []
  for (const size of [1, 100]) {
    for (const contender of contenders)
      results.push(await measure(contender, size, seconds))
  }
  const bareRates = new Map(results.filter(({ name }) => name === BARE).map(({ comments, highestRate }) => [comments, highestRate]))
  return markdownTable([
    ['', 'comments a request', 'requests/s', 'of the bare ones', 'comments/s', 'processor\'s time for one', 'p50', 'p99', 'p99.9', 'errors', 'memory before, after'],
    ...results.map(row => [
      row.name,
      String(row.comments),
      Math.round(row.highestRate).toLocaleString('en-GB'),
      (row.highestRate / (bareRates.get(row.comments) ?? Number.NaN)).toFixed(2),
      Math.round(row.highestRate * row.comments).toLocaleString('en-GB'),
      `${row.timeOfOne.toFixed(0)} µs`,
      ...[row.p50, row.p99, row.p999].map(ms => `${ms.toFixed(2)} ms`),
      String(row.errors),
      `${row.memoryBefore.toFixed(0)}, ${row.memoryAfter.toFixed(0)} MB`,
    ]),
  ])
}

async function withServer<Result>(use: (url: string) => Promise<Result>): Promise<Result> {
  const server = await startServer(API)
  try {
    return await use(server.url)
  }
  finally {
    await server.stop()
  }
}

async function worst(seconds: number): Promise<string> {
  const { requests, failures, longestBlock, longestHealth } = await withServer(url => worstLoad(url, comments.map(({ text }) => text).join(' '), seconds))
  return markdownTable([
    ['ten of the worst clients', 'requests', 'failures', 'longest block of the event loop', 'longest wait for /healthz'],
    [`${seconds} s`, String(requests), String(failures), `${longestBlock.toFixed(0)} ms`, `${longestHealth.toFixed(0)} ms`],
  ])
}

async function soaked(seconds: number): Promise<string> {
  const { rows, megabytes, began } = await withServer(url => soak(url, [...bodies(1), ...bodies(10), ...bodies(100)], seconds))
  return `${markdownTable([
    ['clients', 'turns', 'ended otherwise'],
    ...rows.map(({ name, turns, lost }) => [name, turns.toLocaleString('en-GB'), String(lost)]),
  ])}
\n${seconds} s; the process is ${began[0] === began[1] ? 'the one that began' : 'another one'}; MB in each tenth: ${megabytes.map(Math.round).join(', ')}`
}

try {
  const { values } = parseArgs({ options: { seconds: { type: 'string', default: '10' }, worst: { type: 'string', default: '60' }, soak: { type: 'string', default: '0' } } })
  const seconds = secondsOf('seconds', values.seconds)
  const worstSeconds = secondsOf('worst', values.worst)
  const soakSeconds = secondsOf('soak', values.soak)
  const { cpu, cores, node, date } = machine()
  process.stdout.write(`${cpu}, ${cores} cores, Node ${node}, ${date}; ${seconds} s a load, ${CONNECTIONS} connections\n`)
  for (const [wanted, run] of [[seconds, compare], [worstSeconds, worst], [soakSeconds, soaked]] as const) {
    if (wanted > 0)
      process.stdout.write(`\n${await run(wanted)}\n`)
  }
}
catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
