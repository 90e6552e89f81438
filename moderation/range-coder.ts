/**
 * Adaptive binary range coding (Martin, 1979; in the carry-propagating form of Pavlov's LZMA): each bit costs about as
 * much as it surprises. It stores quantised weights in fewer bytes than a general compressor finds.
 */

const PROBABILITY_BITS = 11
const START = 1 << (PROBABILITY_BITS - 1)
const ADAPTATION = 5
const TOP = 2 ** 24

/** A table of adaptive probabilities, all starting at one half. */
export function createContexts(count: number): Uint16Array {
  return new Uint16Array(count).fill(START)
}

/** Writes bits; `finish` gives the bytes. */
export class RangeEncoder {
  private readonly bytes: number[] = []
  private low = 0
  private range = 0xFFFFFFFF
  private pending = 1
  private cache = 0

  /** Writes one bit under the adaptive probability `contexts[at]`. */
  bit(contexts: Uint16Array, at: number, bit: number): void {
    const probability = contexts[at] ?? START
    const bound = (this.range >>> PROBABILITY_BITS) * probability
    if (bit === 0) {
      this.range = bound
      contexts[at] = probability + (((1 << PROBABILITY_BITS) - probability) >> ADAPTATION)
    }
    else {
      this.low += bound
      this.range -= bound
      contexts[at] = probability - (probability >> ADAPTATION)
    }
    while (this.range < TOP) {
      this.range = (this.range * 256) >>> 0
      this.shiftLow()
    }
  }

  /** Writes a number of `width` bits, highest first, each bit under the bits before it. Needs 2^width contexts. */
  tree(contexts: Uint16Array, width: number, value: number): void {
    let node = 1
    for (let shift = width - 1; shift >= 0; shift--) {
      const bit = (value >>> shift) & 1
      this.bit(contexts, node, bit)
      node = node * 2 + bit
    }
  }

  /** Ends the stream and returns its bytes. */
  finish(): Uint8Array {
    for (let turn = 0; turn < 5; turn++)
      this.shiftLow()
    return Uint8Array.from(this.bytes)
  }

  private shiftLow(): void {
    const carry = this.low >= 2 ** 32 ? 1 : 0
    const low = this.low - carry * 2 ** 32
    if (low < 0xFF000000 || carry === 1) {
      let byte = this.cache
      do {
        this.bytes.push((byte + carry) & 0xFF)
        byte = 0xFF
      } while (--this.pending !== 0)
      this.cache = Math.floor(low / TOP)
    }
    this.pending++
    this.low = (low % TOP) * 256
  }
}

/** Reads what RangeEncoder wrote, with contexts of the same size used in the same order. */
export class RangeDecoder {
  private readonly bytes: Uint8Array
  private at = 1
  private range = 0xFFFFFFFF
  private code = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    for (let turn = 0; turn < 4; turn++)
      this.code = ((this.code << 8) | this.next()) >>> 0
  }

  /** Reads one bit under the adaptive probability `contexts[at]`. */
  bit(contexts: Uint16Array, at: number): number {
    const probability = contexts[at] ?? START
    const bound = (this.range >>> PROBABILITY_BITS) * probability
    let bit: number
    if (this.code < bound) {
      this.range = bound
      contexts[at] = probability + (((1 << PROBABILITY_BITS) - probability) >> ADAPTATION)
      bit = 0
    }
    else {
      this.code -= bound
      this.range -= bound
      contexts[at] = probability - (probability >> ADAPTATION)
      bit = 1
    }
    while (this.range < TOP) {
      this.range = (this.range * 256) >>> 0
      this.code = ((this.code * 256) | this.next()) >>> 0
    }
    return bit
  }

  /** Reads a number of `width` bits written by `RangeEncoder.tree`. */
  tree(contexts: Uint16Array, width: number): number {
    let node = 1
    for (let turn = 0; turn < width; turn++)
      node = node * 2 + this.bit(contexts, node)
    return node - 2 ** width
  }

  /** Whether more bytes were needed than there are. */
  get isPastEnd(): boolean {
    return this.at > this.bytes.length
  }

  /** Whether all bytes were needed, and no more. */
  get isAtEnd(): boolean {
    return this.at === this.bytes.length
  }

  private next(): number {
    return this.bytes[this.at++] ?? 0
  }
}
