import { expect, it } from 'vitest'
import { percent, withInterval, withNamedInterval } from './percent.ts'

it('writes a share as a whole percentage, and a dash where there is nothing to divide by', () => {
  expect([0.634, 0, 1, 0.005, 0 / 0].map(percent)).toEqual(['63%', '0%', '100%', '1%', '–'])
})

it('writes an estimate with its interval, and a dash where nothing could be estimated', () => {
  expect(withInterval({ value: 0.93, low: 0.861, high: 0.959 })).toBe('93% (86 to 96)')
  expect(withNamedInterval({ value: 0.93, low: 0.861, high: 0.959 })).toBe('93% (95% interval 86 to 96)')
  expect(withInterval({ value: Number.NaN, low: 0, high: 1 })).toBe('–')
})
