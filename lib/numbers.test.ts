import { expect, it } from 'vitest'
import { countText, fineShare, kilobytes, milliseconds, percent, roughText, scoreOf100, shareText, signed, withInterval, withNamedInterval } from './numbers.ts'

it('writes a share as a whole percentage, and a dash where there is nothing to divide by', () => {
  expect([0.634, 0, 1, 0.005, 0 / 0].map(percent)).toEqual(['63%', '0%', '100%', '1%', '–'])
})

it('writes a small share with the digits that it needs', () => {
  expect([0, 0.00002, 0.0002, 0.002, 0.02, 0.2].map(fineShare)).toEqual(['0.0%', 'under 0.01%', '0.02%', '0.2%', '2.0%', '20%'])
  expect([shareText(0, 0), shareText(3, 1000), shareText(39, 100)]).toEqual(['0%', '0.3%', '39%'])
})

it('writes an estimate with its interval, and a dash where nothing could be estimated', () => {
  expect(withInterval({ value: 0.93, low: 0.861, high: 0.959 })).toBe('93% (86 to 96)')
  expect(withNamedInterval({ value: 0.93, low: 0.861, high: 0.959 })).toBe('93% (95% interval 86 to 96)')
  expect(withInterval({ value: Number.NaN, low: 0, high: 1 })).toBe('–')
})

it('writes a count with its thousands apart, and of a measured number two digits', () => {
  expect(countText(64_915)).toBe('64,915')
  expect([241_600, 12.6, 1.26, 0.0371].map(roughText)).toEqual(['240,000', '13', '1.3', '0.037'])
})

it('writes a number with its sign, but no minus before nothing', () => {
  expect([signed(0.31), signed(-3.03), signed(-0.01)]).toEqual(['+0.3', '−3.0', '+0.0'])
})

it('writes scores of 100, whole milliseconds and whole kilobytes', () => {
  expect(scoreOf100(0.6612)).toBe(66)
  expect(milliseconds(2302.6)).toBe('2,303 ms')
  expect(kilobytes(1_048_628)).toBe('1,049 kB')
})
