/**
 * The model as a file. A header of 60 bytes, then the weights. All numbers are little-endian.
 *
 * | offset | size | type    | meaning |
 * |--------|------|---------|---------|
 * | 0      | 4    | ASCII   | "10GM" |
 * | 4      | 1    | uint8   | version of this layout, of the features and of their hashes |
 * | 5      | 1    | uint8   | format: 0 float32, 1 int8, 2 int4, 3 1bit |
 * | 6      | 1    | uint8   | bits of a bucket number |
 * | 7      | 1    | uint8   | 0 |
 * | 8      | 4    | uint32  | CRC-32 of everything from offset 12 on |
 * | 12     | 8    | float64 | bias, in log-odds |
 * | 20     | 8    | float64 | scale of a stored weight |
 * | 28     | 4    | float32 | power of n |
 * | 32     | 4    | float32 | threshold |
 * | 36     | 4    | float32 | reasons: least weight |
 * | 40     | 4    | float32 | reasons: share of the heaviest word |
 * | 44     | 4    | uint32  | weights that are not zero |
 * | 48     | 4    | uint32  | bytes of weights that follow |
 * | 52     | 8    | float64 | log-odds for each e-fold of n |
 *
 * The checksum leaves out the first bytes; a change there shows in what they say of the rest: a file read as another
 * format, or with other bits, does not have the number of weights that it tells, or does not end where it ends.
 *
 * float32 weights are stored plainly, one after another. Integers are range-coded in bucket order: one bit "is it
 * zero?", one sign bit, then the magnitude less one.
 */
import type { Model } from './model.ts'
import { crc32 } from './hash.ts'
import { formatOf, FORMATS } from './model.ts'
import { createContexts, RangeDecoder, RangeEncoder } from './range-coder.ts'

export const FORMAT_VERSION = 3
const MAGIC = '10GM'
const HEADER_BYTES = 60

/** The file is not a model, is damaged, or is of another version: the message says which. */
export class ModelFileError extends Error {
  override name = 'ModelFileError'
}

/** Bits of magnitude that a format's integers need. */
function magnitudeBits(largest: number): number {
  return Math.ceil(Math.log2(largest))
}

/** The range of each number of a model, as its message says it. */
const RANGES: readonly [name: string, read: (model: Model) => number, from: number, to: number][] = [
  ['bias', model => model.bias, -1000, 1000],
  ['scale', model => model.scale, Number.MIN_VALUE, 1000],
  ['weight of length', model => model.lengthWeight, -1000, 1000],
  ['power', model => model.power, 0, 2],
  ['threshold', model => model.threshold, 0, 1],
  ['least weight of a reason', model => model.reasons.atLeast, 0, 1000],
  ['share of a reason', model => model.reasons.share, 0, 1],
]

/** What is wrong with a model's numbers, if anything is; NaN is in no range. */
function findImpossible(model: Model): string | undefined {
  for (const [name, read, from, to] of RANGES) {
    const value = read(model)
    if (!(value >= from && value <= to))
      return `its ${name} is ${value}`
  }
  return model.weights.every(Number.isFinite) ? undefined : 'a weight is no number'
}

function countKept(weights: Float32Array | Int8Array): number {
  let kept = 0
  for (let at = 0; at < weights.length; at++)
    kept += weights[at] === 0 ? 0 : 1
  return kept
}

/**
 * Encodes a model; the same model gives the same bytes.
 *
 * @throws RangeError if one of its numbers is not finite or makes no sense
 */
export function encodeModel(model: Model): Uint8Array<ArrayBuffer> {
  const format = formatOf(model.format)
  if (model.weights.length !== 2 ** model.bits)
    throw new RangeError(`a model of ${model.bits} bits has ${2 ** model.bits} weights, not ${model.weights.length}`)
  const impossible = findImpossible(model)
  if (impossible)
    throw new RangeError(`this model cannot be stored: ${impossible}`)
  const payload = format.largest === 0 ? encodeFloats(model.weights) : encodeIntegers(model.weights, format.largest)
  const bytes = new Uint8Array(HEADER_BYTES + payload.length)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < 4; at++)
    bytes[at] = MAGIC.charCodeAt(at)
  view.setUint8(4, FORMAT_VERSION)
  view.setUint8(5, format.code)
  view.setUint8(6, model.bits)
  view.setFloat64(12, model.bias, true)
  view.setFloat64(20, model.scale, true)
  view.setFloat32(28, model.power, true)
  view.setFloat32(32, model.threshold, true)
  view.setFloat32(36, model.reasons.atLeast, true)
  view.setFloat32(40, model.reasons.share, true)
  view.setUint32(44, countKept(model.weights), true)
  view.setUint32(48, payload.length, true)
  view.setFloat64(52, model.lengthWeight, true)
  bytes.set(payload, HEADER_BYTES)
  view.setUint32(8, crc32(bytes.subarray(12)), true)
  return bytes
}

