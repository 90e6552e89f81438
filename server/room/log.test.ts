/** One suite for the three ways to keep a room, and then what only one of them can meet. */
import type { Entry, Outcome } from '../../room/room.ts'
import type { TestRedis } from '../../tests/support/redis.ts'
import type { RoomLog } from './log.ts'
import { spawnSync } from 'node:child_process'
import { appendFile, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { noRedis, startRedis } from '../../tests/support/redis.ts'
import { openJournal } from './journal.ts'
import { LogError } from './log.ts'
import { memoryLog } from './memory-log.ts'
import { openRedisLog } from './redis-log.ts'

const joins = (number: number): Entry => ({ kind: 'join', who: `p${number}`, at: number })
const numbers = (entries: readonly Entry[]): number[] => entries.map(({ at }) => at)

async function all(log: RoomLog): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const entry of log.read())
    entries.push(entry)
  return entries
}

/** Takes entries into a list, in the order in which it is told of them. */
function taker(): { took: Entry[], take: (entry: Entry) => Outcome } {
  const took: Entry[] = []
  return {
    took,
    take(entry) {
      took.push(entry)
      return entry.kind === 'join' && entry.who === 'p13' ? { taken: false, why: 'closed' } : { taken: true }
    },
  }
}

/** A place where logs are kept: opened again, it holds what it held. */
interface Place {
  readonly open: () => Promise<RoomLog>
  readonly remove: () => Promise<void>
}

let redis: TestRedis | undefined
let rooms = 0
beforeAll(async () => {
  redis = noRedis ? undefined : await startRedis()
})
afterAll(() => redis?.stop())

async function journalPlace(): Promise<Place & { folder: string, file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'room-log-'))
  return { folder, file: join(folder, 'room.jsonl'), open: () => openJournal(folder), remove: () => rm(folder, { recursive: true }) }
}

async function redisPlace(): Promise<Place> {
  const name = `room${++rooms}`
  return { open: () => openRedisLog(redis?.url ?? '', name), remove: async () => {} }
}

async function memoryPlace(): Promise<Place> {
  const log = memoryLog()
  return { open: async () => log, remove: async () => {} }
}

