import type { Buffer } from 'node:buffer'
import { createHash, timingSafeEqual } from 'node:crypto'

const hash = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Whether two secrets are the same. Hashes have one length: how long the comparison takes says nothing of them. */
export function isSameSecret(given: string, secret: string): boolean {
  return timingSafeEqual(hash(given), hash(secret))
}
