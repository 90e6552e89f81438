/**
 * Text as people type it, made plain enough to compare: one pass over the characters, no regular expressions, linear
 * in the length of the input, and every output character remembers which input characters it came from, so that a
 * reason can be shown in the words of the writer.
 *
 * What it does, in order of appearance: links, @names, the marker "RT", emoji and punctuation become gaps; HTML
 * entities become what they stand for; apostrophes, zero-width characters, accents and tags such as <b> inside a word
 * vanish; letters are compatibility-folded (NFKD), look-alikes too, and lower case; digits and signs that stand for
 * letters inside a word become those letters; other digit runs become one "0"; stars that mask letters stay; three or
 * more equal letters become two; three or more single letters in a row ("i d i o t") become one word.
 *
 * It notes where a word may be disguised, which costs next to nothing: disguises.ts looks there.
 */
import { decodeEntity, LETTERS_OF } from './letters.ts'

const SPACE = 32
const STAR = 42
const ZERO = 48

// Classes of the 128 ASCII characters.
const GAP = 0
const LETTER = 1
const DIGIT = 2
const APOSTROPHE = 3
const SIGN = 4

const ASCII_CLASS = new Uint8Array(128)
for (let unit = 97; unit <= 122; unit++)
  ASCII_CLASS[unit] = ASCII_CLASS[unit - 32] = LETTER
for (let unit = 48; unit <= 57; unit++)
  ASCII_CLASS[unit] = DIGIT
for (const unit of [39, 96])
  ASCII_CLASS[unit] = APOSTROPHE
for (const sign of '!$&*@')
  ASCII_CLASS[sign.charCodeAt(0)] = SIGN

/** Digits read as the letters they look like; 0 where none fits. */
const LEET_DIGIT = Uint8Array.from('oi\0eas\0t\0\0', letter => letter.charCodeAt(0))

/** Letters that English hardly ever writes twice in a row. */
const SELDOM_TWICE = new Uint8Array(128)
for (const letter of 'ahijkquvwxy')
  SELDOM_TWICE[letter.charCodeAt(0)] = 1

/** Cyrillic and Greek letters that look Latin. Used only in words that hold a Latin letter too. */
const LOOKALIKES = new Map<number, number>(Array.from(
  [
    ...['аa', 'еe', 'оo', 'рp', 'сc', 'хx', 'уy', 'іi', 'ѕs', 'ԁd', 'һh', 'тt', 'кk', 'мm', 'нh', 'вb', 'ӏl', 'ԛq', 'ԝw', 'јj'],
    ...['ϲc', 'οo', 'αa', 'νv', 'ιi', 'κk', 'εe', 'ρp', 'τt', 'υu', 'χx', 'σo'],
  ],
  pair => [pair.charCodeAt(0), pair.charCodeAt(1)],
))

// What a character beyond ASCII becomes: nothing at all, an apostrophe, a gap, one letter (its unit is added), or
// several (their place in LONGER is added).
const UNKNOWN = 0
const VANISHES = 1
const QUOTES = 2
const GAPS = 3
const ONE = 4
const SEVERAL = ONE + 0x10000

/**
 * What characters become, in blocks of 256, each worked out when it first occurs. However many different ones
 * somebody sends, the whole table has 4.5 MB and no character is worked out twice.
 */
const BLOCKS: (Uint32Array | undefined)[] = Array.from({ length: 0x1100 })
/** The letters of characters that become several units. */
const LONGER: string[] = []

function fold(codePoint: number): number {
  const block = BLOCKS[codePoint >> 8] ??= new Uint32Array(256)
  const known = block[codePoint & 255] as number
  return known === UNKNOWN ? block[codePoint & 255] = workOut(String.fromCodePoint(codePoint)) : known
}

/** A character counts for so many letters at most: one of the ligatures has eighteen, a whole sentence. */
const LETTERS_MOST = 4
/** So many units of the output are free before a character is read: for its letters, and gaps beside them. */
const ROOM = 40

function workOut(character: string): number {
  // Marks, and whatever has no look of its own: zero-width characters, fillers of Hangul.
  if (/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(character))
    return VANISHES
  if (/[\u2018\u2019\u201B\u02BC\u00B4\uFF07]/.test(character))
    return QUOTES
  const letters = LETTERS_OF.get(character)
    ?? Array.from(character.normalize('NFKD').toLowerCase(), letter => LETTERS_OF.get(letter) ?? letter).join('').replace(/[^\p{L}\p{N}]/gu, '').slice(0, LETTERS_MOST)
  if (letters.length <= 1)
    return letters === '' ? GAPS : ONE + letters.charCodeAt(0)
  return SEVERAL + LONGER.push(letters) - 1
}

