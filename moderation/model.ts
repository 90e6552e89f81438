/** What a trained model is, and the table of formats in which it is shipped. */

/** The four ways the weights are stored. */
export type FormatName = 'float32' | 'int8' | 'int4' | '1bit'

/** One row of the table of formats. */
export interface Format {
  name: FormatName
  /** The byte that stands for it in the file. */
  code: number
  /** Bits a kept weight needs before entropy coding. */
  bits: number
  /** Largest magnitude of a stored integer; 0 for floats. */
  largest: number
}

/** The table of formats, widest first. */
export const FORMATS: readonly Format[] = [
  { name: 'float32', code: 0, bits: 32, largest: 0 },
  { name: 'int8', code: 1, bits: 8, largest: 127 },
  { name: 'int4', code: 2, bits: 4, largest: 7 },
  { name: '1bit', code: 3, bits: 1, largest: 1 },
]

/** The format of that name. */
export function formatOf(name: string): Format {
  const format = FORMATS.find(entry => entry.name === name)
  if (!format)
    throw new RangeError(`unknown format "${name}": use ${FORMATS.map(entry => entry.name).join(', ')}`)
  return format
}

/** Which words count as a reason: see explain.ts. */
export interface ReasonRule {
  /** A word needs at least this weight, in log-odds. */
  atLeast: number
  /** And at least this share of the heaviest word's weight. */
  share: number
}

/**
 * A linear model on hashed features, calibrated: the log-odds that a comment is toxic are
 * `bias + lengthWeight * ln(n) + scale * sum(weights[bucket]) / n ** power` over its n distinct buckets.
 */
export interface Model {
  format: FormatName
  /** The weights number 2 ** bits. */
  bits: number
  weights: Float32Array | Int8Array
  /** Log-odds that a stored weight of 1 adds before the division by n ** power. */
  scale: number
  bias: number
  /** What the log-odds gain for each e-fold of n: the division by its power takes too much from a long comment. */
  lengthWeight: number
  power: number
  /** Scores from here on are flagged. */
  threshold: number
  reasons: ReasonRule
}

/** What the number of its distinct buckets adds to the log-odds of a comment; nothing to one without words. */
export function lengthShift({ lengthWeight }: Model, count: number): number {
  return count === 0 ? 0 : lengthWeight * Math.log(count)
}

/** The logistic function. */
export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit))
}
