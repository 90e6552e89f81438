/**
 * A long comment is judged by its sentences too: beside many other words one insult weighs little. And the longer a comment
 * is, the more words speak for toxic by chance, so that as a whole it needs more of them.
 */
import type { FeatureExtractor } from './features.ts'

/** A comment of so many words at most is judged as a whole alone. */
export const LONGEST_WHOLE = 60

/** Words beyond these are read as another sentence. */
const LONGEST_SENTENCE = 40

/**
 * What a comment's log-odds lose as a whole for each e-fold of its length beyond LONGEST_WHOLE, and what a sentence's lose
 * because there are many. Chosen on the validation part, where harmless long comments are flagged as often with them as
 * without (`npm run choose-long`).
 */
export interface LongRule { lengthLoss: number, sentenceLoss: number }
export const LONG_RULE: LongRule = { lengthLoss: 0.7, sentenceLoss: 1.7 }

/**
 * Only sentences are judged by themselves that have these log-odds by what is new in them: so a harmless comment takes no
 * longer for being long.
 */
const SUSPICIOUS = 1

/** Some of a comment's words, as they lie in the normaliser's output, and their log-odds. */
export interface Part {
  /** Where the first word begins. */
  from: number
  /** Where the gap behind the last word ends. */
  to: number
  /** What is added to the log-odds for the length. */
  shift: number
  /** All of the log-odds. */
  logit: number
}

/** The log-odds of buckets `from` to `to - 1` of those that the extractor holds. */
export type LogitOfBuckets = (from: number, to: number) => number

/**
 * A comment as a whole, then of a long one the sentences that may be worse than harmless.
 *
 * @param extractor has just extracted the whole
 * @param text the comment
 * @param logitOf tells the log-odds
 * @param rule what length costs
 */
export function partsOf(extractor: FeatureExtractor, text: string, logitOf: LogitOfBuckets, rule = LONG_RULE): [Part, ...Part[]] {
  const { normaliser } = extractor
  const { words, length } = normaliser
  if (words <= LONGEST_WHOLE)
    return [{ from: 1, to: length, shift: 0, logit: logitOf(0, extractor.count) }]
  const shift = -rule.lengthLoss * Math.log(words / LONGEST_WHOLE)
  const whole = { from: 1, to: length, shift, logit: logitOf(0, extractor.count) + shift }
  const sentences = suspiciousSentences(extractor, text, logitOf).map(([from, to]): Part => {
    const count = extractor.extractWords(from, to)
    return { from, to, shift: -rule.sentenceLoss, logit: logitOf(0, count) - rule.sentenceLoss }
  })
  return [whole, ...sentences]
}

/** Where sentences begin and end in the normaliser's output: those that may be rude by what no sentence before them has. */
function suspiciousSentences({ normaliser, countsBefore, count }: FeatureExtractor, text: string, logitOf: LogitOfBuckets): [from: number, to: number][] {
  const { units, starts, ends, length } = normaliser
  const sentences: [number, number][] = []
  let from = 1
  let firstWord = 0
  let word = 0
  for (let at = 1; at < length; at++) {
    if (units[at] !== 32)
      continue
    word++
    const isLast = at === length - 1
    if (word - firstWord < LONGEST_SENTENCE && !isLast && !endsSentence(text, ends[at - 1] as number, starts[at + 1] as number))
      continue
    if (logitOf(countsBefore[firstWord] as number, isLast ? count : countsBefore[word] as number) >= SUSPICIOUS)
      sentences.push([from, at + 1])
    from = at + 1
    firstWord = word
  }
  return sentences
}

/** Whether a full stop and a space, or a new line, lies between two words. */
function endsSentence(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 10 || ((unit === 46 || unit === 33 || unit === 63) && text.charCodeAt(at + 1) <= 32))
      return true
  }
  return false
}
