/** A roll-out as phones meet it: real sockets, and every phone is told which version answers it. */
import type { FastifyInstance } from 'fastify'
import type { TestPhone, TestScreen } from '../../tests/support/room-clients.ts'
import type { RoomLog } from './log.ts'
import type { RoomService } from './service.ts'
import type { Version } from './versions.ts'
import fastify from 'fastify'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { joinRoom, testPhone, testScreen } from '../../tests/support/room-clients.ts'
import { makeToken } from '../token.ts'
import { memoryLog } from './memory-log.ts'
import { createPhonesServer } from './phones.ts'
import { openRoom } from './service.ts'
import { addStage } from './stage.ts'
import { brokenOf } from './versions.ts'

const PHONES = 500
const champion: Version = { name: 'old-1', judge: text => ({ score: text.includes('idiot') ? 0.9 : 0.1, removed: text.includes('idiot'), reasons: [], line: 0.5 }) }
const same: Version = { ...champion, name: 'new-1' }
const broken = brokenOf(champion)

let log: RoomLog
let room: RoomService
let server: FastifyInstance
let stage: FastifyInstance
let url = ''
let screen: TestScreen
let phones: TestPhone[] = []

beforeEach(async () => {
  log = memoryLog()
  room = await openRoom({ log, champion, challengers: [same, broken] })
  server = await createPhonesServer({ room, page: { html: '<!doctype html><title>Room</title>', headers: {} }, secret: await log.secret(), line: 0.5, onConnected: () => {} })
  url = await server.listen({ port: 0, host: '127.0.0.1' })
  stage = fastify({ forceCloseConnections: true })
  const token = makeToken()
  await addStage(stage, { room, join: [], connected: () => phones.length, isSpeaker: () => false, token })
  screen = await testScreen(await stage.listen({ port: 0, host: '127.0.0.1' }), { authorization: `Bearer ${token}` })
  expect(await screen.act({ kind: 'turn', turn: { kind: 'comments' } })).toEqual({ kind: 'done' })
})
afterEach(async () => {
  phones.forEach(phone => phone.close())
  phones = []
  screen.close()
  await Promise.all([server.close(), stage.close()])
  await room.close()
})

async function join(count: number): Promise<void> {
  for (let from = 0; from < count; from += 50)
    phones.push(...await Promise.all(Array.from({ length: Math.min(50, count - from) }, async () => testPhone(url, await joinRoom(url)))))
}

/** The version that a phone was last told of. */
function toldOf({ frames }: TestPhone): string | undefined {
  return frames.findLast(frame => frame.kind === 'state' || frame.kind === 'version')?.version?.name
}
const onNew = (): TestPhone[] => phones.filter(phone => toldOf(phone) !== champion.name)
/** Until this is so; the machine may have other things to do. */
const until = (isSo: () => boolean): Promise<void> => vi.waitFor(() => expect(isSo()).toBe(true), { timeout: 20_000, interval: 5 })

