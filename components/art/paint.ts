import type { Grid } from './grid.ts'
import type { PaintName } from './palette.ts'
import { mapGrid, pixelAt, pixelOfLetter, stamp } from './grid.ts'
import { pixelOf } from './palette.ts'

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
    glyph.split(' ').forEach((line, index) => rows[index] = `${rows[index] ? `${rows[index]}.` : ''}${line}`)
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

/** Whether a shape covers the pixel (x, y); for a line, within half a pixel of it. */
function covers(shape: Exclude<Shape, { kind: 'rows' }>, x: number, y: number): boolean {
  switch (shape.kind) {
    case 'rect':
      return x >= shape.x && y >= shape.y && x < shape.x + shape.w && y < shape.y + shape.h
    case 'dither':
      return (x + y) % 2 === 0 && covers({ ...shape, kind: 'rect' }, x, y)
    case 'ellipse':
      return ((x - shape.x) / (shape.rx + 0.35)) ** 2 + ((y - shape.y) / (shape.ry + 0.35)) ** 2 <= 1
    case 'line': {
      const [[ax, ay], [bx, by]] = [shape.from, shape.to]
      const steps = Math.max(Math.abs(bx - ax), Math.abs(by - ay))
      const step = Math.abs(bx - ax) >= Math.abs(by - ay) ? Math.abs(x - ax) : Math.abs(y - ay)
      const share = steps === 0 ? 0 : step / steps
      return share <= 1 && x === Math.round(ax + share * (bx - ax)) && y === Math.round(ay + share * (by - ay))
    }
    case 'polygon':
      return insidePolygon(shape.points, x + 0.5, y + 0.5)
    case 'text': {
      const scale = shape.scale ?? 1
      return lettering(shape.text)[Math.floor((y - shape.y) / scale)]?.[Math.floor((x - shape.x) / scale)] === '#'
    }
  }
}

/** Paints shapes onto a grid (changed in place), later ones over earlier ones; what lies outside is cut off. */
export function paint(grid: Grid, shapes: readonly Shape[]): void {
  for (const shape of shapes) {
    const layer = shape.kind === 'rows'
      ? mapGrid(grid, (x, y) => {
          const letter = shape.rows[y - shape.y]?.[x - shape.x] ?? ' '
          return letter === ' ' ? 0 : pixelOfLetter(letter)
        })
      : mapGrid(grid, (x, y) => covers(shape, x, y) ? pixelOf(shape.paint) : 0)
    stamp(grid, layer, 0, 0)
  }
}

/** Cuts the corners of a grid round, in the steps that pixels allow. */
export function rounded(grid: Grid, radius: number): Grid {
  return mapGrid(grid, (x, y) => {
    const dx = Math.max(radius - 0.5 - x, x - (grid.width - radius - 0.5), 0)
    const dy = Math.max(radius - 0.5 - y, y - (grid.height - radius - 0.5), 0)
    return dx ** 2 + dy ** 2 <= radius ** 2 ? pixelAt(grid, x, y) : 0
  })
}
