/** The room's two ports with real sockets: what is sent, what is refused, and what bad lines and worse clients do. */
import type { FastifyInstance } from 'fastify'
import type { RoomLog } from './log.ts'
import type { RoomService } from './service.ts'
import { Buffer } from 'node:buffer'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import fastify from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { popQuiz } from '../../content/quiz.ts'
import { answeredIn, joinRoom, testPhone, testScreen } from '../../tests/support/room-clients.ts'
import { PROBLEM_TYPE, problemOf } from '../problem.ts'
import { makeToken } from '../token.ts'
import { memoryLog } from './memory-log.ts'
import { createPhonesServer } from './phones.ts'
import { openRoom } from './service.ts'
import { addStage } from './stage.ts'

const [{ id: question = '' } = {}] = popQuiz
const page = { html: '<!doctype html><title>Room</title>', headers: { 'Content-Security-Policy': 'default-src \'none\'' } }

let log: RoomLog
let room: RoomService
let phones: FastifyInstance
let stage: FastifyInstance
let url = ''
let stageUrl = ''
let token = ''
let connected = 0
let isSpeaker = true

async function openPhones(most?: number): Promise<void> {
  phones = await createPhonesServer({ room, page, secret: await log.secret(), line: 0.5, most, onConnected: count => connected = count })
  url = await phones.listen({ port: 0, host: '127.0.0.1' })
}

beforeEach(async () => {
  isSpeaker = true
  log = memoryLog()
  room = await openRoom({ log, champion: { name: 'model', judge: text => ({ score: 0.1, removed: text.includes('idiot'), reasons: [] }) } })
  await openPhones()
  token = makeToken()
  stage = fastify({ forceCloseConnections: true })
  stage.setErrorHandler(({ statusCode = 500, message }: { statusCode?: number, message: string }, _, reply) => reply.code(statusCode).type(PROBLEM_TYPE).send(problemOf(statusCode, message)))
  stage.get('/presenter/1', () => 'presenter')
  await addStage(stage, { room, join: [`${url}/j`], connected: () => connected, isSpeaker: () => isSpeaker, token })
  stageUrl = await stage.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(async () => {
  await Promise.all([phones.close(), stage.close()])
  await room.close()
})

const bearer = (given: string): Record<string, string> => ({ authorization: `Bearer ${given}` })
const quiz = { kind: 'turn', turn: { kind: 'quiz', told: 0 } } as const
const comments = { kind: 'turn', turn: { kind: 'comments' } } as const
const answer = (choice: 'ml' | 'ops' | 'both', key: string): { kind: 'answer', key: string, question: string, choice: 'ml' | 'ops' | 'both' } => ({ kind: 'answer', key, question, choice })

async function answersKept(): Promise<number> {
  let count = 0
  for await (const { kind } of log.read())
    count += kind === 'answer' ? 1 : 0
  return count
}

/** How a socket ends: the code and the reason that it is closed with. */
async function ending(address: string, headers: Record<string, string>): Promise<[number, string]> {
  const socket = new WebSocket(address.replace('http', 'ws'), { headers })
  const [code, reason] = await once(socket, 'close') as [number, Buffer]
  return [code, String(reason)]
}

/** What a server answers to bytes that `fetch` would not send. */
async function rawAnswer(to: string, bytes: string): Promise<string> {
  const socket = connect(Number(new URL(to).port), '127.0.0.1')
  let text = ''
  socket.on('data', data => text += String(data))
  socket.end(bytes)
  await once(socket, 'close')
  return text
}

describe('refusals of the phones\' port', () => {
  it.each([
    ['GET', '/', 404],
    ['GET', '/admin', 404],
    ['GET', '/v1/room/export', 404],
    ['POST', '/j', 405],
    ['DELETE', '/join', 405],
    ['PUT', '/j/socket', 405],
    ['GET', '/j/socket', 426],
    ['GET', '/j/%zz', 400],
  ])('%s %s is answered with a problem document: %i', async (method, path, status) => {
    const reply = await fetch(`${url}${path}`, { method })
    expect([reply.status, reply.headers.get('content-type')]).toEqual([status, PROBLEM_TYPE])
    expect(await reply.json()).toMatchObject({ status, detail: expect.stringMatching(/\/j\b/) as unknown })
  })

  it.each(['no HTTP\r\n\r\n', 'GET\r\n\r\n', 'GET /j HTTP/1.1\r\nHost\r\n\r\n', `GET /j HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`])('so is a request that is none (%#)', async (bytes) => {
    const [head = '', body = ''] = (await rawAnswer(url, bytes)).split('\r\n\r\n')
    expect(head).toContain(PROBLEM_TYPE)
    expect(JSON.parse(body)).toMatchObject({ detail: expect.stringContaining('Send') as unknown })
  })

  it('a line without a cookie, with somebody else\'s, or from another site\'s page is closed with what to do', async () => {
    const cookie = await joinRoom(url)
    for (const headers of [{}, { cookie: 'participant=me' }, { cookie: `${cookie}x` }, { cookie, origin: 'http://elsewhere.example' }, { cookie, origin: 'null' }])
      expect(await ending(`${url}/j/socket`, headers as Record<string, string>)).toEqual([4401, 'Load the page again'])
    const socket = new WebSocket(`${url.replace('http', 'ws')}/j/socket`, { headers: { cookie, origin: url } })
    await once(socket, 'message')
    socket.terminate()
  })

  it('one too many gets a page and a close that say that the room is full', async () => {
    await phones.close()
    await openPhones(1)
    const phone = await testPhone(url)
    const reply = await fetch(`${url}/J`)
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '30'])
    expect(await reply.text()).toContain('Try again in a while')
    expect(await ending(`${url}/j/socket`, { cookie: phone.cookie })).toEqual([4503, 'The room is full'])
    phone.close()
  })
})

