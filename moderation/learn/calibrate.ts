/** From log-odds that rank well to probabilities that mean what they say. */
import { sigmoid } from '../model.ts'

/** Calibrated log-odds = slope * log-odds + offset. */
export interface Calibration { slope: number, offset: number }

/** Calibrated log-odds = slope * log-odds + lengthWeight * log of the length + offset. */
export interface LengthCalibration extends Calibration { lengthWeight: number }

/**
 * Platt scaling (Platt, 1999): a logistic regression of the label on the log-odds alone. Labels may be probabilities.
 * Its two numbers fold into a linear model's scale and bias, so that explanations stay exactly additive.
 */
export function fitPlatt(logits: ArrayLike<number>, labels: ArrayLike<number>): Calibration {
  const { slope, offset } = fitPlattByLength(logits, new Float64Array(logits.length), labels)
  return { slope, offset }
}

/** Turns of Newton's method at most: ten are enough for six digits. */
const TURNS = 30

/** Strength of the pull towards zero. */
const PULL = 1e-6

/**
 * The same with one number more, for how much a comment's length says besides: a logistic regression of the label on the
 * log-odds and the log of the length, by Newton's method with step halving, as Lin, Lin and Weng advise (Machine Learning
 * 68, 2007). A whisper of a pull towards zero (L2) keeps it finite.
 */
export function fitPlattByLength(logits: ArrayLike<number>, logLengths: ArrayLike<number>, labels: ArrayLike<number>): LengthCalibration {
  const lossOf = ([slope, lengthWeight, offset]: Triple): number => {
    const shifted = Float64Array.from(logits, (logit, row) => slope * logit + lengthWeight * (logLengths[row] as number))
    return logisticLoss(shifted, labels, offset) + PULL / 2 * (slope * slope + lengthWeight * lengthWeight + offset * offset)
  }
  let best: Triple = [1, 0, 0]
  let loss = lossOf(best)
  for (let turn = 0; turn < TURNS; turn++) {
    const [slope, lengthWeight, offset] = best
    const gradient: Triple = [PULL * slope, PULL * lengthWeight, PULL * offset]
    const curves: [Triple, Triple, Triple] = [[PULL, 0, 0], [0, PULL, 0], [0, 0, PULL]]
    for (let row = 0; row < logits.length; row++) {
      const x: Triple = [logits[row] as number, logLengths[row] as number, 1]
      const p = sigmoid(slope * x[0] + lengthWeight * x[1] + offset)
      const error = p - (labels[row] as number)
      const curve = p * (1 - p)
      for (const i of [0, 1, 2] as const) {
        gradient[i] += error * x[i]
        for (const j of [0, 1, 2] as const)
          curves[i][j] += curve * x[i] * x[j]
      }
    }
    const [stepSlope, stepLength, stepOffset] = solve(curves, gradient)
    const after = (size: number): Triple => [slope - size * stepSlope, lengthWeight - size * stepLength, offset - size * stepOffset]
    let size = 1
    while (size > 1e-6 && !(lossOf(after(size)) < loss))
      size /= 2
    const next = after(size)
    const nextLoss = lossOf(next)
    if (!(nextLoss < loss))
      break
    best = next
    loss = nextLoss
  }
  const [slope, lengthWeight, offset] = best
  return { slope, lengthWeight, offset }
}

type Triple = [number, number, number]

/** Three linear equations with three unknowns, by Cramer's rule. */
function solve([a, b, c]: [Triple, Triple, Triple], right: Triple): Triple {
  const whole = determinant(a, b, c)
  const column = (rows: [Triple, Triple, Triple], at: 0 | 1 | 2): number => {
    const [x, y, z] = rows.map((row, index) => row.map((value, place) => place === at ? right[index] : value)) as [Triple, Triple, Triple]
    return determinant(x, y, z) / whole
  }
  return [column([a, b, c], 0), column([a, b, c], 1), column([a, b, c], 2)]
}

function determinant(a: Triple, b: Triple, c: Triple): number {
  return a[0] * (b[1] * c[2] - b[2] * c[1]) - a[1] * (b[0] * c[2] - b[2] * c[0]) + a[2] * (b[0] * c[1] - b[1] * c[0])
}

function logisticLoss(logits: ArrayLike<number>, labels: ArrayLike<number>, offset: number): number {
  let loss = 0
  for (let row = 0; row < logits.length; row++) {
    const logit = (logits[row] as number) + offset
    loss += Math.max(logit, 0) + Math.log1p(Math.exp(-Math.abs(logit))) - (labels[row] as number) * logit
  }
  return loss
}
