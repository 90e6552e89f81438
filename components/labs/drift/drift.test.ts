import type { DriftState } from './drift.ts'
import { describe, expect, it } from 'vitest'
import { shortTitle } from '../../../lib/title.ts'
import { ALARM, delayOf, WINDOW_SIZES, windowsOf } from '../../../moderation/judge/drift-stream.ts'
import { scriptedState } from '../frame/lab-definition.ts'
import { alarmLine, arrived, auditedAt, canRespond, describeDrift, describeMoment, driftLab, driftTable, endOf, firstAlarm, PRINTED_DRIFT, qualityOf, resized, rings } from './drift.ts'
import still from './still.ts'

const { run, before, after } = still
const plain: DriftState = { now: 11, acting: false, audit: false, retrainedAfter: null, rebaselinedAfter: null, size: 130 }
const WINDOWS = windowsOf(130)
const END = endOf(130)

describe('what has arrived', () => {
  it('is a window at a time, and its labels later', () => {
    expect(arrived({ ...plain, now: 1 })).toEqual({ windows: 1, labels: 0 })
    expect(arrived({ ...plain, now: 9 })).toEqual({ windows: 9, labels: 9 - delayOf(130) })
    expect(arrived({ ...plain, now: END })).toEqual({ windows: WINDOWS, labels: WINDOWS })
  })
})

describe('a response to the alarm', () => {
  const alarm = firstAlarm(run) ?? 0

  it('waits for labels from after the alarm', () => {
    expect(canRespond({ ...plain, now: alarm + delayOf(130) - 1 }, run)).toBe(false)
    expect(canRespond({ ...plain, now: alarm + delayOf(130) }, run)).toBe(true)
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
    expect(resized({ ...plain, now: END - 1 }, 182).now).toBeLessThan(endOf(182))
  })

  it('brings no labels earlier: people read as fast as before', () => {
    for (const size of WINDOW_SIZES)
      expect(delayOf(size) * size).toBeGreaterThanOrEqual(delayOf(130) * 130)
  })

  it('can be sent to another window in every state of the script', () => {
    for (const size of WINDOW_SIZES) {
      for (let step = 0; step < 8; step++)
        expect(driftLab.read(structuredClone(resized(scriptedState(driftLab, step), size)))).toEqual(resized(scriptedState(driftLab, step), size))
    }
  })
})

describe('the script of the slide\'s clicks', () => {
  it('is as another window would take it over', () => {
    for (let step = 0; step < 8; step++)
      expect(driftLab.read(structuredClone(scriptedState(driftLab, step)))).toEqual(scriptedState(driftLab, step))
    expect(scriptedState(driftLab, 99)).toEqual(scriptedState(driftLab, 7))
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
    expect(driftLab.read(value)).toBeUndefined()
  })

  it('understands a window with an older build, which knows one size and one baseline', () => {
    expect(driftLab.read({ now: 9, acting: true, audit: false, retrainedAfter: null })).toEqual({ ...plain, now: 9, acting: true })
  })

  it('tells the story: calm, alarm, labels, what acting hides, what an audit shows', () => {
    expect(describeMoment(scriptedState(driftLab, 0), run)).toMatch(/^Calm.*By chance alone, PSI reaches 0\.19 in one window of 20\.$/)
    expect(describeMoment(scriptedState(driftLab, 1), run)).toMatch(/^Window 8 rings: PSI 0\.\d\d\. No label/)
    expect(describeMoment(scriptedState(driftLab, 2), run)).toMatch(/The labels of windows 8 to 9 agree, 2 windows later: precision \d\d% \(95% interval \d\d to \d\d\), down from \d\d%/)
    expect(describeMoment(scriptedState(driftLab, 3), run)).toMatch(/100% on paper/)
    expect(describeMoment(scriptedState(driftLab, 4), run)).toMatch(/one comment in 3, removed or kept: precision \d\d% \(95% interval \d\d to \d\d\), recall \d\d%/)
  })

  it('says what an answer does by itself, and compares old model and new on the same comments', () => {
    const { windows } = run
    expect(describeMoment(scriptedState(driftLab, 7), run)).toMatch(/^Trained anew, baseline moved: no alarms in 3 windows\. On the same comments, recall goes from \d\d% \(95% interval \d\d to \d\d\) to \d\d%/)
    expect(describeMoment({ ...scriptedState(driftLab, 7), now: 12 }, run)).toMatch(/Now wait for the labels/)
    expect(describeMoment(scriptedState(driftLab, 6), run)).toMatch(/^Only trained anew: /)
    expect(describeMoment(scriptedState(driftLab, 5), run)).toMatch(/^Only the baseline moved: .* The model is the old one: recall/)
    expect(describeMoment({ ...scriptedState(driftLab, 7), acting: true }, run)).toMatch(/In truth \d+ of \d+ are, and nobody can see it/)
    expect(describeMoment({ ...scriptedState(driftLab, 7), acting: true, audit: true }, run)).toMatch(/On the comments that were read, recall goes from/)
    const ringing = { ...run, windows: windows.map((window, at) => at === 12 ? { ...window, psi: 1 } : window) }
    expect(describeMoment(scriptedState(driftLab, 5), ringing)).toMatch(/^Only the baseline moved: 1 alarm in 3 windows/)
  })

  it('claims an agreement that the labels do give', () => {
    const wrong = { ...run, windows: run.windows.map(window => window.isAfter ? { ...window, decisions: { removed: window.decisions.removed, right: 1 } } : window) }
    expect(describeMoment(scriptedState(driftLab, 2), wrong)).toMatch(/labels of windows 8 to 9 agree, 2 windows later: precision \d% \(95% interval \d to \d\d\), down from \d\d%/)
  })

  it('claims no agreement that the labels do not give', () => {
    const { windows } = run
    const right = { ...run, windows: windows.map(window => ({ ...window, decisions: { removed: window.decisions.removed, right: window.decisions.removed } })) }
    expect(describeMoment(scriptedState(driftLab, 2), right)).toMatch(/Its first labels cannot tell yet: precision 100%/)
  })

  it('says what the usual line would have done where chance alone gets there', () => {
    const { windows } = run
    const small = { ...run, windows: windows.map((window, at) => ({ ...window, noise: 0.32, psi: at === 3 ? 0.3 : window.psi })) }
    expect(alarmLine({ noise: 0.32 })).toBe(0.32)
    expect(alarmLine({ noise: 0.1 })).toBe(ALARM)
    expect(describeMoment(scriptedState(driftLab, 0), small)).toBe('Calm: none of 7 windows rings. By chance alone, PSI reaches 0.32 in one window of 20: at the usual line of 0.25, 1 would have rung, for nothing.')
  })
})

