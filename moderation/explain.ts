/** Why this score? The log-odds are the bias plus one contribution per feature, and can be told by word. */
import type { FeatureKind } from './features.ts'
import type { Reading, Scorer } from './score.ts'
import type { Reason } from './weigh-words.ts'
import { lengthShift } from './model.ts'
import { modelScore, RULE_SCORE } from './score.ts'
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
  /** There if a rule decided, before the model. */
  by?: 'rule'
  /** The model's, whoever decided. */
  logit: number
  /** What there is before any word: the model's bias, and what the length gives or takes away. */
  bias: number
  /**
   * Every word in order; bias + the sum of their weights is the logit. Of a long comment that one sentence decides,
   * those of the sentence.
   */
  words: Reason[]
  /**
   * Why it is flagged: the words that made the score high, neighbours joined, or the words that a rule matched. Empty if
   * it is not flagged, or if no word pulled the score up enough.
   */
  reasons: Reason[]
  /** Every distinct n-gram, heaviest magnitude first; bias + the sum of their weights is the logit. */
  contributions: Contribution[]
}

type Decision = Pick<Explanation, 'score' | 'flagged' | 'by' | 'reasons'>

/** A score with its reasons, and no more of the account. Words are weighed of flagged comments alone, which takes some three times as long as the score; of others it is the score with little more. */
export function scoreWithReasons(scorer: Scorer, text: string, threshold = scorer.model.threshold): Decision {
  return decide(scorer, scorer.read(text), threshold)
}

/** Rule or model, and why. The scorer has just read the comment; the words of the decisive part may have been weighed already. */
function decide(scorer: Scorer, { rule, parts, decisive }: Reading, threshold: number, weighed?: readonly Reason[]): Decision {
  const score = rule ? RULE_SCORE : modelScore(decisive.logit)
  if (!rule && score < threshold)
    return { score, flagged: false, reasons: [] }
  const weigher = weigherOf(scorer)
  const words = weighed ?? weigher.weigh(decisive)
  if (rule) {
    const { start, end } = rule
    const weight = words.reduce((sum, word) => word.start < end && word.end > start ? sum + word.weight : sum, 0)
    return { score, flagged: true, by: 'rule', reasons: [{ start, end, weight }] }
  }
  const reasonsOf = (some: readonly Reason[]): Reason[] => pickReasons(some, scorer.model.reasons)
  if (decisive === parts[0])
    return { score, flagged: true, reasons: reasonsOf(words) }
  // Every sentence that would do by itself has its say.
  const sentences = parts.slice(1).filter(({ logit }) => modelScore(logit) >= threshold)
  return { score, flagged: true, reasons: sentences.flatMap(sentence => reasonsOf(sentence === decisive ? words : weigher.weigh(sentence))) }
}

/** Explains one score exactly. Some ten times slower than scoring. */
export function explain(scorer: Scorer, text: string, threshold = scorer.model.threshold): Explanation {
  const { model, extractor } = scorer
  const { normaliser } = extractor
  const weigher = weigherOf(scorer)
  const reading = scorer.read(text)
  const { from: first, to: last, logit, shift } = reading.decisive
  const words = weigher.weigh(reading.decisive)
  // Before other sentences are weighed.
  const bias = model.bias + lengthShift(model, weigher.distinct) + shift
  const contributions = new Map<string, Contribution>()
  extractor.visitWords((bucket, kind, from, to) => {
    const weight = weigher.weightOf(bucket)
    if (weight === 0)
      return
    const begin = normaliser.units[from] === 32 ? from + 1 : from
    const end = normaliser.units[to - 1] === 32 ? to - 2 : to - 1
    let ngram = ''
    for (let at = from; at < to; at++)
      ngram += normaliser.units[at] === 32 && kind === 'run' ? '_' : String.fromCharCode(normaliser.units[at] ?? 0)
    const key = `${kind} ${ngram}`
    const known = contributions.get(key)
    if (known)
      known.weight += weight
    else
      contributions.set(key, { kind, ngram, start: normaliser.starts[begin] ?? 0, end: normaliser.ends[end] ?? 0, weight })
  }, first, last)
  return {
    ...decide(scorer, reading, threshold, words),
    logit,
    bias,
    words,
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
