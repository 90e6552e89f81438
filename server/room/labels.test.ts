import type { LabelName, Round } from '../../room/labels.ts'
import type { PhoneAct } from '../../room/protocol.ts'
import type { ProblemError } from '../problem.ts'
import type { RoomService } from './service.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { labelComments } from '../../content/label-comments.ts'
import { memoryLog } from './memory-log.ts'
import { openRoom } from './service.ts'

let keys = 0
const label = (round: Round, comment: number, name: LabelName): PhoneAct => ({ kind: 'label', key: `k${++keys}`, round, comment, label: name })

/** With which status, and which words, something is refused. */
async function refusal(doing: Promise<unknown>): Promise<[number, string]> {
  const error = await doing.then(() => undefined, (error: unknown) => error as ProblemError)
  return [error?.statusCode ?? 0, error?.message ?? 'taken']
}

const WHO = Array.from({ length: 12 }, (_, at) => `phone-${at + 1}`)
let room: RoomService

beforeEach(async () => {
  room = await openRoom({ log: memoryLog(), champion: { name: 'model', judge: () => ({ score: 0.1, removed: false, reasons: [] }) } })
  for (const who of WHO)
    await room.join(who)
  await room.stage({ kind: 'turn', turn: { kind: 'comments' } })
  await room.stage({ kind: 'mild', on: true })
  for (const who of WHO)
    await room.act(who, { kind: 'comment', key: `c${++keys}`, aim: 'past', text: `Greetings from ${who}` })
})

const tasks = (who: string): number[] => room.own(who).labelling?.tasks.map(({ comment }) => comment) ?? []

describe('a label', () => {
  it('counts once a participant and comment, however often it is sent', async () => {
    await room.stage({ kind: 'turn', turn: { kind: 'labels', round: 'alone' } })
    const act = label('alone', 0, 'rude')
    await Promise.all([room.act('phone-1', act), room.act('phone-1', act)])
    await room.act('phone-1', label('alone', 0, 'fine'))
    expect(room.stageView(false).labels.alone[0]).toEqual({ rude: 0, fine: 1, unsure: 0 })
    expect(room.stageView(false).labels.labels).toBe(1)
  })

  it('is refused, with what to do, for an own comment, for one that is another\'s to label, and for none', async () => {
    await room.stage({ kind: 'turn', turn: { kind: 'labels', round: 'others' } })
    const all = new Set(WHO.flatMap(tasks))
    const own = room.stageView(true).wall.find(({ text }) => text === 'Greetings from phone-1')?.id ?? -1
    const another = [...all].find(id => id !== own && !tasks('phone-1').includes(id)) ?? -1
    expect(await refusal(room.act('phone-1', label('others', own, 'fine')))).toEqual([409, expect.stringContaining('not yours to label')])
    expect(await refusal(room.act('phone-1', label('others', another, 'fine')))).toEqual([409, expect.stringContaining('not yours to label')])
    expect(await refusal(room.act('phone-1', label('others', 1, 'fine')))).toEqual([404, expect.stringContaining('gone')])
    expect(await refusal(room.act('phone-1', label('others', tasks('phone-1')[0] ?? 0, 'fine')))).toEqual([0, 'taken'])
  })

  it('is refused in a round that is not on, and while the room is closed', async () => {
    await room.stage({ kind: 'turn', turn: { kind: 'labels', round: 'together' } })
    expect(await refusal(room.act('phone-1', label('alone', 0, 'fine')))).toEqual([409, expect.stringContaining('not being labelled')])
    await room.stage({ kind: 'doors', open: false })
    expect(await refusal(room.act('phone-1', label('together', 0, 'fine')))).toEqual([409, expect.stringContaining('it opens again')])
  })

  it('is one of twenty in ten seconds at most', async () => {
    await room.stage({ kind: 'turn', turn: { kind: 'labels', round: 'alone' } })
    const answers: [number, string][] = []
    for (let time = 0; time < 22; time++)
      answers.push(await refusal(room.act('phone-2', label('alone', time % labelComments.length, time % 2 === 0 ? 'rude' : 'fine'))))
    // One comment is in the same ten seconds.
    expect(answers.filter(([status]) => status === 0)).toHaveLength(19)
    expect(answers.at(-1)).toEqual([429, expect.stringContaining('wait')])
  })

  it('leaves the room under a number', async () => {
    await room.stage({ kind: 'turn', turn: { kind: 'labels', round: 'alone' } })
    await room.act('phone-3', label('alone', 2, 'unsure'))
    const lines: Record<string, unknown>[] = []
    for await (const line of room.exported())
      lines.push(line)
    expect(lines.at(-1)).toMatchObject({ kind: 'label', participant: 3, round: 'alone', comment: 2, label: 'unsure' })
    expect(JSON.stringify(lines.filter(({ kind }) => kind === 'label'))).not.toContain('phone-3')
  })

  it('brings all phones something new with each round, and when what they have to label changes', async () => {
    const told: string[] = []
    room.onPhase(({ own }) => void told.push(own))
    await room.stage({ kind: 'turn', turn: { kind: 'labels', round: 'others' } })
    const [id = 0] = tasks('phone-1')
    await room.stage({ kind: 'show', comment: id, shown: false })
    await room.stage({ kind: 'turn', turn: { kind: 'wait', next: 'nothing' } })
    expect(told).toEqual(['everybody', 'everybody', 'nobody'])
    expect(tasks('phone-1')).toEqual([])
  })
})
