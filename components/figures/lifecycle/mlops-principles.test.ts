import { expect, describe as group, it } from 'vitest'
import { describe, frame, principles, STEPS } from './mlops-principles.ts'

group('the seven principles', () => {
  it('are seven, each with a word for code, data and model', () => {
    expect(principles).toHaveLength(7)
    expect(principles.flatMap(({ applied }) => applied).every(words => words.length > 0)).toBe(true)
  })

  it('need at most four words a cell', () => {
    for (const words of principles.flatMap(({ applied }) => applied))
      expect(words.split(' ').length, words).toBeLessThanOrEqual(4)
  })

  it('say below the last step what the same model takes', () => {
    expect([0, 1, 2].map(step => frame(step, 1234).finding.needs)).toEqual([undefined, undefined, undefined])
    expect(frame(STEPS, 1234).finding.needs).toContain('chip')
    expect(frame(STEPS, 1234).finding.needs, 'what security asks').toContain('lock file names 1,234')
    expect(describe(STEPS, 1234)).toContain('Reproducibility is boxed')
  })

  it('start with code alone, and add data, then the model', () => {
    expect([0, 1, 2, 3].map(step => frame(step, 1234).objectsShown)).toEqual([1, 2, 3, 3])
  })

  it('box one that there is, with the last click and in print', () => {
    expect(frame(STEPS - 1, 1234).boxed).toBeUndefined()
    expect(principles.map(({ name }) => name)).toContain(frame(STEPS, 1234).boxed)
    expect(frame(999, 1234)).toEqual(frame(STEPS, 1234))
  })

  it('say something of their own at every step', () => {
    const texts = Array.from({ length: STEPS + 1 }, (_, step) => describe(step, 1234))
    expect(new Set(texts).size).toBe(texts.length)
  })
})
