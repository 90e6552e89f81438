import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { pictureFiles, pixelate, SPRITES_FILE, spritesModule } from '../../scripts/pixelate.ts'
import { SPRITE_NAMES, SPRITE_SIZE, spriteOf } from './sprite.ts'
import { SPRITES } from './sprites.ts'

const root = new URL('../../', import.meta.url)

describe('the committed art', () => {
  it('is what `npm run pixelate` makes, byte for byte', async () => {
    expect(await spritesModule()).toBe(await readFile(new URL(SPRITES_FILE, root), 'utf8'))
  })

  it('has its pictures up to date, the PNG pixel for pixel', async () => {
    for (const [path, made] of Object.entries(await pictureFiles())) {
      const advice = `${path} is as npm run pixelate draws it`
      const committed = await readFile(new URL(path, root))
      if (typeof made === 'string')
        expect(made, advice).toBe(committed.toString())
      else
        expect((await sharp(made).raw().toBuffer()).equals(await sharp(committed).raw().toBuffer()), advice).toBe(true)
    }
  })
})

describe('a sprite', () => {
  it('is decoded to 32 by 32 pixels, in both frames', () => {
    for (const name of SPRITE_NAMES) {
      const { first, second } = spriteOf(name)
      expect(first.pixels, name).toHaveLength(SPRITE_SIZE ** 2)
      if (second)
        expect(second.pixels, name).not.toEqual(first.pixels)
    }
  })

  it('takes about 400 bytes or less, both frames together', () => {
    const sizes = Object.values(SPRITES).map(sprite => sprite.first.length + ('second' in sprite
      ? sprite.second.length
      : 0))
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThan(400)
  })

  it('that does not exist is named, with those that may have been meant', () => {
    expect(() => spriteOf('roket')).toThrow('There is no sprite "roket". Did you mean "rocket"')
    expect(() => spriteOf('constructor')).toThrow('There is no sprite "constructor"')
  })

  it('cannot be made of an emoji that the set lacks, nor recoloured from a colour that it has not', async () => {
    await expect(pixelate({ icon: 'unicorn-on-a-bike' })).rejects.toThrow('has no icon "unicorn-on-a-bike"')
    await expect(pixelate({
      icon: 'rocket',
      recolour: { '#123456': 'red' },
    })).rejects.toThrow('"rocket" has no colour #123456')
  })
})
