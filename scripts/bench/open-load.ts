/**
 * Load at a fixed open rate: so many requests are due each millisecond, whether or not the answers before them have come.
 * autocannon's rates are none: it sends a second's requests as fast as they are answered, and rests until the next.
 */
import type { Socket } from 'node:net'
import { Buffer } from 'node:buffer'
import { connect } from 'node:net'

export interface OpenLoad {
  /** Answers that came. */
  answers: number
  /** Answers with another status than 200, and requests without any. */
  failures: number
  /** From when a request was due, not from when it could be sent, to its answer; in ms, sorted. */
  times: Float64Array
}

interface Connection {
  socket: Socket
  /** When the request was due that is being answered; none while the connection is free. */
  due: number | undefined
  /** Bytes of an answer that is not complete. */
  received: Buffer
}

/** The status of the first answer in these bytes and where it ends, or undefined while some of it is missing. */
export function readAnswer(received: Buffer): { status: number, end: number } | undefined {
  const body = received.indexOf('\r\n\r\n')
  if (body < 0)
    return undefined
  const head = received.toString('latin1', 0, body)
  const length = /^content-length: *(\d+)/im.exec(head)?.[1]
  if (length === undefined)
    throw new Error('an answer has no Content-Length')
  const end = body + 4 + Number(length)
  return received.length < end ? undefined : { status: Number(head.slice(9, 12)), end }
}

/**
 * Posts JSON at an open rate, on connections that are kept. A request that is due while all of them are busy waits, and
 * its wait counts.
 *
 * @param url where to
 * @param bodies what is posted, in turn
 * @param rate requests a second
 * @param seconds for how long
 * @param connections how many requests can be under way
 */
export async function openLoad(url: string, bodies: readonly string[], rate: number, seconds: number, connections: number): Promise<OpenLoad> {
  const { hostname, port, host, pathname } = new URL(url)
  const requests = bodies.map(body => Buffer.from(`POST ${pathname} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`))
  const all = Math.round(rate * seconds)
  const times: number[] = []
  let failures = 0
  let sent = 0
  let lost = 0

  const free: Connection[] = await Promise.all(Array.from({ length: connections }, () => new Promise<Connection>((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true }, () => resolve({ socket, due: undefined, received: Buffer.alloc(0) }))
    socket.once('error', reject)
  })))
  const kept = [...free]

  const began = performance.now()
  await new Promise<void>((resolve) => {
    /** Sends what is due, as far as there are free connections. */
    function send(): void {
      const now = performance.now()
      for (let due = dueAt(sent); sent < all && due <= now; due = dueAt(sent)) {
        const connection = free.pop()
        if (!connection)
          break
        connection.due = due
        connection.socket.write(requests[sent++ % requests.length] ?? '')
      }
      if (kept.length === 0 || times.length + lost === all)
        resolve()
    }
    function dueAt(request: number): number {
      return began + Math.ceil(request * 1000 / rate)
    }
    function tick(): void {
      send()
      if (sent < all && kept.length > 0)
        setTimeout(tick, 1)
    }

    for (const connection of kept) {
      const { socket } = connection
      socket.on('data', (bytes) => {
        connection.received = connection.received.length > 0 ? Buffer.concat([connection.received, bytes]) : bytes
        const answer = readAnswer(connection.received)
        if (!answer || connection.due === undefined)
          return
        times.push(performance.now() - connection.due)
        failures += answer.status === 200 ? 0 : 1
        connection.received = connection.received.subarray(answer.end)
        connection.due = undefined
        free.push(connection)
        send()
      })
      socket.on('error', () => socket.destroy())
      socket.once('close', () => {
        lost += connection.due === undefined ? 0 : 1
        connection.due = undefined
        kept.splice(kept.indexOf(connection), 1)
        if (free.includes(connection))
          free.splice(free.indexOf(connection), 1)
        send()
      })
    }
    tick()
  })
  for (const { socket } of [...kept])
    socket.destroy()
  return { answers: times.length, failures: failures + all - times.length, times: Float64Array.from(times).sort() }
}
