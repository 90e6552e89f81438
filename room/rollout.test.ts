import type { Verdict } from './rollout.ts'
import { describe, expect, it } from 'vitest'
import { fnvStep, hashString, mix } from '../moderation/hash.ts'
import { createRandom } from '../moderation/random.ts'
import { placeOf } from './place.ts'
import { Rollout, stages } from './rollout.ts'

const OLD = 'int8-a'
const NEW = 'int4-b'
const people = Array.from({ length: 20_000 }, (_, at) => `participant-${at}`)
const by = (version: string, removed: boolean, took = 10): Verdict => ({ version, removed, took })

describe('the place of a participant', () => {
  it('rests on FNV-1a, as published, mixed', () => {
    // RFC 9923, appendix C: the empty text, "a" and "foobar".
    const fnv = (text: string): number => Array.from(text).reduce((hash, letter) => fnvStep(hash, letter.charCodeAt(0)), 0x811C9DC5) >>> 0
    expect(['', 'a', 'foobar'].map(text => fnv(text).toString(16))).toEqual(['811c9dc5', 'e40c292c', 'bf9cf968'])
    expect(placeOf('x', 'v')).toBe(mix(fnv('v x')) / 2 ** 32)
    expect(hashString('v x')).toBe(mix(fnv('v x')))
  })

  it('is the same each time, and every place is as likely as any other', () => {
    const tenths = Array.from<number>({ length: 10 }).fill(0)
    for (const who of people) {
      expect(placeOf(who, NEW)).toBe(placeOf(who, NEW))
      tenths[Math.floor(placeOf(who, NEW) * 10)]!++
    }
    // Pearson's chi-square of 10 equal parts: 27.9 with 9 degrees of freedom is the limit at 0.1%.
    const expected = people.length / 10
    expect(tenths.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)).toBeLessThan(27.9)
  })

  it('is another in the next roll-out', () => {
    const first = people.filter(who => placeOf(who, NEW) < 0.1)
    const again = first.filter(who => placeOf(who, 'other') < 0.1).length / first.length
    expect(again).toBeGreaterThan(0.05)
    expect(again).toBeLessThan(0.15)
  })
})

