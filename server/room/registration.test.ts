/** A model that the gate has trained, on its way to the phones: by HTTP to the room, and out of its log again. */
import type { FastifyInstance } from 'fastify'
import type { Model } from '../../moderation/model.ts'
import type { RoomLog } from './log.ts'
import type { RoomService } from './service.ts'
import type { Version } from './versions.ts'
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import fastify from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FeatureExtractor } from '../../moderation/features.ts'
import { encodeModel } from '../../moderation/format.ts'
import { RECIPE } from '../../moderation/learn/recipe.ts'
import { MODEL_BYTES, MODEL_TYPE } from '../../room/registration.ts'
import { memoryLog } from './memory-log.ts'
import { openRoom } from './service.ts'
import { addStage } from './stage.ts'
import { brokenOf, trainedVersion } from './versions.ts'

const TOKEN = 'token-of-the-stage'
const champion: Version = { name: 'int8-a', judge: () => ({ score: 0.1, removed: false, reasons: [], line: 0.5 }) }
const shipped = [{ ...champion, name: 'int4-b' }, brokenOf(champion)]

/** A model of the gate's size that removes one word. */
function modelThatRemoves(word: string, bits = RECIPE.bits): Model {
  const weights = new Int8Array(2 ** bits)
  const extractor = new FeatureExtractor(bits)
  const count = extractor.extract(word)
  extractor.buckets.subarray(0, count).forEach(bucket => weights[bucket] = 100)
  return { format: 'int8', bits, weights, scale: 1, bias: -3, lengthWeight: 0, power: 0, threshold: 0.5, reasons: { atLeast: 0, share: 0.5 } }
}
const file = encodeModel(modelThatRemoves('muppet'))
const nameOf = (bytes: Uint8Array): string => `challenger-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}`
const name = nameOf(file)

let log: RoomLog
let room: RoomService
let stage: FastifyInstance
const open = (): Promise<RoomService> => openRoom({ log, champion, challengers: shipped })

beforeEach(async () => {
  log = memoryLog()
  room = await open()
  stage = fastify()
  await addStage(stage, { room, join: [], connected: () => 0, isSpeaker: () => false, token: TOKEN })
})
afterEach(async () => {
  await stage.close()
  await room.close()
})

interface Sent { body?: Uint8Array, path?: string, headers?: Record<string, string> }

/** What is answered: the status, and what is said. */
async function send({ body = file, path = `${nameOf(body)}?gate=no`, headers = {} }: Sent = {}): Promise<[number, string]> {
  const { statusCode, body: said } = await stage.inject({
    method: 'PUT',
    url: `/v1/room/challengers/${path}`,
    headers: { 'content-type': MODEL_TYPE, 'authorization': `Bearer ${TOKEN}`, ...headers },
    payload: Buffer.from(body),
  })
  return [statusCode, said]
}
const offered = (): string[] => room.stageView(true).rollout.challengers

describe('a model that the presenter\'s window brings', () => {
  it('can be rolled out under its name, and answers by its own weights, with its own reasons and line', async () => {
    expect(await send()).toEqual([201, JSON.stringify({ version: name, gate: 'no' })])
    expect(room.stageView(false).rollout.gates).toEqual({ [name]: 'no' })
    await room.join('x')
    await room.stage({ kind: 'turn', turn: { kind: 'comments' } })
    await room.stage({ kind: 'rollout', challenger: name, stage: 'all' })
    expect(room.servedBy('x')).toEqual({ name, isNew: true })
    const { comment } = await room.act('x', { kind: 'comment', key: 'c', aim: 'caught', text: 'you muppet' })
    expect(comment).toMatchObject({ removed: true, version: name, line: 0.5, reasons: [[4, 10]] })
  })

  it('comes last when the gate has not let it through, first when it has, and the broken one stays second', async () => {
    await send()
    expect(offered()).toEqual(['int4-b', 'broken-a', name])
    await send({ path: `${name}?gate=ship` })
    expect(offered()).toEqual([name, 'broken-a', 'int4-b'])
  })

  it('is there after a restart, with its roll-out, and not after the room has forgotten', async () => {
    await send()
    await room.stage({ kind: 'rollout', challenger: name, stage: 'half' })
    await room.close()
    room = await open()
    expect(room.stageView(true).rollout).toMatchObject({ challenger: name, stage: 'half', gates: { [name]: 'no' } })
    expect(room.stageView(true).rollout).not.toHaveProperty('rolledBack')
    await room.stage({ kind: 'forget' })
    expect(offered()).toEqual(['int4-b', 'broken-a'])
    await expect(room.stage({ kind: 'rollout', challenger: name, stage: 'half' })).rejects.toMatchObject({ statusCode: 404 })
  })

  it('that the server cannot read any more is taken back from all phones, and that is said', async () => {
    await log.append({ kind: 'register', version: 'challenger-old', gate: 'ship', file: Buffer.from('of an older layout').toString('base64'), at: Date.now() })
    await log.append({ kind: 'rollout', challenger: 'challenger-old', stage: 'all', at: Date.now() })
    await room.close()
    room = await open()
    expect(room.stageView(true).rollout).toMatchObject({ challenger: 'challenger-old', rolledBack: 'gone', challengers: ['int4-b', 'broken-a'] })
    expect(room.servedBy('x')).toEqual({ name: 'int8-a', isNew: false })
  })

  it('stands in an export by its name and verdict, and not by its weights', async () => {
    await send()
    const lines: object[] = []
    for await (const line of room.exported())
      lines.push(line)
    expect(lines).toEqual([{ at: expect.any(String), kind: 'register', version: name, gate: 'no' }])
  })
})

describe('what is refused, with a problem document', () => {
  const damaged = Uint8Array.from(file)
  damaged[60] = (damaged[60] ?? 0) ^ 1
  const tooWide = encodeModel(modelThatRemoves('muppet', RECIPE.bits + 1))

  it.each<[string, Sent, number, RegExp]>([
    ['whoever has not the token', { headers: { authorization: 'Bearer no' } }, 403, /presenter's view/],
    ['another site\'s page', { headers: { origin: 'https://elsewhere.example', host: 'here.example' } }, 403, /presenter's view/],
    ['a file that is too large', { body: new Uint8Array(MODEL_BYTES + 1) }, 413, new RegExp(`${MODEL_BYTES} bytes at most`)],
    ['something that is no file', { headers: { 'content-type': 'application/json' } }, 415, /octet-stream/],
    ['a verdict that no gate gives', { path: `${name}?gate=maybe` }, 400, /ship, no, or not proven/],
    ['a name that is none', { path: 'a%20b?gate=no' }, 400, /names the model/],
    ['a file that is damaged', { body: damaged }, 422, /checksum is wrong/],
    ['no model', { body: Buffer.from('hello') }, 422, /not a model file/],
    ['a model of more features than the gate trains', { body: tooWide }, 422, /does not know/],
    ['another file than its name says', { path: 'challenger-00000000?gate=no' }, 422, new RegExp(`is ${name}, and not challenger-00000000`)],
  ])('%s', async (_, sent, status, detail) => {
    const [answered, said] = await send(sent)
    expect(answered).toBe(status)
    expect(JSON.parse(said)).toEqual({ type: 'about:blank', title: expect.any(String), status, detail: expect.stringMatching(detail) })
    expect(offered()).toEqual(['int4-b', 'broken-a'])
  })
})

it('a trained version is named by its file', () => {
  expect(trainedVersion(file).name).toBe(name)
})
