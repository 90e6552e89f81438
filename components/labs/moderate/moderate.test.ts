import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { explain } from '../../../moderation/explain.ts'
import { loadScorer } from '../../../moderation/score.ts'
import { scriptedState } from '../frame/lab-definition.ts'
import { barsOf, describeModeration, LONGEST_COMMENT, moderateLab, piecesOf, timesTheOdds } from './moderate.ts'
import { prepared } from './prepared.ts'
import still from './still.ts'

describe('how a score comes about', () => {
  const bars = barsOf({ bias: -2, words: [{ word: 'you', weight: 1 }, { word: 'clown', weight: 5 }] })

  it('begins with the bias and ends with the sum', () => {
    expect(bars.map(bar => [bar.name, bar.weight])).toEqual([['to begin with', -2], ['you', 1], ['clown', 5], ['together', 4]])
  })

  it('starts every bar where the one before ended', () => {
    // From -2 to 4 there is room for 6.
    expect(bars.map(bar => [bar.from * 6, bar.to * 6].map(Math.round))).toEqual([[0, 2], [0, 1], [1, 6], [2, 6]])
  })

  it('adds up to the score that is shown', () => {
    const sum = barsOf(still.lead).at(-1)?.weight ?? Number.NaN
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(still.lead.score, 3)
  })
})

describe('the comments on the slide', () => {
  it('are cut into pieces that make the whole comment again', () => {
    for (const { text, pieces } of [still.lead, ...still.others])
      expect(pieces.map(piece => piece.text).join('')).toBe(text)
  })

  it('have verdicts that follow from score and threshold', () => {
    for (const { text, score, removed } of [still.lead, ...still.others])
      expect(removed, text).toBe(score >= still.threshold)
  })

  it('show the model right and wrong, both ways', () => {
    const kinds = new Set([still.lead, ...still.others].map(({ right, removed }) => `${right} ${removed}`))
    expect(kinds.size).toBe(4)
  })

  it('are told in words, the finding first', () => {
    const words = describeModeration(still)
    expect(words).toMatch(/^The model counts words, and so gets some comments wrong/)
    for (const { text } of still.others)
      expect(words).toContain(text)
  })
})

describe('the lab\'s script', () => {
  it('shows prepared comments only, and stays at its last step', () => {
    const steps = Array.from({ length: 6 }, (_, step) => scriptedState(moderateLab, step))
    for (const { text } of steps)
      expect(prepared.map(comment => comment.text)).toContain(text)
    expect(new Set(steps.map(step => JSON.stringify(step))).size).toBe(6)
    expect(scriptedState(moderateLab, 999)).toEqual(steps[5])
  })
})

describe('what another window says of the lab', () => {
  it('is taken over when it makes sense', () => {
    expect(moderateLab.read({ text: 'hello', threshold: null })).toEqual({ text: 'hello', threshold: null })
    expect(moderateLab.read({ text: '', threshold: 0, more: 1 })).toEqual({ text: '', threshold: 0 })
  })

  it.each([
    [null],
    ['hello'],
    [{ text: 'hello' }],
    [{ text: 1, threshold: 2 }],
    [{ text: 'hello', threshold: 101 }],
    [{ text: 'hello', threshold: Number.NaN }],
    [{ text: 'x'.repeat(LONGEST_COMMENT + 1), threshold: null }],
  ])('is refused when it does not: %#', (value) => {
    expect(moderateLab.read(value)).toBeUndefined()
  })
})

describe('a comment cut at its reasons', () => {
  it('has its pieces in order, reasons with their weight', () => {
    expect(piecesOf('You clown!', [{ start: 4, end: 9, weight: 6.3 }])).toEqual([
      { text: 'You ', strength: 0 },
      { text: 'clown', strength: 3, weight: 6.3 },
      { text: '!', strength: 0 },
    ])
  })

  it('is whole when there is no reason, and empty when there is no text', () => {
    expect(piecesOf('Hello', [])).toEqual([{ text: 'Hello', strength: 0 }])
    expect(piecesOf('', [])).toEqual([])
  })
})

it.each([[0, '1'], [0.7, '2'], [6.3, '540'], [12, '160,000'], [-3.1, '0.045']])('log-odds of %d multiply the odds by %s', (logOdds, times) => {
  expect(timesTheOdds(logOdds)).toBe(times)
})

describe('the account of a comment', () => {
  const scorer = loadScorer(readFileSync('public/model/moderation-int8.bin'))

  it('has the words that made the score high', () => {
    const text = 'Nobody asked you, clown'
    expect(explain(scorer, text).reasons.map(({ start, end }) => text.slice(start, end))).toEqual(['clown'])
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
    const { score, reasons } = explain(scorer, text)
    expect(score).toBe(scorer.score(text))
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score).toBeLessThanOrEqual(1)
    expect(piecesOf(text, reasons).map(piece => piece.text).join('')).toBe(text)
  })
})
