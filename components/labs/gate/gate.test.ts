import type { Check } from '../../../moderation/judge/gate.ts'
import { describe, expect, it } from 'vitest'
import { readRun } from './gate-run.ts'
import { describeChecks, describeGate, describeLessons, factsOf, gateLab, keyOf, limitText, numberText } from './gate.ts'
import still from './still.ts'

const check = (given: Partial<Check>): Check => ({ name: 'frozen', value: 0, interval: null, limit: -0.01, outcome: 'pass', rows: 600, of: null, ...given })
const calm = { value: null, rows: 0 }

describe('a check', () => {
  it.each([
    [check({ value: -0.0042, interval: { low: -0.009, high: 0.0004 } }), 'AUC −0.004 (−0.009 to +0.000)', '−0.010 at least'],
    [check({ name: 'sources', value: -0.05, of: 'davidson' }), 'AUC −0.050: davidson', '−0.030 at least'],
    [check({ name: 'behaviours', value: 1, of: 'Kill it' }), '1 newly wrong: Kill it', '0 at most'],
    [check({ name: 'identity', value: -0.0208 }), '−2.1 points', '+1.0 points at most'],
    [check({ name: 'size', value: 0.973 }), '0.97 times', '1.10 times at most'],
    [check({ name: 'speed', value: null }), '–', '1.50 times at most'],
    [check({ name: 'kept out', value: 0.125, interval: { low: -0.1, high: 0.3 } }), '+13 points (−10 to +30)', 'above 0'],
    [check({ name: 'contrary', value: 0.0283 }), '2.8% change', '2.0% at most'],
  ])('is written with its number and its limit: %#', (given, number, limit) => {
    expect(numberText(given)).toBe(number)
    expect(limitText(given)).toBe(limit)
  })
})

describe('the verdict in words', () => {
  it('begins with what is so', () => {
    expect(describeChecks({ checks: [check({})], calm })).toBe('Ship it: 1 of 1 checks pass, and it is better by labels that it has not seen.')
    expect(describeChecks({ checks: [check({}), check({ name: 'kept out', outcome: 'unproven' })], calm })).toBe('Nothing is proven, so the champion stays. Not proven: labels kept out of training.')
    expect(describeChecks({ checks: [check({ outcome: 'fail' }), check({ name: 'size', outcome: 'fail' }), check({ name: 'kept out', outcome: 'unproven' })], calm: { value: 0.11, rows: 9 } }))
      .toBe('No. It fails on the frozen test set and size. Not proven: labels kept out of training. Without the contrary tenth, kept-out labels: +11 points on 9.')
  })

  it('is the still\'s first', () => {
    expect(describeGate(still)).toMatch(/^(?:No\.|Nothing is proven|Ship it)/)
  })
})

it('says that a room without labels teaches nothing', () => {
  expect(describeLessons([])).toBe('The room has labelled nothing yet, so there is nothing to learn from.')
})

it('another run of other labels has another key', () => {
  const lesson = { text: 'x', part: 'learn', all: { rude: 1, fine: 0, unsure: 0 }, calm: { rude: 1, fine: 0, unsure: 0 } } as const
  expect(keyOf([lesson])).toBe(keyOf([{ ...lesson }]))
  expect(keyOf([lesson])).not.toBe(keyOf([{ ...lesson, text: 'y' }]))
})

it('the registry tells of each model what it was made of', () => {
  const [champion] = still.registry
  expect(champion && factsOf(champion).map(([name]) => name)).toEqual(expect.arrayContaining(['data, SHA-256', 'recipe', 'AUC, frozen set']))
})

describe('what another window says', () => {
  it('is taken over when it makes sense', () => {
    expect(gateLab.read({ view: 'checks' })).toEqual({ view: 'checks' })
    const { registry, checks, calm } = still
    expect(readRun({ key: 'k', run: { registry, checks, calm } })).toEqual({ key: 'k', run: { registry, checks, calm } })
  })

  it.each([[null], [{ view: 'x' }], [{ key: 'k', run: { checks: [{}], registry: [], calm: {} } }], [{ key: 1, run: null }]])('is refused when it does not: %#', (value) => {
    expect(gateLab.read(value)).toBeUndefined()
    expect(readRun(value)).toBeUndefined()
  })
})
