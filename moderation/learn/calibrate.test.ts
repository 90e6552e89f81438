import { describe, expect, it } from 'vitest'
import { expectedCalibrationError } from '../judge/metrics.ts'
import { cheapestThreshold, costOf, idealThreshold, thresholdForFalsePositives } from '../judge/threshold.ts'
import { sigmoid } from '../model.ts'
import { createRandom } from '../random.ts'
import { fitPlatt } from './calibrate.ts'

describe('calibration', () => {
  it('finds the slope and offset that made the labels', () => {
    const random = createRandom(6)
    const logits = Array.from({ length: 20_000 }, () => (random() - 0.5) * 10)
    const labels = logits.map(logit => random() < sigmoid(0.5 * logit - 1) ? 1 : 0)
    const { slope, offset } = fitPlatt(logits, labels)
    expect(slope).toBeCloseTo(0.5, 1)
    expect(offset).toBeCloseTo(-1, 1)
    expect(expectedCalibrationError(logits.map(logit => sigmoid(slope * logit + offset)), labels)).toBeLessThan(0.02)
  })

  it('stays finite when the classes part cleanly or one is missing', () => {
    for (const labels of [[0, 0, 1, 1], [0, 0, 0, 0]]) {
      const { slope, offset } = fitPlatt([-2, -1, 1, 2], labels)
      expect(Number.isFinite(slope) && Number.isFinite(offset)).toBe(true)
    }
  })
})

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

  it('is known beforehand for calibrated scores', () => {
    expect(idealThreshold({ wrongRemoval: 2, missedInsult: 1 })).toBeCloseTo(2 / 3)
  })

  it('weighs each kind of mistake', () => {
    expect(costOf({ falsePositives: 2, falseNegatives: 3 }, { wrongRemoval: 5, missedInsult: 1 })).toBe(13)
  })

  it('keeps false positives to a share', () => {
    const threshold = thresholdForFalsePositives([0.1, 0.2, 0.3, 0.4, 0.9], [0, 0, 0, 0, 1], 0.25)
    expect(threshold).toBeGreaterThan(0.3)
    expect(threshold).toBeLessThan(0.4)
  })
})
