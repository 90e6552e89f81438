/** A hall whose Wi-Fi goes away for two seconds again and again, at real speed: apart from the others, since it takes its time. */
import type { AddressInfo } from 'node:net'
import type { ToPhone } from '../../room/protocol.ts'
import type { TestPhone } from '../../tests/support/room-clients.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { popQuiz } from '../../content/quiz.ts'
import { openLine } from '../../tests/support/line.ts'
import { answeredIn, testPhone } from '../../tests/support/room-clients.ts'
import { memoryLog } from './memory-log.ts'
import { createPhonesServer } from './phones.ts'
import { openRoom } from './service.ts'

const [{ id: question = '' } = {}] = popQuiz
const SECOND = 1000
/** Each line is away for two seconds of fifteen, and every line twice. */
const [AWAY, EVERY, TIMES] = [2 * SECOND, 15 * SECOND, 2]
const LINES = 4
const PHONES_A_LINE = 10
const choices = ['ml', 'ops', 'both'] as const

function tallySeen({ frames }: TestPhone): number | undefined {
  const last = frames.findLast((frame): frame is ToPhone & { kind: 'state' | 'phase' } => frame.kind === 'state' || frame.kind === 'phase')
  return last?.phase.kind === 'quiz' && last.phase.told ? answeredIn(last.phase.told.tally) : undefined
}

it('lines that are away for two seconds of every fifteen lose no answer, and all phones agree within three', async () => {
  const log = memoryLog()
  const room = await openRoom({ log, champion: { name: 'model', judge: () => ({ score: 0.1, removed: false, reasons: [] }) } })
  const server = await createPhonesServer({ room, page: { html: '<!doctype html><title>Room</title>', headers: {} }, secret: await log.secret(), line: 0.5, onConnected: () => {} })
  await server.listen({ port: 0, host: '127.0.0.1' })
  const lines = await Promise.all(Array.from({ length: LINES }, () => openLine(() => (server.server.address() as AddressInfo).port)))
  await room.stage({ kind: 'turn', turn: { kind: 'quiz', told: 0 } })
  const phones = (await Promise.all(lines.map(({ url }) => Promise.all(Array.from({ length: PHONES_A_LINE }, () => testPhone(url)))))).flat()

  const over = new AbortController()
  const cutting = Promise.all(lines.map(async (line, at) => {
    await sleep(at * EVERY / LINES)
    for (let time = 0; time < TIMES; time++) {
      line.cut()
      await sleep(AWAY)
      line.mend()
      await sleep(EVERY - AWAY)
    }
  })).then(() => over.abort())
  /** What each phone was last told that it is kept. */
  const acknowledged = await Promise.all(phones.map(async (phone, at) => {
    let last: typeof choices[number] | undefined
    for (let vote = at; !over.signal.aborted; vote++) {
      const choice = choices[vote % 3] ?? 'both'
      expect(await phone.act({ kind: 'answer', key: `k${vote}`, question, choice })).toMatchObject({ kind: 'done' })
      last = choice
      await sleep(SECOND)
    }
    return last
  }))
  await cutting

  const tally = Object.fromEntries(choices.map(choice => [choice, acknowledged.filter(last => last === choice).length]))
  expect(room.stageView(true).tallies[question]).toEqual(tally)
  await room.stage({ kind: 'turn', turn: { kind: 'quiz', told: 1 } })
  await expect.poll(() => new Set(phones.map(tallySeen)), { timeout: 3 * SECOND }).toEqual(new Set([phones.length]))

  phones.forEach(phone => phone.close())
  await Promise.all(lines.map(line => line.close()))
  await server.close()
  await room.close()
}, 120 * SECOND)
