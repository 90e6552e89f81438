import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { explain, scoreWithReasons } from './explain.ts'
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

describe('a score with its reasons', () => {
  it.each(TEXTS)('is that of the whole account, to the last bit: %#', (text) => {
    const { score, flagged, reasons } = explain(scorer, text)
    expect(scoreWithReasons(scorer, text)).toEqual({ score, flagged, reasons })
    expect(score).toBe(scorer.score(text))
  })

  it('forgets each text before the next', () => {
    const once = TEXTS.map(text => scoreWithReasons(scorer, text))
    expect(TEXTS.map(text => scoreWithReasons(scorer, text))).toEqual(once)
  })

  it('agrees where n-grams share a bucket', () => {
    const tiny = new Scorer({ ...scorer.model, bits: 8, weights: scorer.model.weights.slice(0, 256) })
    const text = 'many different words that must collide in so few buckets as these are'
    const { score, flagged, reasons } = explain(tiny, text)
    expect(scoreWithReasons(tiny, text)).toEqual({ score, flagged, reasons })
  })
})
