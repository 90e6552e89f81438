/** Phones in a process of their own, as many as they are told to be; forked by bench-room.ts. */
import type { PhonesCommand, PhonesReport } from './room-load.ts'
import { once } from 'node:events'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { BEAT } from '../../room/protocol.ts'
import { clock, tell } from './room-process.ts'

/** Phones that join at the same time: more would wait in the system's queue of new connections. */
const AT_ONCE = 50
/** A phone that has not joined within so many ms is not in. */
const JOIN_MOST = 30_000

interface Phone {
  readonly socket: WebSocket
  readonly replies: Map<string, (kind: string) => void>
}

const phones: Phone[] = []

async function join(url: string): Promise<void> {
  const signal = AbortSignal.timeout(JOIN_MOST)
  const page = await fetch(`${url}/j`, { signal })
  await page.arrayBuffer()
  const cookie = page.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const socket = new WebSocket(`${url.replace('http', 'ws')}/j/socket`, { headers: { cookie }, perMessageDeflate: false })
  const replies: Phone['replies'] = new Map()
  socket.on('message', (data) => {
    const { kind, key = '' } = JSON.parse(String(data)) as { kind: string, key?: string }
    replies.get(key)?.(kind)
    replies.delete(key)
  })
  // Told of by `close`.
  socket.on('error', () => {})
  socket.on('close', () => {
    for (const reply of replies.values())
      reply('lost')
    replies.clear()
  })
  await once(socket, 'message', { signal })
  phones.push({ socket, replies })
  // As a phone does: the room cuts a line that is silent for long, which is soon over when thousands join first.
  const beats = setInterval(() => socket.send('{"kind":"beat"}'), BEAT)
  socket.once('close', () => clearInterval(beats))
}

async function connect(url: string, count: number): Promise<number> {
  let left = count
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    // Who could not join is missing in the count.
    while (left-- > 0)
      await join(url).catch(() => {})
  }))
  return phones.length
}

/** Joins so many, each at a time of its own within so many ms. */
async function arrive(url: string, count: number, within: number): Promise<number[]> {
  return Promise.all(Array.from({ length: count }, async (_, at) => {
    await sleep(at / count * within)
    const start = clock()
    await join(url)
    return clock() - start
  }))
}

let keys = 0
const report: PhonesReport = { sent: [], took: [], refused: 0, connected: 0 }

async function vote({ socket, replies }: Phone, question: string): Promise<void> {
  const key = `k${++keys}`
  if (socket.readyState !== socket.OPEN) {
    report.refused++
    return
  }
  const start = clock()
  const reply = new Promise<string>(resolve => replies.set(key, resolve))
  socket.send(JSON.stringify({ kind: 'answer', key, question, choice: (['ml', 'ops', 'both'] as const)[keys % 3] }))
  if (await reply === 'done') {
    report.sent.push(start)
    report.took.push(clock() - start)
  }
  else {
    report.refused++
  }
}

async function run(command: PhonesCommand): Promise<PhonesReport> {
  Object.assign(report, { sent: [], took: [], refused: 0 })
  switch (command.kind) {
    case 'connect':
      await connect(command.url, command.count)
      break
    case 'arrive':
      report.took = await arrive(command.url, command.count, command.within)
      break
    case 'vote':
      await Promise.all(phones.map(async (phone) => {
        await sleep(Math.random() * command.within)
        await vote(phone, command.question)
      }))
      break
    case 'rush':
      await Promise.all(phones.map(async (phone) => {
        for (let at = 0; at < command.votes; at++)
          await vote(phone, command.question)
      }))
  }
  report.connected = phones.filter(({ socket }) => socket.readyState === socket.OPEN).length
  return report
}

process.on('message', (command: PhonesCommand) => void run(command).then(tell))
