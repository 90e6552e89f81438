import type { Quiz } from '../content/define-quiz.ts'
import type { Entry, Outcome } from './room.ts'
import { describe, expect, it } from 'vitest'
import { MOST_COMMENTS, Room, stillNeeded } from './room.ts'

const quiz: Quiz = [
  { id: 'a', challenge: 'First', answer: 'ml', arguable: 'both', reason: 'Because.' },
  { id: 'b', challenge: 'Second', answer: 'ops', reason: 'So it is.' },
  { id: 'c', challenge: 'Third', answer: 'both', reason: 'Both do.' },
]

type Happening = Entry extends infer E ? E extends Entry ? Omit<E, 'at'> : never : never

/** A room after what happened, with what became of each. */
function after(...happenings: Happening[]): { room: Room, outcomes: Outcome[], log: Entry[] } {
  const room = new Room(quiz)
  const log = happenings.map((happening, at) => ({ ...happening, at: at + 1 }) as Entry)
  return { room, outcomes: log.map(entry => room.apply(entry)), log }
}

const join = (who: string): Happening => ({ kind: 'join', who })
const answer = (who: string, question: string, choice: 'ml' | 'ops' | 'both', key = `${who}${question}${choice}`): Happening => ({ kind: 'answer', who, key, question, choice })
const told = (count: number): Happening => ({ kind: 'turn', turn: { kind: 'quiz', told: count } })
const commenting: Happening = { kind: 'turn', turn: { kind: 'comments' } }
let ids = 0
function comment(who: string, text: string, given: Partial<Happening & { kind: 'comment' }> = {}): Happening & { kind: 'comment' } {
  return { kind: 'comment', id: ++ids, who, key: `${who}${ids}`, aim: 'past', text, score: 0.2, removed: false, reasons: [], isListed: false, ...given }
}
const why = (outcome: Outcome | undefined): string => !outcome || outcome.taken ? 'taken' : outcome.why

describe('answers', () => {
  it('count once a participant, the last one, while the question is open', () => {
    const { room, outcomes } = after(answer('x', 'a', 'ml'), told(0), answer('x', 'a', 'ml'), answer('x', 'a', 'ops'), answer('y', 'a', 'ml'), answer('y', 'b', 'ml'), told(1), answer('z', 'a', 'ml'), answer('z', 'b', 'ops'))
    // The first one's key is answered as it was: refused before the quiz, and so again.
    expect(outcomes.map(why)).toEqual(['not open', 'taken', 'not open', 'taken', 'taken', 'not open', 'taken', 'not open', 'taken'])
    expect(room.tally('a')).toEqual({ ml: 1, ops: 1, both: 0 })
    expect(room.own('x')).toEqual({ answers: { a: 'ops' }, comments: [] })
  })

  it('with the same key change nothing, in whatever order they come again', () => {
    const first = answer('x', 'a', 'ml', 'k1')
    const { room } = after(told(0), first, answer('x', 'a', 'ops', 'k2'), first, first)
    expect(room.tally('a')).toEqual({ ml: 0, ops: 1, both: 0 })
  })

  it('to a question that was told stay as they are when the speaker goes back', () => {
    const { room, outcomes } = after(told(0), answer('x', 'a', 'ml'), told(1), told(0), answer('y', 'a', 'ml'))
    expect(why(outcomes[4])).toBe('not open')
    expect(room.tally('a').ml).toBe(1)
  })

  it('are not taken while the doors are closed', () => {
    const { room, outcomes } = after(told(0), { kind: 'doors', open: false }, answer('x', 'a', 'ml'))
    expect(why(outcomes[2])).toBe('closed')
    expect(room.phase()).toEqual({ kind: 'closed' })
  })
})

describe('what phones see', () => {
  it('has no right answer before it is told', () => {
    const { room } = after(told(0), answer('x', 'a', 'ml'))
    expect(room.phase()).toEqual({ kind: 'quiz', of: 3, open: { id: 'a', number: 1, challenge: 'First' }, accepted: {} })
    expect(JSON.stringify(room.phase())).not.toMatch(/Because|"ml"/)
  })

  it('has the answer, its reason and the tally after it, and every answer that counts', () => {
    const { room } = after(told(0), answer('x', 'a', 'both'), told(1))
    expect(room.phase()).toMatchObject({ open: { id: 'b' }, told: { number: 1, answer: 'ml', arguable: 'both', reason: 'Because.', tally: { ml: 0, ops: 0, both: 1 } }, accepted: { a: ['ml', 'both'] } })
    room.apply({ kind: 'turn', turn: { kind: 'quiz', told: 3 }, at: 9 })
    expect(room.phase()).not.toHaveProperty('open')
    expect(room.phase()).toMatchObject({ accepted: { b: ['ops'], c: ['both'] } })
  })
})

