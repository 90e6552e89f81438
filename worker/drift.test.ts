import type { HashedSample } from '../moderation/sample.ts'
import { describe, expect, it } from 'vitest'
import { DatasetBuilder } from '../moderation/dataset.ts'
import { createRandom } from '../moderation/random.ts'
import { DriftStream, WINDOW_ROWS, WINDOWS } from './drift.ts'

const HALF = WINDOWS * WINDOW_ROWS / 2

/**
 * Made comments of a few words each, a third of them toxic. In the first place word 1 is rude; in the second word 2
 * is, and word 1 is a friendly one that all others have.
 */
function made(places: readonly (readonly [place: number, rows: number, part: 'train' | 'validation' | 'test'])[]): HashedSample {
  const random = createRandom(4)
  const builder = new DatasetBuilder(6, ['first', 'second'])
  const parts: Record<'train' | 'validation' | 'test', number[]> = { train: [], validation: [], test: [] }
  let row = 0
  for (const [place, rows, part] of places) {
    for (let at = 0; at < rows; at++) {
      const toxic = random() < 1 / 3
      const words = new Set([3, 4, 5].map(from => from * 8 + Math.floor(random() * 8)))
      if (toxic)
        words.add(place === 0 ? 1 : 2)
      else if (place === 1)
        words.add(1)
      const buckets = Uint32Array.from([...words].sort((a, b) => a - b))
      builder.add(buckets, buckets.length, toxic ? 1 : 0, place)
      parts[part].push(row++)
    }
  }
  return { data: builder.build(), train: Uint32Array.from(parts.train), validation: Uint32Array.from(parts.validation), test: Uint32Array.from(parts.test) }
}

const sample = made([[0, 60, 'train']])
const stream = new DriftStream(sample, made([[0, 1000, 'validation'], [0, HALF, 'test'], [1, HALF, 'test']]))
const plain = { acting: false, audit: false, retrainedAfter: null }

describe('a stream that changes its place', () => {
  const { windows, reference, referenceRows } = stream.run(plain)

  it('is calm before, and far from the reference after', () => {
    expect(windows).toHaveLength(WINDOWS)
    expect(windows.map(({ isAfter }) => isAfter)).toEqual(windows.map((_, at) => at >= WINDOWS / 2))
    for (const { psi, isAfter, pValue } of windows)
      expect([psi > 0.25, pValue < 0.001]).toEqual([isAfter, isAfter])
  })

  it('costs precision, which an audit of a few removals sees', () => {
    const last = windows.at(-1)
    expect(windows[0]?.precision).toBeGreaterThan(0.95)
    expect(last?.precision).toBeLessThan(0.2)
    expect(last?.audited.low).toBeCloseTo(last?.precision ?? 1, 5)
    expect(last?.audited.high).toBeLessThan(0.5)
  })

  it('counts each score once', () => {
    const total = (counts: readonly number[] = []): number => counts.reduce((sum, count) => sum + count, 0)
    expect(total(reference)).toBe(referenceRows)
    for (const { histogram } of windows)
      expect(total(histogram)).toBe(WINDOW_ROWS)
  })

  it('is the same each time', () => {
    expect(stream.run(plain)).toEqual(stream.run(plain))
  })

  it('is refused when it is too short', () => {
    expect(() => new DriftStream(sample, made([[0, 300, 'validation'], [0, 10, 'test']]))).toThrow('the stream has 10 comments')
  })
})

describe('training anew', () => {
  it('on labels of the new place wins precision back, from the next window on', () => {
    const { windows } = stream.run({ ...plain, retrainedAfter: 11 })
    expect(windows.map(({ isRetrained }) => isRetrained)).toEqual(windows.map((_, at) => at >= 11))
    expect(windows[10]?.precision).toBeLessThan(0.2)
    expect(windows[11]?.precision).toBeGreaterThan(0.8)
    expect(windows[11]?.psi).toBeLessThan(windows[10]?.psi ?? 0)
  })

  it('on its own verdicts learns nothing from its mistakes, unless some are audited', () => {
    const precision = (audit: boolean): number => stream.run({ acting: true, audit, retrainedAfter: 11 }).windows[11]?.precision ?? 0
    expect(precision(false)).toBeLessThan(0.6)
    expect(precision(true)).toBeGreaterThan(precision(false) + 0.2)
  })

  it('before any label of the new place has arrived changes nothing but the name', () => {
    const { windows } = stream.run({ ...plain, retrainedAfter: 8 })
    expect(windows[8]?.precision).toBe(stream.run(plain).windows[8]?.precision)
  })
})
