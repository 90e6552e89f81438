import type { Grid } from './grid.ts'
import type { SpriteName } from './sprites.ts'
import { decode } from './grid.ts'
import { SPRITES } from './sprites.ts'

/** Pixels along each side of a sprite. */
export const SPRITE_SIZE = 32

/** A sprite as sprites.ts stores it; frames as `encode` in grid.ts writes them. */
export interface EncodedSprite {
  readonly first: string
  readonly second?: string
  /** The second frame is the first, one pixel higher. */
  readonly bob?: true
  /** The second frame shows for a moment only: the eyes are shut in it. */
  readonly brief?: true
}

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

/** How many letters must be added, taken away or exchanged to make one word the other (Levenshtein's distance). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (a[i] === b[j]
        ? 0
        : 1)))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** The names that a mistyped one may have meant, nearest first: a shared word counts as near, so do few typing slips. */
export function nearNames<Name extends string>(wrong: string, names: readonly Name[], count = 3): Name[] {
  const distance = (name: string) => {
    const shared = wrong.split('-').some(word => word.length > 2 && name.includes(word))
    return editDistance(wrong, name) - (shared ? wrong.length : 0)
  }
  return [...names].sort((a, b) => distance(a) - distance(b)).slice(0, count)
}

const decoded = new Map<SpriteName, Sprite>()

/**
 * The sprite of a name, decoded once.
 * @throws Error that names the unknown sprite and the ones with a similar name.
 */
export function spriteOf(name: string): Sprite {
  if (!isSpriteName(name))
    throw new Error(`There is no sprite "${name}". Did you mean ${nearNames(name, SPRITE_NAMES).join(', ')}?`)
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
