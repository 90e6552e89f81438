import type { HashedSample } from '../moderation/sample.ts'
import type { DriftWindow } from './drift.ts'
import { describe, expect, it } from 'vitest'
import { DatasetBuilder } from '../moderation/dataset.ts'
import { createRandom } from '../moderation/random.ts'
import { DriftStream, STREAM_ROWS, WINDOW_SIZES, windowsOf } from './drift.ts'

const SIZE = 130
const WINDOWS = windowsOf(SIZE)
const HALF = STREAM_ROWS / 2

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
const plain = { acting: false, audit: false, retrainedAfter: null, rebaselinedAfter: null, size: SIZE } as const
const precisionOf = (window: DriftWindow | undefined): number => window ? window.decisions.right / window.decisions.removed : Number.NaN

describe('a stream that changes its place', () => {
  const { windows, reference, referenceRows } = stream.run(plain)

  it('is calm before, and far from the reference after', () => {
    expect(windows).toHaveLength(WINDOWS)
    expect(windows.map(({ isAfter }) => isAfter)).toEqual(windows.map((_, at) => at >= WINDOWS / 2))
    for (const { psi, isAfter, pValue } of windows)
      expect([psi > 0.25, pValue < 0.001]).toEqual([isAfter, isAfter])
  })

  it('costs precision, which an audit of a few comments sees', () => {
    const last = windows.at(-1)
    expect(precisionOf(windows[0])).toBeGreaterThan(0.95)
    expect(precisionOf(last)).toBeLessThan(0.2)
    expect(last?.audited.precision.low).toBeLessThanOrEqual(precisionOf(last))
    expect(last?.audited.precision.high).toBeLessThan(0.5)
  })

  it('counts each score once', () => {
    const total = (counts: readonly number[] = []): number => counts.reduce((sum, count) => sum + count, 0)
    expect(total(reference)).toBe(referenceRows)
    for (const { histogram } of windows)
      expect(total(histogram)).toBe(SIZE)
  })

  it('is the same each time', () => {
    expect(stream.run(plain)).toEqual(stream.run(plain))
  })

  it('is refused when it is too short', () => {
    expect(() => new DriftStream(sample, made([[0, 300, 'validation'], [0, 10, 'test']]))).toThrow('the stream has 10 comments')
  })
})

describe('the size of a window', () => {
  it.each(WINDOW_SIZES)('of %d comments has the change of place between two windows', (size) => {
    const { windows } = stream.run({ ...plain, size })
    expect(windows.map(({ isAfter }) => isAfter)).toEqual(windows.map((_, at) => at >= windows.length / 2))
  })

  it('makes chance alone look larger the smaller it is', () => {
    const noise = WINDOW_SIZES.map(size => stream.run({ ...plain, size }).windows[0]?.noise ?? 0)
    expect(noise).toEqual(noise.toSorted((a, b) => b - a))
  })
})

describe('moving the baseline', () => {
  const { windows } = stream.run({ ...plain, rebaselinedAfter: 11 })

  it('alone silences the alarm, and changes no decision', () => {
    expect(windows[11]?.psi).toBeLessThan(0.25)
    expect(windows.map(({ decisions }) => decisions)).toEqual(stream.run(plain).windows.map(({ decisions }) => decisions))
  })
})

describe('training anew', () => {
  it('on labels of the new place wins precision back, from the next window on', () => {
    const { windows, newThreshold } = stream.run({ ...plain, retrainedAfter: 11, rebaselinedAfter: 11 })
    expect(windows.map(({ isRetrained }) => isRetrained)).toEqual(windows.map((_, at) => at >= 11))
    expect(precisionOf(windows[10])).toBeLessThan(0.2)
    expect(precisionOf(windows[11])).toBeGreaterThan(0.8)
    expect(windows[11]?.unchanged).toEqual(stream.run(plain).windows[11]?.decisions)
    expect(windows[11]?.psi).toBeLessThan(windows[10]?.psi ?? 0)
    expect(newThreshold).toBeGreaterThan(0)
  })

  it('alone, held against the old baseline, decides as well as with a new one', () => {
    const decisions = (rebaselinedAfter: number | null): unknown => stream.run({ ...plain, retrainedAfter: 11, rebaselinedAfter }).windows.map(window => window.decisions)
    expect(decisions(null)).toEqual(decisions(11))
  })

  it('on its own verdicts learns nothing from its mistakes, unless some are audited', () => {
    const precision = (audit: boolean): number => precisionOf(stream.run({ ...plain, acting: true, audit, retrainedAfter: 11 }).windows[11])
    expect(precision(false)).toBeLessThan(0.6)
    expect(precision(true)).toBeGreaterThan(precision(false) + 0.2)
  })

  it('before any label of the new place has arrived changes nothing but the name', () => {
    const { windows } = stream.run({ ...plain, retrainedAfter: 8 })
    expect(windows[8]?.decisions).toEqual(stream.run(plain).windows[8]?.decisions)
  })
})