describe('the stage\'s addresses', () => {
  it('export to nobody without the token of this start', async () => {
    for (const headers of [{}, bearer(makeToken()), bearer(''), { cookie: `stage=${makeToken()}` }, { cookie: `participant=${token}` }] as Record<string, string>[]) {
      const reply = await fetch(`${stageUrl}/v1/room/export`, { headers })
      expect([reply.status, reply.headers.get('content-type')]).toEqual([403, PROBLEM_TYPE])
      expect(await reply.json()).toMatchObject({ detail: expect.stringContaining('/presenter/1') as unknown })
    }
    await room.join('x')
    const reply = await fetch(`${stageUrl}/v1/room/export`, { headers: { cookie: `stage=${token}` } })
    expect(JSON.parse(await reply.text())).toMatchObject({ kind: 'join', participant: 1 })
    expect((await fetch(`${stageUrl}/v1/room/export?format=csv`, { headers: bearer(token) })).headers.get('content-disposition')).toContain('room.csv')
    expect((await fetch(`${stageUrl}/v1/room/export?format=xml`, { headers: bearer(token) })).status).toBe(400)
  })

  it('give the token to the speaker\'s presenter view alone, and to who has the link', async () => {
    expect((await fetch(`${stageUrl}/presenter/1`)).headers.getSetCookie().join()).toContain(token)
    isSpeaker = false
    expect((await fetch(`${stageUrl}/presenter/1`)).headers.getSetCookie()).toEqual([])
    expect((await fetch(`${stageUrl}/v1/room/stage?token=${makeToken()}`, { redirect: 'manual' })).status).toBe(403)
    expect((await fetch(`${stageUrl}/v1/room/stage`, { redirect: 'manual' })).status).toBe(403)
    const link = await fetch(`${stageUrl}/v1/room/stage?token=${token}`, { redirect: 'manual' })
    expect([link.status, link.headers.get('location')]).toEqual([302, '/presenter/1'])
    expect(link.headers.getSetCookie().join()).toMatch(/HttpOnly.*SameSite=Strict/)
  })

  it('let a window without the token watch, and do nothing', async () => {
    for (const headers of [{}, bearer(makeToken()), { cookie: `stage=${makeToken()}` }] as Record<string, string>[]) {
      const screen = await testScreen(stageUrl, headers)
      expect(screen.view().mayAct).toBe(false)
      for (const act of [quiz, comments, { kind: 'begin' }, { kind: 'forget' }, { kind: 'doors', open: false }])
        expect(await screen.act(act)).toMatchObject({ kind: 'refused', problem: { status: 403, detail: expect.stringContaining('/presenter/1') as unknown } })
      screen.close()
    }
    expect(room.phase().kind).toBe('wait')
    expect(await ending(`${stageUrl}/v1/room/screen`, { ...bearer(token), origin: 'http://elsewhere.example' })).toEqual([1008, 'Another site\'s page'])
    expect((await fetch(`${stageUrl}/v1/room/screen`)).status).toBe(426)
  })

  it('say what is wrong with an act that is none', async () => {
    const screen = await testScreen(stageUrl, bearer(token))
    expect(await screen.act({ kind: 'dance' })).toMatchObject({ kind: 'refused', problem: { status: 422, detail: expect.stringContaining('Load the deck again') as unknown } })
    expect(await screen.act({ kind: 'begin' })).toEqual({ kind: 'done' })
    screen.close()
  })
})

