import type { AppealCase, AppealsView } from '../../../room/appeals.ts'
import { describe, expect, it } from 'vitest'
import { appealsLab, decideSample, describeAppeals, overruled, reasonsOf, sampleView } from './appeals.ts'

const one = (id: number, restored: boolean): AppealCase & { restored: boolean } => ({ id, aim: 'caught', score: 0.9, text: `comment ${id}`, reasons: [], sentence: 'Please.', state: 'shown', restored })
const sample = { removed: 5, cases: [one(1, true), one(2, false), one(3, true)] }

describe('the sample room\'s appeals', () => {
  it.each([
    [0, { decided: 0, restored: 0, next: 1, last: undefined }],
    [1, { decided: 1, restored: 1, next: 2, last: 1 }],
    [2, { decided: 2, restored: 1, next: 3, last: 2 }],
    [99, { decided: 3, restored: 2, next: undefined, last: 3 }],
  ])('are decided up to %i', (decided, expected) => {
    const view = sampleView(sample, { decided, otherwise: [] })
    expect({ decided: view.decided, restored: view.restored, next: view.next?.id, last: view.last?.id }).toEqual(expected)
    expect(view.next?.restored).toBeUndefined()
  })

  it('are decided otherwise by whoever works the lab', () => {
    const [start] = appealsLab.script
    const agreed = decideSample(sample, start, true)
    expect(agreed).toEqual({ decided: 1, otherwise: [] })
    const differed = decideSample(sample, agreed, true)
    expect(differed).toEqual({ decided: 2, otherwise: [1] })
    expect(sampleView(sample, differed)).toMatchObject({ decided: 2, restored: 2, last: { id: 2, restored: true } })
    expect(appealsLab.read(differed)).toEqual(differed)
  })

  it.each([null, {}, { decided: -1, otherwise: [] }, { decided: 1, otherwise: ['a'] }, { decided: 100, otherwise: [] }])('refuse %j from another window', (value) => {
    expect(appealsLab.read(value)).toBeUndefined()
  })
})

describe('what the lab says', () => {
  const view: AppealsView = { removed: 20, appealed: 12, decided: 10, restored: 7 }

  it('begins with how often the machine was overruled, with Wilson\'s interval', () => {
    // 7 of 10: (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n) with z = 1.96.
    expect(overruled(view)).toMatchObject({ value: 0.7, low: expect.closeTo(0.3968, 4), high: expect.closeTo(0.8922, 4) })
    expect(describeAppeals(view)).toBe('People overruled the machine in 7 of 10 appeals, 70% (95% interval 40 to 89). 12 of 20 removals were appealed; 10 decisions are new labels.')
  })

  it('claims nothing while nothing is decided', () => {
    expect(describeAppeals({ removed: 1, appealed: 1, decided: 0, restored: 0 })).toBe('1 of 1 removals was appealed, and none is decided yet.')
  })

  it('gives what was decided, the words, the rule, who decided, and how to complain', () => {
    const rows = reasonsOf({ ...one(1, true), text: 'you damn fool', reasons: [[4, 13]], version: 'int8-1234' }, 0.61)
    expect(rows.map(({ term }) => term)).toEqual(['What', 'Words', 'Rule', 'Decided by', 'Complain'])
    expect(rows[1]?.text).toBe('“damn fool”')
    expect(rows[3]?.text).toBe('a program alone, int8-1234: 90 of 100, removes from 61')
  })

  it('keeps the words back with the comment', () => {
    expect(reasonsOf({ id: 1, aim: 'past', score: 0.9, state: 'waiting' }, 0.61).map(({ term }) => term)).not.toContain('Words')
  })
})
