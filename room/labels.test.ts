import type { LabelName, Round } from './labels.ts'
import type { Entry, Outcome } from './room.ts'
import { describe, expect, it } from 'vitest'
import { labelComments } from '../content/label-comments.ts'
import { majorityOf, TASKS, votesIn } from './labels.ts'
import { lessonsOf } from './lessons.ts'
import { Room, stillNeeded } from './room.ts'

type Happening = Entry extends infer E ? E extends Entry ? Omit<E, 'at'> : never : never

class Played {
  readonly room = new Room()
  readonly log: Entry[] = []
  #keys = 0

  do(happening: Happening): Outcome {
    const entry = { ...happening, at: this.log.length + 1 } as Entry
    this.log.push(entry)
    return this.room.apply(entry)
  }

  join(...people: string[]): void {
    people.forEach(who => this.do({ kind: 'join', who }))
  }

  round(round: Round): void {
    this.do({ kind: 'turn', turn: { kind: 'labels', round } })
  }

  /** Has people write a comment each, which is shown; ids are counted from 1. */
  write(...people: string[]): void {
    this.do({ kind: 'turn', turn: { kind: 'comments' } })
    this.do({ kind: 'mild', on: true })
    people.forEach((who, at) => this.do({ kind: 'comment', id: at + 1, who, key: `c${at}`, aim: 'past', text: `Comment of ${who}`, score: 0.2, removed: false, reasons: [], isListed: false }))
  }

  label(who: string, round: Round, comment: number, label: LabelName): string {
    const outcome = this.do({ kind: 'label', who, key: `k${this.#keys++}`, round, comment, label })
    return outcome.taken ? 'taken' : outcome.why
  }

  tasks(who: string): number[] {
    return this.room.own(who).labelling?.tasks.map(({ comment }) => comment) ?? []
  }
}

const people = (count: number): string[] => Array.from({ length: count }, (_, at) => `p${at + 1}`)

describe('the six that all label', () => {
  it('come to everybody, and count once a participant, the last label, while their round is on', () => {
    const talk = new Played()
    talk.join('x', 'y')
    expect(talk.label('x', 'alone', 0, 'rude')).toBe('no labels')
    talk.round('alone')
    expect(talk.room.own('x').labelling?.tasks.map(({ text }) => text)).toEqual(labelComments)
    expect([talk.label('x', 'alone', 0, 'rude'), talk.label('x', 'alone', 0, 'fine'), talk.label('y', 'alone', 0, 'fine')]).toEqual(['taken', 'taken', 'taken'])
    talk.round('together')
    expect(talk.label('x', 'alone', 0, 'rude')).toBe('no labels')
    expect(talk.label('x', 'together', 0, 'unsure')).toBe('taken')
    expect(talk.label('x', 'together', labelComments.length, 'unsure')).toBe('no such comment')
    const { labels } = talk.room.stageView(false)
    expect(labels.alone[0]).toEqual({ rude: 0, fine: 2, unsure: 0 })
    expect(labels.together[0]).toEqual({ rude: 0, fine: 0, unsure: 1 })
    expect([labels.labellers, labels.labels]).toEqual([2, 3])
    expect(talk.room.own('x').labelling?.given).toHaveLength(2)
  })
})

