/**
 * A second reading of words that may be disguised. The normaliser notes where they are; here each is read in the ways that
 * it may be meant, and a reading counts only if the model would flag that word by itself. So "well-known",
 * "and/or" and "sooo good" stay as they are, and text without such a place is not read a second time.
 */
import type { Normaliser, WordChange } from './normalise.ts'

/** How rude a word is by itself: its log-odds, alone. */
export type Rudeness = (word: string) => number

/** No insult is longer. */
const LONGEST_WORD = 20
/** A word is cut up by at most so many marks. */
const MOST_MARKS = 6
/** Of so many letters in doubt are all ways tried: 2 to this power are looked up. */
const MOST_DOUBTS = 5

const SPACE = 32
const VOWELS = ['a', 'e', 'i', 'o', 'u']
/**
 * Puts the words that disguises stand for in their places in the normaliser's output. The place of each in the input is
 * then the disguised word, whole.
 *
 * @param normaliser has just read the text
 * @param text the text
 * @param rudeness of a word
 * @param atLeast a word must be so rude to count
 * @returns whether there was any
 */
export function unmask(normaliser: Normaliser, text: string, rudeness: Rudeness, atLeast: number): boolean {
  const { oddWords, joints, names } = normaliser
  if (oddWords.length === 0 && joints.length === 0 && names.length === 0)
    return false
  const found: (WordChange & { rudeness: number })[] = []
  /** Of the ways to read one stretch, takes the rudest. */
  const tryReadings = (from: number, to: number, start: number, end: number, readings: Iterable<string>): void => {
    let best: WordChange & { rudeness: number } | undefined
    for (const word of readings) {
      const rude = rudeness(word)
      if (rude >= atLeast && rude > (best?.rudeness ?? -Infinity))
        best = { from, to, word, start, end, rudeness: rude }
    }
    if (best)
      found.push(best)
  }
  for (const from of oddWords) {
    const to = wordEnd(normaliser, from)
    if (to - from <= 2 * LONGEST_WORD)
      tryReadings(from, to, ...stretchOf(normaliser, from, to), readingsOf(wordsAt(normaliser, from, to)))
  }
  for (const { from, to, readings } of joinedWords(normaliser, text))
    tryReadings(from, to, ...stretchOf(normaliser, from, to), readings)
  for (let at = 0; at < names.length; at += 3) {
    const [place, start, end] = names.slice(at, at + 3) as [number, number, number]
    if (end - start <= LONGEST_WORD && normaliser.units[place - 1] === SPACE)
      tryReadings(place, place, start, end, [`a${text.slice(start + 1, end).toLowerCase()}`])
  }
  if (found.length === 0)
    return false
  normaliser.replaceWords(apart(found))
  return true
}

/** In order, and of those that lie over one another the rudest. */
function apart(found: (WordChange & { rudeness: number })[]): WordChange[] {
  const kept: (WordChange & { rudeness: number })[] = []
  for (const change of found.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1)
    if (!last || change.from >= last.to)
      kept.push(change)
    else if (change.rudeness > last.rudeness)
      kept[kept.length - 1] = change
  }
  return kept
}

function wordEnd({ units, length }: Normaliser, from: number): number {
  let to = from
  while (to < length && units[to] !== SPACE)
    to++
  return to
}

function wordsAt({ units }: Normaliser, from: number, to: number): string {
  return String.fromCharCode(...units.subarray(from, to))
}

/** Where a stretch of the output stands in the input. */
function stretchOf({ starts, ends }: Normaliser, from: number, to: number): [start: number, end: number] {
  let end = 0
  for (let at = from; at < to; at++)
    end = Math.max(end, ends[at] as number)
  return [starts[from] as number, end]
}

/** A word with stars or letters written twice or more, in all the ways that it may be meant. */
export function readingsOf(word: string): string[] {
  const bare = word.replaceAll('*', '')
  const readings = bare === word ? [] : [bare]
  const masks = word.match(/\*/g)?.length ?? 0
  if (masks > 0 && masks <= 2 && !word.includes('**'))
    readings.push(...filled(word))
  return [...readings, ...[bare].flatMap(cutRepeats)]
}

/** A word with a vowel in the place of each star. */
function filled(word: string): string[] {
  return word.includes('*') ? VOWELS.flatMap(vowel => filled(word.replace('*', vowel))) : [word]
}

/** A word with each letter that is there twice in a row once or twice. */
function cutRepeats(word: string): string[] {
  const [first, ...more] = word.matchAll(/(.)\1/g)
  if (!first)
    return []
  if (more.length >= MOST_DOUBTS)
    return [word.replaceAll(/(.)\1/g, '$1')]
  let ways = ['']
  let read = 0
  for (const { 0: pair, index } of [first, ...more]) {
    ways = ways.flatMap(way => [pair, pair.charAt(0)].map(letters => way + word.slice(read, index) + letters))
    read = index + 2
  }
  return ways.map(way => way + word.slice(read)).filter(way => way !== word)
}

interface Joined { from: number, to: number, readings: string[] }

/** Words with nothing but a mark between them, as one: all of them in a row, and each two. */
function* joinedWords(normaliser: Normaliser, text: string): Generator<Joined> {
  const { joints, units, starts, ends, length } = normaliser
  let chain: { from: number, to: number, pieces: string[] } | undefined
  for (const gap of joints) {
    if (units[gap] !== SPACE || gap + 1 >= length)
      continue
    const mark = text.slice(ends[gap - 1], starts[gap + 1])
    if (!/^(\S)\1{0,2}$/u.test(mark))
      continue
    const to = wordEnd(normaliser, gap + 1)
    let from = gap
    while (units[from - 1] !== SPACE)
      from--
    const left = wordsAt(normaliser, from, Math.min(gap, from + LONGEST_WORD))
    const right = wordsAt(normaliser, gap + 1, Math.min(to, gap + 1 + LONGEST_WORD))
    const joined = left + right
    if (joined.length <= LONGEST_WORD)
      yield { from, to, readings: [joined, ...VOWELS.map(vowel => left + vowel + right)] }
    if (chain?.to === gap && chain.pieces.length <= MOST_MARKS) {
      chain = { from: chain.from, to, pieces: [...chain.pieces, right] }
      const all = chain.pieces.join('')
      if (all.length <= LONGEST_WORD)
        yield { from: chain.from, to, readings: [all] }
    }
    else {
      chain = { from, to, pieces: [left, right] }
    }
  }
}
