import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from '@playwright/test'
import { root } from '../../scripts/deck/deck.ts'

test('npm run present -- --room opens a room that phones find, and the presenter may lead', async ({ request }, testInfo) => {
  const child = spawn('npm', ['run', 'present', '--', '--room', '--deck', join(root, 'dist')], { cwd: root, env: { ...process.env, PORT: '0', HOST: '127.0.0.1', ROOM_PORT: '0', ROOM_FOLDER: testInfo.outputPath('room'), REDIS_URL: '' }, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'exit')
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', data => said += String(data))
  try {
    await expect.poll(() => said, { timeout: 60_000 }).toContain('the deck for the audience')
    const stage = /projector's window +(http:\S+?)\/\n/.exec(said)?.[1] ?? ''
    // Through whichever network: on a machine without any, its port alone is of use.
    const join = /phones join the room at +(http:\S+)\n/.exec(said)?.[1]
    expect(await (await request.get(`${stage}/room.json`)).json()).toEqual({ room: 'open' })
    if (join) {
      const page = await request.get(join)
      expect(page.status()).toBe(200)
      expect(page.headers()['set-cookie']).toMatch(/^participant=.*HttpOnly/)
      expect((await request.get(join.toUpperCase().replace('HTTP', 'http'))).status(), 'as the code has it').toBe(200)
    }
    else {
      expect(said).toContain('this machine is in no network')
    }
    const asPage = { headers: { accept: 'text/html' } }
    expect((await request.get(`${stage}/presenter/1`, asPage)).headers()['set-cookie']).toMatch(/^stage=.*Path=\/v1\/room; HttpOnly; SameSite=Strict/)
    expect((await request.get(`${stage}/1`, asPage)).headers()['set-cookie']).toBeUndefined()
    const forwarded = await request.get(`${stage}/presenter/1`, { headers: { ...asPage.headers, 'x-forwarded-for': '192.0.2.7' } })
    expect([forwarded.status(), forwarded.headers()['set-cookie']]).toEqual([403, undefined])
  }
  finally {
    child.kill()
    await ended
  }
})
