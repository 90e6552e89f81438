/** What only a process of its own shows: signals, and standard outputs that take nothing. */
import { openSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
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

/** Sends so many requests, each on a connection of its own so that all workers get some; their statuses. */
function ask(url: string, count: number): Promise<number[]> {
  return Promise.all(Array.from({ length: count }, () => new Promise<number>((resolve, reject) => {
    const body = '{"comments":[{"id":"1","text":"Shut up, loser"},{"id":"2","text":"first!"}]}'
    httpRequest(`${url}/v1/moderations`, { agent: false, method: 'POST', headers: { 'content-type': 'application/json', 'content-length': body.length } }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0)).on('error', reject)
    }).on('error', reject).end(body)
  })))
}

describe('several workers', () => {
  const TWO = [...API, '--workers', '2']

  async function metric(url: string, name: string): Promise<number> {
    const text = await (await fetch(`${url}/metrics`, { headers: { connection: 'close' } })).text()
    return Number(text.split('\n').find(line => line.startsWith(`${name} `))?.slice(name.length))
  }

  it('share an address and have one /metrics, which forgets nothing when they are restarted one by one', async () => {
    const server = await startServer(TWO)
    expect(await ask(server.url, 40)).toEqual(Array.from({ length: 40 }).fill(200))
    expect(await metric(server.url, 'moderation_comments_total')).toBe(80)
    expect(await metric(server.url, 'moderation_flagged_share')).toBe(0.5)
    const restarted = new Promise<void>(resolve => server.child.stderr?.on('data', data => String(data).includes('All workers were restarted') && resolve()))
    server.child.kill('SIGHUP')
    // Somebody always answers.
    let sent = 40
    do {
      expect(await ask(server.url, 5)).toEqual([200, 200, 200, 200, 200])
      sent += 5
    } while (await Promise.race([restarted.then(() => false), pause(0, true)]))
    expect(await metric(server.url, 'moderation_comments_total')).toBe(2 * sent)
    expect(await metric(server.url, 'moderation_requests_total{route="/v1/moderations",status="200"}')).toBe(sent)
    expect(await server.stop()).toBe(0)
  })

  it('have one limit for a client', async () => {
    const server = await startServer(TWO, { env: { RATE_LIMIT: '10' } })
    // Both know of the first ten before more come; a minute may end between them, so that there are ten more.
    const statuses = await ask(server.url, 10)
    for (let round = 0; round < 3; round++) {
      await pause(300)
      statuses.push(...await ask(server.url, 10))
    }
    expect(statuses.filter(status => status === 200).length).toBeLessThanOrEqual(20)
    expect(statuses).toContain(429)
    await server.stop()
  })

  it.skipIf(process.platform !== 'linux')('take the place of one that dies', async () => {
    const server = await startServer(TWO)
    const workers = readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8').trim().split(' ').map(Number)
    expect(workers).toHaveLength(2)
    const said = new Promise<string>(resolve => server.child.stderr?.on('data', data => resolve(String(data))))
    process.kill(workers[0] ?? 0, 'SIGKILL')
    expect(await said).toContain('another one takes its place')
    await expect.poll(async () => {
      const now = readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8').trim().split(' ').map(Number)
      return now.length === 2 && !now.includes(workers[0] ?? 0)
    }, { timeout: 10_000 }).toBe(true)
    expect(await ask(server.url, 10)).toEqual(Array.from({ length: 10 }).fill(200))
    expect(await server.stop()).toBe(0)
  })

  it('say what to do when they cannot listen', async () => {
    const first = await startServer(API)
    await expect(startServer(TWO, { env: { PORT: new URL(first.url).port } })).rejects.toThrow(/ended with 1: .*EADDRINUSE.*PORT=8081/)
    await first.stop()
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

describe('a server with a room', () => {
  it('prints where phones join and the link of the stage, which alone brings the token', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'deck-hosted-'))
    const server = await startServer(API, { env: { ROOM: 'on', ROOM_PORT: '0', ROOM_PUBLIC: 'https://room.example', ROOM_FOLDER: folder, REDIS_URL: '' } })
    const { said } = server
    expect(said).toContain('Phones join the room at https://room.example/j')
    const link = /http:\S+token=\S+/.exec(said)?.[0] ?? ''
    const stage = (url: string): Promise<Response> => fetch(url, { redirect: 'manual' })
    expect((await stage(`${server.url}/presenter/1`)).headers.get('set-cookie')).toBeNull()
    expect((await stage(`${link}x`)).status).toBe(403)
    const opened = await stage(link)
    expect([opened.status, opened.headers.get('location')]).toEqual([302, '/presenter/1'])
    expect(opened.headers.get('set-cookie')).toMatch(/^stage=/)
    expect(await (await fetch(`${server.url}/room.json`)).json()).toEqual({ room: 'open' })
    await server.stop()
    await rm(folder, { recursive: true })
  })
})
