import type { Sheet } from '../support/sheets.ts'
import { canvas } from '../../theme/canvas.ts'
import { expect, test } from '../support/engines/test.ts'
import { labs, slideOf } from '../support/labs.ts'
import { readSheets } from '../support/sheets.ts'
import { slides } from '../support/test.ts'

const CANNOT = 'This engine\'s driver cannot print.'

/** Points in a px. */
const POINT = 0.75

/** A lab whose heading is a text, and the slide after it: Firefox writes a heading with a gradient as a picture. */
const first = slideOf(labs.moderate).no
const second = first + 1

/** What a slide's heading begins with: its last words are painted with a gradient. */
const beginning = (no: number): string => (slides[no - 1]?.title ?? '').split(' ').slice(0, 2).join(' ')

/** Firefox writes letters of fonts with axes as shapes: what it keeps as words has to stand where the slide has it. */
function expectPlaced({ width, height, words, box }: Sheet, no: number): void {
  expect(words.startsWith(beginning(no)), `${words} begins with ${beginning(no)}`).toBe(true)
  expect([width, height]).toEqual([canvas.width * POINT, canvas.height * POINT])
  expect(box.left).toBeGreaterThan(0.04 * width)
  expect(box.left).toBeLessThan(0.07 * width)
  expect(box.top).toBeGreaterThan(0.85 * height)
  expect(box.top).toBeLessThan(0.95 * height)
}

test.describe('on paper', () => {
  test('a slide is on one page of its own size, and fills it', async ({ open }) => {
    const { window } = await open(`/${first}`)
    test.skip(window.print === undefined, CANNOT)
    const sheets = await readSheets(await window.print!())
    expect(sheets).toHaveLength(1)
    expectPlaced(sheets[0]!, first)
  })

  test('the slides to print are each on a page, and only those that are asked for', async ({ engine, deck }) => {
    const window = await engine.open()
    test.skip(window.print === undefined, CANNOT)
    await window.goto(`${deck.url}/print?print&range=1,${first}-${second}`)
    await expect.poll(() => window.evaluate(() => document.querySelectorAll('.print-slide-container .layout-footer').length, undefined)).toBe(3)
    const sheets = await readSheets(await window.print!())
    await window.close()
    expect(sheets).toHaveLength(3)
    expectPlaced(sheets[1]!, first)
    expectPlaced(sheets[2]!, second)
  })

  test('nothing of the controls is printed', async ({ open }) => {
    const { window } = await open(`/${first}`)
    // Engines that cannot print know what they would: the rules that hold on paper.
    const hidden = await window.evaluate(() => Array.from(document.styleSheets)
      .flatMap(sheet => Array.from(sheet.cssRules))
      .filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.media.mediaText === 'print')
      .flatMap(media => Array.from(media.cssRules))
      .filter((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule && rule.style.display === 'none')
      .map(rule => rule.selectorText), undefined)
    const controls = await window.evaluate(selectors => Array.from(document.querySelectorAll('nav .slidev-icon-btn'), button => selectors.some(selector => button.closest(selector))), hidden)
    expect(controls.length).toBeGreaterThan(0)
    expect(controls).not.toContain(false)
  })
})
