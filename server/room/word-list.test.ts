/** Words come from the packages when the test runs. None stands here, and none is in what a failure prints. */
import leoProfanity from 'leo-profanity'
import { describe, expect, it } from 'vitest'
import { isListed } from './word-list.ts'

const words = leoProfanity.list()
const letters = words.filter(word => /^[a-z]{4,}$/.test(word))
const phrases = words.filter(word => /^[a-z]+(?: [a-z]+)+$/.test(word))

/** How many of the words a text with each of them is not listed for. */
const missed = (list: readonly string[], textOf: (word: string) => string): number => list.filter(word => !isListed(textOf(word))).length

describe('the word list', () => {
  it('has words', () => {
    expect(letters.length).toBeGreaterThan(100)
  })

  it.each<[string, (word: string) => string]>([
    ['by itself', word => word],
    ['in a sentence', word => `you are a ${word}, my friend`],
    ['in capitals', word => word.toUpperCase()],
    ['before a full stop', word => `what a ${word}.`],
  ])('finds each word %s', (_, textOf) => {
    expect(missed([...letters, ...phrases], textOf)).toBe(0)
  })

  it.each<[string, (word: string) => string]>([
    ['with a letter drawn out', word => `${word.slice(0, 2)}${word.slice(1, 2).repeat(3)}${word.slice(2)}`],
    ['in letters of full width', word => Array.from(word, letter => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xFEE0)).join('')],
  ])('finds each word %s', (_, textOf) => {
    expect(missed(letters, textOf)).toBe(0)
  })

  it.each([
    'What a lovely talk, thank you!',
    'You are a stupid idiot, and a fool.',
    'The class passed the assessment in Scunthorpe.',
    'An analysis from Sussex',
    'שלום مرحبا \u{1F600}',
    '',
  ])('lets pass %j', (text) => {
    expect(isListed(text)).toBe(false)
  })
})
