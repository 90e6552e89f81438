/**
 * Fifteen mild insults, and the ways in which people hide the rude word of each. Every rule rewrites it the same on every
 * run. Used for tests only: what the readings (moderation/disguises.ts, moderation/parts.ts) ask for was chosen on the
 * validation part.
 */

/** A sentence, harmless but for one word. */
interface MildInsult { sentence: string, word: string }

export const MILD_INSULTS: readonly MildInsult[] = [
  ['You are an idiot', 'idiot'],
  ['What a fool you are', 'fool'],
  ['You stupid man', 'stupid'],
  ['Read it again, you moron', 'moron'],
  ['You are such a clown', 'clown'],
  ['Go away, loser', 'loser'],
  ['You are pathetic', 'pathetic'],
  ['You imbecile, read it again', 'imbecile'],
  ['How dumb are you', 'dumb'],
  ['You are a hypocrite', 'hypocrite'],
  ['You are a liar and everyone knows it', 'liar'],
  ['You ignorant person', 'ignorant'],
  ['You are disgusting', 'disgusting'],
  ['You complete buffoon', 'buffoon'],
  ['You are a coward', 'coward'],
].map(([sentence = '', word = '']) => ({ sentence, word }))

type Rewrite = (word: string) => string

const middle = (word: string): number => Math.ceil(word.length / 2)
const inside = (what: string): Rewrite => word => word.slice(0, middle(word)) + what + word.slice(middle(word))
const third = (before: string, behind: string): Rewrite => word => `${word.slice(0, 2)}${before}${word.charAt(2)}${behind}${word.slice(3)}`
const letterwise = (letterOf: (letter: string, at: number) => string): Rewrite => word => Array.from(word, letterOf).join('')
const from = (first: number): Rewrite => letterwise(letter => String.fromCodePoint(first + letter.charCodeAt(0) - 97))
const SMALL_CAPITALS = new Map(Array.from('abcdefghijklmnopqrstuvwyz', (letter, at) => [letter, 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ'.charAt(at)]))
const STROKES = new Map(Array.from('idolh', (letter, at) => [letter, 'ıđøłħ'.charAt(at)]))

/** A sign in the place of the vowel that is nearest to the middle. */
function forVowel(sign: string): Rewrite {
  return (word) => {
    const vowels = Array.from(word.matchAll(/[aeiou]/g), ({ index }) => index).filter(at => at > 0)
    const [at = 1] = vowels.sort((a, b) => Math.abs(a - middle(word)) - Math.abs(b - middle(word)))
    return word.slice(0, at) + sign + word.slice(at + 1)
  }
}

/** Two letters from the middle on that differ, the other way round. */
function swapped(word: string): string {
  let at = middle(word)
  while (word.charAt(at) === word.charAt(at - 1))
    at++
  return word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1)
}

/** The rules: what each does to the rude word. */
const REWRITES: Record<string, Rewrite> = {
  'letters stretched': letterwise((letter, at) => letter.repeat(2 + at % 3)),
  'an entity for a letter': word => `&#${word.charCodeAt(0)};${word.slice(1)}`,
  'an entity for each letter': letterwise(letter => `&#x${letter.charCodeAt(0).toString(16)};`),
  'a soft hyphen as an entity': inside('&shy;'),
  'an entity that does not exist': word => `&${word};`,
  'a hyphen inside': inside('-'),
  'a full stop inside': inside('.'),
  'a slash behind the first letter': word => `${word.charAt(0)}/${word.slice(1)}`,
  'stars inside': third('**', '**'),
  'a tag inside': third('<b>', '</b>'),
  'a filler inside': inside('\uFFA0'),
  'small capitals': letterwise(letter => SMALL_CAPITALS.get(letter) ?? letter),
  'letters in squares': from(0x1F170),
  'regional letters': from(0x1F1E6),
  'strokes, and no dots': letterwise(letter => STROKES.get(letter) ?? letter),
  'a star for a vowel': forVowel('*'),
  'a hash for a vowel': forVowel('#'),
  'neighbours swapped': swapped,
  'a letter dropped': word => word.slice(0, middle(word) - 1) + word.slice(middle(word)),
  'a letter doubled': word => word.slice(0, middle(word)) + word.slice(middle(word) - 1),
}

/** Harmless sentences for an insult to hide in. */
export const HARMLESS_PROSE: readonly [before: string, behind: string] = [
  'We went to the coast in the morning and walked along the cliffs until it rained. The bakery at the corner had fresh bread and we sat there with coffee and watched the boats come in. Later my sister called and asked about the plans for next week, so I told her that the train leaves at nine and that we would meet at the station.',
  'The garden needs some water and the fence has to be painted before autumn comes. I have read half of the book that you lent me, and the chapter about bridges is the best so far. Tomorrow we will repair the bicycle and cook soup with the vegetables from the market, if there are any left by then.',
]

/** A sentence by a rule, and the stretch of it that is the hidden word. */
export interface Disguised { text: string, hidden: string }

/** What each rule makes of the insults. */
export const DISGUISES: Readonly<Record<string, readonly Disguised[]>> = {
  ...Object.fromEntries(Object.entries(REWRITES).map(([rule, rewrite]) => [rule, MILD_INSULTS.map(({ sentence, word }) => {
    const hidden = rewrite(word)
    return { text: sentence.replace(word, () => hidden), hidden }
  })])),
  'amid 600 other characters': MILD_INSULTS.map(({ sentence, word }) => ({ text: `${HARMLESS_PROSE[0]} ${sentence}. ${HARMLESS_PROSE[1]}`, hidden: word })),
}