describe('the others\' comments', () => {
  it('come to several people each, about as many to each, and nobody gets an own one', () => {
    const talk = new Played()
    const room = people(30)
    talk.join(...room)
    talk.write(...room)
    talk.round('others')
    const times = new Map<number, number>()
    room.forEach((who, at) => {
      const tasks = talk.tasks(who)
      expect(tasks).toHaveLength(TASKS)
      expect(new Set(tasks).size).toBe(TASKS)
      expect(tasks).not.toContain(at + 1)
      tasks.forEach(id => times.set(id, (times.get(id) ?? 0) + 1))
    })
    expect(times.size).toBe(30)
    expect(Math.min(...times.values())).toBeGreaterThanOrEqual(4)
    expect(Math.max(...times.values())).toBeLessThanOrEqual(8)
  })

  it('are not to be labelled by their author, nor while they are hidden, nor by whom they did not come to', () => {
    const talk = new Played()
    const room = people(12)
    talk.join(...room)
    talk.write(...room)
    talk.round('others')
    expect(talk.label('p1', 'others', 1, 'fine')).toBe('not to label')
    expect(talk.label('p1', 'others', 99, 'fine')).toBe('no such comment')
    const [mine = 0, hidden = 0] = talk.tasks('p1')
    const notMine = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].find(id => !talk.tasks('p1').includes(id)) ?? 0
    expect(talk.room.refusalOf('p1', { kind: 'label', round: 'others', comment: notMine })).toBe('not to label')
    expect(talk.room.refusalOf('p1', { kind: 'label', round: 'others', comment: mine })).toBeUndefined()
    talk.do({ kind: 'show', comment: hidden, shown: false })
    expect(talk.label('p1', 'others', hidden, 'fine')).toBe('not to label')
    expect(talk.tasks('p1')).not.toContain(hidden)
    expect(talk.tasks('p1'), 'another one has come').toHaveLength(TASKS)
  })

  it('come to who joins later, and to all when the speaker shows more', () => {
    const talk = new Played()
    talk.join('x')
    talk.write('x')
    talk.round('others')
    expect(talk.tasks('x')).toEqual([])
    talk.join('late')
    expect(talk.tasks('late')).toEqual([1])
    talk.do({ kind: 'doors', open: false })
    expect(talk.tasks('late')).toEqual([])
    expect(talk.label('late', 'others', 1, 'rude')).toBe('closed')
  })
})

describe('what a label leads to', () => {
  /** 30 people who write and label: the last three always say the opposite. */
  function labelled(): Played {
    const talk = new Played()
    const room = people(30)
    talk.join(...room)
    talk.write(...room)
    talk.round('others')
    for (const [at, who] of room.entries())
      talk.tasks(who).forEach(id => talk.label(who, 'others', id, (id % 2 === 0) === (at < 27) ? 'rude' : 'fine'))
    return talk
  }

  it('is learned from or judged by, and by nobody who does both', () => {
    const { room } = labelled()
    const { lessons } = room.stageView(false).labels
    expect(lessons.filter(({ part }) => part === 'judge')).toHaveLength(10)
    // p3, p6 ... judge: as writers and as labellers, and ten of them with six labels each are 60.
    const sum = (part: string): number => lessons.filter(lesson => lesson.part === part).reduce((all, lesson) => all + votesIn(lesson.all), 0)
    expect([sum('judge'), sum('learn')]).toEqual([60, 120])
  })

  it('leaves the most contrary tenth out where it is asked to', () => {
    const { room } = labelled()
    const { lessons } = room.stageView(false).labels
    const out = lessons.reduce((all, { all: votes, calm }) => all + votesIn(votes) - votesIn(calm), 0)
    expect(out).toBe(3 * TASKS)
    for (const { text, calm } of lessons)
      expect([text, Math.min(calm.rude, calm.fine)]).toEqual([text, 0])
  })

  it('goes with who takes it back, and with the comment that is taken back', () => {
    const talk = labelled()
    const before = talk.room.stageView(false).labels
    talk.do({ kind: 'erase', who: 'p1', key: 'e' })
    const after = talk.room.stageView(false).labels
    expect(after.labellers).toBe(29)
    expect(after.others.map(({ text }) => text)).not.toContain('Comment of p1')
    expect(after.labels).toBeLessThan(before.labels - TASKS)
  })

  it('is there after a restart, also when somebody has taken something back and the log was tidied', () => {
    const talk = labelled()
    talk.do({ kind: 'erase', who: 'p1', key: 'e' })
    const again = new Room()
    for (const entry of stillNeeded(talk.log))
      again.apply(entry)
    const { labels } = again.stageView(true)
    // What others had said of a comment that is gone is gone with it.
    expect(labels).toEqual(talk.room.stageView(true).labels)
  })

  it('never says who gave which', () => {
    const { room } = labelled()
    expect(JSON.stringify(room.stageView(true).labels)).not.toMatch(/"p\d+"|who|key/)
  })

  it('is counted once, until a label, what is shown, or a decision changes it', () => {
    const talk = labelled()
    const before = talk.room.stageView(true).labels
    talk.do({ kind: 'turn', turn: { kind: 'quiz', told: 0 } })
    talk.do({ kind: 'doors', open: true })
    expect(talk.room.stageView(true).labels, 'the very same object').toBe(before)
    talk.round('alone')
    talk.label('p1', 'alone', 0, 'rude')
    const labelledMore = talk.room.stageView(true).labels
    expect(labelledMore.labels).toBe(before.labels + 1)
    talk.do({ kind: 'show', comment: 1, shown: false })
    expect(talk.room.stageView(true).labels.others).toHaveLength(before.others.length - 1)
  })

  it('goes with a new beginning', () => {
    const talk = labelled()
    talk.do({ kind: 'begin' })
    expect(talk.room.stageView(false).labels).toMatchObject({ labellers: 0, labels: 0, others: [], lessons: [] })
  })
})