describe('comments', () => {
  it('are taken when they are asked for, and until the next question', () => {
    const { outcomes } = after(comment('x', 'one'), commenting, comment('x', 'two'), { kind: 'turn', turn: { kind: 'wait', next: 'nothing' } }, comment('x', 'three'), told(0), comment('x', 'four'))
    expect(outcomes.map(why)).toEqual(['no comments', 'taken', 'taken', 'taken', 'taken', 'taken', 'no comments'])
  })

  it(`are ${MOST_COMMENTS} a participant at most`, () => {
    const { outcomes } = after(commenting, ...Array.from({ length: MOST_COMMENTS + 1 }, (_, at) => comment('x', `${at}`)), comment('y', 'mine'))
    expect(outcomes.map(why).slice(-3)).toEqual(['taken', 'too many comments', 'taken'])
  })

  it('show their text to nobody but a presenter until they are shown, and never when they are listed', () => {
    const [waits, listed, shown] = [comment('x', 'it waits'), comment('x', 'it is listed', { isListed: true }), comment('y', 'it is shown')]
    const { room, outcomes } = after(commenting, waits, listed, shown, { kind: 'show', comment: shown.id, shown: true }, { kind: 'show', comment: listed.id, shown: true }, { kind: 'show', comment: -1, shown: true })
    expect(outcomes.slice(-3).map(why)).toEqual(['taken', 'listed', 'no such comment'])
    const texts = (mayAct: boolean): unknown[] => room.stageView(mayAct).wall.map(({ state, text }) => [state, text])
    expect(texts(false)).toEqual([['shown', 'it is shown'], ['listed', undefined], ['waiting', undefined]])
    expect(texts(true)).toEqual([['shown', 'it is shown'], ['listed', undefined], ['waiting', 'it waits']])
    room.apply({ kind: 'show', comment: shown.id, shown: false, at: 9 })
    expect(texts(false)[0]).toEqual(['waiting', undefined])
  })

  it('that model and word list both keep are shown at once if the presenter says so', () => {
    const { room } = after(commenting, { kind: 'mild', on: true }, comment('x', 'mild'), comment('x', 'removed', { removed: true }), comment('x', 'listed', { isListed: true }), { kind: 'mild', on: false }, comment('x', 'later'))
    expect(room.stageView(false).wall.map(({ text }) => text)).toEqual([undefined, undefined, undefined, 'mild'])
  })

  it('are counted: what got past, and what was caught', () => {
    const { room } = after(commenting, comment('x', 'a'), comment('x', 'b', { removed: true }), comment('x', 'c', { aim: 'caught', removed: true }), comment('x', 'd', { aim: 'caught' }))
    expect(room.stageView(false).comments).toEqual({ all: 4, past: 1, caught: 1 })
  })

  it('on the wall are the newest, and nobody\'s name stands there', () => {
    const { room } = after(commenting, ...Array.from({ length: 80 }, (_, at) => comment(`somebody${at}`, `text ${at}`)))
    const { wall } = room.stageView(true)
    expect([wall.length, wall[0]?.text, wall.at(-1)?.text]).toEqual([60, 'text 79', 'text 20'])
    expect(JSON.stringify(room.stageView(true))).not.toContain('somebody')
  })
})

describe('a stage\'s window', () => {
  it('is sent the tally of the open question only if it may act', () => {
    const { room } = after(told(0), answer('x', 'a', 'ml'), told(1), answer('x', 'b', 'ml'), answer('y', 'b', 'ops'))
    expect(room.stageView(false)).toMatchObject({ answered: 2, joined: 2, tallies: { a: { ml: 1 } }, mayAct: false })
    expect(room.stageView(false).tallies).not.toHaveProperty('b')
    expect(room.stageView(true).tallies).toMatchObject({ b: { ml: 1, ops: 1, both: 0 } })
  })
})

