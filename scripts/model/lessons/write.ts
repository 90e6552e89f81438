/**
 * Lessons: sentences written for this project that the model is taught after it has learned from comments. They are made
 * by filling frames with words, harmless ones and their rude neighbours from the same frames, so that not the frame but
 * the words in it, or how an insult is turned, tell the two apart. The same call gives the same lessons.
 */
import type { Random } from '../../../moderation/random.ts'
import { normalise } from '../../../moderation/normalise.ts'
import { createRandom } from '../../../moderation/random.ts'
import * as frames from './frames.ts'
import * as words from './words.ts'

/** What a lesson is about. */
export type LessonKind = 'identity' | 'people' | 'denied' | 'reported' | 'quoted' | 'countered' | 'oneself' | 'still rude'
  | 'developers' | 'things' | 'praise' | 'colours' | 'names' | 'food' | 'sport' | 'games' | 'medicine' | 'places' | 'one word' | 'misspelt'

/** One sentence. */
export interface Lesson {
  kind: LessonKind
  text: string
  isRude: boolean
  /** Sentences of one kind and frame differ in their words alone. */
  frame: number
}

/** So many words in a row that also stand in a test's sentence make a lesson unfit. */
const SHARED_WORDS = 5

const SLOTS: Record<string, readonly string[]> = {
  group: words.GROUPS,
  people: words.PEOPLE,
  job: words.JOBS,
  person: words.PERSONS,
  nice: words.KIND_ADJECTIVES,
  name: words.GIVEN_NAMES,
  insult: words.INSULTS_ONE,
  insults: words.INSULTS_MANY,
  rude: words.RUDE_ADJECTIVES,
  act: words.DEVELOPERS_VERBS,
  part: words.DEVELOPERS_THINGS,
  flaw: words.DEVELOPERS_ADJECTIVES,
  thing: words.THINGS,
  bad: words.COMPLAINTS,
  poor: words.POOR,
  persons: words.PERSONS_MANY,
  foe: words.FOES,
  slay: words.SLAYING,
  slew: words.SLAIN,
  game: words.GAMES_PLAYED,
  praise: words.PRAISE,
  strongly: words.STRONG,
  work: words.PRAISED,
  colour: words.COLOURS,
  coloured: words.COLOURED,
  food: words.FOODS,
}

/** Frames with a harmless and a rude side, and how often each is filled. */
const PAIRED: readonly [LessonKind, readonly (readonly [string, string])[], number][] = [
  ['denied', frames.DENIED_PAIRS, 14],
  ['reported', frames.REPORTED_PAIRS, 16],
  ['quoted', frames.QUOTED_PAIRS, 16],
  ['countered', frames.COUNTERED_PAIRS, 16],
]

/** Frames of one side, and how often each is filled. */
const SINGLE: readonly [LessonKind, isRude: boolean, readonly string[], number][] = [
  ['oneself', false, frames.ONESELF_FRAMES, 20],
  ['oneself', true, frames.AIMED_FRAMES, 12],
  ['still rude', true, frames.STILL_RUDE_FRAMES, 14],
  ['developers', false, frames.DEVELOPERS_FRAMES, 30],
  ['developers', true, frames.RUDE_DEVELOPERS_FRAMES, 12],
  ['things', false, frames.THINGS_FRAMES, 24],
  ['things', true, frames.THINGS_RUDE_FRAMES, 14],
  ['praise', false, frames.PRAISE_FRAMES, 20],
  ['praise', true, frames.PRAISE_RUDE_FRAMES, 16],
  ['colours', false, frames.COLOURS_FRAMES, 22],
  ['names', false, frames.NAMES_FRAMES, 22],
  ['names', true, frames.NAMES_RUDE_FRAMES, 18],
  ['food', false, frames.FOOD_FRAMES, 22],
  ['games', false, frames.GAMES_FRAMES, 22],
  ['games', true, frames.GAMES_RUDE_FRAMES, 14],
]

/** Sentences as they are. */
const WHOLE: readonly [LessonKind, readonly string[]][] = [
  ['oneself', frames.ONESELF],
  ['sport', frames.SPORT],
  ['games', frames.GAMES],
  ['medicine', frames.MEDICINE],
  ['places', frames.PLACES],
  ['developers', frames.DEVELOPERS],
]

/** A rude frame for a misspelt insult, and a harmless one for a misspelt plain word. */
const MISSPELT_PAIRS = [
  ['you are a {}', 'this is a {}'],
  ['what a {}', 'what a {}'],
  ['you {}', 'the {}'],
  ['{} go home', '{} at home'],
  ['he is such a {}', 'here is such a {}'],
  ['these people are {}', 'these are {}'],
] as const

