import { describe, expect, it } from 'vitest'
import { FeatureExtractor } from './features.ts'

describe('feature extraction', () => {
  it('counts words, pairs and marked character runs of 3 to 5, each once', () => {
    // " ab ": words ab; runs " ab", "ab ", " ab ".
    expect(new FeatureExtractor().extract('ab')).toBe(4)
    expect(new FeatureExtractor().extract('ab ab')).toBe(5)
  })

  it('gives the same buckets for the same text, whatever came before', () => {
    const first = new FeatureExtractor()
    const second = new FeatureExtractor()
    second.extract('something else entirely')
    const a = first.buckets.slice(0, first.extract('You are late'))
    const b = second.buckets.slice(0, second.extract('you are LATE!'))
    expect(b).toEqual(a)
  })

  it('visits exactly the buckets it extracts', () => {
    const extractor = new FeatureExtractor()
    const text = 'A few words, twice: a few words'
    const extracted = new Set(extractor.buckets.subarray(0, extractor.extract(text)))
    const visited = new Set<number>()
    extractor.visit(text, bucket => visited.add(bucket))
    expect(visited).toEqual(extracted)
  })

  it('tells the place of every feature in the normalised text', () => {
    const extractor = new FeatureExtractor()
    const found: string[] = []
    extractor.visit('so it', (_, kind, from, to) => {
      found.push(`${kind}:${String.fromCharCode(...extractor.normaliser.units.subarray(from, to))}`)
    })
    expect(found).toEqual(['word:so', 'run: so', 'run: so ', 'run:so ', 'word:it', 'pair:so it', 'run: it', 'run: it ', 'run:it '])
  })

  it('gives nothing for a text without words', () => {
    expect(new FeatureExtractor().extract('🙂 !!!')).toBe(0)
  })

  it('takes ten thousand characters and a million without trouble', () => {
    const extractor = new FeatureExtractor()
    expect(extractor.extract('word '.repeat(2000))).toBeGreaterThan(0)
    expect(extractor.extract('x'.repeat(1_000_000))).toBeGreaterThan(0)
  })

  it('keeps buckets apart after thousands of texts, long and short, whatever its bits', () => {
    const long = Array.from({ length: 3000 }, (_, at) => `w${at.toString(2).replaceAll('0', 'o').replaceAll('1', 'l')}`).join(' ')
    for (const bits of [8, 18, 24]) {
      const [kept, texts] = [new FeatureExtractor(bits), ['one two', 'three', long, '', 'one two one']]
      const expected = texts.map(text => new FeatureExtractor(bits).extract(text))
      for (let turn = 0; turn < 20_000; turn++)
        kept.extract(turn % 2 === 0 ? 'one two' : 'two three')
      expect(texts.map(text => kept.extract(text))).toEqual(expected)
      expect(new Set(kept.buckets.subarray(0, kept.extract(long))).size).toBe(kept.count)
    }
  })

  it('refuses an odd number of bits', () => {
    expect(() => new FeatureExtractor(40)).toThrow(RangeError)
  })
})
