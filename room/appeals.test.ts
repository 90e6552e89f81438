import type { Entry } from './room.ts'
import { describe, expect, it } from 'vitest'
import { Room } from './room.ts'

let ids = 0
/** A comment that the model has removed, unless something else is said of it. */
function comment(who: string, given: Partial<Entry & { kind: 'comment' }> = {}): Entry & { kind: 'comment' } {
  return { kind: 'comment', id: ++ids, who, key: `c${ids}`, aim: 'caught', text: 'Kill the child process', score: 0.9, removed: true, reasons: [[0, 4]], isListed: false, at: 1, ...given }
}
function appeal(who: string, of: number, given: Partial<Entry & { kind: 'appeal' }> = {}): Entry & { kind: 'appeal' } {
  return { kind: 'appeal', who, key: `a${++ids}`, comment: of, sentence: 'It is about a program.', isListed: false, at: 2, ...given }
}
const decide = (of: number, restored: boolean): Entry => ({ kind: 'decide', comment: of, restored, at: 3 })

function roomAfter(...entries: Entry[]): Room {
  const room = new Room()
  room.apply({ kind: 'turn', turn: { kind: 'comments' }, at: 0 })
  entries.forEach(entry => room.apply(entry))
  return room
}
function why(room: Room, entry: Entry): string {
  const outcome = room.apply(entry)
  return outcome.taken ? 'taken' : outcome.why
}

describe('an appeal', () => {
  it('is taken once, of what was removed, from its author and from nobody else', () => {
    const [removed, kept] = [comment('x'), comment('x', { removed: false })]
    const room = roomAfter(removed, kept)
    expect(why(room, appeal('y', removed.id))).toBe('no such comment')
    expect(why(room, appeal('x', kept.id))).toBe('not removed')
    expect(why(room, appeal('x', removed.id))).toBe('taken')
    expect(why(room, appeal('x', removed.id))).toBe('appealed')
    expect(room.own('x').comments[0]?.appeal).toEqual({ sentence: 'It is about a program.' })
    expect(room.own('y').comments).toEqual([])
  })

  it('with the same key changes nothing, and is answered the same', () => {
    const removed = comment('x')
    const first = appeal('x', removed.id)
    const room = roomAfter(removed)
    expect(room.apply(first)).toEqual(room.apply(first))
    expect(room.stageView(true).appeals.appealed).toBe(1)
  })

  it('is taken while other things are on, and not while the doors are closed', () => {
    const removed = comment('x')
    const room = roomAfter(removed, { kind: 'turn', turn: { kind: 'quiz', told: 0 }, at: 2 }, { kind: 'doors', open: false, at: 2 })
    expect(why(room, appeal('x', removed.id))).toBe('closed')
    room.apply({ kind: 'doors', open: true, at: 3 })
    expect(why(room, appeal('x', removed.id))).toBe('taken')
  })

  it('waits for its turn, the oldest first, and its author sees how it was decided, and decided again', () => {
    const [one, two] = [comment('x'), comment('y')]
    const room = roomAfter(one, two, appeal('y', two.id), appeal('x', one.id))
    expect(room.stageView(true).appeals.next?.id).toBe(two.id)
    expect(why(room, decide(two.id, true))).toBe('taken')
    expect(room.stageView(true).appeals).toMatchObject({ removed: 2, appealed: 2, decided: 1, restored: 1, next: { id: one.id }, last: { id: two.id, restored: true } })
    expect(room.own('y').comments[0]?.appeal?.restored).toBe(true)
    expect(room.own('x').comments[0]?.appeal?.restored).toBeUndefined()
    room.apply(decide(two.id, false))
    expect(room.own('y').comments[0]?.appeal?.restored).toBe(false)
    expect(room.stageView(true).appeals).toMatchObject({ decided: 1, restored: 0 })
  })

  it('that is not there cannot be decided', () => {
    const removed = comment('x')
    expect(why(roomAfter(removed), decide(removed.id, true))).toBe('no such appeal')
  })

  it('shows what was written to nobody but a presenter until it is shown, and what is listed never', () => {
    const [shown, listed, said] = [comment('x'), comment('y', { text: 'it is listed', isListed: true }), comment('z')]
    const room = roomAfter(shown, appeal('x', shown.id))
    const next = (mayAct: boolean): unknown => room.stageView(mayAct).appeals.next
    expect(JSON.stringify(next(false))).not.toMatch(/child|program/)
    expect(next(true)).toMatchObject({ text: 'Kill the child process', sentence: 'It is about a program.', reasons: [[0, 4]], state: 'waiting' })
    room.apply({ kind: 'show', comment: shown.id, shown: true, at: 3 })
    expect(next(false)).toMatchObject({ text: 'Kill the child process', sentence: 'It is about a program.', state: 'shown' })

    for (const entry of [decide(shown.id, true), listed, appeal('y', listed.id)])
      room.apply(entry)
    expect(JSON.stringify(next(true))).not.toContain('it is listed')
    for (const entry of [decide(listed.id, false), said, appeal('z', said.id, { sentence: 'a listed one', isListed: true })])
      room.apply(entry)
    expect(JSON.stringify(next(true))).not.toContain('a listed one')
    expect(JSON.stringify(room.stageView(true).appeals), 'whose it is').not.toContain('"who"')
  })

  it('goes with its comment when it is taken back, and with the room when it begins anew', () => {
    const [mine, theirs] = [comment('x'), comment('y')]
    const room = roomAfter(mine, theirs, appeal('x', mine.id), appeal('y', theirs.id), decide(mine.id, true))
    room.apply({ kind: 'erase', who: 'x', key: 'e', at: 4 })
    expect(room.stageView(true).appeals).toMatchObject({ removed: 1, appealed: 1, decided: 0 })
    expect(room.stageView(true).appeals.last).toBeUndefined()
    room.apply({ kind: 'begin', at: 5 })
    expect(room.stageView(true).appeals).toEqual({ removed: 0, appealed: 0, decided: 0, restored: 0 })
  })
})
