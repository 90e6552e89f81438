import type { EncodedSprite, Grid } from './grid.ts'
import type { SpriteName } from './sprites.ts'
import { didYouMean } from '../../lib/near-names.ts'
import { decode } from './grid.ts'
import { SPRITES } from './sprites.ts'

/** Pixels along each side of a sprite. */
export const SPRITE_SIZE = 32

export interface Sprite {
  readonly first: Grid
  readonly second?: Grid
  readonly bob: boolean
  readonly brief: boolean
}

export const SPRITE_NAMES = Object.keys(SPRITES) as SpriteName[]

function isSpriteName(name: string): name is SpriteName {
  return Object.hasOwn(SPRITES, name)
}

const decoded = new Map<SpriteName, Sprite>()

/**
 * The sprite of a name, decoded once.
 * @throws Error that names the unknown sprite and the ones with a similar name.
 */
export function spriteOf(name: string): Sprite {
  if (!isSpriteName(name))
    throw new Error(`There is no sprite "${name}".${didYouMean(name, SPRITE_NAMES)}`)
  const known = decoded.get(name)
  if (known)
    return known
  const { first: text, second, bob, brief }: EncodedSprite = SPRITES[name]
  const first = decode(text, SPRITE_SIZE, SPRITE_SIZE)
  const sprite = {
    first,
    bob: bob === true,
    brief: brief === true,
    ...(second && {
      second: decode(second, SPRITE_SIZE, SPRITE_SIZE, first),
    }),
  }
  decoded.set(name, sprite)
  return sprite
}