describe.each([
  { name: 'memory', place: memoryPlace, skip: undefined },
  { name: 'a journal', place: journalPlace, skip: undefined },
  { name: 'Redis', place: redisPlace, skip: noRedis },
])('a log in $name', ({ place: makePlace, skip }) => {
  let place: Place
  let log: RoomLog
  beforeEach(async ({ skip: skipTest }) => {
    if (skip)
      skipTest(skip)
    place = await makePlace()
    log = await place.open()
  })
  afterEach(async () => {
    if (skip)
      return
    await log.close()
    await place.remove()
  })

  it('takes entries in one order, each once, and says what became of each', async () => {
    const { took, take } = taker()
    await log.open(take)
    const outcomes = await Promise.all(Array.from({ length: 500 }, (_, at) => log.append(joins(at))))
    expect(numbers(took).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 500 }, (_, at) => at))
    expect(outcomes.map(({ taken }, at) => taken ? -1 : at).filter(at => at >= 0)).toEqual([13])
    expect(await all(log), 'kept in the order in which they were taken').toEqual(took)
  })

  it('has kept an entry, and taken it, when it says so', async () => {
    const { took, take } = taker()
    await log.open(take)
    for (let at = 0; at < 5; at++) {
      await log.append(joins(at))
      expect(numbers(await all(log))).toContain(at)
      expect(numbers(took)).toContain(at)
    }
  })

  it('tells of what is there when it is opened again', async () => {
    await log.open(taker().take)
    for (let at = 0; at < 5; at++)
      await log.append(joins(at))
    const secret = await log.secret()
    await log.close()
    log = await place.open()
    const { took, take } = taker()
    await log.open(take)
    expect(numbers(took)).toEqual([0, 1, 2, 3, 4])
    expect(await log.secret(), 'phones keep their cookies').toEqual(secret)
    expect(secret).toHaveLength(32)
  })

  it('keeps only what is to stay, and what comes meanwhile', async () => {
    await log.open(taker().take)
    await Promise.all(Array.from({ length: 40 }, (_, at) => log.append(joins(at))))
    const odd = (entries: readonly Entry[]): Entry[] => entries.filter(({ at }) => at % 2 === 1 || at >= 40)
    const late = (entries: readonly Entry[]): Entry[] => entries.filter(({ at }) => at >= 20)
    await Promise.all([log.keepOnly(odd), log.append(joins(40)), log.keepOnly(late), log.append(joins(41)), log.keepOnly(odd), log.append(joins(42))])
    const stay = [21, 23, 25, 27, 29, 31, 33, 35, 37, 39, 40, 41, 42]
    expect(numbers(await all(log)).toSorted((a, b) => a - b)).toEqual(stay)
    await log.append(joins(43))
    expect(numbers(await all(log)).toSorted((a, b) => a - b)).toEqual([...stay, 43])
  })

  it('hands each comment to a consumer, those that are there and those that come, and tries again what could not be done', async () => {
    const commentOf = (id: number): Entry => ({ kind: 'comment', id, who: 'p', key: `k${id}`, aim: 'past', text: 'a', score: 0, removed: false, reasons: [], isListed: false, at: 1 })
    const { took, take } = taker()
    await log.open(take)
    await log.append(joins(0))
    await log.append(commentOf(1))
    const handled: number[] = []
    let failures = 2
    const consumer = log.consume(async (entry) => {
      expect(took, 'told of before').toContainEqual(entry)
      if (entry.id === 2 && failures-- > 0)
        throw new Error('not now')
      handled.push(entry.id)
    })
    await Promise.all([2, 3, 4].map(id => log.append(commentOf(id))))
    const { promise, resolve } = Promise.withResolvers<void>()
    const looking = setInterval(async () => {
      if (new Set(handled).size === 4 && await consumer.lag() === 0)
        resolve()
    }, 50)
    await promise
    clearInterval(looking)
    expect([...new Set(handled)].toSorted()).toEqual([1, 2, 3, 4])
    await consumer.stop()
    await log.append(commentOf(5))
    expect(handled, 'it has stopped').not.toContain(5)
  })

  it('keeps texts as they are', async () => {
    await log.open(taker().take)
    const entry: Entry = { kind: 'comment', id: 5, who: 'p', key: 'k', aim: 'past', text: 'a\u2028b "\\" \u{1F600}\n<b>', score: 0.1 + 0.2, removed: false, reasons: [[0, 1]], isListed: false, at: 1 }
    await log.append(entry)
    expect(await all(log)).toEqual([entry])
  })
})

describe('a journal', () => {
  let place: Awaited<ReturnType<typeof journalPlace>>
  beforeEach(async () => {
    place = await journalPlace()
  })
  afterEach(() => place.remove())

  async function write(...entries: Entry[]): Promise<void> {
    const log = await place.open()
    await log.open(taker().take)
    for (const entry of entries)
      await log.append(entry)
    await log.close()
  }

  it('loses the part of a line that a killed process left, and nothing else', async () => {
    await write(joins(1), joins(2))
    const { size } = await stat(place.file)
    await appendFile(place.file, JSON.stringify(joins(3)))
    await write(joins(4))
    const log = await place.open()
    expect(numbers(await all(log))).toEqual([1, 2, 4])
    await log.close()
    await truncate(place.file, size - 3)
    await write(joins(5))
    expect((await readFile(place.file, 'utf8')).split('\n').filter(Boolean).map(line => (JSON.parse(line) as Entry).at)).toEqual([1, 5])
  })

  it.each(['{"kind":"join"}\n', 'id,text\n1,hello\n', '[]\n'])('does not take %j for one', async (text) => {
    await writeFile(place.file, text)
    const log = await place.open()
    await expect(log.open(taker().take)).rejects.toThrow(/is not the journal of a room .*move it away/)
    expect(await readFile(place.file, 'utf8'), 'it is left as it was').toBe(text)
    await log.close()
  })

  it('leaves no second file with what was taken out, and is for its owner alone', async () => {
    await write(joins(1), joins(2))
    const log = await place.open()
    await log.open(taker().take)
    await log.keepOnly(entries => entries.slice(1))
    await log.secret()
    await log.close()
    expect((await readdir(place.folder)).toSorted()).toEqual(['room.jsonl', 'room.key'])
    for (const name of await readdir(place.folder)) {
      const { mode } = await stat(join(place.folder, name))
      expect(mode & 0o077, name).toBe(0)
    }
  })

  it('says so where nothing can be written', async () => {
    await writeFile(join(place.folder, 'file'), '')
    await expect(openJournal(join(place.folder, 'file', 'room'))).rejects.toThrow(LogError)
  })
})

