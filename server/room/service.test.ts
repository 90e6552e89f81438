import type { PhoneAct, StageAct } from '../../room/protocol.ts'
import type { Entry } from '../../room/room.ts'
import type { ProblemError } from '../problem.ts'
import type { RoomLog } from './log.ts'
import type { RoomService } from './service.ts'
import leoProfanity from 'leo-profanity'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { popQuiz } from '../../content/quiz.ts'
import { KEPT_AT_MOST } from './folder.ts'
import { LogError } from './log.ts'
import { memoryLog } from './memory-log.ts'
import { openRoom } from './service.ts'

const [{ id: question = '' } = {}] = popQuiz
function judge(text: string): { score: number, removed: boolean, reasons: [number, number][] } {
  return text.includes('idiot') ? { score: 0.9, removed: true, reasons: [[0, 5]] } : { score: 0.1, removed: false, reasons: [] }
}

let keys = 0
const answer = (choice: 'ml' | 'ops' | 'both', key = `k${++keys}`): PhoneAct => ({ kind: 'answer', key, question, choice })
const comment = (text: string, key = `k${++keys}`): PhoneAct => ({ kind: 'comment', key, aim: 'past', text })
const quiz: StageAct = { kind: 'turn', turn: { kind: 'quiz', told: 0 } }
const comments: StageAct = { kind: 'turn', turn: { kind: 'comments' } }

/** With which status, and which words, something is refused. */
async function refusal(doing: Promise<unknown>): Promise<[number, string]> {
  const error = await doing.then(() => undefined, (error: unknown) => error as ProblemError)
  return [error?.statusCode ?? 0, error?.message ?? 'taken']
}

async function kept(log: RoomLog): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const entry of log.read())
    entries.push(entry)
  return entries
}

async function exported(room: RoomService): Promise<Record<string, unknown>[]> {
  const lines: Record<string, unknown>[] = []
  for await (const line of room.exported())
    lines.push(line)
  return lines
}

let log: RoomLog
let room: RoomService
let time = 1_000_000
const open = (): Promise<RoomService> => openRoom({ log, champion: { name: 'model', judge }, now: () => time })
beforeEach(async () => {
  time = 1_000_000
  log = memoryLog()
  room = await open()
})

describe('an act', () => {
  it('with the same key is done once and answered the same, at the same time or later', async () => {
    await room.stage(comments)
    const act = comment('You idiot')
    const outcomes = [...await Promise.all([room.act('x', act), room.act('x', act)]), await room.act('x', act), await room.act('x', act), await room.act('x', act)]
    expect(outcomes[0]).toMatchObject({ comment: { text: 'You idiot', removed: true, score: 0.9, reasons: [[0, 5]] } })
    outcomes.forEach(outcome => expect(outcome).toEqual(outcomes[0]))
    expect((await kept(log)).filter(({ kind }) => kind === 'comment')).toHaveLength(1)
    expect(room.stageView(true).comments.all).toBe(1)
  })

  it('after the close is refused with what to do, and is taken with the same key when it opens', async () => {
    await room.stage(quiz)
    await room.stage({ kind: 'doors', open: false })
    const act = answer('ml')
    expect(await refusal(room.act('x', act))).toEqual([409, expect.stringContaining('it opens again')])
    await room.stage({ kind: 'doors', open: true })
    await room.act('x', act)
    expect(room.own('x').answers).toEqual({ [question]: 'ml' })
    await room.stage({ kind: 'turn', turn: { kind: 'quiz', told: 1 } })
    expect(await refusal(room.act('y', answer('ml')))).toEqual([409, expect.stringContaining('closed')])
  })

  it('with nothing to read is refused, and costs nothing of what may be sent', async () => {
    expect(await refusal(room.act('x', comment('early')))).toEqual([409, expect.stringContaining('keep yours')])
    await room.stage(comments)
    expect(await refusal(room.act('x', comment('\n \u202E')))).toEqual([422, expect.stringContaining('type a few words')])
    await room.act('x', comment('late'))
    expect(await refusal(room.act('x', comment('too soon')))).toEqual([429, expect.stringMatching(/wait \d s and send it again/)])
    expect(await refusal(room.act('y', comment('another')))).toEqual([0, 'taken'])
  })

  it('that floods is held up, and nobody else is', async () => {
    await room.stage(quiz)
    const refusals = await Promise.all(Array.from({ length: 100 }, () => refusal(room.act('x', answer('ml')))))
    expect(refusals.filter(([status]) => status === 429)).toHaveLength(80)
    expect(await refusal(room.act('y', answer('ops')))).toEqual([0, 'taken'])
    expect(room.stageView(true).answered).toBe(2)
  })

  it('that cannot be kept is refused, changes nothing, and is taken later with the same key', async () => {
    await room.stage(quiz)
    const append = vi.spyOn(log, 'append').mockRejectedValueOnce(new LogError('The disk is full: make room on it.'))
    const act = answer('ml')
    expect(await refusal(room.act('x', act))).toEqual([503, 'The disk is full: make room on it.'])
    expect(room.own('x').answers).toEqual({})
    await room.act('x', act)
    expect(room.own('x').answers).toEqual({ [question]: 'ml' })
    append.mockRejectedValueOnce(new LogError('gone'))
    expect(await refusal(room.stage(comments))).toEqual([503, 'gone'])
  })
})

