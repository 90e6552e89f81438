/** The folder of a room on this machine's disk: one process at a time has it, and nothing stays there for longer than a day. */
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { LogError } from './log.ts'

/** Nothing is kept longer, in ms. */
export const KEPT_AT_MOST = 24 * 60 * 60 * 1000

/** What stands in the folder. */
export const FILES = { journal: 'room.jsonl', key: 'room.key', lock: 'room.lock' } as const

/** The process that has the folder, if one has that still runs. */
async function holderOf(lock: string): Promise<number | undefined> {
  const holder = Number(await readFile(lock, 'utf8').catch(() => ''))
  if (!Number.isInteger(holder) || holder <= 0 || holder === process.pid)
    return undefined
  try {
    process.kill(holder, 0)
    return holder
  }
  catch (error) {
    // It is somebody else's process: it runs.
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? holder : undefined
  }
}

/**
 * Has the folder for this process alone: two that wrote one journal would destroy it. A process that was killed leaves its
 * lock behind, which counts for nothing.
 *
 * @returns gives it back
 * @throws LogError when another process has it
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const lock = join(folder, FILES.lock)
  const take = (): Promise<boolean> => writeFile(lock, String(process.pid), { flag: 'wx', mode: 0o600 }).then(() => true, (error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST')
      return false
    throw error
  })
  if (!await take()) {
    const holder = await holderOf(lock)
    if (holder === undefined)
      await rm(lock, { force: true })
    if (holder !== undefined || !await take())
      throw new LogError(`Another server has its room in ${folder}${holder === undefined ? '' : ` (process ${holder})`}: end it, name another folder with ROOM_FOLDER, or have both keep one room in Redis (REDIS_URL). If that process is no server of this deck, remove ${lock}.`)
  }
  return () => rm(lock, { force: true })
}

/**
 * Forgets a room that was left behind: one whose last entry is older than a day, and which no process has. For commands
 * that open none; a room that is opened forgets by itself.
 *
 * @param folder need not be there
 * @param now ms since 1970
 * @returns whether there was one
 */
export async function forgetOldRoom(folder: string, now = Date.now()): Promise<boolean> {
  const written = await stat(join(folder, FILES.journal)).then(({ mtimeMs }) => mtimeMs, () => undefined)
  if (written === undefined || now - written <= KEPT_AT_MOST || await holderOf(join(folder, FILES.lock)) !== undefined)
    return false
  await Promise.all(Object.values(FILES).map(name => rm(join(folder, name), { force: true })))
  return true
}
