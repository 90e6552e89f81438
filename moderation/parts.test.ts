import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { explain, scoreWithReasons } from './explain.ts'
import { FeatureExtractor } from './features.ts'
import { lengthShift } from './model.ts'
import { LONG_RULE, LONGEST_WHOLE, partsOf } from './parts.ts'
import { loadScorer } from './score.ts'

const HARMLESS = 'We walked along the coast until it rained, and then we went home and had soup with bread. '

/** The words of each part, if all buckets together have these log-odds. */
function partsIn(text: string, logit: number): string[] {
  const extractor = new FeatureExtractor()
  extractor.extract(text)
  return partsOf(extractor, text, () => logit).map(({ from, to }) => String.fromCharCode(...extractor.normaliser.units.subarray(from, to - 1)))
}

describe('the parts of a comment', () => {
  it('are the whole alone where it is short', () => {
    expect(partsIn('One sentence. And another!', 9)).toEqual(['one sentence and another'])
    const extractor = new FeatureExtractor()
    extractor.extract('a b '.repeat(LONGEST_WHOLE / 2))
    expect(partsOf(extractor, '', () => 2)).toEqual([{ from: 1, to: extractor.normaliser.length, shift: 0, logit: 2 }])
  })

  it('are the whole and its sentences where it is long', () => {
    const text = `${'word '.repeat(30)}3.5 or so.Not yet. Is it?\n${'other '.repeat(25)}(end.) Or "here". Last`
    expect(partsIn(text, 9).slice(1)).toEqual([
      `${'word '.repeat(30)}0 0 or so not yet`,
      'is it',
      `${'other '.repeat(25)}end or here`,
      'last',
    ])
  })

  it('cut a sentence without an end', () => {
    expect(partsIn('word '.repeat(100), 9).slice(1).map(part => part.split(' ').length)).toEqual([40, 40, 20])
  })

  it('leave out sentences that have nothing to answer for', () => {
    expect(partsIn(HARMLESS.repeat(10), -3)).toHaveLength(1)
  })

  it('lose by length', () => {
    const extractor = new FeatureExtractor()
    const text = 'word. '.repeat(LONGEST_WHOLE * 2)
    extractor.extract(text)
    const [whole, sentence] = partsOf(extractor, text, () => 5, { lengthLoss: 1, sentenceLoss: 2 })
    expect(whole.logit).toBeCloseTo(5 - Math.LN2, 9)
    expect(sentence?.logit).toBe(3)
  })
})

describe('the shipped model', () => {
  const scorer = loadScorer(readFileSync(new URL('../public/model/moderation-int8.bin', import.meta.url)))
  const long = (...sentences: string[]): string => [HARMLESS.repeat(3), ...sentences.flatMap(sentence => [sentence, HARMLESS])].join(' ')

  it('finds an insult amid much else, and every one of them', () => {
    const text = long('You are a stupid idiot.', 'What a moron!')
    const { score, reasons, words, bias, logit } = explain(scorer, text)
    expect(scorer.isFlagged(long())).toBe(false)
    expect(scorer.isFlagged(text)).toBe(true)
    expect(score).toBe(scorer.score(text))
    expect(reasons.map(({ start, end }) => text.slice(start, end))).toEqual(['stupid idiot', 'moron'])
    expect(scoreWithReasons(scorer, text)).toEqual({ score, flagged: true, reasons })
    expect(words.reduce((sum, { weight }) => sum + weight, bias)).toBeCloseTo(logit, 9)
    // Of the sentence that decides: it has so many features.
    const count = new FeatureExtractor().extract('You are a stupid idiot.')
    expect(bias).toBeCloseTo(scorer.model.bias + lengthShift(scorer.model, count) - LONG_RULE.sentenceLoss, 9)
  })

  it('finds a disguised one there too', () => {
    const text = long('You are an id-iot.')
    expect(explain(scorer, text).reasons.map(({ start, end }) => text.slice(start, end))).toEqual(['id-iot'])
  })

  it('reads a rule by the whole comment', () => {
    const text = long('Now go and kill yourself.')
    expect(explain(scorer, text)).toMatchObject({ score: 1, by: 'rule' })
    expect(explain(scorer, text).words).toHaveLength(scorer.extractor.normaliser.words)
  })
})
