/**
 * From text to numbers: which words, word pairs and in-word character runs does a comment hold?
 * Each is hashed to one of 2^bits buckets (the hashing trick: Weinberger et al., ICML 2009), so that no word list
 * has to be shipped. Only presence counts, not how often.
 */
import { FNV_BASIS, FNV_PRIME, fnvStep, mix } from './hash.ts'
import { Normaliser, SLIP } from './normalise.ts'
import { quotesAround, UNQUOTED } from './quotes.ts'
import { rulesOf } from './rules.ts'
import { INSULT, MISSPELT, STRONG, turnOf, TURNS } from './turns.ts'

/** Buckets of the shipped model: 2^18 = 262,144. */
export const BUCKET_BITS = 18

/** Character runs have 3 to 5 characters, a mark for either end of the word included. */
export const SHORTEST_RUN = 3
export const LONGEST_RUN = 5

const SPACE = 32
// Different starting points keep the word "fool" and the character run "fool" apart.
const WORD_BASIS = FNV_BASIS
const PAIR_BASIS = FNV_BASIS ^ 0x5BD1E995
const RUN_BASIS = FNV_BASIS ^ 0x27D4EB2F
const TURN_BASIS = FNV_BASIS ^ 0x165667B1
const BEHIND_BASIS = FNV_BASIS ^ 0x3C6EF372
const PRAISE_BASIS = BEHIND_BASIS + 64
const SET_BASIS = FNV_BASIS ^ 0x1B873593

/** An insult is turned by a word so many words before it at most. */
const REACH = 5
/** A praising word belongs to an insult so many words before it at most. */
const PRAISE_REACH = 3
const ONESELF = 1 + TURNS.indexOf('oneself')
const AIMED = 1 + TURNS.indexOf('aimed')
const THING = 1 + TURNS.indexOf('thing')
const PRAISED = 1 + TURNS.indexOf('praised')
const QUOTED = TURNS.indexOf('quoted')

/** Kinds of feature, as they are told apart in an explanation. */
export type FeatureKind = 'word' | 'pair' | 'run' | 'turn'

/** Called for every feature of a text in turn, repeats included; positions are offsets in the normalised text. */
export type FeatureVisitor = (bucket: number, kind: FeatureKind, from: number, to: number) => void

/** Turns texts into bucket numbers. Holds reusable memory, so make one and keep it; not for use by two callers at once. */
export class FeatureExtractor {
  readonly bits: number
  readonly normaliser = new Normaliser()
  /** The distinct buckets of the last text in order of first appearance; only the first `count` are valid. */
  buckets = new Uint32Array(4096)
  count = 0
  /** How many of these buckets there were before each word of it. */
  countsBefore = new Uint32Array(1024)
  /** The rules (rules.ts) that words of the last text may be part of, as bits. */
  waiting = 0
  private readonly turns = new Turns()
  /** A bit for each bucket that the text has had so far; none between two texts. At 18 bits 32 kB, which a near cache holds. */
  private readonly seen: Int32Array

  constructor(bits = BUCKET_BITS) {
    if (!Number.isInteger(bits) || bits < 8 || bits > 24)
      throw new RangeError(`bucket bits must be an integer from 8 to 24, not ${bits}`)
    this.bits = bits
    this.seen = new Int32Array(2 ** bits / 32)
  }

  /**
   * Extracts the distinct buckets of a text into `buckets`.
   *
   * @returns how many there are
   */
  extract(text: string): number {
    this.normaliser.run(text)
    return this.extractWords()
  }

