import { describe, expect, it } from 'vitest'
import { popQuiz } from '../../../content/quiz.ts'
import { content } from '../../../theme/canvas.ts'
import { describe as describeStep, frame, lifecycle, route, STEPS } from './lifecycle.ts'

describe('the lifecycle, click by click', () => {
  it('begins with nothing reached', () => {
    expect(frame(0).nodes.some(({ reached }) => reached)).toBe(false)
  })

  it('lights one more stage with each click', () => {
    for (let step = 1; step <= STEPS; step++) {
      const { nodes } = frame(step)
      expect(nodes.filter(({ reached }) => reached)).toHaveLength(step)
      expect(nodes.filter(({ current }) => current)).toHaveLength(1)
    }
  })

  it('opens the iteration when exploring begins', () => {
    expect(frame(4).opened).toBe(false)
    expect(frame(5).opened).toBe(true)
  })

  it('shows both ways back from evaluation, then the one from monitoring', () => {
    const ways = (step: number) => frame(step).edges.filter(({ edge, reached }) => reached && edge.kind !== 'on').map(({ edge }) => edge.to)
    expect(ways(6)).toEqual([])
    expect(ways(7)).toEqual(['model', 'explore'])
    expect(ways(STEPS)).toEqual(['model', 'explore', 'explore'])
  })

  it('shows the same after the last click as before the first one of too many', () => {
    expect(frame(STEPS + 5)).toEqual(frame(STEPS))
    expect(frame(-1)).toEqual(frame(0))
  })
})

describe('the lifecycle in words', () => {
  it('says who owns the stage and what it asks', () => {
    expect(describeStep(2)).toContain('Now at "Proof of concept", which asks "Can it work at all?" and whose owner is: data scientist.')
  })

  it('tells the ways back at the end', () => {
    expect(describeStep(STEPS)).toContain('from monitor back to explore (the world has moved: train again)')
  })
})

describe('the arrows of the lifecycle', () => {
  it.each(lifecycle.edges.map(edge => [`${edge.from} to ${edge.to}`, edge] as const))('draws %s within the figure', (_, edge) => {
    const { path, label } = route(edge)
    const numbers = path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? []
    expect(Math.max(...numbers)).toBeLessThanOrEqual(content.width)
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
    expect(label !== undefined).toBe(edge.kind !== 'on')
  })
})

describe('who owns the monitoring', () => {
  it('is the same on the lifecycle and in the quiz: both', () => {
    const { owner } = lifecycle.nodes.find(({ id }) => id === 'monitor') ?? { owner: '' }
    expect(popQuiz.find(({ id }) => id === 'monitoring')?.answer).toBe('both')
    expect(owner).toMatch(/\bML\b/)
    expect(owner).toMatch(/cloud|Ops/)
  })
})
