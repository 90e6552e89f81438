import { describe, expect, it } from 'vitest'
import { barsOf, describeModeration, scoreOf100, signed } from './moderate.ts'
import stills from './stills.ts'

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
    const sum = barsOf(stills.lead).at(-1)?.weight ?? Number.NaN
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(stills.lead.score, 3)
  })
})

describe('the figures of a score', () => {
  it('are of 100', () => {
    expect(scoreOf100(0.6612)).toBe(66)
  })

  it('carry a sign, but no minus before nothing', () => {
    expect([signed(0.31), signed(-3.03), signed(-0.01)]).toEqual(['+0.3', '−3.0', '+0.0'])
  })
})

describe('the comments on the slide', () => {
  it('are cut into pieces that make the whole comment again', () => {
    for (const { text, pieces } of [stills.lead, ...stills.others])
      expect(pieces.map(piece => piece.text).join('')).toBe(text)
  })

  it('have verdicts that follow from score and threshold', () => {
    for (const { text, score, removed } of [stills.lead, ...stills.others])
      expect(removed, text).toBe(score >= stills.threshold)
  })

  it('show the model right and wrong, both ways', () => {
    const kinds = new Set([stills.lead, ...stills.others].map(({ right, removed }) => `${right} ${removed}`))
    expect(kinds.size).toBe(4)
  })

  it('are told in words, the finding first', () => {
    const words = describeModeration(stills)
    expect(words).toMatch(/^The model counts words, and so gets some comments wrong/)
    for (const { text } of stills.others)
      expect(words).toContain(text)
  })
})
