/** A Redis of a test's own, on a free port and in a temporary folder. */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from './free-port.ts'
import { systemProgram } from './system-package.ts'

const program = systemProgram('redis-server', 'redis-server')

/** Why tests with Redis are skipped; undefined where it is there. */
export const noRedis = program === undefined ? 'There is no redis-server here, and it cannot be installed without a password.' : undefined

export interface TestRedis {
  readonly url: string
  /** Ends it as a machine that fails does: what it had flushed stays. */
  readonly kill: () => Promise<void>
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
}

async function untilItListens(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const socket = connect(port, '127.0.0.1')
    const isThere = await once(socket, 'connect').then(() => true, () => false)
    socket.destroy()
    if (isThere)
      return
    await sleep(50)
  }
  throw new Error(`Redis does not listen on port ${port}.`)
}

/** Starts a Redis that flushes each write to the disk before it acknowledges it. */
export async function startRedis(): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'room-redis-'))
  const port = await freePort()
  let child: ChildProcess | undefined

  async function start(): Promise<void> {
    child = spawn(program ?? '', ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'yes', '--appendfsync', 'always'], { stdio: 'ignore' })
    await untilItListens(port)
  }

  async function kill(): Promise<void> {
    const ended = child && once(child, 'exit')
    child?.kill('SIGKILL')
    await ended
    child = undefined
  }

  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    start,
    async stop() {
      if (child)
        await kill()
      await rm(folder, { recursive: true })
    },
  }
}
