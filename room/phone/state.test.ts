import type { OwnComment, Phase, PhoneAct } from '../protocol.ts'
import type { Reply } from './outbox.ts'
import type { PhoneState } from './state.ts'
import { describe, expect, it } from 'vitest'
import { scoreText, verdictOn } from './score.ts'
import { answerTo, beginning, heard, settled, tapped } from './state.ts'
import { scoreAndLine, statement, statementOfReasons, verdictText } from './statement.ts'
import { aloud, lineText } from './words.ts'

const tally = { ml: 0, ops: 0, both: 0 }
const second: Phase = {
  kind: 'quiz',
  of: 13,
  open: { id: 'tracking', number: 2, challenge: 'No log' },
  told: { id: 'shift', number: 1, challenge: 'Live data', answer: 'ml', arguable: 'both', reason: 'A sample.', tally },
  accepted: { shift: ['ml', 'both'] },
}
const comment: OwnComment = { key: 'c', aim: 'past', text: 'You fool', score: 0.87, removed: true, reasons: [[4, 8]] }
const answer: PhoneAct = { kind: 'answer', key: 'a', question: 'tracking', choice: 'ops' }
const sending: PhoneAct = { kind: 'comment', key: 'c', aim: 'past', text: 'You fool' }
const refused = (detail: string): Reply => ({ kind: 'refused', key: 'a', problem: { type: 'about:blank', title: '', status: 409, detail } })
const joined: PhoneState = heard({ ...beginning, link: 'joined' }, { kind: 'state', phase: second, own: { answers: { shift: 'both' }, comments: [] }, line: 0.61 })

describe('the own score', () => {
  it('counts both answers to a question that is arguable', () => {
    expect(verdictOn('both', ['ml', 'both'])).toBe('right')
    expect(verdictOn('ops', ['ml', 'both'])).toBe('wrong')
    expect(verdictOn(undefined, ['ml'])).toBe('none')
  })

  it('is of what was answered and told: who comes late has nothing wrong', () => {
    expect(scoreText({ a: ['ml'], b: ['ops', 'both'], c: ['ml'], d: ['ml'] }, { b: 'both', c: 'ops', e: 'ml' })).toBe('1 of 2 right')
    expect(scoreText({ a: ['ml'] }, {})).toBeUndefined()
  })
})

describe('what the phone shows', () => {
  it('is what was tapped last, whether the room has it or not', () => {
    const kept = settled(joined, answer, { kind: 'done', key: 'a' })
    expect(answerTo(kept, 'tracking')).toEqual({ choice: 'ops', isKept: true })
    expect(answerTo({ ...kept, waiting: [{ ...answer, choice: 'ml' }] }, 'tracking')).toEqual({ choice: 'ml', isKept: false })
    expect(answerTo(kept, 'shift')).toEqual({ choice: 'both', isKept: true })
  })

  it('keeps an appeal in its box until the room has taken it, and then beside its comment, which keeps its place', () => {
    const appealing: PhoneAct = { kind: 'appeal', key: 'p', comment: 'c', sentence: 'A joke.' }
    const typed: PhoneState = { ...joined, own: { answers: {}, comments: [comment, { ...comment, key: 'd' }] }, appealDraft: { comment: 'c', sentence: 'A joke.' } }
    const back = settled(typed, appealing, refused('Not yet.'))
    expect([back.appealDraft?.sentence, back.refusals.appeal]).toEqual(['A joke.', 'Not yet.'])
    const taken = settled(back, appealing, { kind: 'done', key: 'p', comment: { ...comment, appeal: { sentence: 'A joke.' } } })
    expect(taken.appealDraft).toBeUndefined()
    expect(taken.own.comments.map(({ key, appeal }) => [key, appeal?.sentence])).toEqual([['c', 'A joke.'], ['d', undefined]])
  })

  it('keeps what was typed until the room has taken it', () => {
    const typed: PhoneState = { ...joined, draft: { aim: 'past', text: 'You fool' } }
    const back = settled(typed, sending, refused('Not yet.'))
    expect(back.draft.text).toBe('You fool')
    expect(back.refusals.comment).toBe('Not yet.')
    const taken = settled(back, sending, { kind: 'done', key: 'c', comment })
    expect(taken.draft).toEqual({ aim: 'past', text: '' })
    expect(taken.own.comments).toEqual([comment])
  })

  it('has a comment once, though the room answers twice', () => {
    const once = settled(joined, sending, { kind: 'done', key: 'c', comment })
    expect(settled(once, sending, { kind: 'done', key: 'c', comment }).own.comments).toEqual([comment])
  })

  it('says why an answer was not taken until the talk goes on or another is tapped', () => {
    const late = settled(joined, answer, refused('Closed.'))
    expect(heard(late, { kind: 'phase', phase: second }).refusals.answer).toBe('Closed.')
    expect(heard(late, { kind: 'phase', phase: { kind: 'comments' } }).refusals.answer).toBeUndefined()
    expect(heard(late, { kind: 'phase', phase: { ...second, open: { id: 'decay', number: 3, challenge: 'Worse' } } }).refusals.answer).toBeUndefined()
    expect(tapped(late, answer).refusals.answer).toBeUndefined()
  })

  it('says no more that comments are not asked for when they are', () => {
    const early = settled(joined, sending, refused('Not yet.'))
    expect(heard(early, { kind: 'phase', phase: { kind: 'wait', next: 'comments' } }).refusals.comment).toBe('Not yet.')
    expect(heard(early, { kind: 'phase', phase: { kind: 'comments' } }).refusals.comment).toBeUndefined()
  })

  it('speaks no more of cookies when the room knows the phone after all', () => {
    const unknown = { ...beginning, isUnknown: true }
    expect(heard(unknown, { kind: 'state', phase: second, own: joined.own, line: 0.61 }).isUnknown).toBe(false)
  })

  it('remembers after the quiz what was right', () => {
    expect(heard(joined, { kind: 'phase', phase: { kind: 'wait', next: 'comments' } }).accepted).toEqual({ shift: ['ml', 'both'] })
  })

  it('has nothing of the own after it was deleted', () => {
    const gone = settled(joined, { kind: 'erase', key: 'e' }, { kind: 'done', key: 'e' })
    expect(gone.own).toEqual({ answers: {}, comments: [] })
    expect(gone.erasing).toBe('done')
    expect(tapped(gone, answer).erasing).toBe('rests')
  })
})

