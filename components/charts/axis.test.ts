import { scaleLinear } from 'd3-scale'
import { describe, expect, it } from 'vitest'
import { ticksOf } from './axis.ts'

const scale = scaleLinear([0, 200], [100, 500])

describe('ticks of an axis', () => {
  it('stand at round values, from data to px', () => {
    expect(ticksOf(scale, 4)).toEqual([
      { value: 0, at: 100, label: '0' },
      { value: 50, at: 200, label: '50' },
      { value: 100, at: 300, label: '100' },
      { value: 150, at: 400, label: '150' },
      { value: 200, at: 500, label: '200' },
    ])
  })

  it('stand exactly where they are asked for', () => {
    expect(ticksOf(scale, [1, 200]).map(tick => tick.at)).toEqual([102, 500])
  })

  it('take a label of their own', () => {
    expect(ticksOf(scale, [50], value => `${value} ms`)[0]?.label).toBe('50 ms')
  })
})
