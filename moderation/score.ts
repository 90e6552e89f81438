/** Scoring: from a comment to the probability that it is toxic. */
import type { Model } from './model.ts'
import type { LogitOfBuckets, Part } from './parts.ts'
import type { RuleMatch } from './rules.ts'
import { unmask } from './disguises.ts'
import { FeatureExtractor } from './features.ts'
import { decodeModel } from './format.ts'
import { lengthShift, sigmoid } from './model.ts'
import { LONGEST_WHOLE, partsOf } from './parts.ts'
import { matchRule } from './rules.ts'

/** The score of a comment that a rule decides. The model by itself is never as sure. */
export const RULE_SCORE = 1

/** The highest score that the model gives. */
const MOST_SURE = 1 - 2 ** -24

/**
 * A word behind a disguise counts if the model by itself gives it these log-odds (.73). From 0 to 3 all do the same to
 * harmless comments of the validation part, namely nothing or nearly so.
 */
const RUDE_ALONE = 1

/** Says of a score that a rule gave it; of the model's own it says nothing. */
export function byRule(score: number): { by: 'rule' } | undefined {
  return score === RULE_SCORE ? { by: 'rule' } : undefined
}

/** The model's own score, from the log-odds. */
export function modelScore(logit: number): number {
  return Math.min(MOST_SURE, sigmoid(logit))
}

/** How a comment was read: as it is written, or without its disguises. */
export interface Reading {
  /** What matched, of the comment as it is written. */
  rule: RuleMatch | undefined
  /** The comment as a whole, and of a long one its sentences. */
  parts: Part[]
  /** The one that speaks most for toxic: its log-odds are the comment's. */
  decisive: Part
}

/** A model ready to score. Keeps reusable memory: one scorer per thread. */
export class Scorer {
  readonly model: Model
  readonly extractor: FeatureExtractor
  /** For words by themselves, so that the comment stays in the other. */
  private words: FeatureExtractor | undefined
  private readonly logitOfBuckets: LogitOfBuckets

  constructor(model: Model, extractor = new FeatureExtractor(model.bits)) {
    if (extractor.bits !== model.bits)
      throw new RangeError(`the model has ${model.bits} bits and the features have ${extractor.bits}`)
    this.model = model
    this.extractor = extractor
    this.logitOfBuckets = (from, to) => logitOf(model, extractor.buckets, from, to)
  }

  /**
   * The log-odds that the comment is toxic. A comment without words gets the bias alone. The highest of several counts:
   * the comment as it is written and without its disguises (disguises.ts); if it is long, its sentences too (parts.ts).
   */
  logit(text: string): number {
    this.extractor.extract(text)
    return this.highestLogit(text)
  }

  /** The calibrated probability, 0 to 1, that the comment is toxic; 1 where a rule says so (rules.ts). */
  score(text: string): number {
    const { extractor } = this
    extractor.extract(text)
    return matchRule(text, extractor.normaliser, extractor.waiting) ? RULE_SCORE : modelScore(this.highestLogit(text))
  }

  /** True if the score reaches the threshold: the model's own, or one of yours. */
  isFlagged(text: string, threshold = this.model.threshold): boolean {
    return this.score(text) >= threshold
  }

  /** Reads a comment as `score` does, and leaves the reading that counts with the normaliser. For explanations. */
  read(text: string): Reading {
    const { extractor } = this
    extractor.extract(text)
    const rule = matchRule(text, extractor.normaliser, extractor.waiting)
    const first = partsOf(extractor, text, this.logitOfBuckets)
    if (rule)
      return { rule, parts: first, decisive: first[0] }
    const highest = highestOf(first)
    if (!this.unmask(text))
      return { rule, parts: first, decisive: highest }
    extractor.extractWords()
    const second = partsOf(extractor, text, this.logitOfBuckets)
    const higher = highestOf(second)
    if (higher.logit > highest.logit)
      return { rule, parts: second, decisive: higher }
    extractor.extract(text)
    return { rule, parts: first, decisive: highest }
  }

  /** Of all readings. The extractor has just read the text. */
  private highestLogit(text: string): number {
    const first = this.logitOfWords(text)
    if (!this.unmask(text))
      return first
    this.extractor.extractWords()
    return Math.max(first, this.logitOfWords(text))
  }

  /** Of what the extractor has just read. */
  private logitOfWords(text: string): number {
    const { extractor } = this
    return extractor.normaliser.words <= LONGEST_WHOLE
      ? logitOf(this.model, extractor.buckets, 0, extractor.count)
      : highestOf(partsOf(extractor, text, this.logitOfBuckets)).logit
  }

  private unmask(text: string): boolean {
    return this.extractor.normaliser.clues > 0 && unmask(this.extractor.normaliser, text, word => this.logitAlone(word), RUDE_ALONE)
  }

  private logitAlone(word: string): number {
    const words = this.words ??= new FeatureExtractor(this.model.bits)
    words.normaliser.hold(word)
    const count = words.extractWords()
    return logitOf(this.model, words.buckets, 0, count)
  }
}

function highestOf(parts: [Part, ...Part[]]): Part {
  return parts.reduce((highest, part) => part.logit > highest.logit ? part : highest)
}

/** The log-odds of a comment given as buckets[from] to buckets[to - 1], all distinct. */
export function logitOf(model: Model, buckets: Uint32Array, from: number, to: number): number {
  const { weights, bias, scale, power } = model
  const count = to - from
  let sum = 0
  for (let at = from; at < to; at++)
    sum += weights[buckets[at] as number] as number
  return count === 0 ? bias : bias + lengthShift(model, count) + scale * sum / count ** power
}

/**
 * Reads a model file and makes it ready to score.
 *
 * @throws ModelFileError if the file is damaged, of another version, or no model at all
 */
export function loadScorer(file: ArrayBuffer | Uint8Array): Scorer {
  return new Scorer(decodeModel(file))
}
