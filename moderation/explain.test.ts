import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { explain, pickReasons, scoreWithReasons } from './explain.ts'
import { createRandom } from './random.ts'
import { loadScorer, Scorer } from './score.ts'

/** A model with a random weight in every bucket: whatever is wrong with the sums, it shows. */
function madeScorer(): Scorer {
  const random = createRandom(4)
  return new Scorer({
    format: 'float32',
    bits: 12,
    weights: Float32Array.from({ length: 2 ** 12 }, () => random() - 0.5),
    scale: 3,
    bias: -0.5,
    lengthWeight: 0.25,
    power: 0.5,
    threshold: 0.5,
    reasons: { atLeast: 0, share: 0.5 },
  })
}

const TEXTS = [
  'You are late, again and again!',
  'Hé, s i l l y “f00l”… @you www.example.org',
  'one',
  '',
  '🙂🙂',
  'שלום world',
  'x'.repeat(300),
  'word '.repeat(200),
]

describe('explanation', () => {
  const scorer = madeScorer()

  it.each(TEXTS)('adds up to the score exactly: %#', (text) => {
    const { logit, bias, words, contributions, score } = explain(scorer, text)
    expect(logit).toBe(scorer.logit(text))
    expect(score).toBe(scorer.score(text))
    expect(words.reduce((sum, word) => sum + word.weight, bias)).toBeCloseTo(logit, 9)
    expect(contributions.reduce((sum, part) => sum + part.weight, bias)).toBeCloseTo(logit, 9)
  })

  it.each(TEXTS)('gives the same reasons without the rest of the account: %#', (text) => {
    const { score, flagged, reasons } = explain(scorer, text, 0.4)
    expect(scoreWithReasons(scorer, text, 0.4)).toEqual({ score, flagged, reasons })
    expect(reasons.length > 0).toBe(flagged && explain(scorer, text, 0).reasons.length > 0)
  })

  it('adds up where n-grams share a bucket', () => {
    const tiny = new Scorer({ ...scorer.model, bits: 8, weights: scorer.model.weights.slice(0, 256) })
    const text = 'many different words that must collide in so few buckets as these are'
    const { logit, bias, words } = explain(tiny, text)
    expect(words.reduce((sum, word) => sum + word.weight, bias)).toBeCloseTo(logit, 9)
  })

  it('points at the words as written', () => {
    const text = 'Hé, s i l l y “f00l”…'
    expect(explain(scorer, text).words.map(word => text.slice(word.start, word.end))).toEqual(['Hé', 's i l l y', 'f00l'])
  })

  it('gives every n-gram with its kind and place', () => {
    const text = 'Oh no'
    const { contributions } = explain(scorer, text)
    expect(contributions.map(part => `${part.kind} ${part.ngram} ${text.slice(part.start, part.end)}`).sort()).toEqual([
      'pair oh no Oh no',
      'run _no no',
      'run _no_ no',
      'run _oh Oh',
      'run _oh_ Oh',
      'run no_ no',
      'run oh_ Oh',
      'word no no',
      'word oh Oh',
    ])
  })

  it('takes ten thousand characters in well under a second', () => {
    const began = performance.now()
    explain(scorer, 'all sorts of words here '.repeat(420))
    expect(performance.now() - began).toBeLessThan(1000)
  })
})

describe('reasons', () => {
  const word = (start: number, weight: number): { start: number, end: number, weight: number } => ({ start, end: start + 3, weight })

  it('join neighbours and drop what is light', () => {
    const words = [word(0, 0.1), word(4, 2), word(8, 1.5), word(12, 0.4), word(16, 3)]
    expect(pickReasons(words, { atLeast: 1, share: 0.3 })).toEqual([
      { start: 4, end: 11, weight: 3.5 },
      { start: 16, end: 19, weight: 3 },
    ])
  })

  it('drop what is light beside the heaviest word', () => {
    expect(pickReasons([word(0, 1), word(4, 9)], { atLeast: 0.5, share: 0.5 })).toEqual([word(4, 9)])
  })

  it('are none where nothing pulls the score up', () => {
    expect(pickReasons([word(0, -1), word(4, 0)], { atLeast: 0, share: 0 })).toEqual([])
    expect(pickReasons([], { atLeast: 0, share: 0 })).toEqual([])
  })
})

const SHIPPED = new URL('../public/model/moderation-int8.bin', import.meta.url)

describe.skipIf(!existsSync(SHIPPED))('the shipped model', () => {
  const scorer = loadScorer(readFileSync(SHIPPED))

  it('tells a kind comment from a rude one', () => {
    expect(scorer.isFlagged('What a lovely picture, thank you for sharing!')).toBe(false)
    expect(scorer.isFlagged('You are a stupid idiot, shut up')).toBe(true)
  })

  it('names the word that is rude', () => {
    const text = 'Thank you for the picture, idiot'
    const { reasons } = explain(scorer, text)
    expect(reasons.map(reason => text.slice(reason.start, reason.end))).toEqual(['idiot'])
  })

  it('sees through a thin disguise', () => {
    expect(scorer.score('you 1d10t')).toBeCloseTo(scorer.score('you idiot'), 6)
    expect(scorer.score('you i d i o t')).toBeCloseTo(scorer.score('you idiot'), 6)
  })
})
