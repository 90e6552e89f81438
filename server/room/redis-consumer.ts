/** The comments of a room as the work of a consumer group (Redis Streams), which any number of processes share. */
import type { Redis } from 'ioredis'
import type { Entry } from '../../room/room.ts'
import type { CommentEntry, Consumer } from './log.ts'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

/** All consumers of a room together. */
const GROUP = 'consumers'
/** How long a consumer waits for news in one call, in ms: so often it also looks for what others have left. */
const BLOCK = 1000
/** Entries that it takes at a time. */
const MOST = 16
/** What somebody has taken and not done with for so long, in ms, is taken over: that one is gone, or else it is done twice. */
const LEFT_AFTER = 2000
/** Before what could not be done is tried again, in ms. */
const AGAIN = 200

type Taken = [id: string, fields: string[] | null][]

/** What `XINFO GROUPS` says of the group; the lag is unknown when something was deleted that nobody had read. */
interface GroupFacts { pending: number, lastDelivered: string, lag: number | undefined }

function groupFacts(answer: unknown): GroupFacts | undefined {
  const groups = (answer as unknown[][]).map(flat => Object.fromEntries(flat.flatMap((name, at) => at % 2 === 0 ? [[String(name), flat[at + 1]]] : [])))
  const group = groups.find(({ name }) => name === GROUP)
  return group && {
    pending: Number(group.pending),
    lastDelivered: String(group['last-delivered-id']),
    lag: typeof group.lag === 'number' ? group.lag : undefined,
  }
}

/**
 * Starts a consumer. Every entry is delivered to one consumer of the group, stays noted as its until it is acknowledged, and
 * is taken over (`XAUTOCLAIM`) from one that is gone.
 *
 * @param connection of its own: it is busy waiting for news; closed when the consumer stops
 * @param commands for what must not wait
 * @param stream the log's key
 * @param entryOf reads an entry
 * @param heard resolves when this process has taken the log up to an id
 * @param handle does the work on a comment; what it throws leaves the comment to be taken again
 */
export function consumeStream(connection: Redis, commands: Redis, stream: string, entryOf: (fields: readonly string[]) => Entry, heard: (id: string) => Promise<void>, handle: (entry: CommentEntry) => Promise<void>): Consumer {
  const own = randomUUID()
  const stopping = new AbortController()

  async function work(taken: Taken): Promise<void> {
    for (const [id, fields] of taken) {
      const entry = fields && entryOf(fields)
      if (entry?.kind === 'comment') {
        await heard(id)
        await handle(entry)
      }
      await commands.xack(stream, GROUP, id)
    }
  }

  async function makeGroup(): Promise<void> {
    await commands.xgroup('CREATE', stream, GROUP, '0', 'MKSTREAM').catch((error: Error) => {
      if (!error.message.startsWith('BUSYGROUP'))
        throw error
    })
  }

  async function run(): Promise<void> {
    let hasGroup = false
    while (!stopping.signal.aborted) {
      try {
        if (!hasGroup)
          await makeGroup()
        hasGroup = true
        const [, left] = await commands.xautoclaim(stream, GROUP, own, LEFT_AFTER, '0-0', 'COUNT', MOST) as [string, Taken]
        await work(left)
        const news = await connection.xreadgroup('GROUP', GROUP, own, 'COUNT', MOST, 'BLOCK', BLOCK, 'STREAMS', stream, '>') as [string, Taken][] | null
        await work(news?.[0]?.[1] ?? [])
      }
      catch {
        // Redis is away, the stream has ended with its day, or the work could not be done: what was taken is taken again.
        hasGroup = false
        await sleep(AGAIN)
      }
    }
  }

  const running = run()
  return {
    async lag() {
      const facts = groupFacts(await commands.xinfo('GROUPS', stream).catch(() => []))
      if (!facts)
        return 0
      const unread = facts.lag ?? (await commands.xrange(stream, `(${facts.lastDelivered}`, '+')).length
      return facts.pending + unread
    },
    async stop() {
      stopping.abort()
      await running
      connection.disconnect()
    },
  }
}