it.each([[{ rude: 3, fine: 2, unsure: 0 }, 'rude'], [{ rude: 2, fine: 2, unsure: 0 }, undefined], [{ rude: 2, fine: 1, unsure: 1 }, undefined], [{ rude: 0, fine: 0, unsure: 4 }, undefined]])('the majority of %j is %s', (votes, majority) => {
  expect(majorityOf(votes)).toBe(majority)
})

describe('a decided appeal', () => {
  /** Three people; each has a comment removed, appeals, and gets a decision. */
  function appealed(...people: string[]): Played {
    const talk = new Played()
    talk.join(...people)
    talk.do({ kind: 'turn', turn: { kind: 'comments' } })
    people.forEach((who, at) => {
      talk.do({ kind: 'comment', id: at + 1, who, key: `c${at}`, aim: 'caught', text: `Removed of ${who}`, score: 0.9, removed: true, reasons: [], isListed: who === 'listed' })
      talk.do({ kind: 'appeal', who, key: `a${at}`, comment: at + 1, sentence: 'It is kind.', isListed: false })
    })
    return talk
  }

  it('is a lesson, in the part of the comment\'s author, and the last decision is the one that counts', () => {
    const talk = appealed('p1', 'p2', 'p3')
    expect(talk.room.stageView(true).labels.lessons, 'undecided').toEqual([])
    talk.do({ kind: 'decide', comment: 1, restored: false })
    talk.do({ kind: 'decide', comment: 3, restored: false })
    talk.do({ kind: 'decide', comment: 1, restored: true })
    const { lessons } = talk.room.stageView(true).labels
    // The third participant is one whose comments are kept out of training.
    expect(lessons.map(({ comment, part, decided }) => [comment, part, decided])).toEqual([[1, 'learn', 'fine'], [3, 'judge', 'rude']])
    expect(lessonsOf(lessons, 'all')).toMatchObject({ learn: [{ text: 'Removed of p1', isRude: false }], judge: [{ text: 'Removed of p3', isRude: true }], decided: 2 })
  })

  it('keeps its text from all windows but the presenter\'s until the comment is shown', () => {
    const talk = appealed('p1')
    talk.do({ kind: 'decide', comment: 1, restored: true })
    const [seen] = talk.room.stageView(false).labels.lessons
    expect(seen).toMatchObject({ comment: 1, isShown: false, decided: 'fine' })
    expect(JSON.stringify(talk.room.stageView(false).labels)).not.toContain('Removed of p1')
    expect(talk.room.stageView(true).labels.lessons[0]?.text).toBe('Removed of p1')
    talk.do({ kind: 'show', comment: 1, shown: true })
    expect(talk.room.stageView(false).labels.lessons[0]).toMatchObject({ isShown: true, text: 'Removed of p1' })
  })

  it('teaches nothing where the word list forbids the text, and goes with its author', () => {
    const talk = appealed('listed', 'p2')
    talk.do({ kind: 'decide', comment: 1, restored: true })
    talk.do({ kind: 'decide', comment: 2, restored: true })
    expect(talk.room.stageView(true).labels.lessons.map(({ comment }) => comment)).toEqual([2])
    talk.do({ kind: 'erase', who: 'p2', key: 'e' })
    expect(talk.room.stageView(true).labels.lessons).toEqual([])
  })
})
