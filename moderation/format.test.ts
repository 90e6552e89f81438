import type { FormatName, Model } from './model.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeModel, encodeModel, ModelFileError } from './format.ts'
import { crc32 } from './hash.ts'
import { formatOf, FORMATS } from './model.ts'
import { quantise, quantiseBy } from './quantise.ts'
import { createRandom } from './random.ts'

const random = createRandom(1)
// Small and large ones, about a third of them zero.
const weights = Float32Array.from({ length: 2 ** 10 }, () => random() < 0.3 ? 0 : (random() - 0.5) ** 3 * 8)

function modelIn(format: FormatName): Model {
  return { format, bits: 10, ...quantise(weights, format), bias: -1.25, lengthWeight: 0.125, power: 0.5, threshold: 0.75, reasons: { atLeast: 0.5, share: 0.25 } }
}

describe('the model file', () => {
  it.each(FORMATS.map(format => format.name))('brings a model back from %s as it was', (format) => {
    const model = modelIn(format)
    expect(decodeModel(encodeModel(model))).toEqual(model)
  })

  it('takes an ArrayBuffer as well as bytes', () => {
    const bytes = encodeModel(modelIn('int4'))
    expect(decodeModel(bytes.buffer)).toEqual(decodeModel(bytes))
  })

  it('gets smaller with fewer bits', () => {
    const sizes = FORMATS.map(format => encodeModel(modelIn(format.name)).length)
    expect([...sizes].sort((a, b) => b - a)).toEqual(sizes)
  })

  it('says what is wrong with a file that is none', () => {
    expect(() => decodeModel(new Uint8Array(10))).toThrow(/not a model file/)
    expect(() => decodeModel(new TextEncoder().encode('<!doctype html>'.padEnd(80)))).toThrow(ModelFileError)
  })

  it('says what is wrong with another version', () => {
    const bytes = encodeModel(modelIn('int8'))
    bytes[4] = 9
    expect(() => decodeModel(bytes)).toThrow(/version 9/)
  })

  it('notices a file that is cut short', () => {
    expect(() => decodeModel(encodeModel(modelIn('int8')).slice(0, -1))).toThrow(/cut short/)
  })

  it('notices any changed byte', () => {
    for (const at of [8, 13, 30, 45, 60]) {
      const bytes = encodeModel(modelIn('int8'))
      bytes[at] = (bytes[at] ?? 0) ^ 1
      expect(() => decodeModel(bytes)).toThrow(/checksum/)
    }
  })

  it.each(FORMATS.map(format => format.name))('notices any bit that changes before the checksum, in the shipped %s', (format) => {
    const shipped = new Uint8Array(readFileSync(new URL(`../public/model/moderation-${format}.bin`, import.meta.url)))
    for (let at = 0; at < 12; at++) {
      for (let bit = 0; bit < 8; bit++) {
        const bytes = shipped.slice()
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
        expect(() => decodeModel(bytes), `byte ${at}, bit ${bit}`).toThrow(ModelFileError)
      }
    }
  })

  it.each(['int8', 'int4', '1bit'] as const)('takes the shipped %s for no other format and no other size', (format) => {
    const shipped = new Uint8Array(readFileSync(new URL(`../public/model/moderation-${format}.bin`, import.meta.url)))
    for (const { code } of FORMATS) {
      for (let bits = 8; bits <= 24; bits++) {
        const bytes = shipped.slice()
        bytes.set([code, bits], 5)
        if (bytes[5] !== shipped[5] || bytes[6] !== shipped[6])
          expect(() => decodeModel(bytes), `format ${code}, ${bits} bits`).toThrow(ModelFileError)
      }
    }
  })

  it.each([['bias', 12], ['scale', 20], ['power', 28], ['threshold', 32], ['least weight', 36], ['share', 40]])('refuses a %s that is no number or none that makes sense, whatever the checksum says', (name, at) => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, -1e9]) {
      const bytes = encodeModel(modelIn('int8'))
      const view = new DataView(bytes.buffer)
      if (at < 28)
        view.setFloat64(at, value, true)
      else
        view.setFloat32(at, value, true)
      view.setUint32(8, crc32(bytes.subarray(12)), true)
      expect(() => decodeModel(bytes)).toThrow(name)
    }
    expect(() => encodeModel({ ...modelIn('int8'), bias: Number.NaN })).toThrow(RangeError)
  })

  it('refuses a weight that is no number', () => {
    const bytes = encodeModel(modelIn('float32'))
    const view = new DataView(bytes.buffer)
    view.setFloat32(60 + 4 * weights.findIndex(weight => weight !== 0), Number.NaN, true)
    view.setUint32(8, crc32(bytes.subarray(12)), true)
    expect(() => decodeModel(bytes)).toThrow('a weight is no number')
  })

  it('refuses weights that do not fit its bits', () => {
    expect(() => encodeModel({ ...modelIn('int8'), bits: 11 })).toThrow(RangeError)
  })

  it('knows its formats by name', () => {
    expect(formatOf('int4').largest).toBe(7)
    expect(() => formatOf('int3')).toThrow(/unknown format/)
  })
})

describe('quantisation', () => {
  it('is off by half a step at most', () => {
    const { weights: stored, scale } = quantise(weights, 'int8')
    weights.forEach((weight, at) => expect(Math.abs(weight - (stored[at] ?? 0) * scale)).toBeLessThanOrEqual(scale / 2 + 1e-6))
  })

  it('keeps signs and the mean magnitude at one bit', () => {
    const { weights: stored, scale } = quantise(Float32Array.of(1, -3, 0, 2), '1bit')
    expect([...stored]).toEqual([1, -1, 0, 1])
    expect(scale).toBe(2)
  })

  it('keeps about as many weights as the recipe says, the important ones', () => {
    const counts = new Float32Array(weights.length).fill(1)
    counts[0] = 1e9
    const { weights: stored } = quantiseBy(weights, counts, '1bit', { keep: 100, countPower: 0.5, fit: 1 })
    expect(stored.filter(weight => weight !== 0).length).toBe(100)
    expect(stored[0]).not.toBe(0)
  })

  it('clips what the recipe does not fit', () => {
    const { weights: stored } = quantiseBy(Float32Array.from({ length: 256 }, (_, at) => at), new Float32Array(256).fill(1), 'int4', { keep: 200, countPower: 0, fit: 0.9 })
    expect(stored.filter(weight => weight === 7).length).toBeGreaterThan(20)
  })

  it('survives weights that are all zero', () => {
    for (const { name } of FORMATS)
      expect(quantise(new Float32Array(4), name).weights.every(weight => weight === 0)).toBe(true)
  })
})
