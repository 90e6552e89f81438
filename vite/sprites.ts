/** The built deck carries the sprites that it shows, and not the rest of the collection, which is two thirds. */
import type { Plugin } from 'vite'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const COLLECTION = 'components/art/sprites.ts'

/** Where sprites are named that are shown. */
const PLACES = ['slides.md', 'content/*.md', 'components/**/*.{ts,vue}', 'theme/**/*.vue']
const NO_PLACES = [COLLECTION, 'components/art/sources.ts', '**/*.test.ts']

/** A sprite as scripts/pixelate.ts writes it. */
const SPRITE = /^ {2}'([^']+)': \{.*\},\n/gm

/**
 * Leaves out of the collection what no text names in quotes.
 *
 * @param collection the text of components/art/sprites.ts
 * @param texts what may name sprites
 * @throws Error when there is no sprite where there should be
 */
export function keepNamed(collection: string, texts: readonly string[]): string {
  const words = new Set(texts.flatMap(text => Array.from(text.matchAll(/(['"])([a-z][a-z-]*)\1/g), ([, , word]) => word)))
  let kept = 0
  const code = collection.replaceAll(SPRITE, (line, name: string) => {
    const isNamed = words.has(name)
    kept += Number(isNamed)
    return isNamed ? line : ''
  })
  if (kept === 0)
    throw new Error(`vite/sprites.ts: no sprite of ${COLLECTION} is shown; look how scripts/pixelate.ts writes them now`)
  return code
}

/** Vite plugin that leaves the sprites out of the built deck that nothing shows. */
export function sprites(): Plugin {
  let root = ''
  return {
    name: 'deck:sprites',
    apply: 'build',
    enforce: 'pre',
    configResolved(config) {
      root = config.root
    },
    transform(code, id) {
      if (!id.endsWith(`/${COLLECTION}`))
        return
      const texts = globSync(PLACES, { cwd: root, exclude: NO_PLACES }).map(file => readFileSync(join(root, file), 'utf8'))
      return { code: keepNamed(code, texts), map: null }
    },
  }
}
