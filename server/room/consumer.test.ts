/** Consumers of a room's comments, in processes of their own, that are killed while they are at it. */
import type { ChildProcess } from 'node:child_process'
import type { TestRedis } from '../../tests/support/redis.ts'
import type { RoomLog } from './log.ts'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Room } from '../../room/room.ts'
import { noRedis, startRedis } from '../../tests/support/redis.ts'
import { shippedModel } from '../shipped-model.ts'
import { openConsumer } from './consumer.ts'
import { openRedisLog } from './redis-log.ts'
import { judgeSecond } from './second-judge.ts'
import { Versions } from './versions.ts'

const KILLS = 20
/** Comments for each consumer: more than it gets done before it is killed. */
const COMMENTS = 20

async function startConsumer(redis: TestRedis): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('../../tests/support/plain-consumer.ts', import.meta.url)), { env: { ...process.env, REDIS_URL: redis.url } })
  await once(child, 'message')
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

describe.skipIf(noRedis)(`consumers in processes of their own${noRedis ? ` (${noRedis})` : ''}`, () => {
  let redis: TestRedis
  let log: RoomLog
  let room: Room
  let seconds: Map<number, number>
  let id = 0

  beforeEach(async () => {
    redis = await startRedis()
    log = await openRedisLog(redis.url)
    room = new Room()
    seconds = new Map()
    id = 0
    await log.open((entry) => {
      if (entry.kind === 'second')
        seconds.set(entry.comment, (seconds.get(entry.comment) ?? 0) + 1)
      return room.apply(entry)
    })
    await log.append({ kind: 'turn', turn: { kind: 'comments' }, at: 0 })
  }, 60_000)
  afterEach(async () => {
    await log.close()
    await redis.stop()
  })

  async function comment(text: string, version: string): Promise<void> {
    id++
    await log.append({ kind: 'comment', id, who: `p${id}`, key: 'c', aim: 'past', text, score: 0, removed: true, reasons: [], isListed: false, version, took: 1, at: 0 })
  }

  async function until(isSo: () => boolean, what: string): Promise<void> {
    for (let waited = 0; !isSo(); waited += 10) {
      if (waited > 60_000)
        throw new Error(`${what} has not come`)
      await sleep(10)
    }
  }

  it(`lose nothing when ${KILLS} of them are killed in the middle of their work, and the room counts nothing twice`, async () => {
    await log.append({ kind: 'rollout', challenger: 'new', stage: 'shadow', at: 0 })
    let consumer = await startConsumer(redis)
    let killedInTheMiddle = 0
    for (let kills = 0; kills < KILLS; kills++) {
      const before = seconds.size
      await Promise.all(Array.from({ length: COMMENTS }, () => comment('a comment', 'old')))
      await until(() => seconds.size > before, 'the first judgement')
      await kill(consumer)
      killedInTheMiddle += seconds.size < id ? 1 : 0
      consumer = await startConsumer(redis)
    }
    await until(() => seconds.size === id, 'the last judgement')
    expect(killedInTheMiddle).toBeGreaterThan(KILLS / 2)
    expect(room.stageView(true).rollout).toMatchObject({ both: KILLS * COMMENTS, differ: KILLS * COMMENTS })

    // The lag is that of all of them, whoever asks.
    const asking = log.consume(judgeSecond({ room, log, versions: new Versions({ name: 'old', judge: () => ({ score: 0, removed: false, reasons: [] }) }, [], room), now: Date.now }))
    for (let waited = 0; await asking.lag() > 0 && waited < 20_000; waited += 100)
      await sleep(100)
    expect(await asking.lag()).toBe(0)
    await asking.stop()
    await kill(consumer)
  }, 300_000)

  it('judge by the version that did not answer, with the very models', async () => {
    const model = shippedModel()
    const consumer = await openConsumer(redis.url, model)
    const broken = model.version.replace(/^[^-]+/, 'broken')
    await log.append({ kind: 'rollout', challenger: broken, stage: 'shadow', at: 0 })
    await comment('You are a stupid idiot, shut up', model.version)
    await comment('What a lovely cat', broken)
    await until(() => seconds.size === 2, 'the judgement')
    const { both, differ, old, new: fresh } = room.stageView(true).rollout
    // Both were noted as removed; the champion keeps the cat, and the broken version keeps the insult.
    expect({ both, differ, old: old.removes?.value, fresh: fresh.removes?.value }).toEqual({ both: 2, differ: 2, old: 0.5, fresh: 0.5 })
    await consumer.stop()
  }, 60_000)
})
