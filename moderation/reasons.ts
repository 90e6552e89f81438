/**
 * The reasons alone, without the rest of the account that explain.ts gives: one walk over the text's features in memory
 * that is kept, for callers with many or hostile texts. Score and reasons are those of `explain`, bit for bit.
 */
import type { Reason } from './explain.ts'
import type { Scorer } from './score.ts'
import { pickReasons, wordsOf } from './explain.ts'
import { sigmoid } from './model.ts'

/** No second word: only pairs have one. */
const NONE = 0xFFFFFFFF

/** Gives scores with reasons. Keeps reusable memory, some 2 MB: one per thread. */
export class Reasoner {
  readonly scorer: Scorer
  /** How often each bucket occurs in the text; all 0 between two texts. */
  private readonly occurrences: Uint32Array
  /** Every feature of the text in turn, repeats included: its bucket, and the word or the two words that hold it. */
  private buckets = new Uint32Array(4096)
  private firstWords = new Uint32Array(4096)
  private secondWords = new Uint32Array(4096)

  constructor(scorer: Scorer) {
    this.scorer = scorer
    this.occurrences = new Uint32Array(2 ** scorer.model.bits)
  }

  /** The score, 0 to 1, and the words that made it high: empty if none pulled it up enough. Linear in the text's length. */
  judge(text: string): { score: number, reasons: Reason[] } {
    const { occurrences, scorer: { model, extractor } } = this
    const { weights } = model
    extractor.normaliser.run(text)
    const { words, wordOf } = wordsOf(extractor.normaliser)
    this.makeRoom(3 * extractor.normaliser.length + 2 * words.length)
    const { buckets, firstWords, secondWords } = this
    let features = 0
    extractor.walk((bucket, kind, from, to) => {
      buckets[features] = bucket
      firstWords[features] = wordOf[from] as number
      secondWords[features++] = kind === 'pair' ? wordOf[to - 1] as number : NONE
    })
    let distinct = 0
    let sum = 0
    for (let at = 0; at < features; at++) {
      const bucket = buckets[at] as number
      const before = occurrences[bucket] as number
      occurrences[bucket] = before + 1
      if (before === 0) {
        distinct++
        sum += weights[bucket] as number
      }
    }
    const perWeight = model.scale / Math.max(1, distinct) ** model.power
    for (let at = 0; at < features; at++) {
      const bucket = buckets[at] as number
      const second = secondWords[at] as number
      const weight = perWeight * (weights[bucket] as number) / (occurrences[bucket] as number)
      if (second === NONE) {
        give(words, firstWords[at] as number, weight)
      }
      else {
        give(words, firstWords[at] as number, weight / 2)
        give(words, second, weight / 2)
      }
    }
    for (let at = 0; at < features; at++)
      occurrences[buckets[at] as number] = 0
    const logit = distinct === 0 ? model.bias : model.bias + model.scale * sum / distinct ** model.power
    return { score: sigmoid(logit), reasons: pickReasons(words, model.reasons) }
  }

  private makeRoom(features: number): void {
    if (features <= this.buckets.length)
      return
    this.buckets = new Uint32Array(2 * features)
    this.firstWords = new Uint32Array(2 * features)
    this.secondWords = new Uint32Array(2 * features)
  }
}

function give(words: Reason[], index: number, weight: number): void {
  const word = words[index]
  if (word)
    word.weight += weight
}
