import type { DriftState } from './drift.ts'
import { describe, expect, it } from 'vitest'
import { ALARM, LABEL_DELAY, WINDOWS } from '../../worker/drift.ts'
import { arrived, canRetrain, describeDrift, describeMoment, driftTable, END, firstAlarm, PRINTED_DRIFT, readDrift, scriptedDrift } from './drift.ts'
import stills from './stills.ts'
import { shortTitle } from './title.ts'

const { run, before, after } = stills.drift
const plain: DriftState = { now: 11, acting: false, audit: false, retrainedAfter: null }

describe('what has arrived', () => {
  it('is a window at a time, and its labels later', () => {
    expect(arrived({ ...plain, now: 1 })).toEqual({ windows: 1, labels: 0 })
    expect(arrived({ ...plain, now: 9 })).toEqual({ windows: 9, labels: 9 - LABEL_DELAY })
    expect(arrived({ ...plain, now: END })).toEqual({ windows: WINDOWS, labels: WINDOWS })
  })
})

describe('training anew', () => {
  const alarm = firstAlarm(run) ?? 0

  it('waits for labels from after the alarm', () => {
    expect(canRetrain({ ...plain, now: alarm + LABEL_DELAY - 1 }, run)).toBe(false)
    expect(canRetrain({ ...plain, now: alarm + LABEL_DELAY }, run)).toBe(true)
  })

  it('is done once, and while there are windows to come', () => {
    expect(canRetrain({ ...plain, retrainedAfter: 10 }, run)).toBe(false)
    expect(canRetrain({ ...plain, now: WINDOWS }, run)).toBe(false)
  })
})

describe('the script of the slide\'s clicks', () => {
  it('is as another window would take it over', () => {
    for (let step = 0; step < 6; step++)
      expect(readDrift(structuredClone(scriptedDrift(step)))).toEqual(scriptedDrift(step))
    expect(scriptedDrift(99)).toEqual(scriptedDrift(5))
  })

  it.each([
    [null],
    [{ ...plain, now: END + 1 }],
    [{ ...plain, now: 1.5 }],
    [{ ...plain, acting: 'yes' }],
    [{ ...plain, retrainedAfter: WINDOWS }],
  ])('refuses what makes no sense: %#', (value) => {
    expect(readDrift(value)).toBeUndefined()
  })

  it('tells the story: calm, alarm, labels, what acting hides, what an audit shows, trained anew', () => {
    expect(describeMoment(scriptedDrift(0), run)).toMatch(/^Calm/)
    expect(describeMoment(scriptedDrift(1), run)).toMatch(/^Window 8 is past the line.*No label/)
    expect(describeMoment(scriptedDrift(2), run)).toMatch(/two windows later: precision \d\d%, down from \d\d%/)
    expect(describeMoment(scriptedDrift(3), run)).toMatch(/100% on paper/)
    expect(describeMoment(scriptedDrift(4), run)).toMatch(/one removal in 3: \d\d% are right, 95% sure of \d\d to \d\d%/)
    expect(describeMoment(scriptedDrift(5), run)).toMatch(/^Trained anew after window 11: PSI back to 0\.\d\d\. By the audit \d\d%/)
    expect(describeMoment({ ...scriptedDrift(5), now: 12 }, run)).toMatch(/Now wait for the labels/)
    expect(describeMoment({ ...scriptedDrift(5), audit: false }, run)).toMatch(/counts as right, before and after/)
  })
})

describe('the drift on the slide', () => {
  it('stays below the line until the stream changes, is past it until the model is trained anew, and then is not', () => {
    for (const { psi, isAfter, isRetrained } of run.windows)
      expect(psi > ALARM).toBe(isAfter && !isRetrained)
  })

  it('costs precision, and training anew wins it back', () => {
    const mean = (from: number, to: number): number => run.windows.slice(from, to).reduce((sum, { precision }) => sum + precision, 0) / (to - from)
    expect(mean(7, 11)).toBeLessThan(mean(0, 7) - 0.08)
    expect(mean(11, 14)).toBeGreaterThan(mean(7, 11) + 0.05)
  })

  it('is told in words with both places', () => {
    expect(describeDrift(PRINTED_DRIFT, run, { before, after })).toContain(`from ${before}, and from window 8 on from ${after}`)
    expect(describeDrift(scriptedDrift(0), run, { before, after })).not.toContain(after)
  })

  it('has its numbers in a table, that tells no more than is known', () => {
    const { rows } = driftTable(plain, run, { before, after })
    expect(rows).toHaveLength(11)
    expect(rows[8]?.at(-1)).toMatch(/^\d\d%$/)
    expect(rows[9]?.at(-1)).toBe('not known yet')
    expect(driftTable({ ...plain, acting: true }, run, { before, after }).rows[8]?.at(-1)).toBe('100% on paper')
    expect(driftTable({ ...plain, acting: true, audit: true }, run, { before, after }).rows[8]?.at(-1)).toMatch(/by audit/)
  })

  it('says so when the alarm stays silent', () => {
    expect(describeMoment(PRINTED_DRIFT, { ...run, windows: run.windows.map(window => ({ ...window, psi: 0 })) })).toBe('Calm: none of 14 windows is past the line.')
  })
})

describe('a short title', () => {
  it('leaves the data set out', () => {
    expect(shortTitle('News sites (Civil Comments)')).toBe('News sites')
    expect(shortTitle('ParaDetox pairs')).toBe('ParaDetox pairs')
  })
})
