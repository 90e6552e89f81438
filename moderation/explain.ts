/**
 * Why this score? A linear model can say so exactly: the log-odds are the bias plus one contribution per feature.
 * Here each contribution is handed to the words that hold the feature (a word pair gives half to either word; a
 * feature that occurs several times is shared out evenly), so that bias + all word weights = log-odds, to rounding.
 */
import type { FeatureKind } from './features.ts'
import type { Normaliser } from './normalise.ts'
import type { Scorer } from './score.ts'
import { sigmoid } from './model.ts'

/** A stretch of the input, as UTF-16 offsets (end exclusive), and what it adds to the log-odds. */
export interface Reason { start: number, end: number, weight: number }

/** One n-gram of the comment. */
export interface Contribution {
  kind: FeatureKind
  /** The n-gram as normalised; "_" marks an end of a word in a character run. */
  ngram: string
  /** Where its first occurrence stands in the input. */
  start: number
  end: number
  /** What it adds to the log-odds; n-grams that share a bucket share its weight. */
  weight: number
}

/** The whole account of one score. */
export interface Explanation {
  score: number
  flagged: boolean
  logit: number
  bias: number
  /** Every word in order; bias + the sum of their weights is the logit. */
  words: Reason[]
  /** The words that made the score high, neighbours joined: empty if none pulled it up enough. */
  reasons: Reason[]
  /** Every distinct n-gram, heaviest magnitude first; bias + the sum of their weights is the logit. */
  contributions: Contribution[]
}

/** Explains one score exactly. Some ten times slower than scoring; a Reasoner gives the reasons alone, and is faster. */
export function explain(scorer: Scorer, text: string, threshold = scorer.model.threshold): Explanation {
  const { model, extractor } = scorer
  const occurrences = new Map<number, number>()
  extractor.visit(text, bucket => occurrences.set(bucket, (occurrences.get(bucket) ?? 0) + 1))
  const perWeight = model.scale / Math.max(1, occurrences.size) ** model.power
  const { normaliser } = extractor
  const { words, wordOf } = wordsOf(normaliser)
  const give = (index: number, weight: number): void => {
    const word = words[index]
    if (word)
      word.weight += weight
  }
  const contributions = new Map<string, Contribution>()
  extractor.visit(text, (bucket, kind, from, to) => {
    const weight = perWeight * (model.weights[bucket] ?? 0) / (occurrences.get(bucket) ?? 1)
    if (weight === 0)
      return
    const first = normaliser.units[from] === 32 ? from + 1 : from
    const last = normaliser.units[to - 1] === 32 ? to - 2 : to - 1
    if (kind === 'pair') {
      give(wordOf[first] ?? 0, weight / 2)
      give(wordOf[last] ?? 0, weight / 2)
    }
    else {
      give(wordOf[first] ?? 0, weight)
    }
    let ngram = ''
    for (let at = from; at < to; at++)
      ngram += normaliser.units[at] === 32 && kind === 'run' ? '_' : String.fromCharCode(normaliser.units[at] ?? 0)
    const key = `${kind} ${ngram}`
    const known = contributions.get(key)
    if (known)
      known.weight += weight
    else
      contributions.set(key, { kind, ngram, start: normaliser.starts[first] ?? 0, end: normaliser.ends[last] ?? 0, weight })
  })
  const logit = scorer.logit(text)
  const score = sigmoid(logit)
  return {
    score,
    flagged: score >= threshold,
    logit,
    bias: model.bias,
    words,
    reasons: pickReasons(words, model.reasons),
    contributions: [...contributions.values()].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
  }
}

/** The words of the text that a normaliser holds, without weights, and for each place of its output which of them it belongs to; a gap belongs to the word after it. */
export function wordsOf({ units, starts, ends, length }: Normaliser): { words: Reason[], wordOf: Uint32Array } {
  const wordOf = new Uint32Array(length)
  const words: Reason[] = []
  let word: Reason | undefined
  for (let at = 1; at < length; at++) {
    const isFirst = units[at - 1] === 32
    wordOf[at - 1] = isFirst ? words.length : words.length - 1
    if (units[at] === 32)
      continue
    if (!word || isFirst) {
      word = { start: starts[at] ?? 0, end: 0, weight: 0 }
      words.push(word)
    }
    word.end = Math.max(word.end, ends[at] ?? 0)
  }
  return { words, wordOf }
}

/**
 * The words whose weight is at least `atLeast` and at least `share` of the heaviest word's; neighbours become one
 * stretch, gaps between them included. Both numbers were chosen on comments in which people had marked the offending
 * characters (SemEval-2021 task 5, trial part).
 */
export function pickReasons(words: readonly Reason[], rule: { atLeast: number, share: number }): Reason[] {
  const heaviest = words.reduce((most, word) => Math.max(most, word.weight), 0)
  const least = Math.max(rule.atLeast, rule.share * heaviest)
  const reasons: Reason[] = []
  let joins = false
  for (const word of words) {
    if (word.weight <= 0 || word.weight < least) {
      joins = false
      continue
    }
    const previous = reasons.at(-1)
    if (joins && previous) {
      previous.end = word.end
      previous.weight += word.weight
    }
    else {
      reasons.push({ ...word })
    }
    joins = true
  }
  return reasons
}
