import type { Check } from '../../../moderation/judge/gate.ts'
import { describe, expect, it } from 'vitest'
import { readRun } from './gate-run.ts'
import { describeCheck, describeChecks, describeGate, describeLessons, describeRegistry, factsOf, gateLab, keyOf, limitText, numberText, registrable, verdictText } from './gate.ts'
import still from './still.ts'

const check = (given: Partial<Check>): Check => ({ name: 'frozen', value: 0, interval: null, limit: -0.01, outcome: 'pass', rows: 600, of: null, ...given })
const calm = { value: null, rows: 0 }

describe('a check', () => {
  it.each([
    [check({ value: -0.0042, interval: { low: -0.009, high: 0.0004 } }), 'AUC −0.004 (−0.009 to +0.000)', '−0.010 at least'],
    [check({ name: 'sources', value: -0.05, interval: { low: -0.2, high: 0.06 }, of: 'davidson' }), 'AUC −0.050 (−0.20 to +0.06)', '−0.030 at least'],
    [check({ name: 'behaviours', value: 1, of: 'Kill it' }), '1 newly wrong', '0 at most'],
    [check({ name: 'identity', value: -0.0208, interval: { low: -0.073, high: 0.021 } }), '−2.1 points (−7 to +2)', '+1.0 points at most'],
    [check({ name: 'size', value: 0.973 }), '0.97 times', '1.10 times at most'],
    [check({ name: 'speed', value: null }), '–', '1.50 times at most'],
    [check({ name: 'speed', value: 1.02, interval: { low: 0.961, high: 1.1 } }), '1.02 times (0.96 to 1.10)', '1.50 times at most'],
    [check({ name: 'kept out', value: 0.125, interval: { low: -0.1, high: 0.3 } }), '+13 points (−10 to +30)', 'above 0'],
    [check({ name: 'contrary', value: 0.0283, interval: { low: 0.0177, high: 0.045 } }), '2.8% change (1.8 to 4.5)', '2.0% at most'],
  ])('is written with its number and its limit: %#', (given, number, limit) => {
    expect(numberText(given)).toBe(number)
    expect(limitText(given.name)).toBe(limit)
  })
})

describe('the verdict in words', () => {
  it('begins with what is so', () => {
    expect(describeChecks({ checks: [check({})], calm })).toBe('Ship it: 1 of 1 checks pass, and it is better by labels that it has not seen.')
    expect(describeChecks({ checks: [check({}), check({ name: 'kept out', outcome: 'unproven' })], calm })).toBe('Not proven, so the champion stays. Open: labels kept out of training.')
    expect(describeChecks({ checks: [check({ outcome: 'fail' }), check({ name: 'size', outcome: 'fail' }), check({ name: 'kept out', outcome: 'unproven' })], calm: { value: 0.11, rows: 9 } }))
      .toBe('No. It fails on the frozen test set and size. Open: labels kept out of training. Without the contrary tenth, kept-out labels: +11 points on 9.')
  })

  it('has the verdict by itself, to be read from far', () => {
    expect(verdictText({ checks: [check({ outcome: 'fail' })], calm })).toEqual({ lead: 'No.', reason: 'It fails on the frozen test set.', rest: '' })
  })

  it('is the still\'s first', () => {
    expect(describeGate(still)).toMatch(/^(?:No\.|Not proven|Ship it)/)
  })
})

it('a check that is looked into tells its number, its ground, of what it is, its limit, and what it asks', () => {
  expect(describeCheck(check({ name: 'behaviours', value: 1, outcome: 'fail', rows: 12, of: 'Kill it' })))
    .toBe('The behaviour list: fail. 1 newly wrong on 12 comments (Kill it), and the limit is 0 at most. Is anything wrong that the champion had right?')
  expect(describeCheck(check({ name: 'size', value: 0.97, rows: 0 }))).toMatch(/^Size: pass\. 0\.97 times, and the limit is 1\.10 times at most\./)
})