describe('texts', () => {
  it.each([
    ['markup', '<b onclick="go()">&amp;</b>', '<b onclick="go()">&amp;</b>'],
    ['control characters', 'a\0b\u0007\nc', 'a b c'],
    ['right-to-left marks', 'abc\u202Edef\u2066', 'abcdef'],
    ['280 emoji', '\u{1F600}'.repeat(280), '\u{1F600}'.repeat(280)],
  ])('with %s arrive as text', async (_, typed, shown) => {
    const screen = await testScreen(stageUrl, bearer(token))
    await screen.act(comments)
    const phone = await testPhone(url)
    expect(await phone.act({ kind: 'comment', key: 'k', aim: 'past', text: typed })).toMatchObject({ kind: 'done', comment: { text: shown } })
    await expect.poll(() => screen.view().wall[0]?.text).toBe(shown)
    phone.close()
    screen.close()
  })

  it('that are longer are refused, with the limit', async () => {
    const phone = await testPhone(url)
    phone.socket().send(JSON.stringify({ kind: 'comment', key: 'k', aim: 'past', text: '\u{1F600}'.repeat(281) }))
    await expect.poll(() => phone.frames.at(-1)).toMatchObject({ kind: 'refused', key: 'k', problem: { status: 422, detail: expect.stringContaining('at most 280') as unknown } })
    phone.close()
  })
})