/**
 * Writes the lessons, without any that equals a sentence of the tests or shares five words in a row with one.
 *
 * @param testTexts every text that the model is judged by and must not be taught
 */
export function writeLessons(testTexts: readonly string[]): Lesson[] {
  const tested = new Set(testTexts.map(normalise))
  const stretches = new Set(testTexts.flatMap(stretchesOf))
  const written = new Set<string>()
  return everyLesson().filter(({ text }) => {
    const key = normalise(text)
    if (written.has(key) || tested.has(key) || stretchesOf(text).some(stretch => stretches.has(stretch)))
      return false
    written.add(key)
    return true
  })
}

/** Every five words in a row. */
export function stretchesOf(text: string): string[] {
  const all = normalise(text).split(' ')
  return all.slice(SHARED_WORDS - 1).map((_, at) => all.slice(at, at + SHARED_WORDS).join(' '))
}

function everyLesson(): Lesson[] {
  const random = createRandom(20240315)
  const lessons: Lesson[] = []
  const add = (kind: LessonKind, isRude: boolean, frame: number, text: string): void => {
    lessons.push({ kind, text: varyCase(withArticles(fill(text, random)), random), isRude, frame })
  }
  frames.IDENTITY_PAIRS.forEach(([harmless, rude], frame) => {
    words.GROUPS.forEach((group, at) => {
      if (at % 3 !== frame % 3 && !words.ABUSED_NAMES.includes(group))
        return
      add('identity', false, frame, harmless.replace('{group}', group))
      if (at % 2 === 1)
        add('identity', true, frame, rude)
    })
  })
  frames.PEOPLE_PAIRS.forEach(([harmless, rude], frame) => {
    words.PEOPLE.forEach((people, at) => {
      if (at % 2 !== frame % 2)
        return
      add('people', false, frame, harmless.replace('{people}', people))
      add('people', true, frame, rude.replace('{people}', people))
    })
  })
  for (const [kind, pairs, times] of PAIRED) {
    pairs.forEach(([harmless, rude], frame) => {
      for (let turn = 0; turn < times; turn++) {
        add(kind, false, frame, harmless)
        add(kind, true, frame, rude)
      }
    })
  }
  for (const [kind, isRude, list, times] of SINGLE) {
    list.forEach((text, frame) => {
      for (let turn = 0; turn < times; turn++)
        add(kind, isRude, frame, text)
    })
  }
  for (const [kind, list] of WHOLE)
    list.forEach((text, frame) => add(kind, false, frame, text))
  words.ADJECTIVES.forEach((adjective, frame) => {
    add('one word', false, frame, adjective)
    add('one word', false, frame, `${frame % 2 === 0 ? 'very' : 'how'} ${adjective}`)
  })
  words.INSULTS_ONE.forEach((insult, frame) => {
    add('one word', true, frame, insult)
    add('one word', true, frame, `you ${insult}`)
  })
  const single = [...words.INSULTS_ONE, ...words.INSULTS_MANY, ...words.RUDE_ADJECTIVES].filter(word => word.length > 4 && !word.includes(' '))
  single.forEach((insult, frame) => {
    MISSPELT_PAIRS.forEach(([rude, harmless]) => {
      add('misspelt', true, frame, rude.replace('{}', misspell(insult, random)))
      add('misspelt', false, frame, harmless.replace('{}', misspell(pick(words.PLAIN_WORDS, random), random)))
    })
  })
  return lessons
}

function pick(list: readonly string[], random: Random): string {
  return list[Math.floor(random() * list.length)] ?? ''
}

function fill(frame: string, random: Random): string {
  return frame.replace(/\{(\w+)\}/g, (_, slot: string) => pick(SLOTS[slot] ?? [], random))
}

/** "a idiot" becomes "an idiot". */
function withArticles(text: string): string {
  return text.replace(/\b(a) (?=[aeio])/gi, '$1n ')
}

/** Half of the sentences as written, a quarter in small letters, a quarter without their full stop. */
function varyCase(text: string, random: Random): string {
  if (random() < 0.5)
    return text
  return random() < 0.5 ? text.toLowerCase() : text.replace(/\.$/, '')
}

/** One letter swapped with the next, dropped or doubled; never the first. */
function misspell(word: string, random: Random): string {
  const at = 1 + Math.floor(random() * (word.length - 2))
  const letter = word[at] ?? ''
  const before = word.slice(0, at)
  const after = word.slice(at + 1)
  switch (Math.floor(random() * 3)) {
    case 0:
      return `${before}${word[at + 1] ?? ''}${letter}${word.slice(at + 2)}`
    case 1:
      return before + after
    default:
      return letter === ' ' ? word : before + letter + letter + after
  }
}
