import { describe, expect, it } from 'vitest'
import { plannedSeconds, planOf } from './plan.ts'

describe('plannedSeconds', () => {
  it.each([
    ['Say hello.\n\nTime: 60 s\nSources: none', 60],
    ['Say hello.', undefined],
    ['Time: 60 s\nTime: 20 s', undefined],
    ['It takes Time: 60 s', undefined],
    ['Time: a minute', undefined],
  ])('reads %j as %s', (note, seconds) => {
    expect(plannedSeconds(note)).toBe(seconds)
  })
})

describe('planOf', () => {
  it('numbers slides from 1 and keeps those without a title or a plan', () => {
    expect(planOf([{ title: 'Hello', note: 'Time: 20 s' }, {}])).toEqual([
      { no: 1, title: 'Hello', seconds: 20 },
      { no: 2, title: '', seconds: undefined },
    ])
  })
})