describe('what an audit knows', () => {
  it('pools what was read of the same stream and the same model only', () => {
    const read = (at: number): number => run.windows[at]?.audit.toxic ?? 0
    const toxic = (windows: readonly number[]): number => windows.reduce((sum, at) => sum + read(at), 0)
    const share = (at: number, from: readonly number[]): void => {
      const right = from.reduce((sum, window) => sum + (run.windows[window]?.audit.decisions.right ?? 0), 0)
      expect(auditedAt(run, at, 130).recall.value).toBe(right / toxic(from))
    }
    share(5, [3, 4, 5])
    share(7, [7])
    share(10, [8, 9, 10])
    share(11, [11])
  })

  it('comes from removed and kept comments, and its interval has the truth in it', () => {
    const since = run.windows.slice(7, 9)
    const truth = qualityOf(since)
    const audited = auditedAt(run, 8, 130)
    for (const of of ['precision', 'recall'] as const) {
      expect(audited[of].low).toBeLessThan(truth[of].value)
      expect(audited[of].high).toBeGreaterThan(truth[of].value)
    }
    expect(since.reduce((sum, { audit }) => sum + audit.toxic - audit.decisions.right, 0)).toBeGreaterThan(0)
  })
})

describe('the drift on the slide', () => {
  it('is calm until the stream changes, rings until the answer to it, and then is calm again', () => {
    expect(run.windows.map(rings)).toEqual(run.windows.map(({ isAfter, isRetrained }) => isAfter && !isRetrained))
  })

  it('is seen by the test of Kolmogorov and Smirnov as well, by its own limit', () => {
    expect(run.windows.slice(0, 11).map(({ ks, ksLimit }) => ks > ksLimit)).toEqual(run.windows.slice(0, 11).map(({ isAfter }) => isAfter))
  })

  it('costs precision, and the first labels say so', () => {
    const [before, since] = [qualityOf(run.windows.slice(0, 7)).precision, qualityOf(run.windows.slice(7, 9)).precision]
    expect(since.value).toBeLessThan(before.low)
    expect(since.high).toBeLessThan(before.low)
  })

  it('is mended in precision, which is more than chance, and finds more of the rude ones', () => {
    const [old, now] = (['unchanged', 'decisions'] as const).map(of => qualityOf(run.windows.slice(11), of))
    expect(now?.precision.low).toBeGreaterThan(old?.precision.high ?? 1)
    expect(now?.recall.value).toBeGreaterThan(old?.recall.value ?? 1)
  })

  it('is told in words with both places', () => {
    expect(describeDrift(PRINTED_DRIFT, run, { before, after })).toContain(`from ${before}, and from window 8 on from ${after}`)
    expect(describeDrift(scriptedState(driftLab, 0), run, { before, after })).not.toContain(after)
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
