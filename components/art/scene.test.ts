import type { Scene } from './scene.ts'
import { describe, expect, it } from 'vitest'
import { emptyGrid } from './grid.ts'
import { lettering, paint, rounded, textWidth } from './paint.ts'
import { layersOf, stillOf } from './scene.ts'
import { SCENE_NAMES, sceneOf, SCENES } from './scenes.ts'

describe('a scene', () => {
  const scene: Scene = {
    width: 40,
    height: 40,
    pixel: 2,
    items: [
      {
        shapes: [
          {
            kind: 'rect',
            x: 0,
            y: 0,
            w: 40,
            h: 40,
            paint: 'mint',
          },
        ],
      },
      { sprite: 'gear', x: 0, y: 0 },
      { sprite: 'bell', x: 4, y: 4 },
      {
        shapes: [
          {
            kind: 'rect',
            x: 30,
            y: 30,
            w: 4,
            h: 4,
            paint: 'red',
          },
        ],
        move: 'blink',
        offbeat: true,
      },
    ],
  }

  it('merges what stands still and keeps what moves apart', () => {
    expect(layersOf(scene).map(({ move, offbeat }) => [move, offbeat])).toEqual([
      [undefined, false],
      ['frames', false],
      ['blink', true],
    ])
  })

  it('can be told to hold a sprite still', () => {
    const items = [
      {
        sprite: 'bell',
        x: 0,
        y: 0,
        still: true,
      },
    ] as const
    expect(layersOf({ ...scene, items })[0]?.move).toBeUndefined()
  })

  it.each(SCENE_NAMES)('"%s" paints its whole panel, but for the rounded corners', (name) => {
    const { width, height, pixels } = stillOf(SCENES[name])
    const corners = rounded({
      width,
      height,
      pixels: new Uint8Array(width * height).fill(1),
    }, 4).pixels
    expect(pixels.map(pixel => pixel > 0
      ? 1
      : 0)).toEqual(corners)
  })

  it('that does not exist is named, with those that may have been meant', () => {
    expect(() => sceneOf('lauch')).toThrow('There is no scene "lauch". Did you mean "launch"')
  })
})

describe('painting', () => {
  const painted = (...shapes: Parameters<typeof paint>[1]) => {
    const grid = emptyGrid(5, 5)
    paint(grid, shapes)
    return Array.from({ length: 5 }, (_, y) => [
      ...grid.pixels.slice(y * 5, y * 5 + 5),
    ].map(pixel => pixel ? '#' : '.').join(''))
  }

  it('draws rectangles, chessboards and lines where they are', () => {
    expect(painted({
      kind: 'rect',
      x: 3,
      y: -1,
      w: 9,
      h: 3,
      paint: 'red',
    })).toEqual([
      '...##',
      '...##',
      '.....',
      '.....',
      '.....',
    ])
    expect(painted({
      kind: 'dither',
      x: 0,
      y: 0,
      w: 3,
      h: 2,
      paint: 'red',
    })).toEqual([
      '#.#..',
      '.#...',
      '.....',
      '.....',
      '.....',
    ])
    expect(painted({
      kind: 'line',
      from: [0, 4],
      to: [4, 0],
      paint: 'red',
    })).toEqual([
      '....#',
      '...#.',
      '..#..',
      '.#...',
      '#....',
    ])
  })

  it('draws round and pointed shapes', () => {
    expect(painted({
      kind: 'ellipse',
      x: 2,
      y: 2,
      rx: 2,
      ry: 2,
      paint: 'red',
    })).toEqual([
      '.###.',
      '#####',
      '#####',
      '#####',
      '.###.',
    ])
    expect(painted({
      kind: 'polygon',
      points: [
        [0, 0],
        [5, 0],
        [0, 5],
      ],
      paint: 'red',
    })[4]).toBe('.....')
  })

  it('sets letters as wide as they are', () => {
    expect(lettering('I!')).toEqual(['#.#', '#.#', '#.#', '#..', '#.#'])
    expect(textWidth('OPS', 2)).toBe(22)
    expect(() => lettering('ä')).toThrow('the pixel font has no "ä"')
  })
})