it('says how many lessons were decided on appeal, and what a decision counts', () => {
  const lesson = { comment: 7, text: 'x', isShown: false, part: 'learn', all: { rude: 0, fine: 1, unsure: 0 }, calm: { rude: 0, fine: 1, unsure: 0 }, decided: 'fine' } as const
  expect(describeLessons([lesson])).toBe('Of 1 comments with labels, 1 can be learned from, and 0 by other people judge. 1 of them was decided on appeal, which counts as 3 labels. 0 in doubt and 0 with fewer than 3 labels are left out.')
  expect(describeLessons([{ ...lesson, decided: undefined }])).not.toContain('appeal')
})

it('says of the challenger that it can be rolled out, and what the gate says of it, once the server has it', () => {
  const version = still.registry.find(({ role }) => role === 'challenger')?.version ?? ''
  const none = { champion: 'a', challengers: [], both: 0, differ: 0, old: { answered: 0, removed: 0, appealed: 0 }, new: { answered: 0, removed: 0, appealed: 0 }, waiting: 0 }
  expect(describeRegistry(still, undefined)).not.toContain('rolled out')
  expect(describeRegistry(still, none)).not.toContain('rolled out')
  expect(describeRegistry(still, { ...none, gates: { [version]: 'no' } })).toContain(`${version} can be rolled out, and stays marked: the gate says no.`)
  expect(describeRegistry(still, { ...none, gates: { [version]: 'ship' } })).toContain(`${version} can be rolled out.`)
})

it('registers a challenger that has learned something, and no other', () => {
  expect(registrable(still)?.role).toBe('challenger')
  expect(registrable({ registry: still.registry.map(model => ({ ...model, rows: { ...model.rows, room: 0 } })) })).toBeUndefined()
})

it('says that a room without labels teaches nothing', () => {
  expect(describeLessons([])).toBe('The room has labelled nothing yet, so there is nothing to learn from.')
})

it('another run of other labels has another key', () => {
  const lesson = { text: 'x', isShown: true, part: 'learn', all: { rude: 1, fine: 0, unsure: 0 }, calm: { rude: 1, fine: 0, unsure: 0 } } as const
  expect(keyOf([lesson])).toBe(keyOf([{ ...lesson }]))
  expect(keyOf([lesson])).not.toBe(keyOf([{ ...lesson, text: 'y' }]))
  const { text, ...unread } = { ...lesson, comment: 7, isShown: false }
  expect(keyOf([unread]), 'a window that may not read it has the same run').toBe(keyOf([{ ...unread, text }]))
  expect(keyOf([unread])).not.toBe(keyOf([{ ...unread, decided: 'rude' }]))
})

it('the registry tells of each model what it was made of', () => {
  const [champion] = still.registry
  expect(champion && factsOf(champion).map(([name]) => name)).toEqual(expect.arrayContaining(['data, SHA-256', 'recipe', 'AUC, frozen set']))
  expect(factsOf(still.shipped).map(([name]) => name), 'the shipped one beside it, row by row').toEqual(champion && factsOf(champion).map(([name]) => name))
  expect(Object.fromEntries(factsOf(still.shipped))['AUC, frozen set']).toMatch(/other rows$/)
})

describe('what another window says', () => {
  it('is taken over when it makes sense', () => {
    expect(gateLab.read({ view: 'checks', check: null })).toEqual({ view: 'checks', check: null })
    expect(gateLab.read({ view: 'checks', check: 'size' })).toEqual({ view: 'checks', check: 'size' })
    const { registry, shipped, checks, calm } = still
    expect(readRun({ key: 'k', run: { registry, shipped, checks, calm } })).toEqual({ key: 'k', run: { registry, shipped, checks, calm } })
  })

  it.each([[null], [{ view: 'x', check: null }], [{ view: 'checks' }], [{ view: 'checks', check: 'x' }], [{ key: 'k', run: { checks: [{}], registry: [], calm: {} } }], [{ key: 1, run: null }]])('is refused when it does not: %#', (value) => {
    expect(gateLab.read(value)).toBeUndefined()
    expect(readRun(value)).toBeUndefined()
  })
})
