import type { RolloutView } from '../../../room/rollout.ts'
import { describe, expect, it } from 'vitest'
import { scriptedState } from '../frame/lab-definition.ts'
import { actFor, chosenOf, dashboardOf, describeRollout, optionText, reachOf, rolloutLab, sampleView } from './rollout.ts'
import still from './still.ts'

const arm = { answered: 0, removed: 0, appealed: 0 }
const rests: RolloutView = { champion: 'int8-a', challengers: ['int4-b', 'broken-a'], both: 0, differ: 0, old: arm, new: arm, waiting: 0 }
const runs: RolloutView = { ...rests, challenger: 'int4-b', stage: 'tenth', both: 40, differ: 2, differs: { value: 0.05, low: 0.0013, high: 0.2421 } }

describe('what the presenter\'s window tells a room', () => {
  it.each([
    ['nothing at the start', rests, { challenger: 0, stage: 'none' }, undefined],
    ['to begin', rests, { challenger: 0, stage: 'shadow' }, { kind: 'rollout', challenger: 'int4-b', stage: 'shadow' }],
    ['to go on', runs, { challenger: 0, stage: 'half' }, { kind: 'rollout', challenger: 'int4-b', stage: 'half' }],
    ['nothing where it is', runs, { challenger: 0, stage: 'tenth' }, undefined],
    ['another challenger', runs, { challenger: 1, stage: 'tenth' }, { kind: 'rollout', challenger: 'broken-a', stage: 'tenth' }],
    ['to roll back', runs, { challenger: 0, stage: 'none' }, { kind: 'rollback' }],
    ['nothing that is rolled back already', { ...runs, rolledBack: 'alarm' }, { challenger: 0, stage: 'none' }, undefined],
    ['nothing against the alarm', { ...runs, rolledBack: 'alarm' }, { challenger: 0, stage: 'tenth' }, undefined],
    ['nothing of a version that it does not have', rests, { challenger: 7, stage: 'all' }, undefined],
    ['the one that was chosen by its name', rests, { challenger: 'broken-a', stage: 'half' }, { kind: 'rollout', challenger: 'broken-a', stage: 'half' }],
    ['nothing of a name that is gone', rests, { challenger: 'challenger-x', stage: 'half' }, undefined],
  ] as const)('is %s', (_, view, state, act) => {
    expect(actFor(view, state)).toEqual(act)
  })

  it.each([null, { challenger: 0 }, { challenger: -1, stage: 'all' }, { challenger: 'x'.repeat(41), stage: 'all' }, { challenger: 0, stage: 'some' }])('refuses %j from another window', (value) => {
    expect(rolloutLab.read(value)).toBeUndefined()
  })
})

describe('what the lab says', () => {
  it('is whether the alarm has rung, by what, and who is answered', () => {
    expect(describeRollout(rests)).toBe('int8-a answers all phones; nothing is being rolled out.')
    expect(describeRollout({ ...runs, both: 0, differ: 0, differs: undefined })).toBe('No comment yet that both have judged. int4-b answers a tenth of the phones.')
    expect(describeRollout(runs)).toBe('No alarm: the two differ on 2 of 40 comments, 5% (95% at every look, 0 to 24). int4-b answers a tenth of the phones.')
    expect(describeRollout({ ...runs, rolledBack: 'speaker' })).toMatch(/^Rolled back: int8-a answers all phones again/)
    expect(describeRollout({ ...runs, rolledBack: 'alarm', both: 3, differ: 3, differs: { value: 1, low: 0.2321, high: 1 } })).toBe('The alarm has taken int4-b back: the two differ on 3 of 3 comments, 23% at least, and 20% are allowed. int8-a answers all phones again.')
  })

  it('is what the gate had said of one that it did not let through, in the list as well', () => {
    const trained: RolloutView = { ...runs, challenger: 'challenger-c', challengers: [...runs.challengers, 'challenger-c'], gates: { 'challenger-c': 'no' } }
    expect(describeRollout(trained)).toMatch(/challenger-c answers a tenth of the phones\. The gate had said: no\.$/)
    expect(describeRollout({ ...trained, gates: { 'challenger-c': 'ship' } })).toMatch(/of the phones\.$/)
    expect(trained.challengers.map(name => optionText(trained, name))).toEqual(['int4-b', 'broken-a', 'challenger-c (refused)'])
    expect([chosenOf(trained, 2), chosenOf(trained, 'challenger-c'), chosenOf(trained, 'other')]).toEqual(['challenger-c', 'challenger-c', undefined])
  })

  it('is that a version is gone with the server that had it', () => {
    expect(describeRollout({ ...runs, rolledBack: 'gone' })).toBe('Rolled back: the server was started anew and has no int4-b any more. int8-a answers all phones again.')
  })

  it('has a dash where there is nothing, and a question mark where an interval has no end', () => {
    const rows = dashboardOf({ ...runs, new: { ...arm, p95: { value: 41, low: 38 } } })
    expect(rows.find(({ name }) => name.startsWith('p95'))).toEqual({ name: 'p95 of the model', old: '–', new: '41 µs (38 to ?)' })
  })
})

describe('whom the two answer', () => {
  it('is nobody for a shadow, then ever more of the phones, and nobody again for what was taken back', () => {
    const reach = rolloutLab.script.map((_, step) => reachOf(sampleView(still, scriptedState(rolloutLab, step))))
    expect(reach.map(({ old }) => old.phones)).toEqual([10, 10, 9, 5, 0, 10])
    expect(reach.map(({ new: challenger }) => challenger?.phones)).toEqual([undefined, 0, 1, 5, 10, 0])
    expect(reach.map(({ new: challenger }) => challenger?.isShadow), 'only the shadow listens').toEqual([undefined, true, false, false, false, false])
  })
})

describe('the sample room', () => {
  it('has no times, and so no rows for them', () => {
    expect(dashboardOf(sampleView(still, { challenger: 0, stage: 'half' })).filter(({ name }) => name.includes('of the model'))).toEqual([])
  })

  it('goes through the stages with the real challenger, and the alarm takes the broken one back', () => {
    const views = rolloutLab.script.map((_, step) => sampleView(still, scriptedState(rolloutLab, step)))
    expect(views.map(({ stage, rolledBack }) => [stage, rolledBack])).toEqual([[undefined, undefined], ['shadow', undefined], ['tenth', undefined], ['half', undefined], ['all', undefined], ['half', 'alarm']])
    expect(views[1]?.new.answered, 'the shadow answers nobody').toBe(0)
    const answered = views.slice(2, 5).map(view => view.new.answered)
    expect(answered.toSorted((a, b) => a - b), 'ever more').toEqual(answered)
    const { both } = views[1]!
    expect(answered.map((count, stage) => (count - (answered[stage - 1] ?? 0)) / both), 'its share of each stage').toEqual([0.1, 0.5, 1])
  })
})
