import { describe, expect, it } from 'vitest'
import { cheapestThreshold, costOf } from './threshold.ts'

describe('threshold', () => {
  const scores = [0.1, 0.4, 0.6, 0.9]
  const labels = [0, 1, 0, 1]

  it('is the cheapest one, found by hand', () => {
    // Flag only 0.9: one insult missed at 1. Flag from 0.4: one wrong removal at 2.
    expect(cheapestThreshold(scores, labels, { wrongRemoval: 2, missedInsult: 1 })).toEqual({ threshold: 0.75, cost: 1 })
    expect(cheapestThreshold(scores, labels, { wrongRemoval: 1, missedInsult: 3 })).toEqual({ threshold: 0.25, cost: 1 })
  })

  it('flags nothing where that is cheapest', () => {
    expect(cheapestThreshold([0.2, 0.3], [0, 0], { wrongRemoval: 1, missedInsult: 1 })).toEqual({ threshold: 1, cost: 0 })
  })

  it('weighs each kind of mistake', () => {
    expect(costOf({ falsePositives: 2, falseNegatives: 3 }, { wrongRemoval: 5, missedInsult: 1 })).toBe(13)
  })
})
