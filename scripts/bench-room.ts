/**
 * npm run bench:room: what a room holds. The server is a process of its own, and so are the phones, which share the
 * machine's cores with it; the windows of the deck are in this one.
 *
 *   npm run bench:room
 *   REDIS_URL=redis://localhost:6379 npm run bench:room   # with the two servers
 */
import type { PhonesReport } from './bench/room-load.ts'
import type { RoomProcess } from './bench/room-process.ts'
import type { Screen } from './bench/room-screen.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { median, quantile } from 'd3-array'
import { popQuiz } from '../content/quiz.ts'
import { markdownTable } from './bench/markdown.ts'
import { startPhones } from './bench/room-load.ts'
import { startRoom } from './bench/room-process.ts'
import { openScreen } from './bench/room-screen.ts'
import { peakMegabytes } from './bench/usage.ts'
import { machine } from './model/measure.ts'

const [{ id: question = '' } = {}] = popQuiz
/** Processes with phones: one has not the speed for all of them. */
const PHONE_PROCESSES = 2

const rows: [string, string, string][] = [['', 'measured', 'goal']]
const ms = (value: number | undefined): string => value === undefined ? 'never' : `${value.toFixed(0)} ms`

/** A line of the table, and on the standard error as soon as it is known. */
function say(what: string, measured: string, goal = ''): void {
  rows.push([what, measured, goal])
  process.stderr.write(`${what}: ${measured}\n`)
}

async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-room-'))
  try {
    return await use(folder)
  }
  finally {
    await rm(folder, { recursive: true })
  }
}

/** Settings of a room that keeps its journal in a folder, also where REDIS_URL is set for the part with two servers. */
const journalIn = (folder: string): Record<string, string> => ({ FOLDER: folder, REDIS_URL: '' })

interface Loaded {
  room: RoomProcess
  phones: ReturnType<typeof startPhones>
  presenter: Screen
  /** A second window, which only watches. */
  stage: Screen
}

/** Has a load run against a room with the first question open. */
function withRoom(count: number, use: (loaded: Loaded) => Promise<void>): Promise<void> {
  return withFolder(async (FOLDER) => {
    const room = await startRoom('room-server.ts', journalIn(FOLDER))
    const phones = startPhones(Array.from<string>({ length: PHONE_PROCESSES }).fill(room.phones))
    const [presenter, stage] = [await openScreen(room.stage, room.token), await openScreen(room.stage)]
    try {
      presenter.act({ kind: 'turn', turn: { kind: 'quiz', told: 0 } })
      await stage.until(({ turn }) => turn.kind === 'quiz')
      if (count > 0) {
        process.stderr.write(`${count.toLocaleString('en-GB')} phones join\n`)
        const { connected } = await phones.run({ kind: 'connect', url: room.phones, count })
        if (connected !== count)
          throw new Error(`${connected} of ${count} phones are connected. More files may have to be open at once: ulimit -n`)
      }
      // What joining leaves behind is not the load's.
      await sleep(2000)
      await use({ room, phones, presenter, stage })
    }
    finally {
      presenter.close()
      stage.close()
      phones.stop()
      await room.kill()
    }
  })
}

/** From each vote to the view that counts it: the nth that was sent is counted when the slide has n. */
function toSlide({ sent }: PhonesReport, stage: Screen): number[] {
  return sent.toSorted((a, b) => a - b).map((at, index) => (stage.whenAnswered(index + 1) ?? Infinity) - at)
}

/** Does something again and again while a load runs, and says how long each took, in ms. */
async function meanwhile(load: Promise<unknown>, pause: number, once: () => Promise<void>): Promise<number[]> {
  const over = new AbortController()
  void load.finally(() => over.abort())
  const took: number[] = []
  while (!over.signal.aborted) {
    const start = performance.now()
    await once()
    took.push(performance.now() - start)
    await sleep(pause)
  }
  return took
}

async function votes(count: number, within: number, goals: { ack?: string, slide?: string, last?: string, memory: string }): Promise<void> {
  await withRoom(count, async ({ room, phones, stage }) => {
    const name = `${count.toLocaleString('en-GB')} phones that all vote within ${within / 1000} s`
    const report = await phones.run({ kind: 'vote', question, within })
    await Promise.race([stage.until(({ answered }) => answered === count), sleep(5000)])
    const shown = toSlide(report, stage)
    const last = Math.max(...report.sent)
    say(`${name}: acknowledged, p50, p95, p99`, [0.5, 0.95, 0.99].map(share => ms(quantile(report.took, share))).join(', '), goals.ack)
    say(`${name}: from tap to slide, p50, p95`, [0.5, 0.95].map(share => ms(quantile(shown, share))).join(', '), goals.slide)
    say(`${name}: slide right after the last vote`, ms((stage.whenAnswered(count) ?? Infinity) - last), goals.last)
    say(`${name}: not taken`, String(count - report.sent.length), '0')
    say(`${name}: memory of the server at its peak`, `${peakMegabytes(room.pid).toFixed(0)} MB`, goals.memory)
  })
}

async function besides(): Promise<void> {
  await withRoom(2000, async ({ room, phones, presenter, stage }) => {
    const load = phones.run({ kind: 'vote', question, within: 3000 })
    let isMild = false
    const [acts, answers] = await Promise.all([
      meanwhile(load, 100, async () => {
        isMild = !isMild
        presenter.act({ kind: 'mild', on: isMild })
        await stage.until(({ showsMild }) => showsMild === isMild)
      }),
      meanwhile(load, 20, async () => {
        const reply = await fetch(`${room.stage}/v1/moderations`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"comments":[{"id":"1","text":"What a lovely picture"}]}' })
        await reply.arrayBuffer()
        if (reply.status !== 200)
          throw new Error(`The API answered with ${reply.status}.`)
      }),
    ])
    say('while 2,000 vote: a presenter\'s act in the second window, p95, highest', `${ms(quantile(acts, 0.95))}, ${ms(Math.max(...acts))}`, '100 ms')
    say('while 2,000 vote: the API answers, p95', ms(quantile(answers, 0.95)))
  })
}