describe('phones that misbehave', () => {
  it('repeat each act five times, and it counts once', async () => {
    await room.stage(quiz)
    const all = await Promise.all(Array.from({ length: 20 }, () => testPhone(url)))
    for (const [at, phone] of all.entries()) {
      for (let time = 0; time < 5; time++)
        phone.socket().send(JSON.stringify(answer(at % 2 ? 'ml' : 'ops', 'k')))
    }
    await expect.poll(() => all.map(({ frames }) => frames.filter(({ kind }) => kind === 'done').length)).toEqual(Array.from({ length: 20 }).fill(5))
    expect(room.stageView(true).tallies[question]).toEqual({ ml: 10, ops: 10, both: 0 })
    all.forEach(phone => phone.close())
  })

  it('answer after the close, and are told what to do', async () => {
    await room.stage(quiz)
    const phone = await testPhone(url)
    await room.stage({ kind: 'turn', turn: { kind: 'quiz', told: 1 } })
    expect(await phone.act(answer('ml', 'late'))).toMatchObject({ kind: 'refused', key: 'late', problem: { status: 409, detail: expect.stringContaining('the next question comes') as unknown } })
    phone.close()
  })

  it('send ten thousand frames and requests of nonsense, and the others vote on', async () => {
    await room.stage(quiz)
    const good = await testPhone(url)
    const cookie = await joinRoom(url)
    const nonsense: (string | Buffer)[] = ['', '{', 'null', '[]', '"x"', '{"kind":"answer"}', '{"kind":"erase","key":"<>"}', '{"kind":"forget"}', `{"kind":"answer","key":"k","question":"${question}","choice":"ml","who":"x"}`, '{"__proto__":{}}', '\u{1F600}', Buffer.from([0xFF, 0xFE])]
    let sent = 0
    const endings: number[] = []
    while (sent < 9000) {
      const socket = new WebSocket(`${url.replace('http', 'ws')}/j/socket`, { headers: { cookie } })
      await once(socket, 'open')
      const closed = once(socket, 'close') as Promise<[number]>
      socket.on('error', () => {})
      for (let frame = 0; frame < 100; frame++, sent++)
        socket.send(sent % 1000 === 5 ? 'x'.repeat(5000) : nonsense[sent % nonsense.length] ?? '')
      endings.push((await closed)[0])
    }
    expect(new Set(endings), 'cut off: nonsense, or a frame that is too long').toEqual(new Set([1008, 1009]))
    const statuses = new Set<number>()
    for (let batch = 0; batch < 20; batch++) {
      const replies = await Promise.all(Array.from({ length: 50 }, (_, at) => fetch(`${url}/${['x', 'j/..%2f', 'J/SOCKET', '%00', 'j?x=<>'][at % 5]}`, { method: at % 3 ? 'GET' : 'POST', ...(at % 3 ? {} : { body: '{' }) })))
      for (const reply of replies) {
        await reply.arrayBuffer()
        statuses.add(reply.status)
      }
    }
    expect([...statuses].filter(status => status >= 500)).toEqual([])
    expect(await good.act(answer('ml', 'k'))).toMatchObject({ kind: 'done' })
    expect(room.stageView(true).answered).toBe(1)
    good.close()
  })

  it('flood, and are cut off, while the others vote on', async () => {
    await room.stage(quiz)
    const [good, flood] = [await testPhone(url), await testPhone(url)]
    const cut = once(flood.socket(), 'close') as Promise<[number, Buffer]>
    for (let frame = 0; frame < 5000; frame++)
      flood.socket().send(JSON.stringify(answer('ml', `k${frame}`)))
    const [code, reason] = await cut
    expect([code, String(reason)]).toEqual([1008, 'Too much at once'])
    expect(await answersKept(), 'no more than one participant may').toBe(20)
    flood.close()
    expect(await good.act(answer('ops', 'k'))).toMatchObject({ kind: 'done' })
    good.close()
  })
})

describe('lines that break', () => {
  it('lose no vote, and in the end all phones agree', async () => {
    const screen = await testScreen(stageUrl, bearer(token))
    await screen.act(quiz)
    const all = await Promise.all(Array.from({ length: 40 }, () => testPhone(url)))
    // Every phone's line is cut in its turn, again and again, while it votes.
    const cutting = setInterval(() => {
      for (const phone of all) {
        if (Math.random() < 0.3)
          phone.socket().terminate()
      }
    }, 150)
    const done = await Promise.all(all.map(async (phone, at) => {
      for (let vote = 0; vote < 6; vote++) {
        expect(await phone.act(answer(vote < 5 ? 'both' : at % 2 ? 'ml' : 'ops', `k${vote}`))).toMatchObject({ kind: 'done' })
        await sleep(200)
      }
    }))
    clearInterval(cutting)
    expect(done).toHaveLength(40)
    expect(room.stageView(true).tallies[question]).toEqual({ ml: 20, ops: 20, both: 0 })
    await screen.act({ kind: 'turn', turn: { kind: 'quiz', told: 1 } })
    const seen = (): (number | undefined)[] => all.map(({ frames }) => {
      const last = frames.findLast(frame => frame.kind === 'state' || frame.kind === 'phase')
      return last && 'phase' in last && last.phase.kind === 'quiz' && last.phase.told ? answeredIn(last.phase.told.tally) : undefined
    })
    await expect.poll(seen, { timeout: 3000 }).toEqual(Array.from({ length: 40 }).fill(40))
    all.forEach(phone => phone.close())
    screen.close()
  })
})
