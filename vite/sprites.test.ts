import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { SCENES } from '../components/art/scenes.ts'
import { keepNamed } from './sprites.ts'

const collection = await readFile(new URL('../components/art/sprites.ts', import.meta.url), 'utf8')
const namesOf = (code: string): string[] => Array.from(code.matchAll(/^ {2}'([^']+)':/gm), ([, name = '']) => name)

describe('the sprites of the built deck', () => {
  it('are those that are named in quotes of either kind', () => {
    const code = keepNamed(collection, [`{ sprite: 'robot', x: 1 }`, '<PixelArt name="rocket" alt="" />', 'a cat, and \'nothing of the kind\''])
    expect(namesOf(code).sort()).toEqual(['robot', 'rocket'])
    expect(code.split('\n').filter(line => !line.startsWith('  \''))).toEqual(collection.split('\n').filter(line => !line.startsWith('  \'')))
  })

  it('hold every sprite of every scene', async () => {
    const texts = await Promise.all(['scenes', 'people'].map(name => readFile(new URL(`../components/art/${name}.ts`, import.meta.url), 'utf8')))
    const shown = Object.values(SCENES).flatMap(({ items }) => items.flatMap(item => 'sprite' in item ? [item.sprite] : []))
    expect(namesOf(keepNamed(collection, texts))).toEqual(expect.arrayContaining(shown))
  })

  it('are not taken from a collection that is written otherwise', () => {
    expect(() => keepNamed('export const SPRITES = {}', ['\'robot\''])).toThrow('no sprite')
  })
})
