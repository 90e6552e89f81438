/**
 * A long comment is judged by its sentences too: beside many other words one insult weighs little. And the longer a comment
 * is, the more words speak for toxic by chance, so that as a whole it needs more of them.
 */
import type { FeatureExtractor } from './features.ts'
import type { Normaliser } from './normalise.ts'

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

/**
 * A comment as a whole, then the sentences of a long one.
 *
 * @param extractor has just extracted the whole
 * @param logitOfCount the log-odds of so many buckets that the extractor holds
 * @param rule what length costs
 */
export function partsOf(extractor: FeatureExtractor, text: string, logitOfCount: (count: number) => number, rule = LONG_RULE): [Part, ...Part[]] {
  const { normaliser } = extractor
  const { words, length } = normaliser
  const part = (from: number, to: number, count: number, shift: number): Part => ({ from, to, shift, logit: logitOfCount(count) + shift })
  if (words <= LONGEST_WHOLE)
    return [part(1, length, extractor.count, 0)]
  const whole = part(1, length, extractor.count, -rule.lengthLoss * Math.log(words / LONGEST_WHOLE))
  return [whole, ...sentencesOf(normaliser, text).map(([from, to]) => part(from, to, extractor.extractWords(from, to), -rule.sentenceLoss))]
}

/** Where sentences begin and end in the normaliser's output. */
function sentencesOf({ units, starts, ends, length }: Normaliser, text: string): [from: number, to: number][] {
  const sentences: [number, number][] = []
  let from = 1
  let words = 0
  for (let at = 1; at < length; at++) {
    if (units[at] !== 32)
      continue
    words++
    if (words === LONGEST_SENTENCE || at === length - 1 || endsSentence(text, ends[at - 1] as number, starts[at + 1] as number)) {
      sentences.push([from, at + 1])
      from = at + 1
      words = 0
    }
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
