/** A long load of good, bad, slow and broken clients at once, as a server meets them in the open. */
import type { Socket } from 'node:net'
import { Agent } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { metric, post } from './post.ts'

/** What kind of client, how many of them, what one of them does in a turn, and which status is right. */
interface Kind {
  name: string
  clients: number
  turn: () => Promise<number>
  right: readonly number[]
}

export interface SoakRow {
  name: string
  turns: number
  /** Turns that ended in another way than they should. */
  lost: number
}

export interface Soak {
  rows: SoakRow[]
  /** Resident memory of the server in MB, taken once in each tenth of the time. */
  megabytes: number[]
  /** Seconds from 1970 at which the server's process began, before and after: it is the same one. */
  began: [number, number]
}

/** The status that comes on a connection of its own, 0 for none. */
function raw(url: string, act: (socket: Socket) => void): Promise<number> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    let text = ''
    const socket = connect(Number(port), hostname, () => act(socket))
    socket.on('data', data => text += String(data))
    socket.on('error', () => {})
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0)))
  })
}

const HEAD = 'POST /v1/moderations HTTP/1.1\r\nHost: soak\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n'

function kindsFor(url: string, bodies: readonly string[], agent: Agent): Kind[] {
  let next = 0
  const body = (): string => bodies[next++ % bodies.length] ?? ''
  return [
    { name: 'good, one comment to a hundred', clients: 8, right: [200], turn: () => post(url, body(), agent) },
    { name: 'good, with reasons', clients: 2, right: [200], turn: () => post(url, body(), agent, '?reasons=true') },
    { name: 'no JSON', clients: 2, right: [400], turn: () => post(url, '{"comments":', agent) },
    { name: 'not as the contract says', clients: 2, right: [422], turn: () => post(url, '{"comments":[{"id":1}]}', agent) },
    { name: 'no HTTP', clients: 1, right: [400], turn: () => raw(url, socket => socket.write('hello\r\n\r\n')) },
    { name: 'a byte a second', clients: 20, right: [408], turn: () => raw(url, (socket) => {
      socket.write(HEAD)
      const dribble = setInterval(() => socket.write(' '), 1000)
      socket.once('close', () => clearInterval(dribble))
    }) },
    { name: 'gone in the middle of a body', clients: 4, right: [0], turn: () => raw(url, (socket) => {
      socket.write(`${HEAD}{"comments"`)
      setTimeout(() => socket.destroy(), 50)
    }) },
    { name: 'gone before the answer', clients: 4, right: [0], turn: () => raw(url, (socket) => {
      const text = body()
      socket.write(`${HEAD.replace('1000', String(new TextEncoder().encode(text).length))}${text}`, () => socket.destroy())
    }) },
  ]
}

/**
 * Lets clients of all kinds at a server.
 *
 * @param url of the server
 * @param bodies of good requests
 * @param seconds for how long
 */
export async function soak(url: string, bodies: readonly string[], seconds: number): Promise<Soak> {
  const agent = new Agent({ keepAlive: true })
  const kinds = kindsFor(url, bodies, agent)
  const startTime = (): Promise<number> => metric(url, 'process_start_time_seconds')
  const before = await startTime()
  const end = performance.now() + seconds * 1000
  const megabytes: number[] = []

  async function keepOn({ turn, right }: Kind, row: SoakRow): Promise<void> {
    while (performance.now() < end) {
      const status = await turn().catch(() => -1)
      row.turns++
      row.lost += right.includes(status) ? 0 : 1
      await pause(5)
    }
  }
  const rows: SoakRow[] = []
  const clients = kinds.flatMap((kind) => {
    const row = { name: kind.name, turns: 0, lost: 0 }
    rows.push(row)
    return Array.from({ length: kind.clients }, () => keepOn(kind, row))
  })
  for (let tenth = 0; tenth < 10; tenth++) {
    await pause(seconds * 100)
    megabytes.push(await metric(url, 'process_resident_memory_bytes') / 2 ** 20)
  }
  await Promise.all(clients)
  const after = await startTime()
  agent.destroy()
  return { rows, megabytes, began: [before, after] }
}