/** Makes a disk of so many kilobytes; false where that is not allowed. */
function mountSmallDisk(folder: string, kilobytes: number): boolean {
  return process.getuid?.() === 0 && spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], { stdio: 'ignore' }).status === 0
}

describe('a journal on a full disk', () => {
  let folder = ''
  let isMounted = false
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'room-disk-'))
    isMounted = mountSmallDisk(folder, 64)
  })
  afterAll(async () => {
    if (isMounted)
      spawnSync('umount', [folder])
    await rm(folder, { recursive: true })
  })

  it('refuses what it cannot keep, keeps what it had, and goes on when there is room', async ({ skip }) => {
    if (!isMounted)
      skip('A small disk cannot be mounted without being root.')
    let log = await openJournal(folder)
    const { took, take } = taker()
    await log.open(take)
    await log.append(joins(1))
    await writeFile(join(folder, 'ballast'), 'x'.repeat(56 * 1024))
    const long = (at: number): Entry => ({ ...joins(at), who: 'w'.repeat(1000) } as Entry)
    const results = await Promise.allSettled(Array.from({ length: 40 }, (_, at) => log.append(long(at + 2))))
    // Some may have fitted; the rest is refused with what to do.
    const refused = results.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[]
    expect(refused.length).toBeGreaterThan(0)
    refused.forEach(({ reason }) => expect((reason as Error).message).toMatch(/is full: make room on it/))
    expect(numbers(await all(log)), 'only what was acknowledged').toEqual(numbers(took))
    await rm(join(folder, 'ballast'))
    await log.append(joins(100))
    expect(numbers(await all(log))).toEqual(numbers(took))
    await log.close()
    log = await openJournal(folder)
    expect(numbers(await all(log))).toEqual(numbers(took))
    await log.close()
  })
})

describe('redis', () => {
  beforeEach(({ skip }) => {
    if (noRedis)
      skip(noRedis)
  })

  it('gives two servers the same entries in the same order, and one key', async () => {
    const place = await redisPlace()
    const [one, two] = [await place.open(), await place.open()]
    const [first, second] = [taker(), taker()]
    await one.open(first.take)
    await two.open(second.take)
    await Promise.all(Array.from({ length: 400 }, (_, at) => (at % 2 ? one : two).append(joins(at))))
    await expect.poll(() => [first.took.length, second.took.length]).toEqual([400, 400])
    expect(first.took).toEqual(second.took)
    expect(await one.secret()).toEqual(await two.secret())
    await Promise.all([one.shareConnected(3), two.shareConnected(4)])
    expect([await one.shareConnected(3), await two.shareConnected(4)]).toEqual([7, 7])
    await one.close()
    expect(await two.shareConnected(4), 'one has gone').toBe(4)
    await two.close()
  })

  it('that goes away is missed, and when it comes back all that was acknowledged is there', async () => {
    const own = await startRedis()
    const log = await openRedisLog(own.url)
    const { took, take } = taker()
    await log.open(take)
    await log.append(joins(1))
    await own.kill()
    await expect(log.append(joins(2))).rejects.toThrow(/Redis at 127\.0\.0\.1:\d+ does not answer .* start it again/)
    await expect(log.keepOnly(entries => entries)).rejects.toThrow(LogError)
    await own.start()
    await expect.poll(() => log.append(joins(3)).then(({ taken }) => taken, () => false), { timeout: 15_000 }).toBe(true)
    expect(numbers(await all(log))).toEqual(numbers(took))
    expect(numbers(took)).toEqual(expect.arrayContaining([1, 3]))
    await log.close()
    await own.stop()
  })

  it('that is not there is said to be so', async () => {
    await expect(openRedisLog('redis://127.0.0.1:1')).rejects.toThrow(/Redis at 127\.0\.0\.1:1 does not answer/)
  })
})