  /**
   * Extracts the distinct buckets of what the normaliser holds into `buckets`: all of it, or some words.
   *
   * @param first where the first of the words begins in the normaliser's output
   * @param length where the gap behind the last one ends
   * @returns how many there are
   */
  extractWords(first = 1, length = this.normaliser.length): number {
    const { units } = this.normaliser
    // At most three runs begin at a character; an insult with all its turns has four characters at least.
    const most = 12 * (length - first) + 12
    if (most > this.buckets.length)
      this.buckets = new Uint32Array(2 * most)
    if (length > this.countsBefore.length)
      this.countsBefore = new Uint32Array(2 * length)
    const { buckets, countsBefore, seen, turns } = this
    turns.reset()
    const shift = 32 - this.bits
    let count = 0
    let words = 0
    let waiting = 0
    let previous = 0
    let wordAt = first
    while (wordAt < length) {
      // One word at a time; wordAt - 1 and wordEnd hold the spaces around it.
      countsBefore[words++] = count
      let hash = WORD_BASIS
      let wordEnd = wordAt
      for (let unit = units[wordEnd] as number; unit !== SPACE; unit = units[++wordEnd] as number)
        hash = Math.imul(hash ^ unit, FNV_PRIME)
      const word = mix(hash)
      waiting |= rulesOf(word)
      const wordBucket = word >>> shift
      if (isNew(wordBucket, seen))
        buckets[count++] = wordBucket
      if (previous !== 0) {
        const pairBucket = pairHash(previous, word) >>> shift
        if (isNew(pairBucket, seen))
          buckets[count++] = pairBucket
      }
      previous = word
      const kind = turnOf(word)
      if (kind === MISSPELT)
        this.normaliser.note(SLIP, wordAt)
      if (this.readTurns(word, kind, wordAt, wordEnd)) {
        for (let at = 0; at < turns.count; at++) {
          const turnBucket = (turns.hashes[at] as number) >>> shift
          if (isNew(turnBucket, seen))
            buckets[count++] = turnBucket
        }
      }
      const last = wordEnd - SHORTEST_RUN + 1
      for (let from = wordAt - 1; from <= last; from++) {
        let run = Math.imul(RUN_BASIS ^ (units[from] as number), FNV_PRIME)
        run = Math.imul(run ^ (units[from + 1] as number), FNV_PRIME)
        const end = from + LONGEST_RUN <= wordEnd ? from + LONGEST_RUN : wordEnd + 1
        for (let at = from + 2; at < end; at++) {
          run = Math.imul(run ^ (units[at] as number), FNV_PRIME)
          const runBucket = mix(run) >>> shift
          if (isNew(runBucket, seen))
            buckets[count++] = runBucket
        }
      }
      wordAt = wordEnd + 1
    }
    for (let at = 0; at < count; at++)
      seen[(buckets[at] as number) >>> 5] = 0
    this.count = count
    this.waiting = waiting
    return count
  }

  /** Walks over every feature of a text with its place, in the order of `extract`; slower, for explanations. */
  visit(text: string, visitor: FeatureVisitor): void {
    this.normaliser.run(text)
    this.visitWords(visitor)
  }

  /** Walks over what the normaliser holds, or over some words of it, as `extractWords` does. */
  visitWords(visitor: FeatureVisitor, first = 1, length = this.normaliser.length): void {
    const { units } = this.normaliser
    const shift = 32 - this.bits
    const { turns } = this
    turns.reset()
    let waiting = 0
    let previous = 0
    let previousAt = 0
    let wordAt = first
    while (wordAt < length) {
      let hash = WORD_BASIS
      let wordEnd = wordAt
      for (; units[wordEnd] !== SPACE; wordEnd++)
        hash = fnvStep(hash, units[wordEnd] as number)
      const word = mix(hash)
      waiting |= rulesOf(word)
      visitor(word >>> shift, 'word', wordAt, wordEnd)
      if (previous !== 0)
        visitor(pairHash(previous, word) >>> shift, 'pair', previousAt, wordEnd)
      previous = word
      previousAt = wordAt
      if (this.readTurns(word, turnOf(word), wordAt, wordEnd)) {
        for (let at = 0; at < turns.count; at++)
          visitor((turns.hashes[at] as number) >>> shift, 'turn', wordAt, wordEnd)
      }
      for (let from = wordAt - 1; from <= wordEnd - SHORTEST_RUN + 1; from++) {
        let run = fnvStep(fnvStep(RUN_BASIS, units[from] as number), units[from + 1] as number)
        for (let at = from + 2; at < from + LONGEST_RUN && at <= wordEnd; at++) {
          run = fnvStep(run, units[at] as number)
          visitor(mix(run) >>> shift, 'run', from, at + 1)
        }
      }
      wordAt = wordEnd + 1
    }
    this.waiting = waiting
  }

