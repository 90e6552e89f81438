/**
 * Turns emoji artwork into the deck's pixel art: `npm run pixelate` writes the sprites that components/art/sources.ts
 * lists. Same input, same bytes; a test compares what this makes with what is committed.
 */
import type { Grid } from '../components/art/grid.ts'
import type { Face, Patch, SpriteSource } from '../components/art/sources.ts'
import { Buffer } from 'node:buffer'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import process from 'node:process'
import sharp from 'sharp'
import { emptyGrid, encode, letterOf, mapGrid, mirrored, outlined, pathsOf, pixelAt, pixelOfLetter, stamp } from '../components/art/grid.ts'
import { paint } from '../components/art/paint.ts'
import { COLOURS, fillOf, pixelOf } from '../components/art/palette.ts'
import { SOURCES } from '../components/art/sources.ts'
import { quantise } from './art/pixels.ts'

/** Where the sprites are written, from the repository's root. */
export const SPRITES_FILE = 'components/art/sprites.ts'

const SIZE = 32
/** Picture pixels along one side of a sprite pixel: enough to vote, small enough to be quick. */
const DETAIL = 8

interface IconSet { icons: Record<string, { body: string } | undefined> }

const iconSet: IconSet = JSON.parse(
  await readFile(new URL(import.meta.resolve('@iconify-json/fluent-emoji-flat/icons.json')), 'utf8'),
)

function artworkOf(icon: string): string {
  const found = iconSet.icons[icon]
  if (!found)
    throw new Error(`@iconify-json/fluent-emoji-flat has no icon "${icon}"`)
  return found.body
}

async function reduced(icon: string, recolour: SpriteSource['recolour'] = {}): Promise<Grid> {
  let body = artworkOf(icon)
  for (const [from, to] of Object.entries(recolour)) {
    if (!body.includes(from))
      throw new Error(`the artwork of "${icon}" has no colour ${from}`)
    body = body.replaceAll(from, COLOURS[to])
  }
  const side = SIZE * DETAIL
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${SIZE} ${SIZE}">${body}</svg>`
  return quantise(await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer(), SIZE, DETAIL)
}

function patched(grid: Grid, { x: left, y: top, rows }: Patch): Grid {
  return mapGrid(grid, (x, y) => {
    const letter = rows[y - top]?.[x - left] ?? ' '
    return letter === ' '
      ? pixelAt(grid, x, y)
      : pixelOfLetter(letter)
  })
}

/** Mouths as offsets from the left eye's top pixel; between the eyes lie the columns 1 to 4. */
const MOUTHS: Record<Face['mouth'], readonly (readonly [x: number, y: number])[]> = {
  smile: [
    [1, 4],
    [2, 5],
    [3, 5],
    [4, 4],
  ],
  frown: [
    [1, 5],
    [2, 4],
    [3, 4],
    [4, 5],
  ],
  flat: [
    [1, 4],
    [2, 4],
    [3, 4],
  ],
}

function faced(grid: Grid, { skin, x = 13, y, mouth }: Face, eyes: 'open' | 'shut'): Grid {
  const rows = Array.from({ length: 7 }, () => Array.from({ length: 8 }, () => letterOf(pixelOf(skin))))
  const dark = letterOf(pixelOf('ink'))
  const dot = (column: number, row: number, letter: string) => {
    const line = rows[row]
    if (line)
      line[column] = letter
  }
  for (const column of [1, 6]) {
    if (eyes === 'open')
      dot(column, 0, dark)
    dot(column, 1, dark)
  }
  for (const [column, row] of MOUTHS[mouth])
    dot(column + 1, row, dark)
  return patched(grid, {
    x: x - 1,
    y,
    rows: rows.map(line => line.join('')),
  })
}

/** Leans a picture by at most one pixel; `share` says how far a row moves, from -1 to 1. */
function leaning(grid: Grid, share: (row: number) => number): Grid {
  return mapGrid(grid, (x, y) => pixelAt(grid, x - Math.round(share(y / (SIZE - 1))), y))
}

export interface Sprite { first: Grid, second?: Grid, bob?: true, brief?: true }

/** Makes one sprite of its source. */
export async function pixelate(source: SpriteSource): Promise<Sprite> {
  const ink = pixelOf('ink')
  const { face, move } = source
  const plain = await reduced(source.icon, source.recolour)
  const flat = source.patch
    ? patched(plain, source.patch)
    : plain
  const awake = face
    ? faced(flat, face, 'open')
    : flat
  const first = outlined(awake, ink)
  if (move === 'bob')
    return { first, bob: true }
  if (move === 'mirror') {
    return {
      first,
      second: mirrored(first),
    }
  }
  if (move === 'ring') {
    return {
      first,
      second: leaning(first, row => row * 2 - 0.5),
    }
  }
  if (move === 'sway') {
    return {
      first,
      second: leaning(first, row => 1 - row * 2),
    }
  }
  if (move) {
    const other = await reduced(move.icon)
    return {
      first,
      second: outlined(move.patch
        ? patched(other, move.patch)
        : other, ink),
    }
  }
  return face
    ? {
        first,
        second: outlined(faced(flat, face, 'shut'), ink),
        brief: true,
      }
    : { first }
}

