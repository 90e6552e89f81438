import type { Lesson } from '../room/labels.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeSample } from '../moderation/learn/sample.ts'
import { lessonsOf } from '../room/lessons.ts'
import { runGate } from './gate.ts'

const file = new Uint8Array(readFileSync('public/model/training-sample.bin'))
const profile = JSON.parse(readFileSync('public/model/dataset-profile.json', 'utf8')) as { sources: { id: string }[] }
const sample = decodeSample(file, profile.sources.map(({ id }) => id))
const behaviours = [{ text: 'What a lovely cat', rude: false }, { text: 'You absolute muppet', rude: true }]

const votes = (rude: number, fine: number, unsure = 0): Lesson['all'] => ({ rude, fine, unsure })
const lesson = (text: string, part: Lesson['part'], all: Lesson['all'], calm = all): Lesson => ({ text, part, all, calm })

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

  it('is another thing without the most contrary', () => {
    const swung = [lesson('x', 'learn', votes(2, 3), votes(2, 1))]
    expect(lessonsOf(swung, 'all').learn).toEqual([{ text: 'x', isRude: false }])
    expect(lessonsOf(swung, 'calm').learn).toEqual([{ text: 'x', isRude: true }])
  })
})

describe('a run of the gate', { timeout: 120_000 }, () => {
  const run = runGate({ sample, file, lessons: muppets, behaviours })
  const [champion, challenger] = run.registry

  it('registers models that differ by the room\'s labels, each with its data\'s hash', () => {
    expect(run.registry.map(({ role }) => role)).toEqual(['champion', 'challenger', 'calm'])
    expect(champion?.data).toMatch(/^[\da-f]{64}$/)
    expect(challenger?.data).not.toBe(champion?.data)
    expect(challenger?.version).not.toBe(champion?.version)
    expect([champion?.rows, challenger?.rows]).toEqual([{ sample: 3001, room: 0 }, { sample: 3001, room: 7 }])
    // A source of 7 among others of hundreds is heard more.
    expect(challenger?.lessonWeight).toBeGreaterThan(2)
  })

  it('teaches the word that the champion did not know', () => {
    expect(champion?.keptOut).toEqual({ right: 0, rows: 2 })
    expect(challenger?.keptOut.right).toBeGreaterThan(0)
  })

  it('still proves nothing by two comments', () => {
    expect(run.checks.find(({ name }) => name === 'kept out')).toMatchObject({ outcome: 'unproven', rows: 2 })
  })

  it('has nothing that hangs on the contrary where there are none, and measures no time unless asked', () => {
    expect(run.checks.find(({ name }) => name === 'contrary')).toMatchObject({ outcome: 'pass', value: 0 })
    expect(run.checks.find(({ name }) => name === 'speed')).toMatchObject({ outcome: 'not run' })
    expect(runGate({ sample, file, lessons: muppets, behaviours, measure: () => 5 })).toMatchObject({ registry: run.registry })
  })

  it('without a label is the champion against itself', () => {
    const { registry, checks } = runGate({ sample, file, lessons: [], behaviours })
    expect(registry[1]?.version.replace('challenger', 'champion')).toBe(registry[0]?.version)
    expect(checks.find(({ name }) => name === 'frozen')).toMatchObject({ value: 0, outcome: 'pass' })
    expect(checks.find(({ name }) => name === 'kept out')).toMatchObject({ outcome: 'unproven', value: null })
  })
})
