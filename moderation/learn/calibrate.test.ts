import { describe, expect, it } from 'vitest'
import { expectedCalibrationError } from '../judge/metrics.ts'
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