describe('taking back', () => {
  it('takes a participant\'s answers and comments out, and nobody else\'s', () => {
    const { room } = after(told(0), answer('x', 'a', 'ml'), answer('y', 'a', 'ops'), commenting, comment('x', 'mine'), comment('y', 'theirs'), { kind: 'erase', who: 'x', key: 'e' })
    expect(room.own('x')).toEqual({ answers: {}, comments: [] })
    expect(room.tally('a')).toEqual({ ml: 0, ops: 1, both: 0 })
    expect(room.stageView(true).wall.map(({ text }) => text)).toEqual(['theirs'])
    expect(room.stageView(true).joined).toBe(2)
  })

  it('that is repeated leaves what came after it', () => {
    const erase: Happening = { kind: 'erase', who: 'x', key: 'e' }
    const { room } = after(told(0), answer('x', 'a', 'ml'), erase, answer('x', 'a', 'ops'), erase)
    expect(room.tally('a')).toEqual({ ml: 0, ops: 1, both: 0 })
  })
})

describe('beginning anew', () => {
  it('empties the room of all but who is there, and questions open again', () => {
    const { room } = after(join('x'), told(0), answer('x', 'a', 'ml'), told(1), commenting, comment('x', 'mine'), { kind: 'begin' }, told(0), answer('x', 'a', 'ops'))
    expect(room.stageView(true)).toMatchObject({ joined: 1, answered: 1, comments: { all: 0 }, wall: [], tallies: { a: { ml: 0, ops: 1, both: 0 } } })
  })
})

/** All that can be seen of a room. */
function seen(room: Room): unknown {
  return [room.phase(), room.stageView(true), room.stageView(false), ['x', 'y', 'z'].map(who => [room.own(who), room.numberOf(who)])]
}

describe('what has to stay in the log', () => {
  const erase = (who: string, key: string): Happening => ({ kind: 'erase', who, key })
  const told1 = told(1)
  const [first, second, third] = [comment('x', 'one'), comment('y', 'two'), comment('y', 'three')]
  const lively = [join('x'), join('y'), told(0), answer('x', 'a', 'ml'), answer('y', 'a', 'ml'), told1, commenting, first, second, { kind: 'show', comment: second.id, shown: true }, third] satisfies Happening[]

  it.each([
    { name: 'nothing was taken back', happenings: lively },
    { name: 'one took back', happenings: [...lively, erase('x', 'e')] },
    { name: 'one took back, went on, and repeated it', happenings: [...lively, erase('x', 'e'), comment('x', 'anew'), erase('x', 'e')] },
    { name: 'one took back twice', happenings: [...lively, erase('x', 'e'), comment('x', 'anew'), erase('x', 'f')] },
    { name: 'the room began anew', happenings: [...lively, { kind: 'begin' }, comment('x', 'anew')] },
    { name: 'all was forgotten', happenings: [...lively, { kind: 'doors', open: false }, { kind: 'mild', on: true }, { kind: 'forget' }] },
    { name: 'all was forgotten, and it went on', happenings: [...lively, { kind: 'forget' }, join('y'), commenting, comment('y', 'anew'), erase('x', 'e')] },
  ] satisfies { name: string, happenings: Happening[] }[])('makes the same room as all of it: $name', ({ happenings }) => {
    const { room, log } = after(...happenings)
    const replayed = new Room(quiz)
    stillNeeded(log).forEach(entry => replayed.apply(entry))
    expect(seen(replayed)).toEqual(seen(room))
    expect(stillNeeded(stillNeeded(log))).toEqual(stillNeeded(log))
  })

  it('has nothing of what was taken back or forgotten', () => {
    const ofX = stillNeeded(after(...lively, erase('x', 'e')).log).filter(entry => 'who' in entry && entry.who === 'x')
    expect(ofX.map(({ kind }) => kind)).toEqual(['join', 'erase'])
    expect(stillNeeded(after(...lively, { kind: 'forget' }).log).map(({ kind }) => kind)).toEqual(['forget'])
  })

  it('has an age that begins after the last forgetting', () => {
    expect(after(...lively).room.since).toBe(1)
    expect(after(...lively, { kind: 'forget' }).room.since).toBeUndefined()
    expect(after(...lively, { kind: 'forget' }, join('x')).room.since).toBe(lively.length + 2)
  })
})
