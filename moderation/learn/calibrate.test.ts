import { describe, expect, it } from 'vitest'
import { expectedCalibrationError } from '../judge/metrics.ts'
import { sigmoid } from '../model.ts'
import { createRandom } from '../random.ts'
import { fitPlatt, fitPlattByLength } from './calibrate.ts'

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

  it('finds what length says besides', () => {
    const random = createRandom(7)
    const rows = Array.from({ length: 20_000 }, () => ({ logit: (random() - 0.5) * 10, length: 2 + 3 * random() }))
    const labels = rows.map(({ logit, length }) => random() < sigmoid(0.5 * logit + 0.8 * length - 3) ? 1 : 0)
    const { slope, lengthWeight, offset } = fitPlattByLength(rows.map(({ logit }) => logit), rows.map(({ length }) => length), labels)
    expect(slope).toBeCloseTo(0.5, 1)
    expect(lengthWeight).toBeCloseTo(0.8, 1)
    expect(Math.abs(offset + 3)).toBeLessThan(0.2)
  })

  it('stays finite when lengths are all the same, and classes part cleanly', () => {
    for (const labels of [[0, 0, 1, 1], [0, 0, 0, 0]])
      expect(Object.values(fitPlattByLength([-2, -1, 1, 2], [3, 3, 3, 3], labels)).every(Number.isFinite)).toBe(true)
  })
})
