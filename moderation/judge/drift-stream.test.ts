import type { HashedSample } from '../learn/sample.ts'
import type { DriftWindow, WindowSize } from './drift-stream.ts'
import { describe, expect, it } from 'vitest'
import { DatasetBuilder } from '../learn/dataset.ts'
import { createRandom } from '../random.ts'
import { AUDIT_EVERY, DriftStream, STREAM_ROWS, WINDOW_SIZES, windowsOf } from './drift-stream.ts'

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
  const { windows } = stream.run(plain)

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
    expect((last?.audit.decisions.right ?? 1) / (last?.audit.decisions.removed ?? 1)).toBeLessThan(0.3)
  })

  it('is audited on both sides, removed and kept, one comment in so many', () => {
    const sum = (count: (window: DriftWindow) => number): number => windows.reduce((total, window) => total + count(window), 0)
    // Three standard errors of a share of a third of so many.
    expect(Math.abs(sum(({ audit }) => audit.toxic) / sum(({ toxic }) => toxic) - 1 / AUDIT_EVERY)).toBeLessThan(3 * Math.sqrt(2 / 9 / sum(({ toxic }) => toxic)))
    expect(sum(({ audit }) => audit.decisions.removed)).toBeGreaterThan(0)
    expect(sum(({ audit }) => audit.toxic - audit.decisions.right)).toBeGreaterThan(0)
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

  it('changes neither what is read of the stream nor what is in it', () => {
    const total = (size: WindowSize): unknown => stream.run({ ...plain, size }).windows.reduce((sum, { toxic, audit }) => ({ toxic: sum.toxic + toxic, read: sum.read + audit.toxic }), { toxic: 0, read: 0 })
    for (const size of WINDOW_SIZES)
      expect(total(size)).toEqual(total(SIZE))
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

describe('a moved baseline', () => {
  it('is of the newest comments, which the model has not learned from: it takes no alarm for the model\'s own memory', () => {
    const psiOf = (rebaselinedAfter: number): number[] => stream.run({ ...plain, retrainedAfter: 11, rebaselinedAfter }).windows.slice(11).map(({ psi }) => psi)
    expect(Math.max(...psiOf(11))).toBeLessThan(0.25)
    // Moved before the model was trained: that model is held against its own newest comments all the same.
    expect(psiOf(10)).toEqual(psiOf(11))
  })

  it('stays the old one while there is nothing of the new place', () => {
    expect(stream.run({ ...plain, rebaselinedAfter: 4 }).windows[5]?.psi).toBe(stream.run(plain).windows[5]?.psi)
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