/** The text of components/art/sprites.ts. */
export async function spritesModule(): Promise<string> {
  const lines: string[] = []
  for (const [name, source] of Object.entries<SpriteSource>(SOURCES)) {
    const { first, second, bob, brief } = await pixelate(source)
    const parts = [`first: '${encode(first)}'`]
    if (second)
      parts.push(`second: '${encode(second, first)}'`)
    if (bob)
      parts.push('bob: true')
    if (brief)
      parts.push('brief: true')
    lines.push(`  '${name}': { ${parts.join(', ')} },`)
  }
  return `// Generated by \`npm run pixelate\` from Fluent Emoji (MIT, Microsoft): edit sources.ts, not this file.
import type { EncodedSprite } from './grid.ts'

export const SPRITES = {
${lines.join('\n')}
} as const satisfies Record<string, EncodedSprite>

export type SpriteName = keyof typeof SPRITES
`
}

/** The theme's tokens by name, for pictures that stand outside of the deck's style sheets. */
async function themeColours(): Promise<(paint: string) => string> {
  const css = await readFile(new URL('../theme/styles/tokens.css', import.meta.url), 'utf8')
  const tokens = new Map(Array.from(css.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g), ([, name, value]) => [name, value]))
  return (paint) => {
    const token = /^var\((.+)\)$/.exec(paint)?.[1]
    const colour = token === undefined
      ? paint
      : tokens.get(token)
    if (colour === undefined)
      throw new Error(`the theme has no colour ${token}`)
    return colour
  }
}

function svgOf(grid: Grid, colour: (paint: string) => string): string {
  const paths = pathsOf(grid).map(({ pixel, d }) => `<path fill="${colour(fillOf(pixel))}" d="${d}"/>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${grid.width} ${grid.height}" shape-rendering="crispEdges">\n${paths.join('\n')}\n</svg>\n`
}

/** A picture without holes as PNG, so many pixels wide for each of its own. */
async function pngOf({ width, height, pixels }: Grid, colour: (paint: string) => string, scale: number): Promise<Buffer> {
  const rgb = Buffer.from(Array.from(pixels, pixel => Number.parseInt(colour(fillOf(pixel)).slice(1), 16)).flatMap(value => [value >> 16, (value >> 8) & 255, value & 255]))
  return sharp(rgb, {
    raw: { width, height, channels: 3 },
  })
    .resize(width * scale, height * scale, { kernel: 'nearest' })
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer()
}

/** The picture that is shown where somebody shares the deck's address: 1200 x 630 pixels, as PNG. */
async function sharedPicture(launch: Grid, colour: (paint: string) => string): Promise<Buffer> {
  const grid = emptyGrid(240, 126)
  paint(grid, [
    {
      kind: 'rect',
      x: 0,
      y: 0,
      w: 240,
      h: 126,
      paint: 'white',
    },
    {
      kind: 'text',
      x: 8,
      y: 30,
      text: 'MLOOPS',
      paint: 'red',
      scale: 3,
    },
    {
      kind: 'rect',
      x: 5,
      y: 36,
      w: 80,
      h: 3,
      paint: 'ink',
    },
    {
      kind: 'text',
      x: 8,
      y: 55,
      text: 'TO',
      paint: 'ink',
      scale: 3,
    },
    {
      kind: 'text',
      x: 8,
      y: 80,
      text: 'MLOPS',
      paint: 'forest',
      scale: 3,
    },
  ])
  stamp(grid, launch, 92, 13)
  return pngOf(grid, colour, 5)
}

/** The deck's picture on a phone's home screen, which rounds the corners itself: 180 x 180 pixels, as PNG. */
async function touchIcon(rocket: Grid, colour: (paint: string) => string): Promise<Buffer> {
  const grid = emptyGrid(45, 45)
  paint(grid, [{ kind: 'rect', x: 0, y: 0, w: 45, h: 45, paint: 'white' }])
  stamp(grid, rocket, 7, 7)
  return pngOf(grid, colour, 4)
}

/**
 * Every generated file but sprites.ts, by its path from the repository's root. They are drawn from the sprites on disk,
 * so the modules that read those are loaded only here, when new sprites have been written.
 */
export async function pictureFiles(): Promise<Record<string, string | Buffer>> {
  const colour = await themeColours()
  const [{ stillOf }, { PORTRAIT, SCENES }, { spriteOf }] = await Promise.all([
    import('../components/art/scene.ts'),
    import('../components/art/scenes.ts'),
    import('../components/art/sprite.ts'),
  ])
  return {
    'public/art/speaker.svg': svgOf(stillOf(PORTRAIT), colour),
    'public/favicon.svg': svgOf(spriteOf('rocket').first, colour),
    'public/apple-touch-icon.png': await touchIcon(spriteOf('rocket').first, colour),
    'public/og.png': await sharedPicture(stillOf(SCENES.launch), colour),
  }
}

if (import.meta.main) {
  const root = new URL('../', import.meta.url)
  await writeFile(new URL(SPRITES_FILE, root), await spritesModule())
  const pictures = Object.entries(await pictureFiles())
  for (const [path, content] of pictures) {
    await mkdir(new URL('.', new URL(path, root)), { recursive: true })
    await writeFile(new URL(path, root), content)
  }
  process.stdout.write(`${Object.keys(SOURCES).length} sprites, ${pictures.length} pictures\n`)
}
