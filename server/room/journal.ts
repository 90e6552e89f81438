/**
 * The room's log as a file of JSON Lines. What comes in while the disk is busy is written in one piece afterwards, and
 * is on the disk before anybody is told so: a batch costs one flush, whether it has one vote or a thousand.
 */
import type { FileHandle } from 'node:fs/promises'
import type { Entry, Outcome } from '../../room/room.ts'
import type { RoomLog, Take } from './log.ts'
import { Buffer } from 'node:buffer'
import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isRecord } from '../../lib/guards.ts'
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

/**
 * Opens the journal of a folder, which is made if it is not there; for its owner alone.
 *
 * @param folder holds `room.jsonl`, and `room.key` with what signs the cookies
 * @throws LogError if it cannot be written, or holds something else
 */
export async function openJournal(folder: string): Promise<RoomLog> {
  const path = join(folder, 'room.jsonl')
  let take: Take = () => ({ taken: true })
  let file: FileHandle
  /** Bytes that are known to be whole lines: what a failed write has left behind them is written over. */
  let length = 0
  let isTorn = false
  let waiting: Waiting[] = []
  let writing: Promise<void> | undefined

  async function readWhole(): Promise<Buffer> {
    const bytes = await readFile(path)
    return bytes.subarray(0, bytes.lastIndexOf(NEWLINE) + 1)
  }

  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(path, '', { flag: 'a', mode: 0o600 })
    file = await open(path, 'r+')
    // A process that was killed while it wrote leaves a part of a line, which nobody was told is kept.
    length = (await readWhole()).length
    await file.truncate(length)
  }
  catch (error) {
    throw explain(folder, error as NodeJS.ErrnoException)
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
      batch.forEach(({ reject }) => reject(reason))
      return
    }
    length += bytes.length
    for (const { entry, resolve } of batch)
      resolve(take(entry))
  }

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      await writeBatch(batch)
    }
    writing = undefined
  }

  return {
    async open(taker) {
      take = taker
      try {
        for (const entry of entriesOf((await readWhole()).toString('utf8')))
          take(entry)
      }
      catch (error) {
        throw new LogError(`${path} is not the journal of a room (${(error as Error).message}): move it away, and a new one is begun.`)
      }
    },
    append: entry => new Promise((resolve, reject) => {
      waiting.push({ entry, resolve, reject })
      // Later in this turn of the event loop: what else arrives in it goes into the same batch.
      writing ??= Promise.resolve().then(writeAll)
    }),
    async* read() {
      await writing
      yield* entriesOf((await readWhole()).toString('utf8'))
    },
    async keepOnly(stays) {
      await writing
      // As one more writer: nothing is appended while the file changes places.
      writing = (async () => {
        const kept = entriesOf((await readWhole()).toString('utf8')).filter(stays)
        const text = kept.map(entry => `${JSON.stringify(entry)}\n`).join('')
        const beside = `${path}.new`
        const fresh = await open(beside, 'w', 0o600)
        await fresh.writeFile(text)
        await fresh.datasync()
        await fresh.close()
        await rename(beside, path)
        await file.close()
        file = await open(path, 'r+')
        length = Buffer.byteLength(text)
      })().catch((error: NodeJS.ErrnoException) => {
        throw explain(folder, error)
      }).finally(() => {
        writing = undefined
        if (waiting.length > 0)
          writing = writeAll()
      })
      await writing
    },
    async secret() {
      const keyFile = join(folder, 'room.key')
      await writeFile(keyFile, randomBytes(32), { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST')
          throw explain(folder, error)
      })
      return readFile(keyFile)
    },
    shareConnected: async here => here,
    async close() {
      await writing
      await file.close()
    },
  }
}
