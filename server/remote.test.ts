/** The remote's line with real sockets: who may come, who is told what, and who turns. */
import type { FastifyInstance } from 'fastify'
import type { Sight } from '../remote/protocol.ts'
import { once } from 'node:events'
import fastify from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { FRAME_BYTES, LINE } from '../remote/protocol.ts'
import { addRemote } from './remote.ts'

const page = { html: '<!doctype html><title>Remote</title>', headers: { 'Content-Security-Policy': 'default-src \'none\'' } }
const sight: Sight = { no: 9, of: 45, title: 'Slide', clicks: 0, clicksTotal: 2, clock: '', spoken: ['Hello'], coming: [], nextTitle: 'Next' }
const SPEAKER = { 'x-speaker': 'yes' }

let app: FastifyInstance
let url = ''
let open: WebSocket[] = []

beforeEach(async () => {
  open = []
  app = fastify({ forceCloseConnections: true })
  app.get('/presenter/1', () => 'presenter')
  await addRemote(app, { page, isSpeaker: ({ headers }) => headers['x-speaker'] !== undefined, isOwn: ({ headers }) => headers['x-own'] !== undefined })
  url = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(async () => {
  open.forEach(socket => socket.terminate())
  await app.close()
})

interface Client {
  frames: unknown[]
  say: (frame: unknown) => void
  /** The next frame that was not looked at yet. */
  next: () => Promise<unknown>
  close: () => Promise<void>
}

async function come(as: 'remote' | 'presenter', headers: Record<string, string> = SPEAKER): Promise<Client> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}${LINE}?as=${as}`, { headers })
  open.push(socket)
  const frames: unknown[] = []
  const waiting: (() => void)[] = []
  socket.on('message', (data) => {
    frames.push(JSON.parse(String(data)))
    waiting.shift()?.()
  })
  const client: Client = {
    frames,
    say: frame => socket.send(JSON.stringify(frame)),
    async next() {
      if (frames.length === 0)
        await new Promise<void>(resolve => waiting.push(resolve))
      return frames.shift()
    },
    async close() {
      socket.close()
      await once(socket, 'close')
    },
  }
  await once(socket, 'open')
  return client
}

/** A presenter's view that has said what it shows. */
async function present(headers?: Record<string, string>, shown: Sight = sight): Promise<Client> {
  const presenter = await come('presenter', headers)
  expect(await presenter.next()).toEqual({ kind: 'beat' })
  presenter.say({ kind: 'sight', sight: shown })
  // Answered after what was said before it.
  presenter.say({ kind: 'beat' })
  expect(await presenter.next()).toEqual({ kind: 'beat' })
  return presenter
}

async function ending(headers: Record<string, string>, say?: string | Uint8Array): Promise<number> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}${LINE}?as=remote`, { headers })
  if (say !== undefined) {
    await once(socket, 'open')
    socket.send(say)
  }
  const [code] = await once(socket, 'close') as [number]
  return code
}

describe('the remote\'s line', () => {
  it('is known by the cookie that its page brings to the speaker alone', async () => {
    expect((await fetch(`${url}/remote`)).headers.get('set-cookie')).toBeNull()
    for (const path of ['/remote', '/presenter/1']) {
      const brought = (await fetch(`${url}${path}`, { headers: SPEAKER })).headers.get('set-cookie') ?? ''
      expect(brought).toMatch(/^remote=\S{32}; Path=\/v1\/remote\/line; HttpOnly; SameSite=Strict$/)
      const remote = await come('remote', { cookie: brought.split(';')[0] ?? '' })
      expect(await remote.next()).toEqual({ kind: 'sight' })
    }
    for (const headers of [{}, { cookie: 'remote=guess' }, { ...SPEAKER, origin: 'http://elsewhere.example' }])
      expect(await ending(headers as Record<string, string>)).toBe(4401)
  })

  it('tells remotes what the presenter\'s view shows, also those that come late, and when it has gone', async () => {
    const early = await come('remote')
    expect(await early.next()).toEqual({ kind: 'sight' })
    const presenter = await present()
    expect(await early.next()).toEqual({ kind: 'sight', sight })
    const late = await come('remote')
    expect(await late.next()).toEqual({ kind: 'sight', sight })
    await presenter.close()
    for (const remote of [early, late])
      expect(await remote.next()).toEqual({ kind: 'sight' })
  })

  it('hands a turn to one presenter\'s view, this machine\'s before others, and its answer to the remotes', async () => {
    const elsewhere = await present()
    const own = await present({ ...SPEAKER, 'x-own': 'yes' }, { ...sight, title: 'Own' })
    const second = await present({ ...SPEAKER, 'x-own': 'yes' }, { ...sight, title: 'Second' })
    const remote = await come('remote')
    expect(await remote.next()).toMatchObject({ sight: { title: 'Own' } })
    const turn = { kind: 'turn', id: 'a', to: 'on', from: '9.0' }
    remote.say(turn)
    expect(await own.next()).toEqual(turn)
    own.say({ kind: 'done', id: 'a', isTurned: true })
    expect(await remote.next()).toEqual({ kind: 'done', id: 'a', isTurned: true })
    await own.close()
    expect(await remote.next()).toMatchObject({ sight: { title: 'Second' } })
    remote.say({ ...turn, id: 'b' })
    expect(await second.next()).toMatchObject({ id: 'b' })
    await second.close()
    expect(await remote.next()).toMatchObject({ sight: { title: 'Slide' } })
    expect([elsewhere.frames, own.frames]).toEqual([[], []])
  })

  it('answers beats, drops a turn that nobody can make, and takes nothing else', async () => {
    const remote = await come('remote')
    await remote.next()
    remote.say({ kind: 'turn', id: 'a', to: 'on', from: '9.0' })
    remote.say({ kind: 'beat' })
    expect(await remote.next()).toEqual({ kind: 'beat' })
    for (const nonsense of ['no JSON', '{"kind":"sight"}', '{"kind":"turn","id":"a","to":"out","from":"9.0"}', '{"kind":"turn","id":"a","to":"on","from":"9.0","more":1}', new Uint8Array(3)])
      expect(await ending(SPEAKER, nonsense)).toBe(4401)
    expect(await ending(SPEAKER, 'x'.repeat(FRAME_BYTES + 1))).toBe(1009)
    const presenter = await come('presenter')
    presenter.say({ kind: 'sight', sight: { ...sight, no: -1 } })
    await expect.poll(() => open.at(-1)?.readyState).toBe(WebSocket.CLOSED)
  })

  it('is no page', async () => {
    const answer = await fetch(`${url}${LINE}`)
    expect(answer.status).toBe(426)
    expect(await answer.json()).toMatchObject({ message: expect.stringContaining('/remote') as unknown })
    expect(await (await fetch(`${url}/remote.json`)).json()).toEqual({ remote: 'open' })
  })
})
