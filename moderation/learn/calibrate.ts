/** From log-odds that rank well to probabilities that mean what they say. */
import { sigmoid } from '../model.ts'

/** Calibrated log-odds = slope * log-odds + offset. */
export interface Calibration { slope: number, offset: number }

/**
 * Platt scaling (Platt, 1999): a logistic regression of the label on the log-odds alone, fitted by Newton's method
 * with step halving, as Lin, Lin and Weng advise (Machine Learning 68, 2007). Labels may be probabilities.
 * Its two numbers fold into a linear model's scale and bias, so that explanations stay exactly additive.
 */
export function fitPlatt(logits: ArrayLike<number>, labels: ArrayLike<number>): Calibration {
  let slope = 1
  let offset = 0
  let loss = plattLoss(logits, labels, slope, offset)
  for (let turn = 0; turn < 100; turn++) {
    let gradientSlope = 0
    let gradientOffset = 0
    let slopeSlope = 1e-9
    let slopeOffset = 0
    let offsetOffset = 1e-9
    for (let row = 0; row < logits.length; row++) {
      const logit = logits[row] as number
      const p = sigmoid(slope * logit + offset)
      const error = p - (labels[row] as number)
      const curve = p * (1 - p)
      gradientSlope += error * logit
      gradientOffset += error
      slopeSlope += curve * logit * logit
      slopeOffset += curve * logit
      offsetOffset += curve
    }
    const determinant = slopeSlope * offsetOffset - slopeOffset * slopeOffset
    if (!(Math.abs(determinant) > 0) || Math.abs(gradientSlope) + Math.abs(gradientOffset) < 1e-7 * logits.length)
      break
    const stepSlope = (offsetOffset * gradientSlope - slopeOffset * gradientOffset) / determinant
    const stepOffset = (slopeSlope * gradientOffset - slopeOffset * gradientSlope) / determinant
    let size = 1
    let next = plattLoss(logits, labels, slope - stepSlope, offset - stepOffset)
    while (next > loss && size > 1e-6) {
      size /= 2
      next = plattLoss(logits, labels, slope - size * stepSlope, offset - size * stepOffset)
    }
    if (next >= loss)
      break
    slope -= size * stepSlope
    offset -= size * stepOffset
    loss = next
  }
  return { slope, offset }
}

function plattLoss(logits: ArrayLike<number>, labels: ArrayLike<number>, slope: number, offset: number): number {
  let loss = 0
  for (let row = 0; row < logits.length; row++) {
    const logit = slope * (logits[row] as number) + offset
    loss += Math.max(logit, 0) + Math.log1p(Math.exp(-Math.abs(logit))) - (labels[row] as number) * logit
  }
  return loss
}
