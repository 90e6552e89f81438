import { Buffer } from 'node:buffer'
import { writeFile } from 'node:fs/promises'
import { createServer as createListener } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createServer } from '../../server/app.ts'
import { openRoomOrExplain } from '../../server/room/open-or-explain.ts'
import { shippedModel } from '../../server/shipped-model.ts'
import { guard } from './guard.ts'
import { readPresentOptions } from './options.ts'
import { roomText } from './room-text.ts'

describe('the arguments of npm run present', () => {
  it('open no room by themselves', () => {
    expect(readPresentOptions([])).toEqual({})
    expect(readPresentOptions(['--deck', 'dist'])).toEqual({ deck: 'dist' })
  })

  it('open one, with what phones need to get to it', () => {
    expect(readPresentOptions(['--room'])).toEqual({ room: {} })
    expect(readPresentOptions(['--room', '--wifi', 'Speaker', '--wifi-password', 'eight chars', '--public', 'https://room.example/'])).toEqual({
      room: { wifi: 'WIFI:T:WPA;S:Speaker;P:eight chars;;', publicAddress: 'https://room.example' },
    })
  })

  it.each([
    [['--rom'], 'Unknown option \'--rom\''],
    [['room'], 'Unexpected argument \'room\''],
    [['--wifi', 'Speaker'], 'add --room'],
    [['--room', '--wifi-password', 'eight chars'], 'name it with --wifi'],
    [['--room', '--wifi', 'Speaker', '--wifi-password', 'short'], 'has 8 to 63'],
    [['--room', '--public', 'room.example'], '--public is the address'],
  ])('are refused as %j, with what is allowed', (args, sentence) => {
    expect(() => readPresentOptions(args)).toThrow(sentence)
    expect(() => readPresentOptions(args)).toThrow('usage: npm run present -- [options]')
  })
})

describe('the terminal', () => {
  it('has every address and the code of the first, and the Wi-Fi\'s before it', () => {
    const text = roomText(['http://192.0.2.7:8081/j', 'http://198.51.100.7:8081/j'], 'WIFI:T:nopass;S:Speaker;;')
    expect(text).toMatch(/Wi-Fi, to be joined first:\n█[\s\S]+phones join the room at {3}http:\/\/192\.0\.2\.7:8081\/j\n +http:\/\/198\.51\.100\.7:8081\/j\n█[\s\S]+Several networks/)
    expect(roomText([])).toContain('this machine is in no network')
  })
})

describe('a room that does not open', () => {
  const sentences: string[] = []
  const open = (options: { folder: string, redisUrl?: string, port?: number }): ReturnType<typeof openRoomOrExplain> =>
    openRoomOrExplain({ model: shippedModel(), deck: 'dist', host: '127.0.0.1', port: 0, addresses: () => [], ...options }, sentence => sentences.push(sentence))

  it('is said, with what to do, and throws nothing', async () => {
    const file = join(tmpdir(), `deck-no-folder-${process.pid}`)
    await writeFile(file, '')
    expect(await open({ folder: join(file, '.room') })).toBeUndefined()
    expect(sentences.pop()).toMatch(/^There is no room: .*cannot be written[\s\S]*goes on without it/)
    expect(await open({ folder: file, redisUrl: 'redis://127.0.0.1:1' })).toBeUndefined()
    expect(sentences.pop()).toMatch(/^There is no room: Redis at 127\.0\.0\.1:1 does not answer/)
  })

  it('leaves the phones\' port to who has it', async () => {
    const taken = createListener()
    await new Promise<void>(resolve => taken.listen(0, '127.0.0.1', resolve))
    const { port } = taken.address() as { port: number }
    expect(await open({ folder: join(tmpdir(), `deck-room-${process.pid}`), port })).toBeUndefined()
    expect(sentences.pop()).toMatch(/^There is no room: .*EADDRINUSE.*ROOM_PORT=/)
    await new Promise(resolve => taken.close(resolve))
  })
})

describe('the stage\'s server', () => {
  const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`

  it('says that there is no room where there is none, whatever the deck\'s own file says', async () => {
    const app = await createServer({ ...shippedModel(), deck: 'public', requestsPerMinute: 0 })
    const answer = await app.inject('/room.json')
    expect(answer.json()).toEqual({ room: 'none' })
    expect(answer.headers['cache-control']).toBe('no-store')
    await app.close()
  })

  it.each(['X-Forwarded-For', 'Forwarded', 'CF-Connecting-IP', 'X-Real-IP', 'Via'])('hands nothing to who came with %s, not even with the password', async (header) => {
    const app = await createServer({ ...shippedModel(), deck: '/no/such/folder', requestsPerMinute: 0, prepare: app => void guard(app, 'secret', { report: () => {} }) })
    const answer = await app.inject({ url: '/healthz', remoteAddress: '127.0.0.1', headers: { [header]: '192.0.2.7', authorization: basic('x:secret') } })
    expect(answer.statusCode).toBe(403)
    expect(answer.json()).toMatchObject({ detail: expect.stringContaining('room\'s port alone') as string })
    await app.close()
  })

  it('takes for the speaker whom it has let through, and nobody whom it refused', async () => {
    let isSpeaker: ReturnType<typeof guard> = () => false
    const app = await createServer({
      ...shippedModel(),
      deck: '/no/such/folder',
      requestsPerMinute: 0,
      prepare: (app) => {
        isSpeaker = guard(app, 'secret', { report: () => {}, delay: 0 })
        app.addHook('onSend', (request, reply, payload, done) => {
          void reply.header('X-Speaker', String(isSpeaker(request)))
          done(null, payload)
        })
      },
    })
    const speaker = async (remoteAddress: string, headers: Record<string, string> = {}): Promise<unknown> => (await app.inject({ url: '/presenter/1', remoteAddress, headers })).headers['x-speaker']
    expect(await speaker('127.0.0.1')).toBe('true')
    expect(await speaker('192.0.2.7', { authorization: basic('x:secret') })).toBe('true')
    expect(await speaker('127.0.0.1', { host: 'rebound.example' })).toBe('false')
    expect(await speaker('127.0.0.1', { 'x-forwarded-for': '192.0.2.7' })).toBe('false')
    for (let guess = 0; guess < 10; guess++)
      expect(await speaker('192.0.2.8', { authorization: basic('x:wrong') })).toBe('false')
    expect(await speaker('192.0.2.8', { authorization: basic('x:secret') }), 'locked out').toBe('false')
    await app.close()
  })
})
