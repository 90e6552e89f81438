import { describe, expect, it } from 'vitest'
import { COMMENT_CHARACTERS, countCharacters, onOneLine } from './comment-text.ts'

describe('a comment', () => {
  it('is counted in Unicode characters', () => {
    expect(countCharacters('a\u{1F600}é')).toBe(3)
    expect(countCharacters('\u{1F600}'.repeat(COMMENT_CHARACTERS))).toBe(COMMENT_CHARACTERS)
  })

  it.each([
    ['line\nbreaks\r\nand\ttabs', 'line breaks and tabs'],
    ['null\0 bell\u0007 escape\u001B[31m', 'null  bell  escape [31m'],
    ['two\u2028sorts\u2029of lines', 'two sorts of lines'],
    ['half \uD83D of a pair', 'half \uFFFD of a pair'],
    ['right\u202Eto\u2066left\u200F', 'righttoleft'],
    ['  around  ', 'around'],
    ['<b onclick="x">&amp;</b>', '<b onclick="x">&amp;</b>'],
    ['שלום مرحبا', 'שלום مرحبا'],
    ['\u{1F468}\u200D\u{1F469}\u200D\u{1F467} 👍🏽', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467} 👍🏽'],
  ])('%j is on one line as %j', (typed, line) => {
    expect(onOneLine(typed)).toBe(line)
  })

  it.each(['', ' ', '\n\n', '\u200B\u200D', '\u202E', '\u0301'])('%j has nothing to read', (typed) => {
    expect(onOneLine(typed)).toBe('')
  })
})
