/** Why this score? The log-odds are the bias plus one contribution per feature, and can be told by word. */
import type { FeatureKind } from './features.ts'
import type { Scorer } from './score.ts'
import type { Reason } from './weigh-words.ts'
import { sigmoid } from './model.ts'
import { weigherOf } from './weigh-words.ts'

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

/** A score with its reasons, and no more of the account: some two to three times slower than the score alone. */
export function scoreWithReasons(scorer: Scorer, text: string, threshold = scorer.model.threshold): Pick<Explanation, 'score' | 'flagged' | 'reasons'> {
  const { logit, words } = weigherOf(scorer).weigh(text)
  const score = sigmoid(logit)
  return { score, flagged: score >= threshold, reasons: pickReasons(words, scorer.model.reasons) }
}

/** Explains one score exactly. Some ten times slower than scoring. */
export function explain(scorer: Scorer, text: string, threshold = scorer.model.threshold): Explanation {
  const { model, extractor } = scorer
  const { normaliser } = extractor
  const weigher = weigherOf(scorer)
  const { logit, words } = weigher.weigh(text)
  const contributions = new Map<string, Contribution>()
  extractor.visit(text, (bucket, kind, from, to) => {
    const weight = weigher.weightOf(bucket)
    if (weight === 0)
      return
    const first = normaliser.units[from] === 32 ? from + 1 : from
    const last = normaliser.units[to - 1] === 32 ? to - 2 : to - 1
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
