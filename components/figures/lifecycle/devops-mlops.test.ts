import { expect, describe as group, it } from 'vitest'
import { content } from '../../../theme/canvas.ts'
import { crossing, describe, frame, lemniscate, loopBottom, loopPath, nextAddition, stages, STEPS } from './devops-mlops.ts'

group('the figure eight', () => {
  it('crosses itself in the middle and reaches as far left as right', () => {
    for (const turns of [0.5, 1.5, 2.5])
      expect(lemniscate(turns).x).toBeCloseTo(crossing.x)
    expect(crossing.x - lemniscate(1).x).toBeCloseTo(lemniscate(2).x - crossing.x)
  })

  it('holds development on the left and operations on the right', () => {
    for (const { side, turns } of stages)
      expect(lemniscate(turns).x < crossing.x).toBe(side === 'dev')
  })

  it('is drawn within the figure', () => {
    const numbers = (loopPath(0.5, 1.5) + loopPath(1.5, 2.5)).match(/\d+\.\d/g)?.map(Number) ?? []
    expect(Math.max(...numbers)).toBeLessThan(content.width)
    expect(loopPath(0.5, 2.5)).not.toContain('-')
  })

  it('knows its lowest point', () => {
    const heights = Array.from({ length: 1001 }, (_, i) => lemniscate(0.5 + i / 500).y)
    expect(Math.max(...heights)).toBeCloseTo(loopBottom, 2)
  })
})

group('what machine learning adds', () => {
  it('comes one a click: data, model, continuous training', () => {
    expect(Array.from({ length: STEPS + 1 }, (_, step) => [...frame(step)])).toEqual([
      [],
      ['data'],
      ['data', 'model'],
      ['data', 'model', 'training'],
    ])
    expect(frame(999)).toEqual(frame(STEPS))
  })

  it('asks for the one that the next click brings', () => {
    expect(Array.from({ length: STEPS + 1 }, (_, step) => nextAddition(step))).toEqual(['data', 'model', 'training', undefined])
  })

  it('is told in words', () => {
    expect(describe(0)).not.toContain('Machine learning')
    expect(describe(STEPS)).toContain('Monitoring starts the training')
  })
})
