import type { Evaluation, Manifest } from '../moderation/judge/reports.ts'
import type { Lesson } from '../room/labels.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeModel } from '../moderation/format.ts'
import { decodeSample } from '../moderation/learn/sample.ts'
import { loadScorer } from '../moderation/score.ts'
import { lessonsOf } from '../room/lessons.ts'
import { runGate, shippedOf, trainChallenger } from './gate.ts'

const file = new Uint8Array(readFileSync('public/model/training-sample.bin'))
const profile = JSON.parse(readFileSync('public/model/dataset-profile.json', 'utf8')) as { sources: { id: string }[] }
const manifest = JSON.parse(readFileSync('public/model/manifest.json', 'utf8')) as Manifest
const evaluation = JSON.parse(readFileSync('public/model/evaluation.json', 'utf8')) as Evaluation
const format = manifest.formats.find(({ name }) => name === manifest.shipped)!
const shipped = shippedOf(loadScorer(readFileSync(`public/model/${format.file}`)), format, evaluation)
const sample = decodeSample(file, profile.sources.map(({ id }) => id))
const behaviours = [{ text: 'What a lovely cat', rude: false }, { text: 'You absolute muppet', rude: true }]

const votes = (rude: number, fine: number, unsure = 0): Lesson['all'] => ({ rude, fine, unsure })
const lesson = (text: string, part: Lesson['part'], all: Lesson['all'], calm = all): Lesson => ({ text, isShown: true, part, all, calm })

const muppets: Lesson[] = [
  ...['You muppet', 'what a muppet you are', 'absolute muppet', 'muppets, all of you', 'Nice work, muppet', 'only a muppet says that', 'muppet of the year'].map(text => lesson(text, 'learn', votes(4, 0))),
  ...['you complete muppet', 'such a muppet'].map(text => lesson(text, 'judge', votes(3, 0))),
  lesson('Is it rude?', 'learn', votes(2, 2)),
  lesson('Hardly seen', 'judge', votes(1, 0)),
]

describe('what the room\'s labels teach', () => {
  it('is a majority of three or more, and never what is in doubt', () => {
    const { learn, judge, few, doubtful } = lessonsOf(muppets, 'all')
    expect([learn.length, judge.length, few, doubtful]).toEqual([7, 2, 1, 1])
    expect(learn.every(({ isRude }) => isRude)).toBe(true)
  })

  it('is what was decided on appeal as well: by itself as good as three labels, and outvoted by four', () => {
    const decided = (all: Lesson['all'], decision: 'rude' | 'fine'): Lesson => ({ ...lesson('x', 'learn', all), decided: decision })
    const learned = (one: Lesson): string[] => lessonsOf([one], 'all').learn.map(({ isRude }) => isRude ? 'rude' : 'fine')
    expect(learned(decided(votes(0, 0), 'fine'))).toEqual(['fine'])
    expect(learned(decided(votes(2, 0), 'fine'))).toEqual(['fine'])
    expect(learned(decided(votes(3, 0), 'fine')), 'three against three').toEqual([])
    expect(learned(decided(votes(4, 0), 'fine'))).toEqual(['rude'])
    expect(lessonsOf([decided(votes(0, 0), 'rude'), decided(votes(3, 0), 'fine'), lesson('y', 'learn', votes(3, 0))], 'calm')).toMatchObject({ decided: 1, doubtful: 1, few: 0 })
  })

  it('is another thing without the most contrary', () => {
    const swung = [lesson('x', 'learn', votes(2, 3), votes(2, 1))]
    expect(lessonsOf(swung, 'all').learn).toEqual([{ text: 'x', isRude: false }])
    expect(lessonsOf(swung, 'calm').learn).toEqual([{ text: 'x', isRude: true }])
  })
})

describe('a run of the gate', { timeout: 120_000 }, () => {
  const { run, challenger: trained } = runGate({ sample, file, shipped, lessons: muppets, behaviours })
  const [champion, challenger] = run.registry

  it('registers models that differ by the room\'s labels, each with its data\'s hash', () => {
    expect(run.registry.map(({ role }) => role)).toEqual(['champion', 'challenger', 'calm'])
    expect(champion?.data).toMatch(/^[\da-f]{64}$/)
    expect(challenger?.data).not.toBe(champion?.data)
    expect(challenger?.version).not.toBe(champion?.version)
    expect([champion?.rows, challenger?.rows]).toEqual([{ sample: 3010, room: 0 }, { sample: 3010, room: 7 }])
    // A source of 7 among others of hundreds is heard more.
    expect(challenger?.lessonWeight).toBeGreaterThan(2)
  })

  it('teaches the word that the champion did not know', () => {
    expect(champion?.keptOut).toEqual({ right: 0, rows: 2 })
    expect(challenger?.keptOut.right).toBeGreaterThan(0)
  })

  it('gives the challenger\'s file under the name that the registry has it by, and training it again gives the same', () => {
    const { model } = loadScorer(trained.file)
    expect(trained.version).toBe(challenger?.version)
    expect([model.threshold, trained.file.length]).toEqual([expect.closeTo(challenger?.threshold ?? 0, 6), challenger?.bytes])
    // It may have to say why it removes something.
    expect(model.reasons).toEqual(shipped.scorer.model.reasons)
    expect(trainChallenger(sample, muppets, model.reasons)).toEqual(trained)
    expect(() => decodeModel(trained.file, 13), 'more buckets than are wanted').toThrow(/format that this code does not know/)
  })

  it('has the shipped model answer whatever comes with its text, and gives its AUC with the rows that it is of', () => {
    expect(run.shipped).toMatchObject({ version: `int8-${format.sha256.slice(0, 8)}`, trainedOn: evaluation.rows.train, testRows: evaluation.pooled.rows, auc: format.auc.value, features: 2 ** 18 })
    expect(run.shipped.behaviours.rows).toBe(behaviours.length)
    expect(run.shipped.keptOut).toEqual({ right: muppets.filter(({ part, all, text = '' }) => part === 'judge' && all.rude > 1 && shipped.scorer.isFlagged(text)).length, rows: 2 })
    expect(run.shipped.identity.rows).toBe(challenger?.identity.rows)
  })

  it('still proves nothing by two comments', () => {
    expect(run.checks.find(({ name }) => name === 'kept out')).toMatchObject({ outcome: 'unproven', rows: 2 })
  })

  it('has nothing that hangs on the contrary where there are none, and measures no time unless asked', () => {
    expect(run.checks.find(({ name }) => name === 'contrary')).toMatchObject({ outcome: 'pass', value: 0 })
    expect(run.checks.find(({ name }) => name === 'speed')).toMatchObject({ outcome: 'not run' })
    expect(runGate({ sample, file, shipped, lessons: muppets, behaviours, measure: () => 5 }).run).toMatchObject({ registry: run.registry })
  })

  it('without a label is the champion against itself', () => {
    const { run: { registry, checks } } = runGate({ sample, file, shipped, lessons: [], behaviours })
    expect(registry[1]?.version.replace('challenger', 'champion')).toBe(registry[0]?.version)
    expect(checks.find(({ name }) => name === 'frozen')).toMatchObject({ value: 0, outcome: 'pass' })
    expect(checks.find(({ name }) => name === 'kept out')).toMatchObject({ outcome: 'unproven', value: null })
  })
})
