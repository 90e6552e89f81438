import { TRANSPARENT } from './palette.ts'

/** A rectangle of pixels, row by row from the top left; values as in palette.ts. */
export interface Grid {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** A sprite as sprites.ts stores it; frames as `encode` writes them. */
export interface EncodedSprite {
  readonly first: string
  readonly second?: string
  /** The second frame is the first, one pixel higher. */
  readonly bob?: true
  /** The second frame shows for a moment only: the eyes are shut in it. */
  readonly brief?: true
}

/** One colour's share of a picture: `d` is SVG path data in pixel units. */
export interface PaintedPath {
  pixel: number
  d: string
}

export function emptyGrid(width: number, height: number): Grid {
  return {
    width,
    height,
    pixels: new Uint8Array(width * height),
  }
}

/** The pixel at (x, y); everything outside the grid is transparent. */
export function pixelAt(grid: Grid, x: number, y: number): number {
  if (x < 0 || y < 0 || x >= grid.width || y >= grid.height)
    return TRANSPARENT
  return grid.pixels[y * grid.width + x] ?? TRANSPARENT
}

/** A new grid of the same size whose pixels are computed from their place. */
export function mapGrid(grid: Grid, pixel: (x: number, y: number) => number): Grid {
  const result = emptyGrid(grid.width, grid.height)
  for (let y = 0; y < grid.height; y++) {
    for (let x = 0; x < grid.width; x++)
      result.pixels[y * grid.width + x] = pixel(x, y)
  }
  return result
}

/** The grid seen in a mirror, left and right exchanged. */
export function mirrored(grid: Grid): Grid {
  return mapGrid(grid, (x, y) => pixelAt(grid, grid.width - 1 - x, y))
}

/** Copies the opaque pixels of `top` onto `base` (changed in place), each drawn as a square of `scale` pixels. */
export function stamp(base: Grid, top: Grid, left: number, above: number, scale = 1): void {
  for (let y = 0; y < top.height * scale; y++) {
    for (let x = 0; x < top.width * scale; x++) {
      const pixel = pixelAt(top, Math.floor(x / scale), Math.floor(y / scale))
      const [column, row] = [left + x, above + y]
      if (pixel !== TRANSPARENT && column >= 0 && row >= 0 && column < base.width && row < base.height)
        base.pixels[row * base.width + column] = pixel
    }
  }
}

/** Draws a line of one pixel in `pixel` around everything opaque, on the transparent side, so shapes keep their size. */
export function outlined(grid: Grid, pixel: number): Grid {
  const opaque = (x: number, y: number) => pixelAt(grid, x, y) !== TRANSPARENT
  return mapGrid(grid, (x, y) => {
    if (opaque(x, y))
      return pixelAt(grid, x, y)
    return opaque(x - 1, y) || opaque(x + 1, y) || opaque(x, y - 1) || opaque(x, y + 1)
      ? pixel
      : TRANSPARENT
  })
}

const drawn = new WeakMap<Grid, PaintedPath[]>()

/**
 * The picture as one path per colour, worked out once for each grid: a slide's pictures are mounted several times (the
 * slide, the overview, the presenter's next). The grid must not change afterwards.
 */
export function pathsOf(grid: Grid): PaintedPath[] {
  const paths = drawn.get(grid) ?? trace(grid)
  drawn.set(grid, paths)
  return paths
}

/**
 * Pixels are merged into the widest runs, and equal runs of neighbouring rows into rectangles: a drawing of a thousand
 * pixels needs a dozen elements and stays a vector in the PDF.
 */
function trace(grid: Grid): PaintedPath[] {
  const done = new Uint8Array(grid.pixels.length)
  const parts = new Map<number, string>()
  for (let y = 0; y < grid.height; y++) {
    for (let x = 0; x < grid.width; x++) {
      const pixel = pixelAt(grid, x, y)
      if (pixel === TRANSPARENT || done[y * grid.width + x] === 1)
        continue
      const free = (column: number, row: number) => pixelAt(grid, column, row) === pixel && done[row * grid.width + column] !== 1
      let width = 1
      while (free(x + width, y))
        width++
      const fits = (row: number) => {
        for (let column = x; column < x + width; column++) {
          if (!free(column, row))
            return false
        }
        return true
      }
      let height = 1
      while (fits(y + height))
        height++
      for (let row = y; row < y + height; row++)
        done.fill(1, row * grid.width + x, row * grid.width + x + width)
      parts.set(pixel, `${parts.get(pixel) ?? ''}M${x} ${y}h${width}v${height}h-${width}z`)
    }
  }
  return [...parts].sort(([a], [b]) => a - b).map(([pixel, d]) => ({ pixel, d }))
}

const ABOVE = '='
const BEFORE = '~'
const BLANK = '.'
const FIRST_LETTER = 'a'.charCodeAt(0)

/** The letter of a pixel value in encoded sprites and in drawn-by-hand rows: `.` transparent, `a` to `p` the colours. */
export function letterOf(pixel: number): string {
  return pixel === TRANSPARENT
    ? BLANK
    : String.fromCharCode(FIRST_LETTER + pixel - 1)
}

/** The pixel value that a letter stands for. */
export function pixelOfLetter(letter: string): number {
  return letter === BLANK
    ? TRANSPARENT
    : letter.charCodeAt(0) - FIRST_LETTER + 1
}

/**
 * Writes a sprite as text: runs of one pixel value (`.` transparent, `a` to `p` the sixteen colours), of pixels equal
 * to the row above (`=`) or to the frame before (`~`), each with its length in front unless that is 1. The longest run
 * wins. A sprite of 32 x 32 pixels comes to about 250 bytes, a second frame to far less.
 * @param grid the sprite
 * @param before its first frame, when `grid` is the second
 */
export function encode(grid: Grid, before?: Grid): string {
  const { pixels, width } = grid
  const run = (at: number, fits: (index: number) => boolean) => {
    let end = at
    while (end < pixels.length && fits(end))
      end++
    return end - at
  }
  let text = ''
  for (let at = 0; at < pixels.length;) {
    const pixel = pixels[at] ?? TRANSPARENT
    const runs: [length: number, code: string][] = [
      [
        run(at, index => pixels[index] === pixel),
        letterOf(pixel),
      ],
      [
        run(at, index => index >= width && pixels[index] === pixels[index - width]),
        ABOVE,
      ],
      [
        before
          ? run(at, index => pixels[index] === before.pixels[index])
          : 0,
        BEFORE,
      ],
    ]
    const [length, code] = runs.reduce((best, other) => other[0] > best[0]
      ? other
      : best)
    text += length > 1
      ? `${length}${code}`
      : code
    at += length
  }
  return text
}

/**
 * Reads what `encode` wrote.
 * @throws SyntaxError when the text does not fill the grid exactly.
 */
export function decode(text: string, width: number, height: number, before?: Grid): Grid {
  const grid = emptyGrid(width, height)
  let at = 0
  for (const [, count, code = BLANK] of text.matchAll(/(\d*)(\D)/g)) {
    const end = at + Number(count || 1)
    for (; at < end; at++) {
      if (code === ABOVE) {
        grid.pixels[at] = grid.pixels[at - width] ?? TRANSPARENT
      }
      else {
        grid.pixels[at] = code === BEFORE
          ? before?.pixels[at] ?? TRANSPARENT
          : pixelOfLetter(code)
      }
    }
  }
  if (at !== width * height)
    throw new SyntaxError(`sprite text holds ${at} pixels, ${width} x ${height} were expected`)
  return grid
}
