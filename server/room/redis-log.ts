/**
 * The room's log as a Redis stream: several servers behind one address. An entry is kept when Redis has it, and every
 * server, the one that added it included, takes it from the stream, so that all take the same in the same order. With
 * `appendfsync always` Redis acknowledges what is on its disk; by default it may lose a second's worth with the machine.
 */
import type { Entry, Outcome } from '../../room/room.ts'
import type { RoomLog, Take } from './log.ts'
import { Buffer } from 'node:buffer'
import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { LogError } from './log.ts'
import { consumeStream } from './redis-consumer.ts'

/** How long a server waits for news in one call, in ms. */
const BLOCK = 5000
/** How many entries one call brings. */
const MOST = 1000
/** How long an act waits for Redis before it is refused, in ms. */
const PATIENCE = 5000
/** A server that has not told its number for so long, in seconds, is gone. */
const GONE = 5
/** Nothing survives a day, even if no server is left to forget it; in seconds. */
const DAY = 24 * 60 * 60

/** How often it looks whether an entry was taken, in ms. */
const LOOK = 20

type Page = [id: string, fields: string[]][]

/** Whether one id of a stream, `milliseconds-number`, comes before another. */
function isBefore(one: string, other: string): boolean {
  const [[time = 0, at = 0], [otherTime = 0, otherAt = 0]] = [one, other].map(id => id.split('-').map(Number)) as [number[], number[]]
  return time < otherTime || (time === otherTime && at < otherAt)
}

function entryOf(fields: readonly string[]): Entry {
  return JSON.parse(fields[1] ?? 'null') as Entry
}

/**
 * Opens the log of a room in Redis.
 *
 * @param url such as `redis://localhost:6379`
 * @param name what its keys begin with; one room a name
 * @throws LogError if nothing answers there
 */
export async function openRedisLog(url: string, name = 'room'): Promise<RoomLog> {
  // What is asked for while the line is down fails after a while, instead of coming through when nobody expects it.
  const options = { lazyConnect: true, commandTimeout: PATIENCE, maxRetriesPerRequest: 1, retryStrategy: (attempt: number) => Math.min(1000, attempt * 100) }
  const commands = new Redis(url, options)
  // A connection of its own: it is busy waiting for news.
  const news = new Redis(url, { ...options, commandTimeout: undefined, maxRetriesPerRequest: null })
  for (const connection of [commands, news])
    connection.on('error', () => {})
  const stream = `${name}:log`
  const server = `${name}:here:${randomUUID()}`
  const mine = new Map<string, (outcome: Outcome) => void>()
  /** Taken by this server already, before its own `append` had heard the id. */
  const early = new Map<string, Outcome>()
  let appending = 0
  const closing = new AbortController()
  let last = '0-0'

  const failed = (error: unknown): LogError => new LogError(`Redis at ${new URL(url).host} does not answer (${(error as Error).message}): start it again. Phones send again by themselves.`)

  try {
    await Promise.all([commands.connect(), news.connect()])
  }
  catch (error) {
    commands.disconnect()
    news.disconnect()
    throw failed(error)
  }

  function takePage(page: Page, take: Take): void {
    for (const [id, fields] of page) {
      last = id
      const outcome = take(entryOf(fields))
      const resolve = mine.get(id)
      mine.delete(id)
      if (resolve)
        resolve(outcome)
      else if (appending > 0)
        early.set(id, outcome)
    }
    if (appending === 0)
      early.clear()
  }

  /** Resolves when an entry was taken here. */
  async function heard(id: string): Promise<void> {
    while (isBefore(last, id) && !closing.signal.aborted)
      await sleep(LOOK)
  }

  async function follow(take: Take): Promise<void> {
    while (!closing.signal.aborted) {
      try {
        const answer = await news.xread('COUNT', MOST, 'BLOCK', BLOCK, 'STREAMS', stream, last) as [string, Page][] | null
        takePage(answer?.[0]?.[1] ?? [], take)
      }
      catch {
        // Redis is away: the connection comes back by itself, and this goes on where it was.
        await sleep(100)
      }
    }
  }

  async function* pages(): AsyncGenerator<Page> {
    let from = '-'
    while (true) {
      const page = await commands.xrange(stream, from, '+', 'COUNT', MOST) as Page
      if (page.length === 0)
        return
      yield page
      from = `(${page.at(-1)?.[0]}`
    }
  }

  return {
    async open(take) {
      for await (const page of pages())
        takePage(page, take)
      void follow(take)
    },
    async append(entry) {
      appending++
      let id: string
      try {
        const [added] = await commands.multi().xadd(stream, '*', 'entry', JSON.stringify(entry)).expire(stream, DAY).exec() ?? []
        if (!added || added[0])
          throw added?.[0] ?? new Error('it took nothing')
        id = String(added[1])
      }
      catch (error) {
        throw failed(error)
      }
      finally {
        appending--
      }
      const outcome = early.get(id)
      early.delete(id)
      return outcome ?? new Promise((resolve, reject) => {
        const patience = setTimeout(() => {
          mine.delete(id)
          reject(failed(new Error('no news')))
        }, PATIENCE)
        mine.set(id, (outcome) => {
          clearTimeout(patience)
          resolve(outcome)
        })
      })
    },
    consume: handle => consumeStream(new Redis(url, { ...options, commandTimeout: undefined, maxRetriesPerRequest: null }).on('error', () => {}), commands, stream, entryOf, heard, handle),
    async* read() {
      for await (const page of pages()) {
        for (const [, fields] of page)
          yield entryOf(fields)
      }
    },
    async keepOnly(whatStays) {
      try {
        const ids = new Map<Entry, string>()
        for await (const page of pages())
          page.forEach(([id, fields]) => ids.set(entryOf(fields), id))
        const staying = new Set(whatStays([...ids.keys()]))
        const gone = Array.from(ids).filter(([entry]) => !staying.has(entry)).map(([, id]) => id)
        // The oldest first, so that another server that does the same still finds why they go.
        for (let from = 0; from < gone.length; from += MOST)
          await commands.xdel(stream, ...gone.slice(from, from + MOST))
      }
      catch (error) {
        throw failed(error)
      }
    },
    async secret() {
      await commands.set(`${name}:key`, randomBytes(32).toString('hex'), 'EX', DAY, 'NX')
      return Buffer.from(await commands.get(`${name}:key`) ?? '', 'hex')
    },
    async shareConnected(here) {
      await commands.multi().set(server, String(here), 'EX', GONE).zadd(`${name}:servers`, String(Date.now()), server).zremrangebyscore(`${name}:servers`, '0', String(Date.now() - GONE * 1000)).exec()
      const servers = await commands.zrange(`${name}:servers`, '0', '-1')
      const counts = servers.length > 0 ? await commands.mget(servers) : []
      return counts.reduce((sum, count) => sum + Number(count ?? 0), 0)
    },
    async close() {
      closing.abort()
      await commands.del(server).catch(() => {})
      news.disconnect()
      commands.disconnect()
    },
  }
}