/**
 * Reads a model file.
 *
 * @param buffer the file
 * @param mostBits of a bucket number: a short file can say that it holds a great many zeros, and each takes its time
 * @throws ModelFileError if the magic word, the version, the length or the checksum is wrong, or a number makes no sense
 */
export function decodeModel(buffer: ArrayBuffer | Uint8Array, mostBits = 24): Model {
  const bytes = buffer instanceof Uint8Array ? buffer : new Uint8Array(buffer)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER_BYTES || String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC)
    throw new ModelFileError('this is not a model file: it does not begin with "10GM"')
  const version = view.getUint8(4)
  if (version !== FORMAT_VERSION)
    throw new ModelFileError(`this model file has version ${version}, and this code reads version ${FORMAT_VERSION}`)
  const size = view.getUint32(48, true)
  if (bytes.length !== HEADER_BYTES + size)
    throw new ModelFileError(`this model file is cut short or too long: ${bytes.length} bytes instead of ${HEADER_BYTES + size}`)
  if (crc32(bytes.subarray(12)) !== view.getUint32(8, true))
    throw new ModelFileError('this model file is damaged: its checksum is wrong')
  const format = FORMATS.find(entry => entry.code === view.getUint8(5))
  const bits = view.getUint8(6)
  if (!format || bits < 8 || bits > mostBits || view.getUint8(7) !== 0)
    throw new ModelFileError('this model file has a format that this code does not know')
  const payload = bytes.subarray(HEADER_BYTES)
  if (format.largest === 0 && payload.length !== 4 * 2 ** bits)
    throw new ModelFileError('this model file has the wrong number of weights')
  const weights = format.largest === 0 ? decodeFloats(payload) : decodeIntegers(payload, format.largest, 2 ** bits)
  if (weights?.length !== 2 ** bits || countKept(weights) !== view.getUint32(44, true))
    throw new ModelFileError('this model file is damaged: it has other weights than it says')
  const model: Model = {
    format: format.name,
    bits,
    weights,
    bias: view.getFloat64(12, true),
    lengthWeight: view.getFloat64(52, true),
    scale: view.getFloat64(20, true),
    power: view.getFloat32(28, true),
    threshold: view.getFloat32(32, true),
    reasons: { atLeast: view.getFloat32(36, true), share: view.getFloat32(40, true) },
  }
  const impossible = findImpossible(model)
  if (impossible)
    throw new ModelFileError(`this model file makes no sense: ${impossible}`)
  return model
}

function encodeFloats(weights: Float32Array | Int8Array): Uint8Array {
  const bytes = new Uint8Array(weights.length * 4)
  const view = new DataView(bytes.buffer)
  weights.forEach((weight, at) => view.setFloat32(at * 4, weight, true))
  return bytes
}

function decodeFloats(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Float32Array.from({ length: bytes.length / 4 }, (_, at) => view.getFloat32(at * 4, true))
}

function encodeIntegers(weights: Float32Array | Int8Array, largest: number): Uint8Array {
  const encoder = new RangeEncoder()
  const width = magnitudeBits(largest)
  const flags = createContexts(2)
  const magnitudes = createContexts(2 ** width)
  for (let at = 0; at < weights.length; at++) {
    const weight = weights[at] ?? 0
    encoder.bit(flags, 0, weight === 0 ? 0 : 1)
    if (weight !== 0) {
      encoder.bit(flags, 1, weight < 0 ? 1 : 0)
      encoder.tree(magnitudes, width, Math.abs(weight) - 1)
    }
  }
  return encoder.finish()
}

/** The weights, or undefined if the bytes end before them, or after. */
function decodeIntegers(bytes: Uint8Array, largest: number, count: number): Int8Array | undefined {
  const decoder = new RangeDecoder(bytes)
  const width = magnitudeBits(largest)
  const flags = createContexts(2)
  const magnitudes = createContexts(2 ** width)
  const weights = new Int8Array(count)
  for (let at = 0; at < count; at++) {
    if (decoder.bit(flags, 0) === 1) {
      const negative = decoder.bit(flags, 1) === 1
      const magnitude = decoder.tree(magnitudes, width) + 1
      weights[at] = negative ? -magnitude : magnitude
      if (decoder.isPastEnd)
        return undefined
    }
  }
  return decoder.isAtEnd ? weights : undefined
}
