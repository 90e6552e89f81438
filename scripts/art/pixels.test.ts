import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { ANCHORS, COLOURS, fillOf, pixelOf, TINTS } from '../../components/art/palette.ts'
import { nearestPixel, oklab, quantise } from './pixels.ts'

/** A square picture of one colour per pixel. */
function picture(...pixels: (readonly [number, number, number, number])[]): Uint8Array {
  return Uint8Array.from(pixels.flat())
}

const RED = [216, 57, 74, 255] as const
const WHITE = [255, 255, 255, 255] as const
const NOTHING = [255, 255, 255, 0] as const

describe('the palette', () => {
  it('has sixteen colours', () => {
    expect(Object.keys(COLOURS)).toHaveLength(16)
  })

  it('takes its anchors and tints from the theme', async () => {
    const tokens = await readFile(new URL('../../theme/styles/tokens.css', import.meta.url), 'utf8')
    for (const token of [...Object.values(ANCHORS), ...Object.values(TINTS)])
      expect(tokens).toContain(`${token}: #`)
  })

  it('is drawn with hex colours, and with the theme\'s variables where they are the theme\'s', () => {
    expect(fillOf(pixelOf('rose'))).toBe(COLOURS.rose)
    expect(fillOf(pixelOf('ink'))).toBe('var(--dr-ink)')
    expect(fillOf(pixelOf('mint'))).toBe('var(--dr-green-tint)')
    expect(() => fillOf(99)).toThrow('pixel value 99 is not in the palette')
  })
})

describe('oklab', () => {
  it('agrees with the values that its author publishes for white and for pure red', () => {
    expect(oklab(255, 255, 255).map(value => value.toFixed(3).replace('-0.000', '0.000'))).toEqual(['1.000', '0.000', '0.000'])
    expect(oklab(255, 0, 0).map(value => value.toFixed(3))).toEqual(['0.628', '0.225', '0.126'])
  })
})

describe('the reduction', () => {
  it('finds every palette colour in itself', () => {
    for (const [name, hex] of Object.entries(COLOURS)) {
      const value = Number.parseInt(hex.slice(1), 16)
      expect(nearestPixel(value >> 16, (value >> 8) & 255, value & 255), name).toBe(pixelOf(name as keyof typeof COLOURS))
    }
  })

  it('takes the colour that covers most of a square, and never mixes two', () => {
    expect([
      ...quantise(picture(RED, RED, RED, WHITE), 1, 2).pixels,
    ]).toEqual([
      pixelOf('red'),
    ])
  })

  it('is transparent where less than half is covered', () => {
    expect([
      ...quantise(picture(RED, NOTHING, NOTHING, NOTHING), 1, 2).pixels,
    ]).toEqual([0])
    expect([
      ...quantise(picture(RED, RED, NOTHING, NOTHING), 1, 2).pixels,
    ]).toEqual([
      pixelOf('red'),
    ])
  })

  it('refuses a picture of the wrong size', () => {
    expect(() => quantise(picture(RED), 2, 8)).toThrow('4 bytes are not a square picture of 16 pixels a side')
  })
})