  /** Reads a word of the normaliser's output as `Turns.read` does: whether it is an insult that is turned. */
  private readTurns(word: number, kind: number, from: number, to: number): boolean {
    const { text, starts, ends } = this.normaliser
    return this.turns.read(word, kind, kind === INSULT ? quotesAround(text, starts[from] as number, ends[to - 1] as number) : UNQUOTED)
  }
}

/** Notes a bucket among those of the text, and tells whether it is new there. */
function isNew(bucket: number, seen: Int32Array): boolean {
  const cell = bucket >>> 5
  const known = seen[cell] as number
  // A shift takes the last five bits alone.
  const mark = 1 << bucket
  seen[cell] = known | mark
  return (known & mark) === 0
}

/** Features of one word: four for each turn, two for all turns together, and three for standing behind an insult; praise has fewer. */
const MOST_TURNS = 4 * TURNS.length + 5

/** Follows the words of a text and tells how an insult is turned. */
class Turns {
  /** Hashes of the features of the word that was read last; only the first `count` are valid. */
  readonly hashes = new Uint32Array(MOST_TURNS)
  count = 0
  private readonly words = new Uint32Array(TURNS.length)
  private readonly places = new Int32Array(TURNS.length)
  private place = 0
  /** The last insult or strong word, its place, and its turns as bits. */
  private insult = 0
  private insultAt = 0
  private insultSet = 0

  reset(): void {
    this.place = 0
    this.places.fill(-REACH - 1)
    this.insultAt = -REACH - 1
  }

  /**
   * Reads the next word and tells whether it has features: an insult or a strong word with its turns, the word behind
   * one, or praise soon after.
   *
   * @param word its hash
   * @param kind as `turnOf` tells
   * @param quotes how it is quoted, if it is an insult
   */
  read(word: number, kind: number, quotes: number): boolean {
    const place = this.place++
    const since = place - this.insultAt
    if (kind === 0 && since !== 1)
      return false
    let count = 0
    if (since === 1) {
      const base = BEHIND_BASIS + kind
      this.hashes[count++] = mix(base)
      this.hashes[count++] = mix(Math.imul(base ^ this.insult, 0x01000193))
      this.hashes[count++] = mix(Math.imul(base, 31) + this.insultSet)
    }
    if (kind === PRAISED && since <= PRAISE_REACH) {
      this.hashes[count++] = mix(PRAISE_BASIS + since)
      this.hashes[count++] = mix(Math.imul(PRAISE_BASIS ^ this.insult, 0x01000193))
    }
    if (kind !== INSULT && kind !== STRONG) {
      this.note(word, kind, place)
      this.count = count
      return count > 0
    }
    this.places[QUOTED] = quotes === UNQUOTED ? -REACH - 1 : place - quotes
    let set = 0
    for (let turn = 0; turn < TURNS.length; turn++) {
      const gap = place - (this.places[turn] as number)
      if (gap > REACH)
        continue
      set |= 1 << turn
      // A strong word has its turns together only.
      if (kind === STRONG)
        continue
      const base = TURN_BASIS + turn
      this.hashes[count++] = mix(base)
      this.hashes[count++] = mix(Math.imul(base, 31) + gap)
      this.hashes[count++] = mix(Math.imul(base ^ word, 0x01000193))
      this.hashes[count++] = mix(Math.imul(base ^ (this.words[turn] as number), 0x01000193) + gap)
    }
    this.hashes[count++] = mix(SET_BASIS + set)
    this.hashes[count++] = mix(Math.imul((SET_BASIS + set) ^ word, 0x01000193))
    this.insult = word
    this.insultSet = set
    this.insultAt = place
    this.count = count
    return true
  }

  /** Notes a word that may turn an insult behind it. */
  private note(word: number, kind: number, place: number): void {
    if (kind === 0 || kind === MISSPELT)
      return
    this.words[kind - 1] = word
    this.places[kind - 1] = place
    // Whoever is named last is meant.
    if (kind === AIMED) {
      this.places[ONESELF - 1] = -REACH - 1
      this.places[THING - 1] = -REACH - 1
    }
    else if (kind === ONESELF) {
      this.places[AIMED - 1] = -REACH - 1
    }
  }
}

function pairHash(first: number, second: number): number {
  return mix(Math.imul(first ^ PAIR_BASIS, 0x01000193) + second)
}
