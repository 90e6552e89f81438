import type { Grid } from './grid.ts'
import { describe, expect, it } from 'vitest'
import { decode, emptyGrid, encode, mirrored, outlined, pathsOf, stamp } from './grid.ts'

/** A grid from rows of digits, for tests that one can see. */
function gridOf(...rows: string[]): Grid {
  return {
    width: rows[0]?.length ?? 0,
    height: rows.length,
    pixels: Uint8Array.from(rows.join(''), Number),
  }
}

function rowsOf({ width, height, pixels }: Grid): string[] {
  return Array.from({ length: height }, (_, y) => pixels.slice(y * width, (y + 1) * width).join(''))
}

describe('the text of a sprite', () => {
  const first = gridOf('0110', '0110', '2222', '0000')

  it('counts runs and points at the row above', () => {
    expect(encode(first)).toBe('.2a2.3=4b4.')
  })

  it('brings the same pixels back', () => {
    expect(decode(encode(first), 4, 4)).toEqual(first)
  })

  it('of a second frame says only what is new', () => {
    const second = gridOf('0110', '0110', '2332', '0000')
    expect(encode(second, first)).toBe('9~2c5~')
    expect(decode('9~2c5~', 4, 4, first)).toEqual(second)
  })

  it('is refused when it does not fill the grid', () => {
    expect(() => decode('3a', 2, 2)).toThrow('holds 3 pixels, 2 x 2 were expected')
  })
})

describe('a drawing', () => {
  it('merges pixels into one rectangle per area', () => {
    expect(pathsOf(gridOf('110', '112'))).toEqual([
      { pixel: 1, d: 'M0 0h2v2h-2z' },
      { pixel: 2, d: 'M2 1h1v1h-1z' },
    ])
  })

  it('covers every opaque pixel exactly once', () => {
    const grid = gridOf('1121', '1022', '2212', '0112')
    const covered = emptyGrid(4, 4)
    for (const { pixel, d } of pathsOf(grid)) {
      for (const [, x, y, w, h] of d.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)/g)) {
        for (let row = Number(y); row < Number(y) + Number(h); row++) {
          for (let column = Number(x); column < Number(x) + Number(w); column++) {
            expect(covered.pixels[row * 4 + column]).toBe(0)
            covered.pixels[row * 4 + column] = pixel
          }
        }
      }
    }
    expect(covered).toEqual(grid)
  })
})

describe('a grid', () => {
  it('is mirrored left to right', () => {
    expect(rowsOf(mirrored(gridOf('120', '003')))).toEqual(['021', '300'])
  })

  it('is outlined outside of its shape, not at corners', () => {
    expect(rowsOf(outlined(gridOf('000', '020', '000'), 1))).toEqual(['010', '121', '010'])
  })

  it('is stamped where asked, cut off at the edge, its transparent pixels left out', () => {
    const base = gridOf('111', '111')
    stamp(base, gridOf('20', '22'), 1, 1)
    expect(rowsOf(base)).toEqual(['111', '121'])
  })
})
