import type { Grid } from './grid.ts'
import type { PaintName } from './palette.ts'
import { mapGrid, pixelAt, pixelOfLetter } from './grid.ts'
import { pixelOf, TRANSPARENT } from './palette.ts'

/** What a scene's backdrop is painted of; all measures in scene pixels from the top left. */
export type Shape
  = | { kind: 'rect', x: number, y: number, w: number, h: number, paint: PaintName }
  /** Every other pixel of a rectangle, as a chessboard: the old way to mix two colours. */
    | { kind: 'dither', x: number, y: number, w: number, h: number, paint: PaintName }
    | { kind: 'ellipse', x: number, y: number, rx: number, ry: number, paint: PaintName }
    | { kind: 'line', from: Point, to: Point, paint: PaintName }
    | { kind: 'polygon', points: readonly Point[], paint: PaintName }
  /** Capital letters five pixels high, or `scale` times that. */
    | { kind: 'text', x: number, y: number, text: string, paint: PaintName, scale?: number }
  /** Rows of letters as in grid.ts; a space leaves the pixel as it is. */
    | { kind: 'rows', x: number, y: number, rows: readonly string[] }

export type Point = readonly [x: number, y: number]

/** Capital letters five pixels high, as wide as each needs. */
const GLYPHS: Readonly<Record<string, string>> = {
  'A': '.#. #.# ### #.# #.#',
  'B': '##. #.# ##. #.# ##.',
  'C': '.## #.. #.. #.. .##',
  'D': '##. #.# #.# #.# ##.',
  'E': '### #.. ##. #.. ###',
  'F': '### #.. ##. #.. #..',
  'G': '### #.. #.# #.# ###',
  'H': '#.# #.# ### #.# #.#',
  'I': '# # # # #',
  'J': '..# ..# ..# #.# .#.',
  'K': '#.# #.# ##. #.# #.#',
  'L': '#.. #.. #.. #.. ###',
  'M': '#...# ##.## #.#.# #...# #...#',
  'N': '#..# ##.# #.## #..# #..#',
  'O': '### #.# #.# #.# ###',
  'P': '### #.# ### #.. #..',
  'Q': '### #.# #.# ### ..#',
  'R': '##. #.# ##. #.# #.#',
  'S': '### #.. ### ..# ###',
  'T': '### .#. .#. .#. .#.',
  'U': '#.# #.# #.# #.# ###',
  'V': '#.# #.# #.# #.# .#.',
  'W': '#...# #...# #.#.# ##.## #...#',
  'X': '#.# #.# .#. #.# #.#',
  'Y': '#.# #.# .#. .#. .#.',
  'Z': '### ..# .#. #.. ###',
  '0': '### #.# #.# #.# ###',
  '1': '.#. ##. .#. .#. ###',
  '2': '##. ..# .#. #.. ###',
  '3': '### ..# .## ..# ###',
  '4': '#.# #.# ### ..# ..#',
  '5': '### #.. ##. ..# ##.',
  '6': '.## #.. ### #.# ###',
  '7': '### ..# .#. .#. .#.',
  '8': '### #.# ### #.# ###',
  '9': '### #.# ### ..# ##.',
  '!': '# # # . #',
  '?': '### ..# .## ... .#.',
  '#': '.#.#. ##### .#.#. ##### .#.#.',
  '%': '##..# ##.#. ..#.. .#.## #..##',
  '*': '#.#.# .###. ##### .###. #.#.#',
  '+': '... .#. ### .#. ...',
  '-': '... ... ### ... ...',
  '=': '... ### ... ### ...',
  '>': '#.. .#. ..# .#. #..',
  '<': '..# .#. #.. .#. ..#',
  '.': '. . . . #',
  ':': '. # . # .',
  '/': '..# ..# .#. #.. #..',
  ' ': '... ... ... ... ...',
}

/**
 * The five rows of a text, a `#` for every inked pixel, letters one pixel apart.
 * @throws RangeError for a letter that the font lacks.
 */
export function lettering(text: string): string[] {
  const rows = ['', '', '', '', '']
  for (const letter of text) {
    const glyph = GLYPHS[letter]
    if (glyph === undefined)
      throw new RangeError(`the pixel font has no "${letter}" (in "${text}")`)
    glyph.split(' ').forEach((line, index) => rows[index] = [rows[index], line].filter(Boolean).join('.'))
  }
  return rows
}

/** How many pixels wide a text is drawn. */
export function textWidth(text: string, scale = 1): number {
  return (lettering(text)[0] ?? '').length * scale
}

