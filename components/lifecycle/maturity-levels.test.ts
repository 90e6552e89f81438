import { expect, describe as group, it } from 'vitest'
import { describe, frame, levels, STEPS } from './maturity-levels.ts'

group('the maturity levels', () => {
  it('are told one a click', () => {
    for (let step = 0; step <= STEPS; step++)
      expect(frame(step).filter(({ shown }) => shown)).toHaveLength(step)
  })

  it('single out the latest, and none at the end', () => {
    expect(frame(2).map(({ current }) => current)).toEqual([false, true, false])
    expect(frame(STEPS).some(({ current }) => current)).toBe(false)
    expect(frame(999)).toEqual(frame(STEPS))
  })

  it('are named from the start, and explained in words as they are told', () => {
    expect(describe(0)).toContain('by hand, a pipeline, ci/cd')
    expect(describe(1)).not.toContain('continuous training')
    for (const { handedOver } of levels)
      expect(describe(STEPS)).toContain(`hands over ${handedOver}`)
  })
})
