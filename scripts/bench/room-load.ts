/** What phones of a load are told to do, and what they report. */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { inTime } from './in-time.ts'
import { forkBeside } from './room-process.ts'

export type PhonesCommand
  /** So many phones join, as fast as they can. */
  = | { kind: 'connect', url: string, count: number }
  /** So many join, evenly within so many ms. */
    | { kind: 'arrive', url: string, count: number, within: number }
  /** Each votes once, at a random time within so many ms. */
    | { kind: 'vote', question: string, within: number }
  /** Each votes so many times, one after the other has been acknowledged. */
    | { kind: 'rush', question: string, votes: number }

export interface PhonesReport {
  /** When each acknowledged vote was sent, by `clock` of room-process.ts. */
  sent: number[]
  /** How long each took until it was acknowledged, or each phone to join, in ms. */
  took: number[]
  refused: number
  connected: number
}

export interface Phones {
  /**
   * Tells the phones something, shared among their processes.
   *
   * @throws Error if they do not report in time, or a process of theirs has ended
   */
  readonly run: (command: PhonesCommand) => Promise<PhonesReport>
  readonly stop: () => void
}

/** Seconds that phones may take beyond the time that a command gives them, */
const PATIENCE = 60
/** and for each that joins as fast as it can: five times what it takes on a quiet machine. */
const PATIENCE_JOINING = 0.025

const NAMES = { connect: 'phones that join', arrive: 'phones that join', vote: 'votes', rush: 'votes' } as const

/** Starts processes for phones, one for each of the addresses; an address may come twice. */
export function startPhones(urls: readonly string[]): Phones {
  const children = urls.map(() => forkBeside('room-phones.ts'))

  async function runOne(child: ChildProcess, url: string, command: PhonesCommand): Promise<PhonesReport> {
    const over = new AbortController()
    const { signal } = over
    const reported = once(child, 'message', { signal }) as Promise<[PhonesReport]>
    const ended = once(child, 'exit', { signal }).then(([code]) => {
      throw new Error(`${NAMES[command.kind]}: their process has ended with ${code}`)
    })
    child.send('count' in command ? { ...command, url, count: command.count / urls.length } : command)
    const within = 'within' in command ? command.within / 1000 : command.kind === 'connect' ? command.count * PATIENCE_JOINING : 0
    try {
      return (await inTime(within + PATIENCE, NAMES[command.kind], Promise.race([reported, ended])))[0]
    }
    finally {
      over.abort()
    }
  }

  return {
    async run(command) {
      const reports = await Promise.all(children.map((child, at) => runOne(child, urls[at] ?? '', command)))
      return {
        sent: reports.flatMap(({ sent }) => sent),
        took: reports.flatMap(({ took }) => took),
        refused: reports.reduce((sum, { refused }) => sum + refused, 0),
        connected: reports.reduce((sum, { connected }) => sum + connected, 0),
      }
    },
    stop: () => children.forEach(child => child.kill('SIGKILL')),
  }
}