async function idle(): Promise<void> {
  await withRoom(10_000, async ({ room, stage }) => {
    await stage.until(({ connected }) => connected === 10_000)
    say('idle phones that are held', stage.view().connected.toLocaleString('en-GB'), '10,000')
    say('idle phones that are held: memory of the server at its peak', `${peakMegabytes(room.pid).toFixed(0)} MB`)
  })
}

async function arrivals(): Promise<void> {
  await withRoom(0, async ({ room, phones }) => {
    const start = performance.now()
    const { took } = await phones.run({ kind: 'arrive', url: room.phones, count: 500, within: 5000 })
    say('500 phones that fetch the page and join within 5 s: all in after', `${((performance.now() - start) / 1000).toFixed(1)} s`, '7 s')
    say('500 phones that fetch the page and join within 5 s: each, p95', ms(quantile(took, 0.95)))
  })
}

/** Times that each rate is measured; the median counts. */
const ROUNDS = 3
/** Phones for as many votes a second as go through, and votes of each: as many as one may send in ten seconds. */
const RUSH = { phones: 1000, votes: 15 }

/** Votes a second that servers acknowledge, when each phone sends the next one as soon as it has its acknowledgement. */
async function rate(servers: readonly RoomProcess[]): Promise<number> {
  const phones = startPhones(Array.from({ length: PHONE_PROCESSES }, (_, at) => servers[at % servers.length]?.phones ?? ''))
  try {
    await phones.run({ kind: 'connect', url: '', count: RUSH.phones })
    await sleep(1000)
    const start = performance.now()
    const { sent } = await phones.run({ kind: 'rush', question, votes: RUSH.votes })
    if (sent.length !== RUSH.phones * RUSH.votes)
      throw new Error(`${sent.length} of ${RUSH.phones * RUSH.votes} votes were taken.`)
    return sent.length / (performance.now() - start) * 1000
  }
  finally {
    phones.stop()
  }
}

async function openQuestion({ stage, token }: RoomProcess): Promise<Screen> {
  const presenter = await openScreen(stage, token)
  presenter.act({ kind: 'turn', turn: { kind: 'quiz', told: 0 } })
  await presenter.until(({ turn }) => turn.kind === 'quiz')
  return presenter
}

async function rates(): Promise<void> {
  const [bareRates, ownRates]: [number[], number[]] = [[], []]
  // By turns, since the machine may be slower at one time than at another.
  for (let round = 0; round < ROUNDS; round++) {
    const bare = await startRoom('bare-room-server.ts')
    bareRates.push(await rate([bare]).finally(bare.kill))
    ownRates.push(await withFolder(async (FOLDER) => {
      const room = await startRoom('room-server.ts', journalIn(FOLDER))
      const presenter = await openQuestion(room)
      return rate([room]).finally(() => {
        presenter.close()
        return room.kill()
      })
    }))
  }
  const [bareRate = Number.NaN, ownRate = Number.NaN] = [median(bareRates), median(ownRates)]
  say('votes a second, and of a bare handler that keeps nothing', `${ownRate.toFixed(0)} of ${bareRate.toFixed(0)} (${(ownRate / bareRate).toFixed(2)})`, 'a third')
}

async function withRedis(url: string): Promise<void> {
  const found: number[] = []
  for (const count of [1, 2]) {
    const servers = await Promise.all(Array.from({ length: count }, () => startRoom('room-server.ts', { REDIS_URL: url })))
    const [first] = servers
    if (!first)
      continue
    const presenter = await openQuestion(first)
    const screens = await Promise.all(servers.map(({ stage, token }) => openScreen(stage, token)))
    try {
      found.push(await rate(servers))
      // A window's last view comes after the last acknowledgement.
      await sleep(1000)
      const tallies = new Set(screens.map(screen => JSON.stringify(screen.view().tallies[question])))
      if (count > 1)
        say('two servers with one Redis: the same tallies from both a second after the last vote', tallies.size === 1 ? 'yes' : 'no', 'yes')
      presenter.act({ kind: 'forget' })
      await presenter.until(({ answered, turn }) => answered === 0 && turn.kind === 'wait')
    }
    finally {
      ;[presenter, ...screens].forEach(screen => screen.close())
      await Promise.all(servers.map(server => server.kill()))
    }
  }
  const [one = Number.NaN, two = Number.NaN] = found
  say('votes a second with Redis: one server, two', `${one.toFixed(0)}, ${two.toFixed(0)} (${(two / one).toFixed(2)})`, '1.5 where there are cores for it')
}

let exitCode = 0
try {
  await votes(5000, 10_000, { slide: 'p95 120 ms', memory: '350 MB' })
  await votes(2000, 3000, { ack: 'p95 50 ms', last: '250 ms', memory: '200 MB' })
  await besides()
  await arrivals()
  await rates()
  if (process.env.REDIS_URL)
    await withRedis(process.env.REDIS_URL)
  await idle()
}
catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  exitCode = 1
}
// What was measured before something failed was measured all the same.
if (rows.length > 1) {
  const { cpu, cores, node, date } = machine()
  process.stdout.write(`${cpu}, ${cores} cores, Node ${node}, ${date}; phones in ${PHONE_PROCESSES} processes on the same cores\n\n${markdownTable(rows)}\n`)
}
process.exit(exitCode)