function isLetter(unit: number): boolean {
  return unit < 128 && ASCII_CLASS[unit] === LETTER
}

function isWordUnit(unit: number): boolean {
  return unit === 95 || (unit < 128 && (ASCII_CLASS[unit] === LETTER || ASCII_CLASS[unit] === DIGIT))
}

/** A word that may be a disguise by itself: stretched, or with a star inside. The place is where it begins. */
export const ODD_WORD = 1
/** A mark between two words with no space beside it: "id-iot". The place is the gap. */
export const JOINT = 2
/** A name that was left out: "@rrogant". The place is the gap before it. */
export const NAME = 3
/** A word that is a slip for an insult: "idoit". The place is where it begins. Whoever reads the words notes it. */
export const SLIP = 4

/** A function takes so many arguments safely, on any stack. */
const AT_ONCE = 4096

/** So many places are looked at, so that no text takes long. */
const CLUES_MOST = 256

/** Another word for some of the output. */
export interface WordChange {
  /** What it takes the place of, in the output: whole words, without the gap behind them; nothing if both are the same. */
  from: number
  to: number
  word: string
  /** The stretch of the input that it stands for. */
  start: number
  end: number
}

/**
 * A reusable normaliser. `run` fills the public arrays, which stay valid until the next call: reuse is what makes it
 * fast. The output is words separated by single spaces, with a space at either end: " you fool ".
 */
export class Normaliser {
  /** The input that was read last. */
  text = ''
  /** UTF-16 code units of the output; only the first `length` count. */
  units = new Uint16Array(1024)
  /** For each output unit, where its source begins in the input (UTF-16 offset). */
  starts = new Uint32Array(1024)
  /** For each output unit, where its source ends in the input (exclusive). */
  ends = new Uint32Array(1024)
  /** Number of output units; 1 if no word was found. */
  length = 0
  /** Number of words. */
  words = 0
  /** Where a word may be disguised: only the first `clues` count, and more than these are not noted. */
  readonly clueKinds = new Uint8Array(CLUES_MOST)
  /** Their places in the output. */
  readonly cluePlaces = new Uint32Array(CLUES_MOST)
  clues = 0

  // The word being read begins here in the output.
  private wordStart = 0
  private hasLatin = false
  private hasDigit = false
  private hasOther = false
  private hasStar = false
  private opensWithStar = false
  private isOdd = false
  // Whether two letters that stand beside each other in it may be the same: most words need not be looked through.
  private mayRepeat = false
  // How many one-letter words end at the output's end, for "i d i o t".
  private singles = 0

  /** Normalises a text into the public arrays. Never throws; linear in the length of the text. */
  run(text: string): void {
    const size = text.length
    this.text = text
    this.units[0] = SPACE
    this.starts[0] = this.ends[0] = 0
    this.length = 1
    this.words = 0
    this.singles = 0
    this.clues = 0
    this.openWord()
    let at = 0
    while (at < size) {
      if (this.length + ROOM > this.units.length)
        this.grow()
      const unit = text.charCodeAt(at)
      if (unit >= 128) {
        at = this.readBeyondAscii(text, at, unit)
        continue
      }
      const kind = ASCII_CLASS[unit] as number
      if (kind === LETTER) {
        if (this.length === this.wordStart && (unit | 32) >= 104 && startsLink(text, at)) {
          at = skipToSpace(text, at)
          continue
        }
        at = this.readLetters(text, at)
      }
      else if (kind === DIGIT) {
        this.hasDigit = true
        this.put(unit, at, at + 1)
        at++
      }
      else if (kind === GAP) {
        if (unit <= SPACE)
          this.closeWord(text)
        else if (unit === 60 && this.length > this.wordStart)
          at = this.readTag(text, at)
        else
          this.closeAtMark(text, at + 1)
        at++
      }
      else if (kind === APOSTROPHE) {
        if (this.length === this.wordStart)
          this.closeWord(text)
        at++
      }
      else {
        at = this.readSign(text, at, unit)
      }
    }
    this.closeWord(text)
  }

  /** The output as a string without the outer spaces: what is compared and hashed to find repeats. */
  toString(): string {
    return this.textOf(1, this.length - 1)
  }

  /** Some of the output as a string. */
  textOf(from: number, to: number): string {
    let text = ''
    for (let at = from; at < to; at += AT_ONCE)
      text += String.fromCharCode.apply(null, this.units.subarray(at, Math.min(to, at + AT_ONCE)) as unknown as number[])
    return text
  }

