import { expect, describe as group, it } from 'vitest'
import { beamEnds, describe, frame, mlSources, opsSources, STEPS } from './latency-sources'

group('where latency comes from', () => {
  it('starts with empty, level scales', () => {
    const { required, available, tilt, ml, ops } = frame(0)
    expect([required, available, tilt]).toEqual([false, false, 0])
    expect([ml, ...ops]).toEqual(Array.from({ length: 1 + opsSources.length }).fill('awaited'))
  })

  it('leans to what is required until operations put something on the other side', () => {
    expect(frame(1).tilt).toBeGreaterThan(0)
    expect(frame(2)).toMatchObject({ tilt: 0, required: true, available: true })
  })

  it('tells the waits after the compute', () => {
    expect(frame(2).ops).toEqual(['told', 'awaited', 'awaited', 'awaited', 'awaited'])
    expect(frame(3).ops).toEqual(['told', 'told', 'told', 'told', 'told'])
  })

  it('ends with the queue as what an overload looks like, and the ways out', () => {
    const last = frame(STEPS)
    expect(last.ops[opsSources.findIndex(source => source.id === 'queue')]).toBe('alarm')
    expect(last.remedies).toBe(true)
    expect(last.tilt).toBeGreaterThan(0)
    expect(frame(STEPS + 50)).toEqual(last)
  })

  it('says every source in words at the end', () => {
    for (const { name } of [...mlSources, ...opsSources])
      expect(describe(STEPS)).toContain(name)
    expect(describe(1)).not.toContain('Cold start')
    expect(describe(0)).toContain('milliseconds')
  })
})

group('the beam', () => {
  const pivot = { x: 100, y: 50 }

  it('is level without a tilt', () => {
    expect(beamEnds(pivot, 40, 0)).toEqual({ left: { x: 60, y: 50 }, right: { x: 140, y: 50 } })
  })

  it('goes down on the left with a positive tilt, as far as it goes up on the right', () => {
    const { left, right } = beamEnds(pivot, 40, 30)
    expect(left.y).toBeCloseTo(70)
    expect(right.y).toBeCloseTo(30)
    expect(left.x + right.x).toBeCloseTo(200)
  })
})
