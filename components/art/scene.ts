import type { Grid } from './grid.ts'
import type { Shape } from './paint.ts'
import type { SpriteName } from './sprites.ts'
import { emptyGrid, mirrored, stamp } from './grid.ts'
import { paint, rounded } from './paint.ts'
import { spriteOf } from './sprite.ts'

/** A sprite in a scene, at scene pixels from the top left. It moves by its own second frame unless `still`. */
export interface Actor {
  sprite: SpriteName
  x: number
  y: number
  /** Mirrored, to look the other way. */
  flip?: boolean
  still?: boolean
  /** Starts half a beat later, so that neighbours do not move in step. */
  offbeat?: boolean
}

/** Painted things; a moving one bobs, or is there only every other beat (`blink`). */
export interface Painted {
  shapes: readonly Shape[]
  move?: 'bob' | 'blink'
  offbeat?: boolean
}

/** A picture in which everything has pixels of one size; items are drawn in order, later ones in front. */
export interface Scene {
  /** Scene pixels. */
  width: number
  height: number
  /** Canvas pixels that one scene pixel takes at the scene's natural size. */
  pixel: number
  items: readonly (Actor | Painted)[]
}

/** What SceneDrawing draws in one go: all that stands still between two moving things, or one moving thing. */
export interface Layer {
  first: Grid
  second?: Grid
  move?: 'bob' | 'blink' | 'frames'
  offbeat: boolean
  /** The second frame shows for a moment only. */
  brief?: boolean
}

const CORNER = 4

function placed(scene: Scene, sprite: Grid, { x, y, flip }: Actor): Grid {
  const grid = emptyGrid(scene.width, scene.height)
  const facing = flip
    ? mirrored(sprite)
    : sprite
  stamp(grid, facing, x, y)
  return rounded(grid, CORNER)
}

function layerOf(scene: Scene, item: Actor | Painted): Layer {
  const offbeat = item.offbeat ?? false
  if ('shapes' in item) {
    const grid = emptyGrid(scene.width, scene.height)
    paint(grid, item.shapes)
    return {
      first: rounded(grid, CORNER),
      offbeat,
      ...(item.move && { move: item.move }),
    }
  }
  const sprite = spriteOf(item.sprite)
  const first = placed(scene, sprite.first, item)
  if (item.still)
    return { first, offbeat }
  if (sprite.second) {
    return {
      first,
      second: placed(scene, sprite.second, item),
      move: 'frames',
      offbeat,
      brief: sprite.brief,
    }
  }
  return {
    first,
    offbeat,
    ...(sprite.bob && { move: 'bob' }),
  }
}

const composed = new WeakMap<Scene, Layer[]>()

/** The layers of a scene, back to front, composed once; see `compose`. */
export function layersOf(scene: Scene): readonly Layer[] {
  const layers = composed.get(scene) ?? compose(scene)
  composed.set(scene, layers)
  return layers
}

/** Things that stand still become one layer wherever nothing moving lies between them, which keeps the drawing small. */
function compose(scene: Scene): Layer[] {
  const layers: Layer[] = []
  for (const item of scene.items) {
    const layer = layerOf(scene, item)
    const below = layers.at(-1)
    if (below && !below.move && !layer.move)
      stamp(below.first, layer.first, 0, 0)
    else
      layers.push(layer)
  }
  return layers
}

/** The whole scene in its first frame, as one grid. */
export function stillOf(scene: Scene): Grid {
  const grid = emptyGrid(scene.width, scene.height)
  for (const layer of layersOf(scene))
    stamp(grid, layer.first, 0, 0)
  return grid
}
