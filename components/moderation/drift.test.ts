import type { DriftState } from './drift.ts'
import { describe, expect, it } from 'vitest'
import { LABEL_DELAY, windowsOf } from '../../worker/drift.ts'
import { arrived, canRespond, describeDrift, describeMoment, driftTable, endOf, firstAlarm, PRINTED_DRIFT, qualityOf, readDrift, resized, rings, scriptedDrift } from './drift.ts'
import stills from './stills.ts'
import { shortTitle } from './title.ts'

const { run, before, after } = stills.drift
const plain: DriftState = { now: 11, acting: false, audit: false, retrainedAfter: null, rebaselinedAfter: null, size: 130 }
const WINDOWS = windowsOf(130)
const END = endOf(130)

describe('what has arrived', () => {
  it('is a window at a time, and its labels later', () => {
    expect(arrived({ ...plain, now: 1 })).toEqual({ windows: 1, labels: 0 })
    expect(arrived({ ...plain, now: 9 })).toEqual({ windows: 9, labels: 9 - LABEL_DELAY })
    expect(arrived({ ...plain, now: END })).toEqual({ windows: WINDOWS, labels: WINDOWS })
  })
})

describe('a response to the alarm', () => {
  const alarm = firstAlarm(run) ?? 0

  it('waits for labels from after the alarm', () => {
    expect(canRespond({ ...plain, now: alarm + LABEL_DELAY - 1 }, run)).toBe(false)
    expect(canRespond({ ...plain, now: alarm + LABEL_DELAY }, run)).toBe(true)
  })

  it('is given while there are windows to come', () => {
    expect(canRespond({ ...plain, now: WINDOWS }, run)).toBe(false)
  })
})

describe('another size of the windows', () => {
  it('keeps the moment of the stream', () => {
    expect(resized({ ...plain, now: 7 }, 65)).toEqual({ ...plain, now: 14, size: 65 })
    expect(resized({ ...plain, now: 11, retrainedAfter: 11 }, 182)).toEqual({ ...plain, now: 8, retrainedAfter: 8, size: 182 })
    expect(resized({ ...plain, now: END }, 91).now).toBe(endOf(91))
  })
})

describe('the script of the slide\'s clicks', () => {
  it('is as another window would take it over', () => {
    for (let step = 0; step < 7; step++)
      expect(readDrift(structuredClone(scriptedDrift(step)))).toEqual(scriptedDrift(step))
    expect(scriptedDrift(99)).toEqual(scriptedDrift(6))
  })

  it.each([
    [null],
    [{ ...plain, now: END + 1 }],
    [{ ...plain, now: 1.5 }],
    [{ ...plain, acting: 'yes' }],
    [{ ...plain, retrainedAfter: WINDOWS }],
    [{ ...plain, rebaselinedAfter: WINDOWS }],
    [{ ...plain, size: 100 }],
  ])('refuses what makes no sense: %#', (value) => {
    expect(readDrift(value)).toBeUndefined()
  })

  it('understands a window with an older build, which knows one size and one baseline', () => {
    expect(readDrift({ now: 9, acting: true, audit: false, retrainedAfter: null })).toEqual({ ...plain, now: 9, acting: true })
  })

  it('tells the story: calm, alarm, labels, what acting hides, what an audit shows', () => {
    expect(describeMoment(scriptedDrift(0), run)).toMatch(/^Calm.*By chance alone, PSI reaches 0\.19 in one window of 20\.$/)
    expect(describeMoment(scriptedDrift(1), run)).toMatch(/^Window 8 rings: PSI 0\.\d\d\. No label/)
    expect(describeMoment(scriptedDrift(2), run)).toMatch(/2 windows later: precision \d\d% \(\d\d to \d\d\), down from \d\d%/)
    expect(describeMoment(scriptedDrift(3), run)).toMatch(/100% on paper/)
    expect(describeMoment(scriptedDrift(4), run)).toMatch(/one comment in 3, removed or kept: precision \d\d% \(\d\d to \d\d\), recall \d\d%/)
  })

  it('compares old model and new on the same windows', () => {
    expect(describeMoment(scriptedDrift(6), run)).toMatch(/^Trained anew, baseline moved: no alarm in 3 windows\. On the same 3 windows, old model and new: recall \d\d% \(\d\d to \d\d\) and \d\d%/)
    expect(describeMoment({ ...scriptedDrift(6), now: 12 }, run)).toMatch(/Now wait for the labels/)
    expect(describeMoment(scriptedDrift(5), run)).toMatch(/^Only the baseline moved, and the alarm goes quiet: .* The model is the old one: recall/)
    expect(describeMoment({ ...scriptedDrift(6), acting: true }, run)).toMatch(/In truth \d+ of \d+ are; nobody can see it/)
    expect(describeMoment({ ...scriptedDrift(6), acting: true, audit: true }, run)).toMatch(/By the audit precision is/)
  })
})

describe('the drift on the slide', () => {
  it('is calm until the stream changes, rings until the answer to it, and then is calm again', () => {
    expect(run.windows.map(rings)).toEqual(run.windows.map(({ isAfter, isRetrained }) => isAfter && !isRetrained))
  })

  it('is seen by the test of Kolmogorov and Smirnov as well, by its own limit', () => {
    expect(run.windows.slice(0, 11).map(({ ks, ksLimit }) => ks > ksLimit)).toEqual(run.windows.slice(0, 11).map(({ isAfter }) => isAfter))
  })

  it('is mended in recall, which is more than chance; in precision nothing is proven', () => {
    const [old, now] = (['unchanged', 'decisions'] as const).map(of => qualityOf(run.windows, 12, 14, of))
    expect(now?.recall.low).toBeGreaterThan(old?.recall.high ?? 1)
    expect(now?.precision.low).toBeLessThan(old?.precision.high ?? 0)
  })

  it('is told in words with both places', () => {
    expect(describeDrift(PRINTED_DRIFT, run, { before, after })).toContain(`from ${before}, and from window 8 on from ${after}`)
    expect(describeDrift(scriptedDrift(0), run, { before, after })).not.toContain(after)
  })

  it('has its numbers in a table, that tells no more than is known', () => {
    const { rows } = driftTable(plain, run, { before, after })
    expect(rows).toHaveLength(11)
    expect(rows[8]?.at(-1)).toMatch(/^\d\d%, \d\d%$/)
    expect(rows[9]?.at(-1)).toBe('not known yet')
    expect(driftTable({ ...plain, acting: true }, run, { before, after }).rows[8]?.at(-1)).toBe('100% on paper, not known')
    expect(driftTable({ ...plain, acting: true, audit: true }, run, { before, after }).rows[8]?.at(-1)).toMatch(/by audit/)
  })

  it('says so when the alarm stays silent', () => {
    expect(describeMoment(PRINTED_DRIFT, { ...run, windows: run.windows.map(window => ({ ...window, psi: 0 })) })).toMatch(/^Calm: none of 14 windows rings\./)
  })
})

describe('a short title', () => {
  it('leaves the data set out', () => {
    expect(shortTitle('News sites (Civil Comments)')).toBe('News sites')
    expect(shortTitle('ParaDetox pairs')).toBe('ParaDetox pairs')
  })
})
