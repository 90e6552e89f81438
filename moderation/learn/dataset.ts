/** Comments as features: many rows of bucket numbers in one array (compressed sparse rows). */

/** Row i holds the distinct buckets `buckets[offsets[i]]` to `buckets[offsets[i + 1] - 1]`. */
export interface Dataset {
  /** Bucket numbers are below 2 ** bits. */
  bits: number
  offsets: Uint32Array
  buckets: Uint32Array
  /** 1 toxic, 0 not, or a probability between. */
  labels: Float32Array
  /** Which source a row comes from: an index into `sourceNames`. */
  sources: Uint8Array
  sourceNames: string[]
}

/** Number of rows. */
export function rowCount(data: Dataset): number {
  return data.labels.length
}

/** The numbers 0 to count - 1, or those of them that a test keeps. */
export function rowsWhere(count: number, keep: (row: number) => boolean = () => true): Uint32Array {
  const rows: number[] = []
  for (let row = 0; row < count; row++) {
    if (keep(row))
      rows.push(row)
  }
  return Uint32Array.from(rows)
}

/** How many of the given rows hold each bucket. */
export function bucketCounts(data: Dataset, rows: Uint32Array): Float32Array {
  const counts = new Float32Array(2 ** data.bits)
  for (const row of rows) {
    for (let at = data.offsets[row] as number; at < (data.offsets[row + 1] as number); at++)
      counts[data.buckets[at] as number] = (counts[data.buckets[at] as number] as number) + 1
  }
  return counts
}

/**
 * The same rows with fewer buckets: the high bits of a bucket number stay, and features that fall together count once.
 *
 * @throws RangeError if the data has fewer bits than asked for
 */
export function foldBuckets(data: Dataset, bits: number): Dataset {
  if (bits > data.bits)
    throw new RangeError(`the data has ${data.bits} bits and cannot be folded into ${bits}`)
  const builder = new DatasetBuilder(bits, data.sourceNames)
  for (let row = 0; row < rowCount(data); row++) {
    const folded = Uint32Array.from(new Set(data.buckets.subarray(data.offsets[row], data.offsets[row + 1]).map(bucket => bucket >>> (data.bits - bits))))
    builder.add(folded, folded.length, data.labels[row] ?? 0, data.sources[row] ?? 0)
  }
  return builder.build()
}

/** Collects rows without ever holding the features twice. */
export class DatasetBuilder {
  private readonly chunks: Uint32Array[] = []
  private readonly ends: number[] = [0]
  private readonly labels: number[] = []
  private readonly sources: number[] = []
  private readonly bits: number
  private readonly sourceNames: string[]
  private chunk = new Uint32Array(1 << 20)
  private used = 0

  constructor(bits: number, sourceNames: string[]) {
    this.bits = bits
    this.sourceNames = sourceNames
  }

  /** Adds a row of distinct buckets: the first `count` of the array, which is copied. */
  add(buckets: Uint32Array, count: number, label: number, source: number): void {
    if (this.used + count > this.chunk.length) {
      this.chunks.push(this.chunk.subarray(0, this.used))
      this.chunk = new Uint32Array(Math.max(1 << 20, count))
      this.used = 0
    }
    this.chunk.set(buckets.subarray(0, count), this.used)
    this.used += count
    this.ends.push((this.ends.at(-1) ?? 0) + count)
    this.labels.push(label)
    this.sources.push(source)
  }

  /** The data set of all rows added. The builder is empty afterwards. */
  build(): Dataset {
    this.chunks.push(this.chunk.subarray(0, this.used))
    const buckets = new Uint32Array(this.ends.at(-1) ?? 0)
    let at = 0
    for (const chunk of this.chunks.splice(0)) {
      buckets.set(chunk, at)
      at += chunk.length
    }
    return {
      bits: this.bits,
      offsets: Uint32Array.from(this.ends),
      buckets,
      labels: Float32Array.from(this.labels),
      sources: Uint8Array.from(this.sources),
      sourceNames: this.sourceNames,
    }
  }
}
