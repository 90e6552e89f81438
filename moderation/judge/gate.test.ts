import type { Performance, Trials } from './gate.ts'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../random.ts'
import { LIMITS, runChecks, verdictOf } from './gate.ts'
import { aucDifference, rocAuc } from './metrics.ts'

const ROWS = 600
const random = createRandom(3)
const labels = Array.from({ length: ROWS }, (_, row) => row % 2)
const trials: Trials = {
  labels,
  sources: labels.map((_, row) => row % 3),
  sourceNames: ['one', 'two', 'three'],
  behaviours: ['a', 'b', 'c', 'd'],
}
const noise = labels.map(() => random() - 0.5)

/** Scores that rank the better, the less noise there is in them. */
const scoresWith = (share: number): number[] => labels.map((label, row) => 0.5 + 0.2 * (label - 0.5) + share * (noise[row] ?? 0))

const champion: Performance = {
  scores: scoresWith(0.5),
  threshold: 0.5,
  behaviours: [true, true, false, true],
  identity: Array.from({ length: 100 }, (_, at) => at < 10),
  keptOut: Array.from({ length: 40 }, (_, at) => at < 24),
  bytes: 5000,
  microseconds: [4, 4.1, 3.9, 4, 4.2, 4, 12, 4, 4],
}
const equal: Performance = { ...champion }
const better: Performance = { ...champion, scores: scoresWith(0.4), behaviours: [true, true, true, true], keptOut: champion.keptOut.map((isRight, at) => isRight || at < 34) }
const worse: Performance = {
  scores: scoresWith(0.9),
  threshold: 0.5,
  behaviours: [true, false, true, true],
  identity: Array.from({ length: 100 }, (_, at) => at < 20),
  keptOut: champion.keptOut.map((isRight, at) => isRight && at > 11),
  bytes: 6000,
  microseconds: [9, 9.2, 8.9, 9, 9.1, 9, 9, 9, 9],
}
/** Its training has gone wrong: it gives no number. */
const broken: Performance = { ...champion, scores: labels.map(() => Number.NaN), behaviours: [false, false, true, false], keptOut: champion.keptOut.map(() => false) }

const outcomes = (challenger: Performance, calm = challenger): Record<string, string> => Object.fromEntries(runChecks(trials, champion, challenger, calm).map(({ name, outcome }) => [name, outcome]))

