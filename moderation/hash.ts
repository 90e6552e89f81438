/**
 * The hash functions of the model. They are part of the file format: a change here needs a new format version.
 */

/** Offset basis and prime of 32-bit FNV-1a (Fowler, Noll, Vo; RFC 9923). */
export const FNV_BASIS = 0x811C9DC5
export const FNV_PRIME = 0x01000193

/** One step of FNV-1a, on a 16-bit code unit in place of a byte. */
export function fnvStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, FNV_PRIME)
}

/**
 * Spreads every input bit over the whole word, since FNV-1a alone leaves short strings close together
 * (Ettinger's and Wellons' "lowbias32", 2018, public domain).
 *
 * @returns an unsigned 32-bit integer
 */
export function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16)
  mixed = Math.imul(mixed, 0x7FEB352D)
  mixed ^= mixed >>> 15
  mixed = Math.imul(mixed, 0x846CA68B)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** FNV-1a over the UTF-16 code units of a string, mixed. Unsigned 32 bits. */
export function hashString(text: string, seed = FNV_BASIS): number {
  let hash = seed
  for (let at = 0; at < text.length; at++)
    hash = fnvStep(hash, text.charCodeAt(at))
  return mix(hash)
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++)
    value = value & 1 ? (value >>> 1) ^ 0xEDB88320 : value >>> 1
  return value
})

/** CRC-32 as in PNG and gzip (ISO 3309; RFC 1952, section 8): guards the model file against damage, not malice. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xFFFFFFFF
  for (let at = 0; at < bytes.length; at++)
    crc = (CRC_TABLE[(crc ^ (bytes[at] ?? 0)) & 0xFF] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xFFFFFFFF) >>> 0
}
