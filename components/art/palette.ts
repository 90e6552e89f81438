/**
 * The colours of all pixel art: sixteen for the sprites, the theme's own and those picked by hand around them, and the
 * theme's tints for what stands behind them. A pixel is a number: 0 is transparent, 1 to 16 a colour, 17 and up a tint.
 */

export const TRANSPARENT = 0

/** What emoji are matched with when they are reduced to sprites, and what the sprites are drawn with, except for {@link ANCHORS}. */
export const COLOURS = {
  ink: '#1c2331',
  dusk: '#4b4768',
  slate: '#77829a',
  silver: '#bfc7d6',
  white: '#ffffff',
  red: '#d8394a',
  rose: '#ee7fae',
  orange: '#f0772f',
  amber: '#f0ad2c',
  cream: '#ffd898',
  brown: '#74473a',
  tan: '#c98a68',
  forest: '#17694a',
  green: '#38b580',
  blue: '#445ba7',
  sky: '#4fb3ee',
} as const

/** The colours that are the theme's, by its tokens: they look as `theme/styles/tokens.css` says, and follow it. */
export const ANCHORS: Partial<Record<ColourName, string>> = {
  ink: '--dr-ink',
  amber: '--dr-amber',
  forest: '--dr-green-deep',
  green: '--dr-green',
  blue: '--dr-blue',
}

/** Tints by the theme token that holds them, so that a scene's wall is the colour of the slide's panels. */
export const TINTS = {
  paper: '--dr-surface',
  fog: '--dr-hexagon',
  haze: '--dr-hairline',
  mint: '--dr-green-tint',
  ice: '--dr-blue-tint',
  sand: '--dr-amber-tint',
  blush: '--dr-red-tint',
} as const

export type ColourName = keyof typeof COLOURS
export type TintName = keyof typeof TINTS
export type PaintName = ColourName | TintName

export const COLOUR_NAMES = Object.keys(COLOURS) as ColourName[]
const TINT_NAMES = Object.keys(TINTS) as TintName[]
const PAINT_NAMES: readonly PaintName[] = [
  ...COLOUR_NAMES,
  ...TINT_NAMES,
]

/** The pixel value of a colour or tint. */
export function pixelOf(paint: PaintName): number {
  return PAINT_NAMES.indexOf(paint) + 1
}

/**
 * What to write into an SVG `fill` for a pixel value: a hex colour, or the theme's CSS variable for one of its own.
 * @throws RangeError for transparent or unknown values, which have no fill.
 */
export function fillOf(pixel: number): string {
  const paint = PAINT_NAMES[pixel - 1]
  if (paint === undefined)
    throw new RangeError(`pixel value ${pixel} is not in the palette (1 to ${PAINT_NAMES.length})`)
  const token = paint in COLOURS ? ANCHORS[paint as ColourName] : TINTS[paint as TintName]
  return token === undefined ? COLOURS[paint as ColourName] : `var(${token})`
}