  /** Notes where a word may be disguised, if there is room. */
  note(kind: number, place: number): void {
    if (this.clues < CLUES_MOST) {
      this.clueKinds[this.clues] = kind
      this.cluePlaces[this.clues++] = place
    }
  }

  /** Reads letters of ASCII from here on, as many as there is room for, since most of a text is nothing else. */
  private readLetters(text: string, from: number): number {
    const { units, starts, ends } = this
    const room = Math.min(text.length, from + units.length - ROOM - this.length)
    let length = this.length
    let at = from
    let unit = text.charCodeAt(at)
    let before = units[length - 1] as number
    let repeats = false
    do {
      const letter = unit | 32
      repeats ||= letter === before
      before = letter
      units[length] = letter
      starts[length] = at++
      ends[length++] = at
      unit = at < room ? text.charCodeAt(at) : SPACE
    } while (unit < 128 && ASCII_CLASS[unit] === LETTER)
    this.length = length
    this.mayRepeat ||= repeats
    this.hasLatin = true
    return at
  }

  private put(unit: number, start: number, end: number): void {
    const at = this.length++
    this.units[at] = unit
    this.starts[at] = start
    this.ends[at] = end
    this.mayRepeat = true
  }

  private grow(): void {
    const size = this.units.length * 2
    const units = new Uint16Array(size)
    units.set(this.units)
    this.units = units
    const starts = new Uint32Array(size)
    starts.set(this.starts)
    this.starts = starts
    const ends = new Uint32Array(size)
    ends.set(this.ends)
    this.ends = ends
  }

  private openWord(): void {
    this.wordStart = this.length
    this.hasLatin = this.hasDigit = this.hasOther = this.hasStar = this.opensWithStar = this.isOdd = this.mayRepeat = false
  }

  /** Ends the word at a mark that ends at `next` in the input, and notes where the word might go on behind it. */
  private closeAtMark(text: string, next: number): void {
    const inWord = this.length > this.wordStart
    this.closeWord(text)
    if (inWord && this.length > 1 && goesOn(text, next))
      this.note(JOINT, this.length - 1)
  }

  /** Reads over a tag that a browser shows nothing of, so that the word goes on; gives the place of its last character. */
  private readTag(text: string, at: number): number {
    const end = tagEnd(text, at)
    if (end === at)
      this.closeAtMark(text, at + 1)
    return Math.max(at, end - 1)
  }

  private readBeyondAscii(text: string, at: number, unit: number): number {
    const codePoint = unit >= 0xD800 && unit < 0xDC00 ? text.codePointAt(at) ?? unit : unit
    const next = at + (codePoint > 0xFFFF ? 2 : 1)
    if (isRegional(codePoint)) {
      const flag = flagEnd(text, at)
      if (flag > at) {
        this.closeWord(text)
        return flag
      }
    }
    this.readFolded(text, codePoint, at, next)
    return next
  }

  /** Reads a character beyond ASCII that stands from `at` to `next` in the input. */
  private readFolded(text: string, codePoint: number, at: number, next: number): void {
    const folded = fold(codePoint)
    if (folded >= SEVERAL) {
      const letters = LONGER[folded - SEVERAL] as string
      for (let part = 0; part < letters.length; part++)
        this.putFolded(letters.charCodeAt(part), at, next)
    }
    else if (folded >= ONE) {
      this.putFolded(folded - ONE, at, next)
    }
    else if (folded === GAPS || (folded === QUOTES && this.length === this.wordStart)) {
      this.closeAtMark(text, next)
    }
  }

  private putFolded(letter: number, start: number, end: number): void {
    if (letter < 128 && ASCII_CLASS[letter] === LETTER)
      this.hasLatin = true
    else if (letter < 128 && ASCII_CLASS[letter] === DIGIT)
      this.hasDigit = true
    else
      this.hasOther = true
    this.put(letter, start, end)
  }

