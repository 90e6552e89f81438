import { describe, expect, it } from 'vitest'
import { bitPosition, bytesText, describeFormats, drawFormats, floatBits, formats, quantise, stepBits } from './quantise.ts'

function digits(bits: readonly { value: number }[]): string {
  return bits.map(bit => bit.value).join('')
}

describe('the bits of a float', () => {
  it('are those of IEEE 754: 0.15625 is the standard\'s textbook case', () => {
    expect(digits(floatBits(0.15625))).toBe('00111110001000000000000000000000')
  })

  it('are one sign, eight exponent and twenty-three fraction bits', () => {
    const roles = floatBits(-1.5).map(bit => bit.role)
    expect(roles.filter(role => role === 'sign')).toHaveLength(1)
    expect(roles.filter(role => role === 'exponent')).toHaveLength(8)
    expect(roles.filter(role => role === 'fraction')).toHaveLength(23)
    expect(floatBits(-1.5)[0]).toEqual({ value: 1, role: 'sign' })
  })
})

describe('quantising', () => {
  it('rounds to the nearest step', () => {
    expect(quantise(0.5, 1, 8)).toEqual({ step: 64, scale: 1 / 127 })
    expect(quantise(-0.5, 1, 4).step).toBe(-3)
  })

  it('keeps the largest size on the last step, on both sides', () => {
    expect(quantise(1, 1, 4).step).toBe(7)
    expect(quantise(-3, 1, 4).step).toBe(-7)
  })

  it('is never off by more than half a step', () => {
    for (let value = -1; value <= 1; value += 0.01) {
      const { step, scale } = quantise(value, 1, 8)
      expect(Math.abs(step * scale - value)).toBeLessThanOrEqual(scale / 2 + 1e-12)
    }
  })

  it('writes steps in two\'s complement', () => {
    expect(digits(stepBits(5, 4))).toBe('0101')
    expect(digits(stepBits(-1, 8))).toBe('11111111')
  })
})

describe('one weight in four formats', () => {
  const drawn = drawFormats({ weight: 0.731, largest: 1, typical: 0.3 })

  it('takes a quarter, an eighth and a thirty-second of the bytes', () => {
    expect(drawn.map(entry => entry.bytes)).toEqual([4, 1, 0.5, 0.125])
    expect(drawn.map(entry => entry.smaller)).toEqual([1, 4, 8, 32])
  })

  it('draws as many bits as the format has', () => {
    expect(drawn.map(entry => entry.bits.length)).toEqual(formats.map(format => format.bits))
  })

  it('moves further from the weight the fewer bits it has', () => {
    const errors = drawn.map(entry => Math.abs(entry.held - 0.731))
    expect(errors).toEqual([...errors].sort((a, b) => a - b))
  })

  it('keeps only the sign in one bit', () => {
    expect(drawFormats({ weight: -0.001, largest: 1, typical: 0.3 }).at(-1)?.held).toBe(-0.3)
    expect(drawFormats({ weight: 0.9, largest: 1, typical: 0.3 }).at(-1)?.held).toBe(0.3)
  })
})

describe('the drawing of the bits', () => {
  it('parts sign, exponent and fraction', () => {
    const gaps = [1, 2, 9, 10].map(index => bitPosition(index) - bitPosition(index - 1))
    expect(gaps[0]).toBeGreaterThan(gaps[1] ?? 0)
    expect(gaps[2]).toBeGreaterThan(gaps[3] ?? 0)
  })

  it('is told in words, with every format', () => {
    const words = describeFormats(drawFormats({ weight: 0.731, largest: 1, typical: 0.3 }))
    for (const { name } of formats)
      expect(words).toContain(name)
    expect(words).toContain('32 times smaller')
  })
})

describe('bytes in words', () => {
  it('are in powers of 1024', () => {
    expect(bytesText(2 ** 20)).toBe('1 MiB')
    expect(bytesText(2 ** 18)).toBe('256 KiB')
    expect(bytesText(2 ** 15)).toBe('32 KiB')
  })
})
