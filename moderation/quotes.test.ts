import { describe, expect, it } from 'vitest'
import { QUOTED_ALONE, QUOTED_AMONG, quotesAround, UNQUOTED } from './quotes.ts'

/** How "fool" is quoted in a text. */
function fool(text: string): number {
  const from = text.indexOf('fool')
  return quotesAround(text, from, from + 4)
}

describe('quotation marks', () => {
  it.each(['The word "fool" is old', 'the word \'fool\' is old', 'the word ‘fool’ is old', '“fool”', '«fool»'])('hold a word by itself: %s', (text) => {
    expect(fool(text)).toBe(QUOTED_ALONE)
  })

  it.each(['He shouts "you fool" at him', '“What a fool!” she said', '"fool of a king" is the title'])('hold it among others: %s', (text) => {
    expect(fool(text)).toBe(QUOTED_AMONG)
  })

  it.each([
    'you fool',
    'he said "yes" to the fool, "no" to us',
    '"you fool',
    'you are a fool "friend"',
    'don\'t be a fool, it\'s late',
    `"${'word '.repeat(20)}" fool`,
  ])('do not hold it: %s', (text) => {
    expect(fool(text)).toBe(UNQUOTED)
  })
})
