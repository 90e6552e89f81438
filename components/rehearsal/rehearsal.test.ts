import { describe, expect, it } from 'vitest'
import { clock, compare, readSpent, signedClock, spend } from './rehearsal.ts'

const plan = [
  { no: 1, title: 'Hello', seconds: 20 },
  { no: 2, title: 'Body', seconds: 60 },
  { no: 3, title: 'Extra', seconds: undefined },
  { no: 4, title: 'End', seconds: 30 },
]

describe('spend', () => {
  it('adds up the visits to a slide and leaves the others', () => {
    const first = spend({ 2: 500 }, 1, 1000)
    expect(spend(first, 1, 250)).toEqual({ 1: 1250, 2: 500 })
    expect(first).toEqual({ 1: 1000, 2: 500 })
  })
})

describe('compare', () => {
  it('puts actual beside planned seconds, and knows no difference where one is missing', () => {
    const { rows } = compare(plan, { 1: 26_400, 2: 45_000, 3: 9_000 })
    expect(rows.map(({ actual, difference }) => [actual, difference])).toEqual([
      [26, 6],
      [45, -15],
      [9, undefined],
      [undefined, undefined],
    ])
  })

  it('sums the whole plan, the plan of what was shown, and what it took', () => {
    expect(compare(plan, { 1: 26_400, 2: 45_000 })).toMatchObject({ planned: 110, plannedOfShown: 80, actual: 71 })
  })
})

describe('times', () => {
  it.each([[0, '0:00'], [5, '0:05'], [60, '1:00'], [2700, '45:00']])('writes %i seconds as %s', (seconds, text) => {
    expect(clock(seconds)).toBe(text)
  })

  it.each([[12, '+0:12'], [-65, '−1:05'], [0, '0:00']])('writes a difference of %i seconds as %s', (seconds, text) => {
    expect(signedClock(seconds)).toBe(text)
  })
})

describe('readSpent', () => {
  it('reads back what was kept', () => {
    expect(readSpent(JSON.stringify({ 1: 1250, 12: 0 }))).toEqual({ 1: 1250, 12: 0 })
  })

  it.each(['', 'nonsense', 'null', '7', '[]'])('begins anew with %j', (text) => {
    expect(readSpent(text)).toEqual({})
  })

  it('leaves out what is no time', () => {
    expect(readSpent('{"1": 5, "2": "6", "0": 7, "x": 8, "3": -1}')).toEqual({ 1: 5 })
  })
})