describe('the gate', () => {
  it('lets a better challenger through', () => {
    const checks = runChecks(trials, champion, better, better)
    expect(checks.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 8 }).fill('pass'))
    expect(verdictOf(checks)).toBe('ship')
  })

  it('says of an equal one that nothing is proven, and stays shut', () => {
    const checks = runChecks(trials, champion, equal, equal)
    expect(outcomes(equal)).toEqual({ 'frozen': 'pass', 'sources': 'pass', 'behaviours': 'pass', 'identity': 'pass', 'size': 'pass', 'speed': 'pass', 'kept out': 'unproven', 'contrary': 'pass' })
    expect(verdictOf(checks)).toBe('not proven')
  })

  it('refuses a worse one by every check, each with its number', () => {
    const checks = runChecks(trials, champion, worse, equal)
    expect(checks.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 8 }).fill('fail'))
    expect(verdictOf(checks)).toBe('no')
    expect(checks.find(({ name }) => name === 'behaviours')).toMatchObject({ value: 1, of: 'b' })
    expect(checks.find(({ name }) => name === 'size')?.value).toBeCloseTo(1.2)
    expect(checks.find(({ name }) => name === 'identity')?.value).toBeCloseTo(0.1)
  })

  it('refuses one that gives no number, and does not take that for a pass', () => {
    const checks = runChecks(trials, champion, broken, broken)
    expect(outcomes(broken)).toMatchObject({ frozen: 'fail', sources: 'fail', behaviours: 'fail' })
    expect(checks[0]).toMatchObject({ value: null, interval: null })
    expect(verdictOf(checks)).toBe('no')
  })

  it('proves nothing by few kept-out labels, however they fall', () => {
    const few = (keptOut: boolean[]): Performance => ({ ...better, keptOut })
    const checks = runChecks(trials, { ...champion, keptOut: [false, false, false] }, few([true, true, true]), better)
    expect(checks.find(({ name }) => name === 'kept out')).toMatchObject({ outcome: 'unproven', value: 1, rows: 3 })
    expect(runChecks(trials, { ...champion, keptOut: [] }, few([]), better).find(({ name }) => name === 'kept out')).toMatchObject({ outcome: 'unproven', value: null, interval: null })
  })

  it('refuses one that only one source loses by, and names it', () => {
    // Half of one source's rows are ranked the wrong way round: the whole hardly shows it.
    const scores = champion.scores.map((score, row) => row % 3 === 1 && row < 300 ? 1 - score : score)
    const check = runChecks(trials, champion, { ...better, scores }, { ...better, scores })[1]
    expect(check).toMatchObject({ outcome: 'fail', of: 'two', rows: 200 })
    expect(check?.value).toBeLessThan(LIMITS.sources)
  })

  it('takes the loss of a few rows of one source for what it may be, chance', () => {
    // Ten of one source's 24 rows are ranked the wrong way round.
    const sources = labels.map((_, row) => row < 24 ? 1 : row % 2 === 0 ? 0 : 2)
    const few: Trials = { ...trials, sources: sources.map((source, row) => source === 1 ? 1 : row % 4 < 2 ? 0 : 2) }
    const scores = champion.scores.map((score, row) => row < 10 ? 1 - score : score)
    const check = runChecks(few, champion, { ...better, scores }, better)[1]
    expect(check).toMatchObject({ outcome: 'unproven', of: 'two', rows: 24 })
    expect(check?.value).toBeLessThan(LIMITS.sources)
    expect(check?.interval?.high).toBeGreaterThan(LIMITS.sources)
  })

  it('refuses one that hangs on a tenth of the room, and is not sure where that may be chance', () => {
    const withoutThem = (changed: number): Performance => ({ ...better, scores: better.scores.map((score, row) => row < changed ? 1 - score : score) })
    // Of 600 decisions 2, 2.2 and 5 %: Wilson's interval of 13 is 1.3 to 3.7 %, that of 30 is 3.5 to 7.0 %.
    expect([12, 13, 30].map(changed => outcomes(better, withoutThem(changed)).contrary)).toEqual(['pass', 'unproven', 'fail'])
  })

  it('is not sure of two harmless sentences among a hundred, and is of ten', () => {
    const removes = (more: number): Performance => ({ ...better, identity: champion.identity.map((isRemoved, at) => isRemoved || at < 10 + more) })
    expect([0, 1, 2, 10].map(more => outcomes(removes(more)).identity)).toEqual(['pass', 'pass', 'unproven', 'fail'])
  })

  it('gives each number that is an estimate an interval, and none to what is counted', () => {
    const withInterval = runChecks(trials, champion, better, better).filter(({ interval }) => interval !== null)
    expect(withInterval.map(({ name }) => name)).toEqual(['frozen', 'sources', 'identity', 'speed', 'kept out', 'contrary'])
    for (const { value, interval } of withInterval) {
      expect(interval?.low).toBeLessThan((value ?? Number.NaN) + 1e-12)
      expect(interval?.high).toBeGreaterThan((value ?? Number.NaN) - 1e-12)
    }
  })

  it('says where nothing was timed that it was not, and may still be passed', () => {
    const checks = runChecks(trials, champion, { ...better, microseconds: null }, better)
    expect(checks.find(({ name }) => name === 'speed')).toMatchObject({ outcome: 'not run', value: null })
    expect(verdictOf(checks)).toBe('ship')
  })
})

describe('the difference of two rankings', () => {
  it('is that of their AUCs, with an interval around it that is the same each time', () => {
    const difference = aucDifference(champion.scores, better.scores, labels)
    expect(difference.value).toBeCloseTo(rocAuc(better.scores, labels) - rocAuc(champion.scores, labels), 12)
    expect(difference.low).toBeLessThan(difference.value)
    expect(difference.high).toBeGreaterThan(difference.value)
    expect(aucDifference(champion.scores, better.scores, labels)).toEqual(difference)
  })

  it('is nothing, without doubt, for a ranking against itself', () => {
    expect(aucDifference(champion.scores, champion.scores, labels)).toEqual({ value: 0, low: 0, high: 0 })
  })

  it('turns its sign with the sides', () => {
    const one = aucDifference(champion.scores, worse.scores, labels)
    const other = aucDifference(worse.scores, champion.scores, labels)
    expect(other.value).toBeCloseTo(-one.value, 12)
    expect(one.high).toBeLessThan(0)
  })
})
