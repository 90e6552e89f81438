import { describe, expect, it } from 'vitest'
import { histogram, percentile } from './histogram.ts'

describe('a histogram', () => {
  it('counts every value once, the upper end included', () => {
    const { bins, outside } = histogram([0, 1, 9, 10, 19, 20], 0, 20, 2)
    expect(bins).toEqual([{ from: 0, to: 10, count: 3 }, { from: 10, to: 20, count: 3 }])
    expect(outside).toBe(0)
  })

  it('keeps empty bins and says how many values it left out', () => {
    const { bins, outside } = histogram([5, 35, -1, 99], 0, 40, 4)
    expect(bins.map(entry => entry.count)).toEqual([1, 0, 0, 1])
    expect(outside).toBe(2)
  })

  it('refuses a range or a number of bins that cannot be', () => {
    expect(() => histogram([1], 3, 3, 2)).toThrow(RangeError)
    expect(() => histogram([1], 0, 3, 0)).toThrow('not 0')
  })
})

describe('a percentile', () => {
  it('is a value that occurs: of a hundred values, the 99th', () => {
    const values = Array.from({ length: 100 }, (_, index) => index + 1)
    expect([0.5, 0.95, 0.99, 1].map(p => percentile(values, p))).toEqual([50, 95, 99, 100])
  })

  it('of one value is that value', () => {
    expect(percentile([7], 0.01)).toBe(7)
  })

  it('refuses an empty list and shares outside 0 to 1', () => {
    expect(() => percentile([], 0.5)).toThrow('0 values')
    expect(() => percentile([1], 0)).toThrow(RangeError)
    expect(() => percentile([1], 1.2)).toThrow(RangeError)
  })
})
