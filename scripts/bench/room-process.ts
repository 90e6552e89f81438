/** A room's server in a process of its own, and the phones that load it in others. */
import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

export interface RoomAddresses {
  readonly phones: string
  readonly stage: string
  readonly token: string
}

export interface RoomProcess extends RoomAddresses {
  readonly pid: number
  /** Ends it at once, as a crash does. */
  readonly kill: () => Promise<void>
}

/** A clock that all processes of this machine share, in ms: the time of day may be set while they run. */
export const clock = (): number => Number(process.hrtime.bigint()) / 1e6

/** Tells the process that has forked this one something. */
export function tell(message: object): void {
  process.send?.(message)
}

/** Forks a script beside this one; it ends with this process. */
export function forkBeside(script: string, env: Record<string, string> = {}): ChildProcess {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), { env: { ...process.env, ...env } })
  const end = (): void => void child.kill('SIGKILL')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  return child
}

/**
 * Starts a room's server, and waits until it listens.
 *
 * @throws Error if it ends before
 */
export async function startRoom(script: 'room-server.ts' | 'plain-room-server.ts' | 'bare-room-server.ts', env: Record<string, string> = {}): Promise<RoomProcess> {
  const child = forkBeside(script, env)
  const ended = once(child, 'exit')
  const [message] = await Promise.race([once(child, 'message') as Promise<[RoomAddresses]>, ended.then(([code]) => {
    throw new Error(`${script} ended with ${code}`)
  })])
  return {
    ...message,
    pid: child.pid ?? 0,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
