import { describe, expect, it } from 'vitest'
import { runCascade } from './cascade.ts'

const parts = {
  hasListedWord: (text: string) => text.includes('listed'),
  keyOf: (text: string) => text.toLowerCase(),
  score: (text: string) => Number(text.split(' ')[0] ?? 0) / 100,
  sure: { below: 0.2, above: 0.8 },
}

describe('the cascade', () => {
  const run = runCascade([
    { text: '10 a listed word', toxic: false },
    { text: '90 rude', toxic: true },
    { text: '90 RUDE', toxic: true },
    { text: '5 kind', toxic: true },
    { text: '50 who knows', toxic: true },
    { text: '50 who knows', toxic: true },
  ], parts, 0.6)

  it('lets each comment be answered by the first stage that can', () => {
    expect(run.stages).toEqual({
      rules: { answered: 1, right: 0 },
      cache: { answered: 2, right: 2 },
      small: { answered: 2, right: 1 },
      person: { answered: 1, right: 1 },
    })
    expect(run.rows).toBe(6)
  })

  it('is held against the model alone', () => {
    // Four of five toxic ones removed, and one that is not; alone it removes two of five.
    expect(run.f1).toBeCloseTo(2 * 4 / (2 * 4 + 2))
    expect(run.f1Alone).toBeCloseTo(2 * 2 / (2 * 2 + 3))
  })
})
