import { canvas } from '../canvas.ts'

/** One hexagon of the corner decoration, in canvas pixels. */
export interface HoneycombCell {
  /** SVG path of the six corners, pointed at the top. */
  path: string
  /** Drawn as a line instead of a filled cell, so that the pattern fades out. */
  outlined: boolean
}

type Corner = 'top-left' | 'bottom-right'

const RADIUS = 25
const GAP = 5

/**
 * Cells counted from the corner inwards: [column, row, outlined].
 * Rows are shifted by half a column, as in a comb.
 */
const PATTERN: readonly (readonly [column: number, row: number, outlined: boolean])[] = [
  [0, 0, false],
  [1, 0, false],
  [2, 0, false],
  [3, 0, true],
  [0, 1, false],
  [1, 1, false],
  [2, 1, true],
  [0, 2, false],
  [1, 2, true],
  [0, 3, true],
]

/** The corner's hexagons; the lower right corner is the upper left one turned by half a turn. */
export function honeycomb(corner: Corner): HoneycombCell[] {
  const across = Math.sqrt(3) * RADIUS + GAP
  const down = 1.5 * RADIUS + GAP * 0.87
  return PATTERN.map(([column, row, outlined]) => {
    const x = across * (column + (row % 2) / 2) + 6
    const y = down * row + 4
    const centre = corner === 'top-left' ? { x, y } : { x: canvas.width - x, y: canvas.height - y }
    return { path: hexagonPath(centre.x, centre.y, RADIUS), outlined }
  })
}

/** A pointy-topped hexagon around (x, y). */
export function hexagonPath(x: number, y: number, radius: number): string {
  const corners = Array.from({ length: 6 }, (_, i) => {
    const angle = Math.PI / 6 + (i * Math.PI) / 3
    return `${(x + radius * Math.cos(angle)).toFixed(1)} ${(y + radius * Math.sin(angle)).toFixed(1)}`
  })
  return `M${corners.join('L')}Z`
}
