/**
 * A second reading of words that may be disguised. The normaliser notes where they are (of slips the features do, which
 * know each word by its hash); here each is read in the ways that
 * it may be meant, and a reading counts only if the model would flag that word by itself. So "well-known",
 * "and/or" and "sooo good" stay as they are, and text without such a place is not read a second time.
 */
import type { Normaliser, WordChange } from './normalise.ts'
import { JOINT, NAME, SLIP } from './normalise.ts'
import { insultMeantBy } from './turns.ts'

/** How rude a word is by itself: its log-odds, alone. */
type Rudeness = (word: string) => number

/** No insult is longer. */
const LONGEST_WORD = 20
/** Of so many letters in doubt are all ways tried: 2 to this power are looked up. */
const MOST_DOUBTS = 5
/** So many readings are tried for one comment, so that none takes long. */
const MOST_READINGS = 1000

const SPACE = 32
const VOWELS = ['a', 'e', 'i', 'o', 'u']
/** A name of letters alone, of which there are two or more. */
const NAME_AT = /@[a-z]{2,20}\b/iy
/** What stands for a letter that is left out. A hyphen, a full stop or a slash joins words far more often. */
const MASK = /^[^\sa-z\d\-.,/:;()"]$/iu
/** One sign, up to three times. */
const MARK = /^(\S)\1{0,2}$/u

interface RudeWord extends WordChange { rudeness: number }

/** Looks at the places that the normaliser has noted. One for each comment. */
class Unmasking {
  readonly found: RudeWord[] = []
  private readonly normaliser: Normaliser
  private readonly text: string
  private readonly rudeness: Rudeness
  private readonly atLeast: number
  private tried = 0
  // The row of joined words that ends at the last joint.
  private rowFrom = 0
  private rowTo = 0

  constructor(normaliser: Normaliser, text: string, rudeness: Rudeness, atLeast: number) {
    this.normaliser = normaliser
    this.text = text
    this.rudeness = rudeness
    this.atLeast = atLeast
  }

  look(): void {
    const { clues, clueKinds, cluePlaces, units } = this.normaliser
    for (let clue = 0; clue < clues && this.tried < MOST_READINGS; clue++) {
      const place = cluePlaces[clue] as number
      const kind = clueKinds[clue]
      // What was joined or dropped behind a word may have taken the place away.
      if (units[kind === JOINT ? place : place - 1] !== SPACE)
        continue
      if (kind === JOINT)
        this.lookAtJoint(place)
      else if (kind === NAME)
        this.lookAtName(place)
      else if (kind === SLIP)
        this.lookAtSlip(place)
      else
        this.lookAtWord(place)
    }
  }

  private lookAtWord(from: number): void {
    const to = this.wordEnd(from)
    if (to - from <= 2 * LONGEST_WORD)
      this.tryAll(from, to, readingsOf(this.wordAt(from, to)))
  }

  private lookAtSlip(from: number): void {
    const to = this.wordEnd(from)
    const insult = insultMeantBy(this.wordAt(from, to))
    if (insult !== undefined)
      this.tryAll(from, to, [insult])
  }

  private lookAtName(place: number): void {
    const start = this.text.indexOf('@', this.normaliser.ends[place - 1])
    NAME_AT.lastIndex = start
    const [name] = NAME_AT.exec(this.text) ?? []
    if (name !== undefined)
      this.try(place, place, `a${name.slice(1).toLowerCase()}`, start, start + name.length)
  }

  /** Two words with nothing but a mark between them, as one; and all in a row. */
  private lookAtJoint(gap: number): void {
    const { normaliser, text } = this
    const { units, starts, ends, length } = normaliser
    const mark = text.slice(ends[gap - 1], starts[gap + 1])
    if (gap + 1 >= length || !MARK.test(mark))
      return
    const to = this.wordEnd(gap + 1)
    let from = gap
    while (units[from - 1] !== SPACE)
      from--
    if (to - from <= LONGEST_WORD + 1) {
      const left = this.wordAt(from, gap)
      const right = this.wordAt(gap + 1, to)
      this.tryAll(from, to, MASK.test(mark) ? [left + right, ...VOWELS.map(vowel => left + vowel + right)] : [left + right])
    }
    this.rowFrom = this.rowTo === gap && this.rowTo > 0 ? this.rowFrom : from
    this.rowTo = to
    if (this.rowFrom < from && to - this.rowFrom <= 2 * LONGEST_WORD)
      this.tryAll(this.rowFrom, to, [this.wordAt(this.rowFrom, to).replaceAll(' ', '')])
  }

  private tryAll(from: number, to: number, words: readonly string[]): void {
    if (words.length === 0)
      return
    const { starts, ends } = this.normaliser
    let end = 0
    for (let at = from; at < to; at++)
      end = Math.max(end, ends[at] as number)
    for (const word of words)
      this.try(from, to, word, starts[from] as number, end)
  }

  private try(from: number, to: number, word: string, start: number, end: number): void {
    this.tried++
    const rudeness = this.rudeness(word)
    if (rudeness >= this.atLeast)
      this.found.push({ from, to, word, start, end, rudeness })
  }

  private wordEnd(from: number): number {
    const { units, length } = this.normaliser
    let to = from
    while (to < length && units[to] !== SPACE)
      to++
    return to
  }

  private wordAt(from: number, to: number): string {
    return this.normaliser.textOf(from, to)
  }
}

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
  if (normaliser.clues === 0)
    return false
  const unmasking = new Unmasking(normaliser, text, rudeness, atLeast)
  unmasking.look()
  if (unmasking.found.length === 0)
    return false
  normaliser.replaceWords(apart(unmasking.found))
  return true
}

/** In order, and of those that lie over one another the rudest. */
function apart(found: RudeWord[]): WordChange[] {
  const kept: RudeWord[] = []
  for (const change of found.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1)
    if (!last || change.from >= last.to)
      kept.push(change)
    else if (change.rudeness > last.rudeness)
      kept[kept.length - 1] = change
  }
  return kept
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
