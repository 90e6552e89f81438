import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../scripts/deck/deck.ts'
import { MARKS } from './marks.ts'
import { boxOnSlide } from './stubs/mark-in-scale.ts'

describe('a mark', () => {
  it.each([0.5, 1, 2.75])('has its place in the slide, whatever the slide\'s scale on the screen: %s', (scale) => {
    const svg = { x: 30, y: 40, width: 100 * scale, height: 100 * scale }
    const word = { x: 30 + 12 * scale, y: 40 + 34 * scale, width: 56 * scale, height: 78 * scale }
    const { x, y, w, h } = boxOnSlide(svg, word)
    for (const [found, wanted] of [[x, 12], [y, 34], [w, 56], [h, 78]] as const)
      expect(found).toBeCloseTo(wanted)
  })

  it('is measured by the library in the method that is replaced, in an svg of 100 px', () => {
    const library = readFileSync(join(root, 'node_modules', MARKS, 'dist/index.mjs'), 'utf8')
    expect(library).toContain('this.svgRect(this._svg, this._e.getBoundingClientRect())')
    expect(library).toContain('style.width = "100px"')
  })

  it('is asked of the library by the one function that the stub has', () => {
    const client = readFileSync(join(root, 'node_modules/@slidev/client/modules/v-mark.ts'), 'utf8')
    expect(Array.from(client.matchAll(/^import (?!type)(.*) from '@slidev\/rough-notation'/gm), ([, names]) => names)).toEqual(['{ annotate }'])
  })
})
