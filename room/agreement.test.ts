import { describe, expect, it } from 'vitest'
import { answeredOf, pairsAgreeing } from './agreement.ts'

describe('how much a room agrees', () => {
  // The example of Fleiss (1971), table 1: six psychiatrists give each subject one of five diagnoses. These subjects were given three at most.
  it.each([
    { subject: '1', counts: [0, 0, 6], pi: 1 },
    { subject: '2', counts: [3, 3, 0], pi: 0.4 },
    { subject: '3', counts: [1, 4, 1], pi: 0.4 },
    { subject: '4', counts: [0, 6, 0], pi: 1 },
    { subject: '6', counts: [2, 4, 0], pi: 7 / 15 },
    { subject: '8', counts: [2, 3, 1], pi: 4 / 15 },
    { subject: '9', counts: [2, 4, 0], pi: 7 / 15 },
    { subject: '10', counts: [6, 0, 0], pi: 1 },
    { subject: '11', counts: [1, 5, 0], pi: 2 / 3 },
    { subject: '12', counts: [1, 1, 4], pi: 0.4 },
  ])('is Pi of Fleiss for subject $subject, with $counts', ({ counts: [ml = 0, ops = 0, both = 0], pi }) => {
    expect(pairsAgreeing({ ml, ops, both })).toBeCloseTo(pi, 12)
  })

  it('is what counting all pairs one by one gives', () => {
    const given = ['ml', 'ml', 'ops', 'both', 'ml', 'both', 'ops'] as const
    const pairs = given.flatMap((one, at) => given.slice(at + 1).map(other => one === other))
    expect(pairsAgreeing({ ml: 3, ops: 2, both: 2 })).toBeCloseTo(pairs.filter(Boolean).length / pairs.length, 12)
  })

  it('is not known before two have answered', () => {
    expect(pairsAgreeing({ ml: 0, ops: 0, both: 0 })).toBeUndefined()
    expect(pairsAgreeing({ ml: 1, ops: 0, both: 0 })).toBeUndefined()
    expect(answeredOf({ ml: 1, ops: 2, both: 3 })).toBe(6)
  })
})
