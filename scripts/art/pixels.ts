import type { Grid } from '../../components/art/grid.ts'
import { emptyGrid } from '../../components/art/grid.ts'
import { COLOUR_NAMES, COLOURS, pixelOf } from '../../components/art/palette.ts'

/** Lightness and the two colour axes of Oklab, in which equal distances look equally different. */
type Oklab = readonly [lightness: number, a: number, b: number]

function linear(channel: number) {
  return channel <= 0.04045
    ? channel / 12.92
    : ((channel + 0.055) / 1.055) ** 2.4
}

/** sRGB (0 to 255 per channel) to Oklab, with the matrices of Björn Ottosson's definition (bottosson.github.io). */
export function oklab(red: number, green: number, blue: number): Oklab {
  const [r, g, b] = [
    linear(red / 255),
    linear(green / 255),
    linear(blue / 255),
  ]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

const PALETTE = COLOUR_NAMES.map((name) => {
  const value = Number.parseInt(COLOURS[name].slice(1), 16)
  return {
    pixel: pixelOf(name),
    lab: oklab(value >> 16, (value >> 8) & 255, value & 255),
  }
})

/** Dark lines are often thinner than a pixel: a mouth, an eyebrow. They win with a third of a square. */
const DARK = new Set((['ink', 'dusk', 'brown'] as const).map(pixelOf))

/** The palette's nearest colour, as a pixel value. Lightness weighs less than hue: flat art reads by its hues. */
export function nearestPixel(red: number, green: number, blue: number): number {
  const [l, a, b] = oklab(red, green, blue)
  let best = { pixel: 1, distance: Number.POSITIVE_INFINITY }
  for (const { pixel, lab } of PALETTE) {
    const distance = 0.6 * (l - lab[0]) ** 2 + (a - lab[1]) ** 2 + (b - lab[2]) ** 2
    if (distance < best.distance)
      best = { pixel, distance }
  }
  return best.pixel
}

/**
 * Reduces a picture to a grid. Every pixel takes the palette colour that covers most of its square, which keeps edges
 * hard where averaging would blur them; it is transparent when less than half of the square is opaque.
 * @param rgba four bytes a pixel, row by row, not premultiplied; a square picture of `size * detail` pixels a side
 * @param size pixels a side of the result
 * @param detail how many picture pixels lie along one side of a result pixel
 */
export function quantise(rgba: Uint8Array, size: number, detail: number): Grid {
  if (rgba.length !== 4 * (size * detail) ** 2)
    throw new RangeError(`${rgba.length} bytes are not a square picture of ${size * detail} pixels a side`)
  const grid = emptyGrid(size, size)
  const known = new Map<number, number>()
  const nearest = (red: number, green: number, blue: number) => {
    const key = (red << 16) | (green << 8) | blue
    const pixel = known.get(key) ?? nearestPixel(red, green, blue)
    known.set(key, pixel)
    return pixel
  }
  for (let cell = 0; cell < size * size; cell++) {
    const [left, top] = [cell % size * detail, Math.floor(cell / size) * detail]
    const votes = new Uint16Array(COLOUR_NAMES.length + 1)
    let opaque = 0
    for (let step = 0; step < detail * detail; step++) {
      const at = 4 * ((top + Math.floor(step / detail)) * size * detail + left + step % detail)
      if ((rgba[at + 3] ?? 0) < 128)
        continue
      opaque++
      const pixel = nearest(rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0)
      votes[pixel] = (votes[pixel] ?? 0) + (DARK.has(pixel)
        ? 8
        : 5)
    }
    if (opaque * 2 >= detail * detail)
      grid.pixels[cell] = votes.indexOf(Math.max(...votes))
  }
  return grid
}
