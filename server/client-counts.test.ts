import { describe, expect, it } from 'vitest'
import { ClientCounts } from './client-counts.ts'

const WINDOW = 60_000
/** The middle of a window. */
const NOW = 100.5 * WINDOW

describe('requests by client', () => {
  it('are not forgotten, however many other clients come', () => {
    const counts = new ClientCounts(WINDOW, 1)
    for (let request = 0; request < 1000; request++)
      counts.add('the one', NOW)
    for (let other = 0; other < 200_000; other++)
      counts.add(`client ${other}`, NOW)
    const { count, left } = counts.add('the one', NOW)
    expect(count).toBeGreaterThanOrEqual(1001)
    expect(count).toBeLessThan(1030)
    expect(left).toBe(WINDOW / 2)
    expect(counts.add('a newcomer', NOW).count).toBeLessThan(30)
  })

  it('begin anew with each window', () => {
    const counts = new ClientCounts(WINDOW, 1)
    expect(counts.add('a', NOW).count).toBe(1)
    expect(counts.add('a', NOW).count).toBe(2)
    expect(counts.add('a', NOW + WINDOW).count).toBe(1)
  })

  it('add up over processes, each change once', () => {
    const here = new ClientCounts(WINDOW, 7)
    const there = new ClientCounts(WINDOW, 7)
    here.add('a', NOW)
    here.add('a', NOW)
    there.add('a', NOW)
    there.addChanges(here.takeChanges(NOW), NOW)
    here.addChanges(there.takeChanges(NOW), NOW)
    expect(here.takeChanges(NOW)).toEqual([])
    expect(here.add('a', NOW).count).toBe(4)
    expect(there.add('a', NOW).count).toBe(4)
  })
})
