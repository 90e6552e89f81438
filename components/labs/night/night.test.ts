import { describe, expect, it } from 'vitest'
import { wilson } from '../../../moderation/judge/metrics.ts'
import { NOTHING_TOLD, readNightReport } from './night-report.ts'
import { truthOf } from './night-truth.ts'
import { closestCall, describeNight, describeOutcome, describeTruth, eventText, nightTable, pickShown, shortDay, worstDay } from './night.ts'
import still from './still.ts'

const { night, truth } = still

describe('the comments that are shown', () => {
  it('are one of each board, kept ones and removed ones', () => {
    const rows = ['b', 'a', 'c', 'c'].map((board, at) => ({ board, text: String(at), score: 0.5, removed: at === 3 }))
    expect(pickShown(rows).map(({ board, text }) => board + text)).toEqual(['a1', 'b0', 'c3'])
    expect(pickShown([])).toEqual([])
  })

  it('fit their line, on the slide', () => {
    expect(new Set(night.rows.map(({ board }) => board)).size).toBe(8)
    expect(new Set(night.rows.map(({ removed }) => removed))).toEqual(new Set([true, false]))
    expect(Math.max(...night.rows.map(({ text }) => text.length))).toBeLessThanOrEqual(20)
  })
})

describe('the dashboard of the night', () => {
  it('has as many comments as the run has read and not kept aside', () => {
    const { read, rejected, scored } = night.outcome
    expect(night.scoresByBoard.reduce((sum, { comments }) => sum + comments, 0)).toBe(read - rejected)
    expect(scored).toBe(read - rejected)
  })

  it('frames the board and day where surely the largest share was removed, not where few comments make a large one', () => {
    const least = night.removedByDay.map(({ taken, posted }) => wilson(taken, posted).low)
    expect(wilson(worstDay(night)?.taken ?? 0, worstDay(night)?.posted ?? 0).low).toBeCloseTo(Math.max(...least), 9)
    const few = { board: 'cats', day: '2026-11-21', posted: 3, taken: 2, removed_share: 2 / 3 }
    expect(worstDay({ ...night, removedByDay: [...night.removedByDay, few] })).toEqual(worstDay(night))
    expect(night.removedByDay.map(({ taken, posted }) => taken / posted)).toEqual(night.removedByDay.map(({ removed_share }) => expect.closeTo(removed_share, 4) as number))
    expect(worstDay({ ...night, removedByDay: [] })).toBeUndefined()
  })

  it('names what it frames, and the closest call of all, cut off between words', () => {
    expect(eventText(night)).toBe('football, 21 Nov: 15 of 45')
    expect(eventText({ ...night, removedByDay: [] })).toBe('')
    const [closest] = night.reviewFirst
    expect(closestCall(night)).toBe(closest?.text)
    const text = 'One word after another until there is no room for any more of them'
    const cut = closestCall({ ...night, reviewFirst: closest ? [{ ...closest, text }] : [] })
    expect(cut).toMatch(/ \w+…$/)
    expect(text.startsWith(cut.slice(0, -1))).toBe(true)
    expect(closestCall({ ...night, reviewFirst: [] })).toBe('')
  })

  it('is told in words, finding first', () => {
    expect(describeNight(night)).toMatch(/^In the morning the moderators see at once where to look: football, where on 21 Nov 15 of 45 comments were removed/)
    expect(describeNight({ ...night, removedByDay: [] })).toMatch(/has not run yet/)
  })

  it('has a row for each board and a column for each day', () => {
    const { columns, rows } = nightTable(night)
    expect(columns).toEqual(['Board', 'Comments', 'Removed', '20 Nov', '21 Nov', '22 Nov'])
    expect(rows).toHaveLength(8)
    expect(shortDay('2026-01-02')).toBe('2 Jan')
  })
})

describe('how right the night was', () => {
  it('is counted by the labels of the comments\' authors', () => {
    const rows = [
      // By its author's label 2 is an insult, 3 is not.
      { id: '2', board: 'football', day: '2026-11-21', removed: true },
      { id: '5', board: 'football', day: '2026-11-20', removed: false },
      { id: '3', board: 'football', day: '2026-11-21', removed: true },
      { id: '9', board: 'cats', day: '2026-11-21', removed: false },
    ]
    expect(truthOf(rows, night)).toEqual({ removed: 2, right: 1, rude: 2, rudeOnWorstDay: 1 })
  })

  it('is said with its intervals', () => {
    expect(truth.removed).toBe(night.scoresByBoard.reduce((sum, { removed }) => sum + removed, 0))
    expect(describeTruth(truth)).toMatch(/^By their authors' own labels 79 of 107 removals were right: precision 74% \(95% interval 65 to 81\), recall 64% \(\d\d to \d\d\)\.$/)
  })
})

describe('what a run did', () => {
  it('is counted, and said otherwise when nothing was left to do', () => {
    expect(describeOutcome(night)).toBe('624 rows read, 0 kept aside, 624 scored.')
    expect(describeOutcome({ ...night, outcome: { ...night.outcome, scored: 0, resumed: true } })).toMatch(/no row is there twice/)
  })
})

describe('what the window that runs the night tells', () => {
  it('is taken as it was sent', () => {
    for (const report of [NOTHING_TOLD, { runs: 1, message: 'Done.', progress: null, night: still.night }, { ...NOTHING_TOLD, progress: 0.5 }])
      expect(readNightReport(structuredClone(report))).toEqual(report)
  })

  it('is refused when it is something else', () => {
    for (const value of [null, 'done', {}, { ...NOTHING_TOLD, runs: 0.5 }, { ...NOTHING_TOLD, progress: 2 }, { ...NOTHING_TOLD, night: { rows: 'none' } }])
      expect(readNightReport(value)).toBeUndefined()
  })
})
