import { describe, expect, it } from 'vitest'
import { describeExamples, systems } from './examples.ts'

describe('the two examples', () => {
  it('answer only from nodes that they have', () => {
    for (const { nodes, answers } of systems)
      expect(answers.every(({ from }) => from in nodes)).toBe(true)
  })

  it('give the same reasons, so that they can be compared', () => {
    const [joke, chip] = systems.map(system => system.reasons.map(reason => reason.about))
    expect(joke).toEqual(chip)
  })

  it('are told in words, the difference first', () => {
    expect(describeExamples()).toMatch(/^Two projects that chose differently/)
    expect(describeExamples()).toContain('rules first (when clear) or neural network')
    expect(describeExamples()).not.toContain('undefined')
  })
})