  private readSign(text: string, at: number, unit: number): number {
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : SPACE
    const inWord = this.length > this.wordStart
    switch (unit) {
      case 38: { // & of an HTML entity
        const entity = decodeEntity(text, at)
        if (entity) {
          this.readDecoded(text, entity.codePoint, at, entity.end)
          return entity.end
        }
        break
      }
      case 64: // @
        if (!inWord && isWordUnit(next)) {
          this.closeWord(text)
          let end = at + 1
          while (end < text.length && isWordUnit(text.charCodeAt(end)))
            end++
          this.note(NAME, this.length)
          return end
        }
        if (inWord && isLetter(next)) {
          this.put(97, at, at + 1)
          return at + 1
        }
        break
      case 36: // $
        if ((inWord && this.hasLatin) || isLetter(next)) {
          this.put(115, at, at + 1)
          return at + 1
        }
        break
      case 33: // ! only before a small letter: "hi!There" is two words
        if (inWord && next >= 97 && next <= 122) {
          this.put(105, at, at + 1)
          return at + 1
        }
        break
      default: // *
        if (inWord && this.hasLatin) {
          this.hasStar = true
          this.put(STAR, at, at + 1)
          return at + 1
        }
        this.closeWord(text)
        this.opensWithStar = true
        return at + 1
    }
    this.closeAtMark(text, at + 1)
    return at + 1
  }

  /** Reads what an HTML entity stands for. */
  private readDecoded(text: string, codePoint: number, at: number, end: number): void {
    if (codePoint >= 128)
      this.readFolded(text, codePoint, at, end)
    else if (ASCII_CLASS[codePoint] === LETTER || ASCII_CLASS[codePoint] === DIGIT)
      this.putFolded(isLetter(codePoint) ? codePoint | 32 : codePoint, at, end)
    else if (ASCII_CLASS[codePoint] !== APOSTROPHE || this.length === this.wordStart)
      this.closeWord(text)
  }

  /** Ends the word being read, if any: folds digits, stars and repeats in place, then writes the gap after it. */
  private closeWord(text: string): void {
    const start = this.wordStart
    if (this.length === start) {
      this.openWord()
      return
    }
    if (this.hasStar) {
      this.trimStars(start)
      this.isOdd = true
    }
    if (this.hasDigit)
      this.foldDigits(start)
    if (this.hasOther && this.hasLatin)
      this.foldLookalikes(start)
    if (this.mayRepeat)
      this.squeezeRepeats(start)
    if (this.isOdd)
      this.note(ODD_WORD, start)
    const size = this.length - start
    if (size === 2 && this.units[start] === 114 && this.units[start + 1] === 116 && isRetweetMark(text, this.starts[start] ?? 0)) {
      this.length = start
      this.openWord()
      return
    }
    const end = this.ends[this.length - 1] ?? 0
    this.put(SPACE, end, end)
    this.words++
    this.singles = size === 1 && this.units[start] !== ZERO ? this.singles + 1 : 0
    if (this.singles >= 3)
      this.joinSingles()
    this.openWord()
  }

  /** Stars after the last letter stay only as a mask of two or more ("f***"), not as the end of **emphasis**. */
  private trimStars(start: number): void {
    let end = this.length
    while (end > start && this.units[end - 1] === STAR)
      end--
    if (this.opensWithStar || this.length - end < 2)
      this.length = end
  }

  private foldDigits(start: number): void {
    let write = start
    let read = start
    while (read < this.length) {
      const unit = this.units[read] as number
      if (unit < 48 || unit > 57) {
        this.move(read++, write++)
        continue
      }
      let end = read
      let readable = this.hasLatin
      while (end < this.length && (this.units[end] as number) >= 48 && (this.units[end] as number) <= 57) {
        readable &&= LEET_DIGIT[(this.units[end] as number) - 48] !== 0
        end++
      }
      if (readable && end - read <= 2) {
        for (; read < end; read++) {
          const letter = LEET_DIGIT[(this.units[read] as number) - 48] as number
          this.move(read, write)
          this.units[write++] = letter
        }
      }
      else {
        this.move(read, write)
        this.units[write] = ZERO
        this.ends[write++] = this.ends[end - 1] as number
        read = end
      }
    }
    this.length = write
  }

  private foldLookalikes(start: number): void {
    for (let at = start; at < this.length; at++)
      this.units[at] = LOOKALIKES.get(this.units[at] as number) ?? this.units[at] as number
  }

  private squeezeRepeats(start: number): void {
    const units = this.units
    let write = start
    let pairs = 0
    for (let read = start; read < this.length; read++) {
      const unit = units[read] as number
      if (write > start && units[write - 1] === unit) {
        if (write - start >= 2 && units[write - 2] === unit) {
          this.ends[write - 1] = this.ends[read] as number
          this.isOdd = true
          continue
        }
        pairs++
        this.isOdd ||= pairs === 3 || (unit < 128 && SELDOM_TWICE[unit] === 1)
      }
      if (write === read)
        write++
      else
        this.move(read, write++)
    }
    this.length = write
  }

