import { describe, expect, it } from 'vitest'
import { cheapestAmongPlaces, cheapestThreshold, costOf } from './threshold.ts'

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

  it('for places not seen is the cheapest on average, and worth what it costs where it was not chosen', () => {
    const costs = { wrongRemoval: 2, missedInsult: 1 }
    const place = (clean: number, toxic: number): { scores: number[], labels: number[] } => ({ scores: [clean, toxic], labels: [0, 1] })
    // From 0.41 to 0.60 both places are told apart, and 0.21 is the first that does so in the other one.
    expect(cheapestAmongPlaces([place(0.2, 0.6), place(0.4, 0.8)], costs)).toEqual({ threshold: 0.41, cost: (0 + 1) / 2 })
    expect(() => cheapestAmongPlaces([place(0.2, 0.6)], costs)).toThrow(RangeError)
  })
})
