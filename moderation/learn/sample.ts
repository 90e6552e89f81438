/**
 * A small hashed sample of the training data, for training in the page: bucket numbers and labels, no text.
 *
 * Layout: "10GS", then a uint8 version (2), a uint8 with the bits of a bucket, a uint32 (little-endian) count of rows;
 * then per row one byte (bit 0: label; bits 1 and 2: part; bits 3 to 7: source), the number of buckets as a LEB128
 * varint, and the buckets in rising order, each as the varint of its distance from the one before.
 */
import type { Dataset } from './dataset.ts'
import { ModelFileError } from '../format.ts'
import { DatasetBuilder } from './dataset.ts'

const MAGIC = '10GS'
const VERSION = 2

/** What a row is for, in the order of their numbers in the file. */
export const SAMPLE_PARTS = ['train', 'validation', 'test'] as const
export type SamplePart = typeof SAMPLE_PARTS[number]

/** A hashed sample, ready for a Trainer. */
export interface HashedSample {
  data: Dataset
  /** Rows to learn from. */
  train: Uint32Array
  /** Rows to be judged on while choosing. */
  validation: Uint32Array
  /** Rows to be judged on once, when everything is chosen. */
  test: Uint32Array
}

/**
 * Encodes the given rows of a data set, labels rounded to 0 or 1.
 *
 * @throws RangeError if there are more sources than fit a row's five bits
 */
export function encodeSample(data: Dataset, rows: Uint32Array, partOf: (row: number) => SamplePart): Uint8Array<ArrayBuffer> {
  if (data.sourceNames.length > 32)
    throw new RangeError(`a sample file names 32 sources at most, and these are ${data.sourceNames.length}`)
  const bytes: number[] = [...MAGIC].map(letter => letter.charCodeAt(0))
  bytes.push(VERSION, data.bits, rows.length & 255, (rows.length >>> 8) & 255, (rows.length >>> 16) & 255, rows.length >>> 24)
  const put = (value: number): void => {
    for (; value >= 128; value >>>= 7)
      bytes.push((value & 127) | 128)
    bytes.push(value)
  }
  for (const row of rows) {
    bytes.push(((data.labels[row] ?? 0) > 0.5 ? 1 : 0) | (SAMPLE_PARTS.indexOf(partOf(row)) << 1) | ((data.sources[row] ?? 0) << 3))
    const buckets = data.buckets.slice(data.offsets[row], data.offsets[row + 1]).sort()
    put(buckets.length)
    let before = 0
    for (const bucket of buckets) {
      put(bucket - before)
      before = bucket
    }
  }
  return Uint8Array.from(bytes)
}

/**
 * Reads a sample file.
 *
 * @param file its bytes
 * @param sourceNames names of the sources, in the order of training (dataset-profile.json has them)
 * @throws ModelFileError if it is not one, or is cut short
 */
export function decodeSample(file: ArrayBuffer | Uint8Array, sourceNames: string[]): HashedSample {
  const bytes = file instanceof Uint8Array ? file : new Uint8Array(file)
  if (bytes.length < 10 || String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC)
    throw new ModelFileError('this is not a training sample: it does not begin with "10GS"')
  if (bytes[4] !== VERSION)
    throw new ModelFileError(`this training sample has version ${bytes[4]}, and this code reads version ${VERSION}`)
  let at = 6
  const byte = (): number => {
    const value = bytes[at++]
    if (value === undefined)
      throw new ModelFileError('this training sample is cut short')
    return value
  }
  const take = (): number => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const part = byte()
      value |= (part & 127) << shift
      if (part < 128)
        return value >>> 0
    }
  }
  const count = byte() | (byte() << 8) | (byte() << 16) | (byte() << 24)
  const builder = new DatasetBuilder(bytes[5] ?? 0, sourceNames)
  const parts: Record<SamplePart, number[]> = { train: [], validation: [], test: [] }
  for (let row = 0; row < count; row++) {
    const flags = byte()
    const buckets = new Uint32Array(take())
    let before = 0
    for (let index = 0; index < buckets.length; index++) {
      before += take()
      buckets[index] = before
    }
    builder.add(buckets, buckets.length, flags & 1, flags >>> 3)
    const part = SAMPLE_PARTS[(flags >>> 1) & 3]
    if (!part)
      throw new ModelFileError(`row ${row} of this training sample is of no known part`)
    parts[part].push(row)
  }
  return {
    data: builder.build(),
    train: Uint32Array.from(parts.train),
    validation: Uint32Array.from(parts.validation),
    test: Uint32Array.from(parts.test),
  }
}
