/**
 * What each word of a comment adds to its log-odds. A linear model can say so exactly: each feature's contribution is
 * handed to the words that hold it (a word pair gives half to either word; a feature that occurs several times is
 * shared out evenly), so that bias + all word weights = log-odds, to rounding.
 */
import type { Part } from './parts.ts'
import type { Scorer } from './score.ts'

/** A stretch of the input, as UTF-16 offsets (end exclusive), and what it adds to the log-odds. */
export interface Reason { start: number, end: number, weight: number }

/** Weighs words. Keeps reusable memory, 1 MB at 18 bits. */
class WordWeigher {
  /** How many distinct features the last part has. */
  distinct = 0
  private readonly scorer: Scorer
  /** How often each bucket occurs in the last part. */
  private readonly occurrences: Uint32Array
  /** The features of the last part, repeats included: twice the last word that holds it, one more if it is a pair. */
  private buckets = new Uint32Array(4096)
  private holders = new Uint32Array(4096)
  private count = 0
  /** What one unit of a weight adds to the log-odds of the last part. */
  private unit = 0

  constructor(scorer: Scorer) {
    this.scorer = scorer
    this.occurrences = new Uint32Array(2 ** scorer.model.bits)
  }

  /** Weighs the words of some part of the comment that the scorer has just read: in order, from the first to the last. */
  weigh({ from: first, to: last }: Part): Reason[] {
    const { model, extractor } = this.scorer
    const { occurrences } = this
    for (let at = 0; at < this.count; at++)
      occurrences[this.buckets[at] as number] = 0
    this.count = 0
    const { normaliser } = extractor
    const words: Reason[] = []
    this.distinct = 0
    extractor.visitWords((bucket, kind, from, to) => {
      if (kind === 'word') {
        let end = 0
        for (let at = from; at < to; at++)
          end = Math.max(end, normaliser.ends[at] as number)
        words.push({ start: normaliser.starts[from] as number, end, weight: 0 })
      }
      const before = occurrences[bucket] as number
      occurrences[bucket] = before + 1
      if (before === 0)
        this.distinct++
      const at = this.count++
      if (at === this.buckets.length)
        this.grow()
      this.buckets[at] = bucket
      this.holders[at] = 2 * (words.length - 1) + Number(kind === 'pair')
    }, first, last)
    this.unit = model.scale / Math.max(1, this.distinct) ** model.power
    for (let at = 0; at < this.count; at++) {
      const weight = this.weightOf(this.buckets[at] as number)
      const holder = this.holders[at] as number
      const word = words[holder >> 1] as Reason
      if (holder % 2 === 0) {
        word.weight += weight
      }
      else {
        (words[(holder >> 1) - 1] as Reason).weight += weight / 2
        word.weight += weight / 2
      }
    }
    return words
  }

  /** What each occurrence of a feature adds to the log-odds of the part that was weighed last. */
  weightOf(bucket: number): number {
    return this.unit * (this.scorer.model.weights[bucket] as number) / (this.occurrences[bucket] as number)
  }

  private grow(): void {
    const { buckets, holders } = this
    this.buckets = new Uint32Array(2 * buckets.length)
    this.buckets.set(buckets)
    this.holders = new Uint32Array(2 * holders.length)
    this.holders.set(holders)
  }
}

const weighers = new WeakMap<Scorer, WordWeigher>()

/** The weigher of a scorer, which it keeps. */
export function weigherOf(scorer: Scorer): WordWeigher {
  const known = weighers.get(scorer)
  if (known)
    return known
  const weigher = new WordWeigher(scorer)
  weighers.set(scorer, weigher)
  return weigher
}
