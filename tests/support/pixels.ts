import type { Buffer } from 'node:buffer'
import sharp from 'sharp'

/** A channel (0 to 255) may differ by this much before a pixel counts: the edges of letters are never quite the same. */
const TOLERANCE = 40

/** How many pixels of two pictures of the same size differ visibly. */
export async function differingPixels(one: Buffer, other: Buffer): Promise<number> {
  const [left, right] = await Promise.all([one, other].map(picture => sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })))
  if (!left || !right || left.info.width !== right.info.width || left.info.height !== right.info.height)
    throw new Error('The pictures are not of the same size')
  let count = 0
  for (let at = 0; at < left.data.length; at += 3) {
    if ([0, 1, 2].some(channel => Math.abs((left.data[at + channel] ?? 0) - (right.data[at + channel] ?? 0)) > TOLERANCE))
      count++
  }
  return count
}