describe('what is said aloud', () => {
  it('is the result and the new question', () => {
    expect(aloud(joined)).toBe('Question 1: ML, and Both counts too. Right. A sample. 1 of 1 right. Question 2 of 13: No log.')
  })

  it('does not change while an answer is on its way and kept: it would be said again', () => {
    const tapping = { ...joined, waiting: [answer] }
    expect(aloud(tapping)).toBe(aloud(joined))
    expect(aloud(settled(tapping, answer, { kind: 'done', key: 'a' }))).toBe(aloud(joined))
  })

  it('is the verdict on the newest comment', () => {
    const talking = heard(joined, { kind: 'phase', phase: { kind: 'comments' } })
    expect(aloud(talking)).toBe('Break the moderator: comments are open.')
    expect(aloud(settled(talking, sending, { kind: 'done', key: 'c', comment }))).toBe('Removed: it did not get past. Score 87 of 100.')
  })
})

describe('what is wrong with the line', () => {
  it('is said when it is lost or the room is full, and else not', () => {
    expect(lineText({ link: 'joining', isUnknown: false })).toBe('')
    expect(lineText({ link: 'joined', isUnknown: false })).toBe('')
    expect(lineText({ link: 'lost', isUnknown: false })).toBe('No connection to the room. What you tap is kept and sent by itself.')
    expect(lineText({ link: 'full', isUnknown: false })).toContain('full')
    expect(lineText({ link: 'lost', isUnknown: true })).toContain('cookies')
  })
})

describe('why a comment was removed or kept', () => {
  it('tells score and line apart where whole numbers would not', () => {
    expect(scoreAndLine(0.87, 0.6121)).toEqual({ score: '87', line: '61' })
    expect(scoreAndLine(0.609, 0.6121)).toEqual({ score: '60.9', line: '61.2' })
  })

  it('says that a program decided, by what, and what it means', () => {
    expect(statement(0.05, 0.6121)).toMatch(/program decided.*no person.*scored 5 of 100.*from 61.*everybody could read/)
  })

  it('states the reasons for a removal as article 17 asks: what, which words, which rule, by whom, and how to complain', () => {
    const reasons = statementOfReasons({ ...comment, version: 'int8-6381f8b0' }, 0.6121)
    expect(reasons.map(({ term }) => term)).toEqual(['What', 'Which words', 'Which rule', 'Who decided', 'How to complain'])
    const [what, words, rule, who, how] = reasons.map(({ text }) => text)
    expect(what).toContain('nobody else would see it')
    expect(words).toBe('“fool” weighed most; it is marked above.')
    expect(rule).toContain('no insults')
    expect(who).toMatch(/^A program decided this by the words alone, and no person.*scored 87 of 100.*from 61.*version int8-6381f8b0/)
    expect(how).toMatch(/person decides.*six months.*articles 17, 20 and 21 of Regulation \(EU\) 2022\/2065.*article 19/)
    expect(statementOfReasons({ ...comment, reasons: [] }, 0.6121)[1]?.text).not.toContain('marked')
  })

  it('says how an appeal ended, aloud as well', () => {
    const phone = (appeal: OwnComment['appeal']): PhoneState => ({ ...joined, phase: { kind: 'comments' }, own: { answers: {}, comments: [{ ...comment, appeal }] } })
    expect(aloud(phone(undefined))).toMatch(/of 100\.$/)
    expect(aloud(phone({ sentence: 'A joke.' }))).toContain('a person will look at it')
    expect(aloud(phone({ sentence: 'A joke.', restored: true }))).toContain('the machine was wrong')
    expect(aloud(phone({ sentence: 'A joke.', restored: false }))).toContain('agrees with the machine')
  })

  it('says whether that is what its writer was after', () => {
    expect(verdictText({ aim: 'past', removed: false })).toBe('Kept: you got it past')
    expect(verdictText({ aim: 'caught', removed: true })).toBe('Removed: you got it caught')
    expect(verdictText({ aim: 'past', removed: true })).toBe('Removed: it did not get past')
    expect(verdictText({ aim: 'caught', removed: false })).toBe('Kept: it was not caught')
  })
})
