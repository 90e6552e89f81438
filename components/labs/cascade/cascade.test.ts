import type { BenchReport, DatasetProfile } from '../../../moderation/judge/reports.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allCascades } from '../../../moderation/judge/cascade.ts'
import { shippedModel } from '../../../server/shipped-model.ts'
import { scriptedState } from '../frame/lab-definition.ts'
import { cascadeFinding, cascadeLab, cascadeName, comparedWith, describeChoice, measured, measuredText, personText, placeStep, rowOf, runOf } from './cascade.ts'

describe('what was measured', () => {
  it('is the model that is shipped: else npm run cascade has to run again', () => {
    expect(measured.model).toBe(shippedModel().version)
  })

  it('is every cascade, on the same comments', () => {
    for (const choice of allCascades()) {
      const { machine, byPerson } = runOf(choice)
      expect(Object.values(machine).reduce((sum: number, count: number) => sum + count, byPerson.toxic + byPerson.clean), cascadeName(choice)).toBe(measured.rows)
    }
  })

  it('asks the person less with rules before the model, and is right less often: like compared with like', () => {
    const [model, rules] = [rowOf({ steps: ['model'], person: true, right: 1 }), rowOf({ steps: ['rules', 'cache', 'model'], person: true, right: 1 })]
    expect(rules.asked).toBeLessThan(model.asked)
    expect(rules.f1.high).toBeLessThan(model.f1.low)
  })

  it('gains nothing by rules and a cache that the interval would not cover', () => {
    const [model, rules] = [rowOf({ steps: ['model'], person: false, right: 1 }), rowOf({ steps: ['rules', 'cache', 'model'], person: false, right: 1 })]
    expect(rules.f1.low).toBeLessThan(model.f1.value)
    expect(rules.f1.value).toBeLessThan(model.f1.high)
  })

  it('is worse the more often the person errs', () => {
    const f1 = [1, 0.95, 0.9].map(right => rowOf({ steps: ['model'], person: true, right }).f1.value)
    expect(f1).toEqual(f1.toSorted((a, b) => b - a))
    expect(rowOf({ steps: ['model'], person: false, right: 0.9 }).f1).toEqual(rowOf({ steps: ['model'], person: false, right: 1 }).f1)
  })
})

describe('the comparison', () => {
  it('marks the chosen cascade, and adds it where it is none of the six', () => {
    expect(comparedWith(scriptedState(cascadeLab, 0))).toHaveLength(6)
    const added = comparedWith({ steps: ['model', 'rules'], person: true, right: 1 })
    expect(added).toHaveLength(7)
    expect(added.filter(({ isChosen }) => isChosen).map(({ row }) => cascadeName(row))).toEqual(['Model, rules, person'])
  })

  it('is told in words, machines with machines and a person with a person', () => {
    expect(cascadeFinding({ person: false, right: 1 })).toMatch(/^Rules and a cache before the model take \d+ times as long, and F1 goes from 0\.899 to 0\.901, which is within its interval\.$/)
    expect(cascadeFinding({ person: true, right: 1 })).toBe('Without the model a person would read 72% of the comments (F1 0.981), with it 11% (0.957). With rules and a cache before it 8%, and F1 goes from 0.957 to 0.946, beyond its interval.')
    expect(describeChoice({ steps: ['model'], person: true, right: 0.9 })).toMatch(/^Model, person: [\d.,]+ µs a comment, \d\d\.\d% right, F1 0\.\d{3}, 95% interval 0\.\d{3} to 0\.\d{3}; 1\d% go to a person, taken as right 90% of the time\.$/)
    expect(cascadeName({ steps: [], person: false })).toBe('Nothing')
  })

  it('says who the person is, on what machine it was timed, and whom the comments flatter', () => {
    expect(personText(1)).toContain('oracle')
    expect(personText(0.9)).toBe('The person is right 90% of the time, which is an assumption.')
    expect(measuredText()).toContain(measured.machine.cpu)
    const { sources } = JSON.parse(readFileSync(new URL('../../../public/model/dataset-profile.json', import.meta.url), 'utf8')) as DatasetProfile
    expect(sources.filter(({ direct, caveat }) => direct && caveat.includes('found by a word list')), 'one source').toHaveLength(1)
  })

  it('says that other word lists are faster than the model, as they were side by side', () => {
    expect(measuredText()).toContain('obscenity’s')
    const { results } = JSON.parse(readFileSync(new URL('../../../public/model/bench.json', import.meta.url), 'utf8')) as BenchReport
    const [model] = results
    const plain = results.filter(({ kind, name }) => kind === 'word list' && name !== 'obscenity')
    expect(plain).toHaveLength(2)
    for (const { name, commentsPerSecond } of plain)
      expect(commentsPerSecond, name).toBeGreaterThan(model!.commentsPerSecond)
  })
})

describe('the controls', () => {
  it('put a step at a place, and take it from where it was', () => {
    expect(placeStep(['model'], 0, 'rules')).toEqual(['rules'])
    expect(placeStep(['model'], 1, 'rules')).toEqual(['model', 'rules'])
    expect(placeStep(['rules', 'cache', 'model'], 0, 'model')).toEqual(['model', 'cache'])
    expect(placeStep(['rules', 'cache', 'model'], 1, undefined)).toEqual(['rules', 'model'])
  })

  it('are scripted, and taken over from another window if they make sense', () => {
    for (const step of [0, 1, 2, 3, 4, 99])
      expect(cascadeLab.read(structuredClone(scriptedState(cascadeLab, step)))).toEqual(scriptedState(cascadeLab, step))
    for (const value of [null, {}, { steps: ['model', 'model'], person: true, right: 1 }, { steps: ['magic'], person: true, right: 1 }, { steps: [], person: 'no', right: 1 }, { steps: [], person: true, right: 0.5 }])
      expect(cascadeLab.read(value)).toBeUndefined()
  })
})