describe('what a listed comment is', () => {
  it('never in a view, whoever asks for it, and never to be shown', async () => {
    await room.stage(comments)
    await room.stage({ kind: 'mild', on: true })
    const [word = ''] = leoProfanity.list()
    await room.act('x', comment(`hello ${word}`))
    await room.act('y', comment('waits, idiot'))
    await room.act('z', comment('mild'))
    const [shown, waiting, listed] = room.stageView(true).wall
    expect([shown?.state, waiting?.state, listed?.state]).toEqual(['shown', 'waiting', 'listed'])
    expect(await refusal(room.stage({ kind: 'show', comment: listed?.id ?? 0, shown: true }))).toEqual([409, expect.stringContaining('choose another')])
    const views = [true, false].map(mayAct => JSON.stringify(room.stageView(mayAct)))
    // Not with `not.toContain`, which would print it.
    expect(views.map(view => view.includes(word))).toEqual([false, false])
    expect(views.map(view => view.includes('waits'))).toEqual([true, false])
    expect(await refusal(room.stage({ kind: 'show', comment: 5, shown: true }))).toEqual([404, expect.stringContaining('gone')])
  })
})

describe('an appeal', () => {
  it('is the author\'s own, has something to say, and its decision is told to the author at once', async () => {
    await room.stage(comments)
    const removed = comment('You idiot')
    await room.act('x', removed)
    const appeal = (sentence: string): PhoneAct => ({ kind: 'appeal', key: `k${++keys}`, comment: removed.key, sentence })
    expect(await refusal(room.act('y', appeal('Mine?')))).toEqual([404, expect.stringContaining('gone')])
    expect(await refusal(room.act('x', appeal(' ')))).toEqual([422, expect.stringContaining('say in a sentence')])
    expect(await refusal(room.act('x', appeal('It was\na quotation.')))).toEqual([0, 'taken'])
    expect(await refusal(room.act('x', appeal('Again.')))).toEqual([409, expect.stringContaining('already')])
    const heard: string[] = []
    room.onOwn(who => heard.push(who))
    const { next } = room.stageView(true).appeals
    await room.stage({ kind: 'decide', comment: next?.id ?? 0, restored: true })
    expect(heard).toEqual(['x'])
    expect(room.own('x').comments[0]?.appeal).toEqual({ sentence: 'It was a quotation.', restored: true })
    expect(await refusal(room.stage({ kind: 'decide', comment: 5, restored: true }))).toEqual([404, expect.stringContaining('gone')])
    const lines = await exported(room)
    expect(lines.slice(-3, -1)).toEqual([
      expect.objectContaining({ kind: 'appeal', participant: 1, comment: next?.id, sentence: 'It was a quotation.' }),
      expect.objectContaining({ kind: 'decide', comment: next?.id, restored: true }),
    ])
  })
})

