import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { checkArt } from './check-art.ts'

describe('the pictures that slides ask for', () => {
  it('exist and have a text alternative', async () => {
    const slides = await readFile(new URL('../slides.md', import.meta.url), 'utf8')
    expect(() => checkArt(slides)).not.toThrow()
  })

  it('are refused by name when there is no such sprite or scene', () => {
    expect(() => checkArt('<PixelArt name="rokket" alt="" />')).toThrow('There is no sprite "rokket". Did you mean rocket')
    expect(() => checkArt('<PixelScene\n  name="lunch"\n  alt=""\n/>')).toThrow('There is no scene "lunch". Did you mean launch')
  })

  it('are refused without a text alternative', () => {
    expect(() => checkArt('<PixelArt name="rocket" />')).toThrow('<PixelArt name="rocket"> has no alt')
  })
})
