import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { explain } from './explain.ts'
import { Reasoner } from './reasons.ts'
import { loadScorer, Scorer } from './score.ts'

const scorer = loadScorer(readFileSync(new URL('../public/model/moderation-int8.bin', import.meta.url)))

const TEXTS = [
  'Thank you for the picture, idiot',
  'You 1d10t, you s i l l y f00l… @you www.example.org, idiot',
  'a fool is a fool is a FOOL',
  '',
  '🙂🙂',
  'שלום stupid world',
  'idiot a '.repeat(1250),
  '\uFDFA'.repeat(3000),
  Array.from({ length: 500 }, (_, at) => `word${String.fromCharCode(97 + at % 26)} fool`).join(' '),
]

describe('a reasoner', () => {
  it.each(TEXTS)('gives the score and the reasons of the whole account, to the last bit: %#', (text) => {
    const { score, reasons } = explain(scorer, text)
    expect(new Reasoner(scorer).judge(text)).toEqual({ score, reasons })
    expect(score).toBe(scorer.score(text))
  })

  it('forgets each text before the next', () => {
    const reasoner = new Reasoner(scorer)
    const once = TEXTS.map(text => reasoner.judge(text))
    expect(TEXTS.map(text => reasoner.judge(text))).toEqual(once)
  })

  it('agrees where n-grams share a bucket', () => {
    const tiny = new Scorer({ ...scorer.model, bits: 8, weights: scorer.model.weights.slice(0, 256) })
    const text = 'many different words that must collide in so few buckets as these are'
    const { score, reasons } = explain(tiny, text)
    expect(new Reasoner(tiny).judge(text)).toEqual({ score, reasons })
  })
})
