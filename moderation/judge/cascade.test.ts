import { describe, expect, it } from 'vitest'
import { allCascades, costOfRun, decisionsOf, runCascade } from './cascade.ts'

const parts = {
  hasListedWord: (text: string) => text.includes('listed'),
  keyOf: (text: string) => text.toLowerCase(),
  score: (text: string) => Number(text.split(' ')[0] ?? 0) / 100,
  sure: { below: 0.2, above: 0.8 },
  threshold: 0.6,
}

const comments = [
  { text: '10 a listed word', toxic: false },
  { text: '90 rude', toxic: true },
  { text: '90 RUDE', toxic: true },
  { text: '5 kind', toxic: true },
  { text: '50 who knows', toxic: true },
  { text: '50 who knows', toxic: true },
]

describe('a cascade', () => {
  it('lets each comment be answered by the first step that can, and a person answer the rest', () => {
    const run = runCascade(comments, parts, ['rules', 'cache', 'model'], true)
    expect(run.reached).toEqual({ rules: 6, cache: 5, model: 3 })
    expect(run.asked).toBe(1)
    expect(run.machine).toEqual({ truePositives: 2, falsePositives: 1, trueNegatives: 0, falseNegatives: 1 })
    expect(run.byPerson, 'the second time the cache says what the person said').toEqual({ toxic: 2, clean: 0 })
  })

  it('without a person lets the model decide by its threshold, and keeps what nobody answers', () => {
    expect(runCascade(comments, parts, ['model'], false).machine).toEqual({ truePositives: 2, falsePositives: 0, trueNegatives: 1, falseNegatives: 3 })
    expect(runCascade(comments, parts, ['rules'], false).machine).toEqual({ truePositives: 0, falsePositives: 1, trueNegatives: 0, falseNegatives: 5 })
    expect(runCascade(comments, parts, [], false).asked).toBe(0)
  })

  it('asks each step in its order', () => {
    const run = runCascade(comments, parts, ['model', 'rules'], true)
    expect(run.reached).toEqual({ rules: 2, cache: 0, model: 6 })
  })

  it('may have its steps in any order, with a person and without', () => {
    const all = allCascades()
    expect(all).toHaveLength(32)
    expect(new Set(all.map(cascade => JSON.stringify(cascade))).size).toBe(32)
  })
})

describe('what a cascade comes to', () => {
  const run = runCascade(comments, parts, ['rules', 'cache', 'model'], true)

  it('depends on how often the person is right', () => {
    expect(decisionsOf(run, 1)).toEqual({ truePositives: 4, falsePositives: 1, trueNegatives: 0, falseNegatives: 1 })
    expect(decisionsOf(run, 0.5)).toEqual({ truePositives: 3, falsePositives: 1, trueNegatives: 0, falseNegatives: 2 })
  })

  it('takes each step\'s time for what comes to it', () => {
    expect(costOfRun(run, { rules: 10, cache: 2, model: 4 })).toBeCloseTo((60 + 10 + 12) / 6)
  })
})
