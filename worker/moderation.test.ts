import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { piecesOf } from '../components/labs/moderate/moderate.ts'
import { loadScorer } from '../moderation/score.ts'
import { accountFor } from './moderation.ts'

const scorer = loadScorer(readFileSync('public/model/moderation-int8.bin'))

describe('the account of a comment', () => {
  it('has the score and the words that made it high', () => {
    const text = 'Nobody asked you, clown'
    const { score, reasons } = accountFor(scorer, text)
    expect(score).toBe(scorer.score(text))
    expect(reasons.map(({ start, end }) => text.slice(start, end))).toEqual(['clown'])
  })

  it.each([
    ['nothing', ''],
    ['spaces', ' \n\t '],
    ['control characters', '\u0000\u0007\u001B[31m clown \u007F'],
    ['right-to-left text and marks', '\u202E clown \u202C שלום يا'],
    ['zero-width characters', 'cl\u200Bow\u200Dn\uFEFF'],
    ['half an emoji', 'clown \uD83D'],
    ['markup', '<img src=x onerror="alert(1)"><script>clown</script>'],
    ['combining characters', `clown${'\u0301'.repeat(500)}`],
    ['ten thousand characters', 'clown you '.repeat(1000)],
    ['ten thousand characters without a space', 'clown'.repeat(2000)],
  ])('takes %s, and its reasons cut the text without losing any of it', (_, text) => {
    const { score, reasons } = accountFor(scorer, text)
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score).toBeLessThanOrEqual(1)
    expect(piecesOf(text, reasons).map(piece => piece.text).join('')).toBe(text)
  })
})
