/** What only a process of its own shows: signals, and standard outputs that take nothing. */
import { openSync } from 'node:fs'
import process from 'node:process'
import autocannon from 'autocannon'
import { describe, expect, it } from 'vitest'
import { API, startServer } from '../scripts/bench/server-process.ts'

/** What the server says of its own log. */
async function droppedLines(url: string): Promise<number> {
  return Number(/^moderation_log_lines_dropped_total (\d+)$/m.exec(await (await fetch(`${url}/metrics`)).text())?.[1])
}

describe('a log that nobody takes', () => {
  it.skipIf(process.platform !== 'linux')('costs lines on a full disk, and no answers', async () => {
    const server = await startServer(API, { stdout: openSync('/dev/full', 'w') })
    for (let call = 0; call < 60; call++)
      expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: 'alive' })
    await expect.poll(() => droppedLines(server.url)).toBeGreaterThan(0)
    expect(await server.stop()).toBe(0)
  })

  it('costs lines on a pipe that is not read, and the server ends when it is told to', async () => {
    const server = await startServer(API, { stdout: 'pipe' })
    // An answer's line has more than 100 bytes, and 1 MiB of them waits beside what the pipe holds.
    const { non2xx, errors } = await autocannon({ url: `${server.url}/healthz`, amount: 15_000, connections: 10 })
    expect([non2xx, errors]).toEqual([0, 0])
    expect(await droppedLines(server.url)).toBeGreaterThan(0)
    expect(await server.stop()).toBe(0)
  })
})

describe('npm run serve', () => {
  it('ends with npm', async () => {
    const server = await startServer(['npm', 'run', 'serve'], { stdout: 'pipe' })
    await fetch(`${server.url}/healthz`).then(answer => answer.text())
    await server.stop()
    await expect.poll(() => fetch(`${server.url}/healthz`).then(() => 'serves on', () => 'ended'), { timeout: 20_000 }).toBe('ended')
  })
})
