/** Two servers of one room behind one address, started as the README says. */
import type { ServerProcess } from '../../scripts/bench/server-process.ts'
import type { TestRedis } from '../../tests/support/redis.ts'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { popQuiz } from '../../content/quiz.ts'
import { startServer } from '../../scripts/bench/server-process.ts'
import { freePort } from '../../tests/support/free-port.ts'
import { noNginx, startNginx } from '../../tests/support/nginx.ts'
import { noRedis, startRedis } from '../../tests/support/redis.ts'
import { answeredIn, testPhone, testScreen } from '../../tests/support/room-clients.ts'

const PHONES = 12

/** The README's lines: one that sets what both servers read, then one for each of them. */
async function readmeLines(): Promise<string[]> {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
  return /```sh\n(export REDIS_URL[\s\S]*?)```/.exec(readme)?.[1]?.trim().split('\n') ?? []
}

/** The settings in such a line. */
const settingsOf = (line: string): Record<string, string> => Object.fromEntries(line.split(' ').filter(part => part.includes('=')).map(part => part.split(/=(.*)/s).slice(0, 2) as [string, string]))

describe.skipIf(noNginx || noRedis !== undefined)('two servers with one Redis', () => {
  let redis: TestRedis
  let servers: ServerProcess[] = []
  let endProxy: () => Promise<void>
  let phones = ''
  let token = ''

  beforeAll(async () => {
    redis = await startRedis()
    const [shared = '', ...starts] = await readmeLines()
    const env = { ...settingsOf(shared), REDIS_URL: redis.url }
    token = settingsOf(shared).ROOM_TOKEN ?? ''
    const ports = new Map<string, string>()
    for (const line of starts) {
      for (const written of Object.values(settingsOf(line)))
        ports.set(written, String(await freePort()))
    }
    const withFreePorts = (text: string): string => text.replaceAll(/\b80[89]\d\b/g, port => ports.get(port) ?? port)
    servers = await Promise.all(starts.map(line => startServer(['sh', '-c', `exec env ${withFreePorts(line)}`], { env })))
    const proxy = await freePort()
    phones = `http://127.0.0.1:${proxy}`
    const example = await readFile(new URL('nginx.example.conf', import.meta.url), 'utf8')
    endProxy = await startNginx(withFreePorts(example).replace('listen 80;', `listen 127.0.0.1:${proxy};`), `${phones}/j`)
  }, 60_000)
  afterAll(async () => {
    await endProxy()
    await Promise.all(servers.map(server => server.stop()))
    await redis.stop()
  })

  it('are one room for phones and windows, also when one of them is killed', async () => {
    const [first, second] = servers
    if (!first || !second)
      throw new Error('The README starts two servers.')
    const presenter = await testScreen(first.url, { authorization: `Bearer ${token}` })
    const others = await testScreen(second.url, { authorization: `Bearer ${token}` })
    const crowd = await Promise.all(Array.from({ length: PHONES }, () => testPhone(phones)))
    /** Asks the question of a number, and waits until both windows have everybody's answer. */
    async function ask(told: number, screens: readonly (typeof presenter)[]): Promise<void> {
      const question = popQuiz[told]?.id ?? ''
      expect(await presenter.act({ kind: 'turn', turn: { kind: 'quiz', told } })).toEqual({ kind: 'done' })
      await Promise.all(crowd.map((phone, at) => phone.act({ kind: 'answer', key: `${told}-${at}`, question, choice: 'ops' })))
      for (const screen of screens)
        await vi.waitFor(() => expect(answeredIn(screen.view().tallies[question] ?? { ml: 0, ops: 0, both: 0 })).toBe(PHONES), { timeout: 10_000 })
    }
    await ask(0, [presenter, others])
    let cut = 0
    crowd.forEach(phone => phone.socket().once('close', () => cut++))
    others.close()
    second.child.kill('SIGKILL')
    await second.ended
    await ask(1, [presenter])
    expect(cut, 'nginx had given phones to both').toBeGreaterThan(0)
    expect(cut).toBeLessThan(PHONES)
    presenter.close()
    crowd.forEach(phone => phone.close())
  }, 60_000)
})