describe('a roll-out', () => {
  it('reaches nobody in the shadow, then a tenth, a half and all, each with those before', () => {
    const rollout = new Rollout()
    let before: string[] = []
    for (const [stage, share] of Object.entries(stages) as [keyof typeof stages, number][]) {
      rollout.begin(NEW, stage)
      const reached = people.filter(who => rollout.answering(who) === NEW)
      expect(reached.length / people.length).toBeCloseTo(share, 1)
      expect(before.every(who => reached.includes(who))).toBe(true)
      before = reached.slice(0, 200)
    }
    expect(people.every(who => rollout.answering(who) === NEW)).toBe(true)
    expect(rollout.takeBack('speaker')).toBe(true)
    expect(people.some(who => rollout.answering(who) !== undefined)).toBe(false)
    expect(rollout.takeBack('speaker'), 'nothing is left to take back').toBe(false)
  })

  it('counts each comment once for both, whichever answered', () => {
    const rollout = new Rollout()
    rollout.first(1, by(OLD, true))
    rollout.begin(NEW, 'tenth')
    rollout.first(2, by(OLD, true, 10))
    rollout.first(3, by(NEW, false, 4))
    rollout.first(4, by(NEW, true, 6))
    expect(rollout.view().both).toBe(0)
    for (const _ of ['first', 'again']) {
      rollout.second(2, by(NEW, true, 5))
      rollout.second(3, by(OLD, true, 11))
      rollout.second(1, by(NEW, true))
    }
    rollout.appealed(4)
    rollout.appealed(4)
    const view = rollout.view()
    expect(view).toMatchObject({ challenger: NEW, stage: 'tenth', both: 2, differ: 1, differs: { value: 0.5 } })
    expect(view.old).toMatchObject({ answered: 1, removed: 1, appealed: 0, removes: { value: 1 }, p50: { value: 10 } })
    expect(view.new).toMatchObject({ answered: 2, removed: 1, appealed: 1, removes: { value: 0.5 }, p50: { value: 5 } })
    expect([2, 4].map(id => rollout.isWaiting(id))).toEqual([false, true])
  })

  it('goes on counting in the next stage, and begins anew with another challenger, or with the same after it was taken back', () => {
    const rollout = new Rollout()
    const judge = (): void => {
      rollout.first(1, by(OLD, true))
      rollout.second(1, by(NEW, true))
    }
    rollout.begin(NEW, 'shadow')
    judge()
    rollout.begin(NEW, 'half')
    expect(rollout.view()).toMatchObject({ both: 1, stage: 'half' })
    rollout.takeBack('alarm')
    expect(rollout.view()).toMatchObject({ both: 1, rolledBack: 'alarm', challenger: NEW })
    rollout.begin(NEW, 'shadow')
    expect(rollout.view()).toMatchObject({ both: 0 })
    expect(rollout.view()).not.toHaveProperty('rolledBack')
    judge()
    rollout.begin('other', 'shadow')
    expect(rollout.view().both).toBe(0)
  })

  it('counts as it goes what a count of all of it would give, whatever came twice or was taken back', () => {
    const random = createRandom(11)
    const rollout = new Rollout()
    rollout.begin(NEW, 'half')
    const judged = new Map<number, { first: Verdict, second?: Verdict, isAppealed: boolean }>()
    for (let step = 0; step < 600; step++) {
      const id = Math.floor(random() * 150)
      const verdict = (isNew: boolean): Verdict => by(isNew ? NEW : OLD, random() < 0.4, Math.floor(random() * 50))
      const known = judged.get(id)
      const luck = random()
      if (!known) {
        const first = verdict(luck < 0.5)
        judged.set(id, { first, isAppealed: false })
        rollout.first(id, first)
      }
      else if (luck < 0.5) {
        const second = verdict(known.first.version === OLD)
        rollout.second(id, second)
        known.second ??= second
      }
      else if (luck < 0.8) {
        rollout.appealed(id)
        known.isAppealed = true
      }
      else if (luck < 0.83) {
        judged.delete(id)
        rollout.keep(kept => kept !== id)
      }
    }
    const all = [...judged.values()]
    const pairs = all.filter(({ second }) => second)
    const sideOf = (version: string): object => {
      const answered = all.filter(({ first }) => first.version === version)
      const removed = answered.filter(({ first }) => first.removed)
      const removes = pairs.filter(({ first, second }) => [first, second].some(verdict => verdict?.version === version && verdict.removed)).length
      return { answered: answered.length, removed: removed.length, appealed: removed.filter(({ isAppealed }) => isAppealed).length, removes: { value: removes / pairs.length } }
    }
    expect(rollout.view()).toMatchObject({
      both: pairs.length,
      differ: pairs.filter(({ first, second }) => first.removed !== second?.removed).length,
      old: sideOf(OLD),
      new: sideOf(NEW),
    })
    expect([pairs.length, all.filter(({ isAppealed }) => isAppealed).length].every(count => count > 20), 'and that is not nothing').toBe(true)
  })

  it('looks at a time once, however often windows look at it', () => {
    const rollout = new Rollout()
    rollout.begin(NEW, 'shadow')
    rollout.first(1, by(OLD, true, 10))
    const before = rollout.view().old.p50
    expect(rollout.view().old.p50).toBe(before)
    rollout.first(2, by(OLD, true, 30))
    expect(rollout.view().old.p95).toMatchObject({ value: 30 })
  })

  it('alarms after three comments when all differ, and not for one that differs now and then', () => {
    const rollout = new Rollout()
    rollout.begin(NEW, 'half')
    for (let id = 0; id < 3; id++) {
      expect(rollout.isAlarming).toBe(false)
      rollout.first(id, by(OLD, true))
      rollout.second(id, by(NEW, false))
    }
    expect(rollout.isAlarming).toBe(true)
    rollout.takeBack('alarm')
    expect(rollout.isAlarming).toBe(false)

    const random = createRandom(1)
    rollout.begin('other', 'half')
    for (let id = 0; id < 300; id++) {
      rollout.first(id, by(OLD, true))
      rollout.second(id, by('other', random() > 0.05))
      expect(rollout.isAlarming).toBe(false)
    }
  })

  it('forgets comments that were taken back', () => {
    const rollout = new Rollout()
    rollout.begin(NEW, 'half')
    rollout.first(1, by(OLD, true))
    rollout.first(2, by(OLD, true))
    rollout.second(1, by(NEW, false))
    rollout.keep(id => id === 2)
    expect(rollout.view()).toMatchObject({ both: 0, old: { answered: 1 } })
  })
})
