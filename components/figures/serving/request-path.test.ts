import { expect, describe as group, it } from 'vitest'
import { describe, frame, inServer, STEPS, stops } from './request-path'

group('the request path', () => {
  it('starts at the client', () => {
    expect(frame(0).stops.filter(({ reached }) => reached).map(({ stop }) => stop.id)).toEqual(['client'])
  })

  it('goes forward with every click and never skips a stop', () => {
    for (let step = 1; step <= STEPS; step++) {
      const before = frame(step - 1).stops.filter(({ reached }) => reached).length
      const reached = frame(step).stops.map(stop => stop.reached)
      expect(reached.lastIndexOf(true)).toBeGreaterThanOrEqual(before)
      expect(!reached.includes(false) || reached.indexOf(false) > reached.lastIndexOf(true)).toBe(true)
    }
  })

  it('ends with every stop passed and the answer on its way', () => {
    const last = frame(STEPS)
    expect(last.stops.every(({ reached, current }) => reached && !current)).toBe(true)
    expect(last.returning).toBe(true)
    expect(frame(STEPS + 50)).toEqual(last)
  })

  it('keeps the server\'s stops together, at the end', () => {
    expect(stops.slice(-inServer.length).map(stop => stop.id)).toEqual(inServer)
  })

  it('counts its stops right in the caption', () => {
    expect(stops).toHaveLength(8)
    expect(frame(4).caption).toContain('one stop of eight')
  })

  it('says something of its own at every step', () => {
    const texts = Array.from({ length: STEPS + 1 }, (_, step) => describe(step))
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts[STEPS]).toContain('model (score)')
  })
})
