import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { LINE } from '../../remote/protocol.ts'
import { createServer } from '../../server/app.ts'
import { addRemote } from '../../server/remote.ts'
import { shippedModel } from '../../server/shipped-model.ts'
import { guard } from './guard.ts'
import { remoteText } from './remote-text.ts'

describe('the terminal', () => {
  it('has the remote\'s addresses and the code of the first', () => {
    expect(remoteText(['http://192.0.2.7:8080', 'http://198.51.100.7:8080'])).toMatch(/^the remote, for a phone {2}http:\/\/192\.0\.2\.7:8080\/remote\n +http:\/\/198\.51\.100\.7:8080\/remote\n[█▀▄ \n]+$/)
    expect(remoteText([])).toBe('')
  })
})

describe('the remote of the stage', () => {
  it('asks other machines for the password, but for its line, which asks itself', async () => {
    let isSpeaker: ReturnType<typeof guard> = () => false
    const reports: string[] = []
    const app = await createServer({
      ...shippedModel(),
      deck: '/no/such/folder',
      requestsPerMinute: 0,
      prepare: app => void (isSpeaker = guard(app, 'secret', { report: sentence => void reports.push(sentence), delay: 0, unguarded: LINE })),
      addRemote: app => addRemote(app, { page: { html: 'remote', headers: {} }, isSpeaker, isOwn: () => false }),
    })
    const basic = (text: string): Record<string, string> => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` })
    const ask = (url: string, headers: Record<string, string> = {}) => app.inject({ url, remoteAddress: '192.0.2.7', headers })
    for (const path of ['/remote', '/remote.json', `${LINE}/`, `${LINE}x`, '/V1/remote/line'])
      expect((await ask(path)).statusCode, path).toBe(401)
    expect((await ask(LINE)).statusCode).toBe(426)
    expect((await ask(`${LINE}?as=remote`)).statusCode).toBe(426)
    const page = await ask('/remote', basic('me:secret'))
    expect([page.statusCode, page.body]).toEqual([200, 'remote'])
    expect(page.headers['set-cookie']).toContain('remote=')
    expect((await ask(LINE, { 'x-forwarded-for': '198.51.100.9' })).statusCode, 'handed on').toBe(403)
    expect(reports).toEqual([])
    // A password that is given there is a guess like any other.
    for (let guess = 0; guess < 10; guess++)
      expect((await ask(LINE, basic(`me:${guess}`))).statusCode).toBe(401)
    expect((await ask(LINE)).statusCode, 'locked out').toBe(429)
    await app.close()
  })
})
