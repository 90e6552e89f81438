import { describe, expect, it } from 'vitest'
import { clockInWords, elapsed, pause, readTimer, restInWords, run, STOPPED, timeInWords } from './timer.ts'

const MINUTE = 60_000

describe('the timer of a talk', () => {
  it('counts up while it runs, stands while it is paused, and goes on from there', () => {
    const started = run(STOPPED, 1000)
    expect(elapsed(STOPPED, 1000)).toBe(0)
    expect(elapsed(started, 1000 + 5 * MINUTE)).toBe(5 * MINUTE)
    const paused = pause(started, 1000 + 5 * MINUTE)
    expect(elapsed(paused, 1000 + 60 * MINUTE)).toBe(5 * MINUTE)
    const again = run(paused, 1000 + 60 * MINUTE)
    expect(elapsed(again, 1000 + 61 * MINUTE)).toBe(6 * MINUTE)
  })

  it('does not count back when a clock was put back', () => {
    expect(elapsed(run(STOPPED, 5000), 1000)).toBe(0)
  })

  it.each([[0, '0 s'], [59, '59 s'], [60, '1 min'], [754, '12 min'], [2700, '45 min'], [7260, '121 min']])('says %d s as %s', (seconds, words) => {
    expect(timeInWords(seconds)).toBe(words)
  })

  it.each([[0, '45 min left'], [1, '45 min left'], [60, '44 min left'], [2640, '1 min left'], [2641, '59 s left'], [2700, '0 s left'], [2701, '1 s over'], [2794, '1 min over'], [6300, '60 min over']])('says after %d s of 45 minutes: %s', (seconds, words) => {
    expect(restInWords(seconds, 2700)).toBe(words)
  })

  it('is read from what another window says, and from nothing else', () => {
    const timer = run(STOPPED, 1000)
    expect(readTimer(structuredClone(timer))).toEqual(timer)
    for (const value of [undefined, null, 'running', {}, { ...timer, status: 'late' }, { ...timer, startedAt: '1' }, { ...timer, pausedAt: Number.NaN }])
      expect(readTimer(value)).toBeUndefined()
  })
})

describe('the clock in a line', () => {
  it('says what has gone and what is left, and nothing before the talk', () => {
    const started = run(STOPPED, 0)
    expect(clockInWords(STOPPED, 5 * MINUTE, 2700)).toBe('')
    expect(clockInWords(started, 12 * MINUTE, 2700)).toBe('12 min, 33 min left')
    expect(clockInWords(pause(started, 12 * MINUTE), 50 * MINUTE, 2700)).toBe('12 min, paused, 33 min left')
    expect(clockInWords(started, 47 * MINUTE, 2700)).toBe('47 min, 2 min over')
  })
})