describe('what is kept', () => {
  beforeEach(async () => {
    await Promise.all(['x', 'y'].map(who => room.join(who)))
    await room.stage(comments)
    await room.act('x', comment('mine'))
    await room.act('y', comment('theirs'))
    const [theirs] = room.stageView(true).wall
    await room.stage({ kind: 'show', comment: theirs?.id ?? 0, shown: true })
  })

  it('is the same room when it is opened again', async () => {
    const before = room.stageView(true)
    expect((await open()).stageView(true)).toEqual(before)
  })

  it('is exported with numbers in place of names and keys', async () => {
    const lines = await exported(room)
    expect(lines.map(({ kind, participant }) => [kind, participant])).toEqual([['join', 1], ['join', 2], ['turn', undefined], ['comment', 1], ['comment', 2], ['show', undefined]])
    expect(lines[3]).toMatchObject({ at: new Date(time).toISOString(), text: 'mine', score: 0.1 })
    expect(lines[5]?.comment).toBe(lines[4]?.id)
    expect(JSON.stringify(lines)).not.toMatch(/"who"|"key"|"x"|"y"/)
  })

  it('is nothing of who took it back, also after a restart, and shows no other comment instead', async () => {
    await room.act('x', { kind: 'erase', key: 'e' })
    expect(JSON.stringify(await kept(log))).not.toContain('mine')
    const before = room.stageView(true)
    expect(before.wall.map(({ text, state }) => [text, state])).toEqual([['theirs', 'shown']])
    expect((await open()).stageView(true)).toEqual(before)
  })

  it('is nothing after it was forgotten', async () => {
    await room.stage({ kind: 'forget' })
    expect((await kept(log)).map(({ kind }) => kind)).toEqual(['forget'])
    expect(room.stageView(true)).toMatchObject({ joined: 0, wall: [], comments: { all: 0 } })
    expect((await open()).stageView(true)).toEqual(room.stageView(true))
  })

  it('goes off the disk later, when it could not at once', async () => {
    vi.spyOn(log, 'keepOnly').mockRejectedValueOnce(new LogError('The disk is full.'))
    expect(await refusal(room.act('x', { kind: 'erase', key: 'e' }))).toEqual([503, 'The disk is full.'])
    expect(JSON.stringify(await kept(log))).toContain('mine')
    await room.act('x', { kind: 'erase', key: 'e' })
    expect(JSON.stringify(await kept(log))).not.toContain('mine')
  })

  it('goes off the disk at the next start, when the process ended meanwhile', async () => {
    await log.append({ kind: 'erase', who: 'x', key: 'e', at: time })
    await open()
    expect(JSON.stringify(await kept(log))).not.toContain('mine')
    await log.append({ kind: 'forget', at: time })
    await open()
    expect(JSON.stringify(await kept(log))).not.toContain('theirs')
  })

  it('is nothing after 24 hours', async () => {
    time += KEPT_AT_MOST
    expect((await open()).stageView(true).joined).toBe(2)
    time += 1
    expect((await open()).stageView(true).joined).toBe(0)
    expect((await kept(log)).map(({ kind }) => kind)).toEqual(['forget'])
  })

  it('is forgotten after 24 hours while it is open, too', async () => {
    vi.useFakeTimers()
    try {
      const running = await open()
      time += KEPT_AT_MOST + 1
      await vi.advanceTimersByTimeAsync(61_000)
      expect(running.stageView(true).joined).toBe(0)
      await running.close()
    }
    finally {
      vi.useRealTimers()
    }
  })
})

describe('listeners', () => {
  it('hear of phases, and of who has to be told of their own acts anew', async () => {
    const heard: unknown[] = []
    room.onPhase(changed => heard.push(changed.own))
    await room.stage(quiz)
    await room.stage(quiz)
    await room.act('x', answer('ml'))
    await room.stage({ kind: 'begin' })
    expect(room.own('x').answers, 'begun anew').toEqual({})
    await room.stage({ kind: 'forget' })
    expect(heard, 'the same turn again is none').toEqual(['nobody', 'everybody', 'everybody'])
  })
})
