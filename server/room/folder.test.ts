import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { forgetOldRoom, KEPT_AT_MOST, lockFolder } from './folder.ts'
import { openJournal } from './journal.ts'
import { LogError } from './log.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'room-folder-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A process that has done nothing but run for a while. */
async function otherProcess(): Promise<{ pid: number, end: () => Promise<void> }> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  await once(child, 'spawn')
  return { pid: child.pid ?? 0, async end() {
    child.kill('SIGKILL')
    await once(child, 'exit')
  } }
}

describe('the folder of a room', () => {
  it('is one process\'s alone, and another one\'s when that has ended, however it did', async () => {
    const other = await otherProcess()
    await writeFile(join(folder, 'room.lock'), String(other.pid))
    await expect(openJournal(folder)).rejects.toThrow(LogError)
    await expect(openJournal(folder)).rejects.toThrow(`process ${other.pid}`)
    await other.end()
    const log = await openJournal(folder)
    expect(await readdir(folder)).toContain('room.lock')
    await log.close()
    expect(await readdir(folder)).not.toContain('room.lock')
  })

  it('is taken where a lock says nothing that can be read', async () => {
    await writeFile(join(folder, 'room.lock'), 'nobody')
    const giveBack = await lockFolder(folder)
    await giveBack()
  })

  it('keeps nothing that is older than a day, unless a process has it', async () => {
    const log = await openJournal(folder)
    await log.secret()
    await log.append({ kind: 'join', who: 'p1', at: 1 })
    await log.close()
    expect(await forgetOldRoom(folder), 'it is of now').toBe(false)
    const old = new Date(Date.now() - KEPT_AT_MOST - 1000)
    await utimes(join(folder, 'room.jsonl'), old, old)
    const other = await otherProcess()
    await writeFile(join(folder, 'room.lock'), String(other.pid))
    expect(await forgetOldRoom(folder), 'another has it').toBe(false)
    await other.end()
    expect(await forgetOldRoom(folder)).toBe(true)
    expect(await readdir(folder)).toEqual([])
    expect(await forgetOldRoom(join(folder, 'none'))).toBe(false)
  })
})
