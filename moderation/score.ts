/** Scoring: from a comment to the probability that it is toxic. */
import type { Model } from './model.ts'
import { FeatureExtractor } from './features.ts'
import { decodeModel } from './format.ts'
import { sigmoid } from './model.ts'
import { matchRule } from './rules.ts'

/** The score of a comment that a rule decides. The model by itself is never as sure. */
export const RULE_SCORE = 1

/** The highest score that the model gives. */
const MOST_SURE = 1 - 2 ** -24

/** Says of a score that a rule gave it; of the model's own it says nothing. */
export function byRule(score: number): { by: 'rule' } | undefined {
  return score === RULE_SCORE ? { by: 'rule' } : undefined
}

/** The model's own score, from the log-odds. */
export function modelScore(logit: number): number {
  return Math.min(MOST_SURE, sigmoid(logit))
}

/** A model ready to score. Keeps reusable memory: one scorer per thread. */
export class Scorer {
  readonly model: Model
  readonly extractor: FeatureExtractor

  constructor(model: Model, extractor = new FeatureExtractor(model.bits)) {
    if (extractor.bits !== model.bits)
      throw new RangeError(`the model has ${model.bits} bits and the features have ${extractor.bits}`)
    this.model = model
    this.extractor = extractor
  }

  /** The log-odds that the comment is toxic. A comment without words gets the bias alone. */
  logit(text: string): number {
    const count = this.extractor.extract(text)
    return logitOf(this.model, this.extractor.buckets, 0, count)
  }

  /** The calibrated probability, 0 to 1, that the comment is toxic; 1 where a rule says so (rules.ts). */
  score(text: string): number {
    const logit = this.logit(text)
    const { normaliser, waiting } = this.extractor
    return matchRule(text, normaliser, waiting) ? RULE_SCORE : modelScore(logit)
  }

  /** True if the score reaches the threshold: the model's own, or one of yours. */
  isFlagged(text: string, threshold = this.model.threshold): boolean {
    return this.score(text) >= threshold
  }
}

/** The log-odds of a comment given as buckets[from] to buckets[to - 1], all distinct. */
export function logitOf(model: Model, buckets: Uint32Array, from: number, to: number): number {
  const { weights } = model
  let sum = 0
  for (let at = from; at < to; at++)
    sum += weights[buckets[at] as number] as number
  return logitFrom(model, sum, to - from)
}

/** The log-odds of a comment, from the sum of the weights of so many distinct buckets. */
export function logitFrom({ bias, scale, power }: Model, sum: number, count: number): number {
  return count === 0 ? bias : bias + scale * sum / count ** power
}

/**
 * Reads a model file and makes it ready to score.
 *
 * @throws ModelFileError if the file is damaged, of another version, or no model at all
 */
export function loadScorer(file: ArrayBuffer | Uint8Array): Scorer {
  return new Scorer(decodeModel(file))
}
