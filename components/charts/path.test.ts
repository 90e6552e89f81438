import { scaleLinear } from 'd3-scale'
import { describe, expect, it } from 'vitest'
import { curvePath, shapePath } from './path.ts'

describe('the path of a curve', () => {
  const x = scaleLinear([0, 10], [0, 100])
  const y = scaleLinear([0, 1], [50, 0])

  it('goes through its points in px', () => {
    expect(curvePath([{ x: 0, y: 0 }, { x: 5, y: 0.5 }, { x: 10, y: 1 }], x, y)).toBe('M0,50L50,25L100,0')
  })

  it('is empty without points', () => {
    expect(curvePath([], x, y)).toBe('')
  })
})

describe('the outline of a mark', () => {
  it('closes for every shape', () => {
    for (const shape of ['circle', 'square', 'triangle', 'diamond'] as const)
      expect(shapePath(shape, 6)).toMatch(/^M.*z$/)
  })

  it('reaches as far as its size', () => {
    expect(shapePath('square', 5)).toBe('M-5 -5h10v10h-10z')
  })
})