  /** Joins the one-letter words at the end of the output into one word. */
  private joinSingles(): void {
    // Three on first joining; afterwards the joined word and the one new letter.
    const letters = this.singles === 3 ? 3 : 2
    let write = this.length - 1
    for (let joined = 1; joined < letters; joined++) {
      // Drop the gap before the last word: everything behind it moves up by one.
      let gap = write - 1
      while (this.units[gap] !== SPACE)
        gap--
      for (let at = gap; at < write; at++)
        this.move(at + 1, at)
      write--
      this.words--
    }
    this.length = write + 1
    // The gaps that have gone are no joints any more.
    while (this.clues > 0 && (this.cluePlaces[this.clues - 1] as number) >= write)
      this.clues--
  }

  /** Takes one word as it is, which is normalised already. */
  hold(word: string): void {
    this.length = 0
    this.clues = 0
    this.words = 1
    this.putSafely(SPACE, 0, 0)
    for (let at = 0; at < word.length; at++)
      this.putSafely(word.charCodeAt(at), at, at + 1)
    this.putSafely(SPACE, word.length, word.length)
  }

  /**
   * Puts other words in the place of some: a second reading.
   *
   * @param changes in order, none over another
   */
  replaceWords(changes: readonly WordChange[]): void {
    const units = this.units.slice(0, this.length)
    const starts = this.starts.slice(0, this.length)
    const ends = this.ends.slice(0, this.length)
    let read = 0
    this.length = 0
    const copyTo = (end: number): void => {
      for (; read < end; read++)
        this.putSafely(units[read] as number, starts[read] as number, ends[read] as number)
    }
    for (const { from, to, word, start, end } of changes) {
      copyTo(from)
      for (let at = 0; at < word.length; at++)
        this.putSafely(word.charCodeAt(at), start, end)
      if (from === to)
        this.putSafely(SPACE, end, end)
      read = to
    }
    copyTo(units.length)
    this.words = 0
    for (let at = 1; at < this.length; at++)
      this.words += Number(this.units[at] === SPACE)
  }

  private putSafely(unit: number, start: number, end: number): void {
    if (this.length === this.units.length)
      this.grow()
    this.put(unit, start, end)
  }

  private move(from: number, to: number): void {
    this.units[to] = this.units[from] as number
    this.starts[to] = this.starts[from] as number
    this.ends[to] = this.ends[from] as number
  }
}

function startsLink(text: string, at: number): boolean {
  // Few words begin with "ht" or "ww".
  const first = text.charCodeAt(at) | 32
  const second = text.charCodeAt(at + 1) | 32
  if (first === 104 && second === 116)
    return /^https?:\/\//i.test(text.slice(at, at + 8))
  return first === 119 && second === 119 && /^www\./i.test(text.slice(at, at + 4))
}

function skipToSpace(text: string, at: number): number {
  let end = at
  while (end < text.length && text.charCodeAt(end) > SPACE)
    end++
  return end
}

/** Whether a word begins where a mark ends, or behind it once or twice more. */
function goesOn(text: string, next: number): boolean {
  const mark = text.charCodeAt(next - 1)
  let end = next
  while (end < next + 2 && text.charCodeAt(end) === mark)
    end++
  const unit = text.charCodeAt(end)
  return unit >= 128 || ASCII_CLASS[unit] === LETTER || ASCII_CLASS[unit] === DIGIT
}

/** Tags that change how text looks and not where words end. */
const INLINE_TAG = /<\/?(?:[biusq]|em|strong|span|font|small|big|mark|sub|sup|tt|code|kbd|del|ins|wbr)>/iy

/** Where a tag ends that stands inside a word, or its own place if there is none. */
function tagEnd(text: string, at: number): number {
  INLINE_TAG.lastIndex = at
  return INLINE_TAG.test(text) ? INLINE_TAG.lastIndex : at
}

function isRegional(codePoint: number): boolean {
  return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF
}

/** Where a flag ends: two regional letters, and no third beside them. Elsewhere they are letters. */
function flagEnd(text: string, at: number): number {
  const isAt = (place: number): boolean => isRegional(text.codePointAt(place) ?? 0)
  return isAt(at + 2) && !isAt(at + 4) && !(at >= 2 && isAt(at - 2)) ? at + 4 : at
}

function isRetweetMark(text: string, at: number): boolean {
  return text.charCodeAt(at) === 82 && text.charCodeAt(at + 1) === 84
}

const shared = new Normaliser()

/** The normalised text as one string: "You f00ls!!!" gives "you fools". */
export function normalise(text: string): string {
  shared.run(text)
  return shared.toString()
}
