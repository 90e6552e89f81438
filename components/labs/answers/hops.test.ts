import { describe, expect, it } from 'vitest'
import { describeHops, modelSlot, place, ways } from './hops.ts'

describe('two ways to a score', () => {
  it('begin and end in the page, and pass the model once', () => {
    for (const { hops } of ways) {
      expect(hops[0]?.place).toBe('page')
      expect(hops.at(-1)?.place).toBe('page')
      expect(hops.filter(hop => hop.model)).toHaveLength(1)
    }
  })

  it('go through no place without a lane', () => {
    for (const way of ways)
      expect(place(way).every(hop => hop.lane >= 0)).toBe(true)
  })

  it('have the model in the same slot', () => {
    for (const way of ways)
      expect(place(way).find(hop => hop.model)?.slot).toBe(modelSlot)
  })

  it('are told in words, the finding first', () => {
    expect(describeHops()).toMatch(/^The model's step is the same/)
    expect(describeHops()).toContain('order, not time')
  })
})
