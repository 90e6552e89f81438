/** Phones in a process of their own, as many as they are told to be; forked by bench-room.ts. */
import type { PhonesCommand, PhonesReport } from './room-load.ts'
import { once } from 'node:events'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { clock, tell } from './room-process.ts'

/** Phones that join at the same time: more would wait in the system's queue of new connections. */
const AT_ONCE = 50

interface Phone {
  readonly socket: WebSocket
  readonly replies: Map<string, (kind: string) => void>
}

const phones: Phone[] = []

async function join(url: string): Promise<void> {
  const page = await fetch(`${url}/j`)
  await page.arrayBuffer()
  const cookie = page.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const socket = new WebSocket(`${url.replace('http', 'ws')}/j/socket`, { headers: { cookie }, perMessageDeflate: false })
  const replies: Phone['replies'] = new Map()
  socket.on('message', (data) => {
    const { kind, key = '' } = JSON.parse(String(data)) as { kind: string, key?: string }
    replies.get(key)?.(kind)
    replies.delete(key)
  })
  await once(socket, 'message')
  phones.push({ socket, replies })
}

async function connect(url: string, count: number): Promise<number> {
  let left = count
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (left-- > 0)
      await join(url)
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
