/**
 * The room's log as a file of JSON Lines. What comes in while the disk is busy is written in one piece afterwards, and
 * is on the disk before anybody is told so: a batch costs one flush, whether it has one vote or a thousand.
 */
import type { FileHandle } from 'node:fs/promises'
import type { Entry, Outcome } from '../../room/room.ts'
import type { RoomLog, Take } from './log.ts'
import { Buffer } from 'node:buffer'
import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isRecord } from '../../lib/guards.ts'
import { createCommentFeed } from './comment-feed.ts'
import { FILES, lockFolder } from './folder.ts'
import { LogError } from './log.ts'

interface Waiting {
  entry: Entry
  resolve: (outcome: Outcome) => void
  reject: (error: Error) => void
}

const NEWLINE = 10

/** What can be done about a disk that does not take any more. */
function explain(folder: string, { code, message }: NodeJS.ErrnoException): LogError {
  return new LogError(code === 'ENOSPC'
    ? `The disk with ${folder} is full: make room on it. Phones send again by themselves.`
    : `${folder} cannot be written (${message}). Phones send again by themselves.`)
}

function entriesOf(text: string): Entry[] {
  return text.split('\n').filter(line => line !== '').map((line, at) => {
    const entry: unknown = JSON.parse(line)
    if (!isRecord(entry) || typeof entry.kind !== 'string' || typeof entry.at !== 'number')
      throw new Error(`line ${at + 1} is no entry of a room`)
    return entry as unknown as Entry
  })
}

/** Without it, a machine that loses its power may find the old file at its place again. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  await handle.sync()
  await handle.close()
}

/** Runs jobs in the order in which they are given, each when the one before has ended, however it did. */
function oneAtATime(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (job) => {
    const result = last.then(job)
    last = result.catch(() => {})
    return result
  }
}

/**
 * Opens the journal of a folder, which is made if it is not there; for its owner alone.
 *
 * @param folder holds `room.jsonl`, `room.key` with what signs the cookies, and `room.lock`
 * @throws LogError if it cannot be written, holds something else, or another process has it
 */
export async function openJournal(folder: string): Promise<RoomLog> {
  const path = join(folder, FILES.journal)
  const feed = createCommentFeed()
  let take: Take = () => ({ taken: true })
  let file: FileHandle
  let giveBack: () => Promise<void> = async () => {}
  /** Bytes that are known to be whole lines: what a failed write has left behind them is written over. */
  let length = Infinity
  let isTorn = false
  let waiting: Waiting[] = []

  async function readWhole(): Promise<Buffer> {
    const bytes = (await readFile(path)).subarray(0, length)
    return bytes.subarray(0, bytes.lastIndexOf(NEWLINE) + 1)
  }

  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    giveBack = await lockFolder(folder)
    await writeFile(path, '', { flag: 'a', mode: 0o600 })
    file = await open(path, 'r+')
    // A process that was killed while it wrote leaves a part of a line, which nobody was told is kept.
    length = (await readWhole()).length
    await file.truncate(length)
  }
  catch (error) {
    await giveBack()
    throw error instanceof LogError ? error : explain(folder, error as NodeJS.ErrnoException)
  }

  async function writeBatch(batch: readonly Waiting[]): Promise<void> {
    const bytes = Buffer.from(batch.map(({ entry }) => `${JSON.stringify(entry)}\n`).join(''))
    try {
      if (isTorn)
        await file.truncate(length)
      isTorn = true
      for (let written = 0; written < bytes.length;)
        written += (await file.write(bytes, written, bytes.length - written, length + written)).bytesWritten
      await file.datasync()
      isTorn = false
    }
    catch (error) {
      const reason = explain(folder, error as NodeJS.ErrnoException)
      // What was refused is not to come back at the next start. If this fails as well, it is tried before the next write.
      await file.truncate(length).then(() => isTorn = false, () => {})
      batch.forEach(({ reject }) => reject(reason))
      return
    }
    length += bytes.length
    for (const { entry, resolve } of batch)
      resolve(take(entry))
  }

  async function writeWaiting(): Promise<void> {
    const batch = waiting
    waiting = []
    await writeBatch(batch)
  }

  const inTurn = oneAtATime()

  return {
    async open(taker) {
      take = feed.tap(taker)
      try {
        for (const entry of entriesOf((await readWhole()).toString('utf8')))
          take(entry)
      }
      catch (error) {
        throw new LogError(`${path} is not the journal of a room (${(error as Error).message}): move it away, and a new one is begun.`)
      }
    },
    append: entry => new Promise((resolve, reject) => {
      // One turn for all that waits: what comes until it is there goes into the same batch.
      if (waiting.push({ entry, resolve, reject }) === 1)
        void inTurn(writeWaiting)
    }),
    consume: feed.consume,
    async* read() {
      yield* entriesOf((await inTurn(readWhole)).toString('utf8'))
    },
    keepOnly: whatStays => inTurn(async () => {
      const beside = `${path}.new`
      try {
        const entries = entriesOf((await readWhole()).toString('utf8'))
        const staying = whatStays(entries)
        if (staying.length === entries.length)
          return
        const text = staying.map(entry => `${JSON.stringify(entry)}\n`).join('')
        await writeFile(beside, text, { mode: 0o600, flush: true })
        const fresh = await open(beside, 'r+')
        await rename(beside, path)
        await file.close()
        file = fresh
        length = Buffer.byteLength(text)
        isTorn = false
        await flushFolder(folder)
      }
      catch (error) {
        await rm(beside, { force: true })
        throw explain(folder, error as NodeJS.ErrnoException)
      }
    }),
    async secret() {
      const keyFile = join(folder, FILES.key)
      await writeFile(keyFile, randomBytes(32), { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST')
          throw explain(folder, error)
      })
      return readFile(keyFile)
    },
    shareConnected: async here => here,
    close: () => inTurn(async () => {
      await file.close()
      await giveBack()
    }),
  }
}