function insidePolygon(points: readonly Point[], x: number, y: number): boolean {
  let inside = false
  points.forEach(([ax, ay], index) => {
    const [bx, by] = points.at(index - 1) ?? [ax, ay]
    if ((ay > y) !== (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax)
      inside = !inside
  })
  return inside
}

/** The pixels that a shape may touch, and what each of them becomes (0: it stays). */
interface Region {
  x: number
  y: number
  w: number
  h: number
  pixel: (x: number, y: number) => number
}

/** The smallest region around some points. */
function around(points: readonly Point[], pixel: Region['pixel']): Region {
  const [xs, ys] = [
    points.map(([x]) => x),
    points.map(([, y]) => y),
  ]
  const [x, y] = [
    Math.min(...xs),
    Math.min(...ys),
  ]
  return {
    x,
    y,
    w: Math.max(...xs) - x + 1,
    h: Math.max(...ys) - y + 1,
    pixel,
  }
}

function regionOf(shape: Shape): Region {
  if (shape.kind === 'rows') {
    const { x: left, y: top, rows } = shape
    return {
      x: left,
      y: top,
      w: Math.max(...rows.map(row => row.length)),
      h: rows.length,
      pixel: (x, y) => {
        const letter = rows[y - top]?.[x - left] ?? ' '
        return letter === ' '
          ? 0
          : pixelOfLetter(letter)
      },
    }
  }
  const colour = pixelOf(shape.paint)
  switch (shape.kind) {
    case 'rect':
      return {
        ...shape,
        pixel: () => colour,
      }
    case 'dither':
      return {
        ...shape,
        pixel: (x, y) => (x + y) % 2 === 0
          ? colour
          : 0,
      }
    case 'ellipse': {
      const { x: middle, y: centre, rx, ry } = shape
      // A third of a pixel more than the radius gives small circles their familiar pixel shapes.
      const inside = (x: number, y: number) => ((x - middle) / (rx + 0.35)) ** 2 + ((y - centre) / (ry + 0.35)) ** 2 <= 1
      return {
        x: middle - rx,
        y: centre - ry,
        w: 2 * rx + 1,
        h: 2 * ry + 1,
        pixel: (x, y) => inside(x, y)
          ? colour
          : 0,
      }
    }
    case 'line': {
      const [[ax, ay], [bx, by]] = [shape.from, shape.to]
      const steps = Math.max(Math.abs(bx - ax), Math.abs(by - ay))
      const flat = Math.abs(bx - ax) >= Math.abs(by - ay)
      return around([shape.from, shape.to], (x, y) => {
        const travelled = flat
          ? x - ax
          : y - ay
        const share = Math.abs(travelled) / Math.max(1, steps)
        return x === Math.round(ax + share * (bx - ax)) && y === Math.round(ay + share * (by - ay))
          ? colour
          : 0
      })
    }
    case 'polygon':
      return around(shape.points, (x, y) => insidePolygon(shape.points, x + 0.5, y + 0.5)
        ? colour
        : 0)
    case 'text': {
      const { x: left, y: top, scale = 1 } = shape
      const rows = lettering(shape.text)
      const inked = (x: number, y: number) => rows[Math.floor((y - top) / scale)]?.[Math.floor((x - left) / scale)] === '#'
      return {
        x: left,
        y: top,
        w: textWidth(shape.text, scale),
        h: 5 * scale,
        pixel: (x, y) => inked(x, y)
          ? colour
          : 0,
      }
    }
  }
}

/** Paints shapes onto a grid (changed in place), later ones over earlier ones; what lies outside is cut off. */
export function paint(grid: Grid, shapes: readonly Shape[]): void {
  for (const shape of shapes) {
    const { x: left, y: top, w, h, pixel } = regionOf(shape)
    for (let y = Math.max(0, top); y < Math.min(grid.height, top + h); y++) {
      for (let x = Math.max(0, left); x < Math.min(grid.width, left + w); x++) {
        const value = pixel(x, y)
        if (value !== TRANSPARENT)
          grid.pixels[y * grid.width + x] = value
      }
    }
  }
}

/** Cuts the corners of a grid round, in the steps that pixels allow. */
export function rounded(grid: Grid, radius: number): Grid {
  return mapGrid(grid, (x, y) => {
    const dx = Math.max(radius - 0.5 - x, x - (grid.width - radius - 0.5), 0)
    const dy = Math.max(radius - 0.5 - y, y - (grid.height - radius - 0.5), 0)
    return dx ** 2 + dy ** 2 <= radius ** 2
      ? pixelAt(grid, x, y)
      : 0
  })
}