describe(`a roll-out to ${PHONES} phones`, () => {
  it('reaches nobody in the shadow, then a tenth, half and all, and rolling back reaches every phone within a second', async () => {
    await join(PHONES)
    await until(() => phones.every(phone => toldOf(phone) === champion.name))
    const bring = (to: 'shadow' | 'tenth' | 'half' | 'all'): Promise<unknown> => screen.act({ kind: 'rollout', challenger: same.name, stage: to })
    await bring('shadow')
    expect(onNew()).toHaveLength(0)
    const expected = { tenth: 0.1, half: 0.5, all: 1 } as const
    let before: TestPhone[] = []
    for (const to of ['tenth', 'half', 'all'] as const) {
      await bring(to)
      await until(() => onNew().length > before.length)
      await until(() => to !== 'all' || onNew().length === PHONES)
      const now = onNew()
      // Four standard errors of a share of 500.
      expect(Math.abs(now.length / PHONES - expected[to])).toBeLessThanOrEqual(4 * Math.sqrt(0.25 / PHONES))
      expect(before.every(phone => now.includes(phone)), 'those before are among them').toBe(true)
      before = now
    }
    // The promise to the audience, and no benchmark: a second is long on any machine.
    const start = performance.now()
    const heard = phones.map(async phone => new Promise<number>((resolve) => {
      phone.socket().on('message', (data) => {
        if (String(data).includes('"kind":"version"'))
          resolve(performance.now() - start)
      })
    }))
    expect(await screen.act({ kind: 'rollback' })).toEqual({ kind: 'done' })
    const took = Math.max(...await Promise.all(heard))
    expect(onNew()).toHaveLength(0)
    expect(took).toBeLessThan(1000)
    await vi.waitFor(() => expect(screen.view().rollout).toMatchObject({ rolledBack: 'speaker', challenger: same.name }), { timeout: 5000 })
    expect(await screen.act({ kind: 'rollback' }), 'nothing is left').toMatchObject({ kind: 'refused', problem: { status: 409 } })
  }, 120_000)
})

describe('a version that is broken', () => {
  it('is taken back by the alarm after three comments, with nobody at the desk, and a phone that comes back finds the old one', async () => {
    await join(4)
    expect(await screen.act({ kind: 'rollout', challenger: broken.name, stage: 'all' })).toEqual({ kind: 'done' })
    const replies = await Promise.all(phones.slice(0, 3).map((phone, at) => phone.act({ kind: 'comment', key: `k${at}`, aim: 'caught', text: 'What a lovely cat' })))
    expect(replies).toEqual(replies.map(() => expect.objectContaining({ kind: 'done', comment: expect.objectContaining({ removed: true, version: broken.name }) })))
    await until(() => onNew().length === 0)
    await vi.waitFor(() => expect(screen.view().rollout).toMatchObject({ rolledBack: 'alarm', both: 3, differ: 3, new: { answered: 3, removed: 3 } }), { timeout: 5000 })
    const reply = await phones[3]?.act({ kind: 'comment', key: 'k', aim: 'caught', text: 'What a lovely cat' })
    expect(reply).toMatchObject({ kind: 'done', comment: { removed: false, version: champion.name } })
    // Whoever reads the log again has it ring at the same place.
    const replayed = await openRoom({ log, champion, challengers: [same, broken] })
    expect(replayed.stageView(true).rollout).toEqual(room.stageView(true).rollout)
    await replayed.close()
  }, 60_000)

  it('that the server does not have is refused', async () => {
    expect(await screen.act({ kind: 'rollout', challenger: 'unknown', stage: 'all' })).toMatchObject({ kind: 'refused', problem: { status: 404 } })
  })
})

describe('an appeal over the line', () => {
  it('of somebody else\'s comment is refused, and the author alone hears of the decision', async () => {
    await join(2)
    const [author, other] = phones
    await author!.act({ kind: 'comment', key: 'mine', aim: 'caught', text: 'He called me an idiot' })
    expect(await other!.act({ kind: 'appeal', key: 'a1', comment: 'mine', sentence: 'Give it back.' })).toMatchObject({ kind: 'refused', problem: { status: 404 } })
    expect(await author!.act({ kind: 'appeal', key: 'a2', comment: 'mine', sentence: 'It is a quotation.' })).toMatchObject({ kind: 'done', comment: { appeal: { sentence: 'It is a quotation.' } } })
    await vi.waitFor(() => expect(screen.view().appeals.next?.sentence).toBe('It is a quotation.'), { timeout: 5000 })
    const framesBefore = other!.frames.length
    await screen.act({ kind: 'decide', comment: screen.view().appeals.next!.id, restored: true })
    await vi.waitFor(() => expect(author!.frames.at(-1)).toMatchObject({ kind: 'state', own: { comments: [{ appeal: { restored: true } }] } }), { timeout: 5000 })
    expect(other!.frames).toHaveLength(framesBefore)
  })
})
