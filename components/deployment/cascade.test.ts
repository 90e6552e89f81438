import { describe, expect, it } from 'vitest'
import stills from '../moderation/stills.ts'
import { describeCascade, examples, figuresOf, measured, stages, stagesPassed, SURE } from './cascade.ts'

describe('the cascade', () => {
  it('has an example for every stage', () => {
    for (const { id } of stages)
      expect(examples.some(example => example.stopsAt === id)).toBe(true)
  })

  it('lets later examples pass at least as many stages', () => {
    const passed = examples.map(stagesPassed)
    expect(passed).toEqual([...passed].sort((a, b) => a - b))
    expect(passed[0]).toBe(1)
    expect(passed.at(-1)).toBe(stages.length)
  })

  it('ends at the small model only what that is sure about, and rightly', () => {
    for (const [index, { text, stopsAt, removed }] of examples.entries()) {
      const score = stills.cascade[index] ?? Number.NaN
      if (stopsAt === 'small')
        expect(removed ? score > SURE.above : score < SURE.below, `${text}: ${score}`).toBe(true)
      if (stopsAt === 'large')
        expect(score > SURE.below && score < SURE.above, `${text}: ${score}`).toBe(true)
    }
  })

  it('shows what was measured, every comment once', () => {
    const { rows, stages: counts } = measured.run
    expect(Object.values(counts).reduce((sum, { answered }) => sum + answered, 0)).toBe(rows)
    expect(measured.run.f1).toBeGreaterThan(measured.run.f1Alone)
    expect(figuresOf('cache', measured).share).toBe(`${Math.round(100 * counts.cache.answered / rows)}%`)
    expect(figuresOf('rules', measured).cost).toMatch(/^\d+ µs$/)
    expect(figuresOf('large', measured)).toMatchObject({ right: 'taken as right', cost: 'seconds, and a bill' })
  })

  it('is told in words with every comment and its verdict', () => {
    for (const { text } of examples)
      expect(describeCascade(stills.cascade)).toContain(text)
    expect(describeCascade(stills.cascade)).toContain('link, removed')
  })
})
