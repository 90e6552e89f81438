import type { Page } from '@playwright/test'
import { settle, visit } from '../../scripts/deck/deck.ts'
import { expect, nameOf, slides, test } from '../support/test.ts'

const marked = slides.filter(({ content }) => /v-mark/.test(content))

/** Where the drawn marks of a slide are, as shares of the slide, so that its scale does not matter. */
function places(page: Page, no: number, within = '#slideshow'): Promise<number[][]> {
  return page.locator(`${within} [data-slidev-no="${no}"]`).evaluate((slide) => {
    const frame = slide.getBoundingClientRect()
    return Array.from(slide.querySelectorAll('.rough-annotation path'), (path) => {
      const { x, y, width, height } = path.getBoundingClientRect()
      return [(x - frame.x) / frame.width, (y - frame.y) / frame.height, width / frame.width, height / frame.height]
    })
  })
}

/** The largest difference of two lists of places, in pixels of the canvas' width; infinite where one has more marks. */
function distance(one: number[][], other: number[][]): number {
  if (one.length !== other.length)
    return Number.POSITIVE_INFINITY
  return Math.max(...one.flatMap((place, index) => place.map((share, at) => Math.abs(share - (other[index]?.[at] ?? Number.NaN)) * 980)))
}

/** What a mark may be off by where a line of text has been laid out anew, in pixels of the canvas. */
const CLOSE = 3

for (const slide of marked) {
  test(`the marks of slide ${nameOf(slide)} stay where they are in a zoom and a resize`, async ({ page, deckUrl }) => {
    await visit(page, deckUrl, `/${slide.no}?clicks=99`)
    await settle(page, slide.no)
    await expect.poll(async () => (await places(page, slide.no)).length, 'marks drawn').toBeGreaterThan(0)
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
    const fitted = await places(page, slide.no)
    const inPlace = (message: string): Promise<void> => expect.poll(async () => distance(await places(page, slide.no), fitted), message).toBeLessThan(CLOSE)

    await page.getByRole('button', { name: 'Zoom to 200%' }).focus()
    await page.keyboard.press('Enter')
    await inPlace('zoomed')
    await page.keyboard.press('Escape')
    await inPlace('fitted again')
    for (const viewport of [{ width: 1920, height: 1080 }, { width: 640, height: 700 }, { width: 980, height: 552 }]) {
      await page.setViewportSize(viewport)
      await inPlace(`at ${viewport.width} x ${viewport.height}`)
    }
  })
}

test('a mark of a slide that was left is in its place on the way back, also after a resize in between', async ({ page, deckUrl }) => {
  const [first] = marked
  const no = first?.no ?? 0
  await visit(page, deckUrl, `/${no}?clicks=99`)
  await settle(page, no)
  await expect.poll(async () => (await places(page, no)).length).toBeGreaterThan(0)
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
  const fitted = await places(page, no)
  await page.keyboard.press('ArrowDown')
  await expect(page.locator(`#slideshow [data-slidev-no="${no}"]`)).toBeHidden()
  await page.setViewportSize({ width: 1920, height: 1080 })
  // The library looks at its marks 400 ms after a resize.
  await page.waitForTimeout(600)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(async () => distance(await places(page, no), fitted)).toBeLessThan(CLOSE)
})

test('the marks of slides that were never entered are drawn when one comes back to them', async ({ page, deckUrl }) => {
  const last = marked.at(-1)?.no ?? 0
  await visit(page, deckUrl, `/${last + 1}`)
  await settle(page, last + 1)
  await page.locator(`#slideshow [data-slidev-no="${last}"]`).waitFor({ state: 'attached' })
  await page.keyboard.press('ArrowLeft')
  await settle(page, last)
  await expect.poll(async () => (await places(page, last)).filter(([, , width = 0]) => width > 0.01).length).toBeGreaterThan(0)
})

for (const { name, within, open } of [
  { name: 'the overview over the slides', within: '.z-modal', open: (page: Page) => page.keyboard.press('o') },
  { name: 'the overview page', within: '.overview-slide-block', open: (page: Page) => page.goto('/overview') },
]) {
  test(`marks are as large and stand where they do on the slides, in ${name}`, async ({ page, deckUrl }) => {
    const onSlides = new Map<number, number[][]>()
    for (const { no } of marked) {
      await visit(page, deckUrl, `/${no}?clicks=99`)
      await settle(page, no)
      await expect.poll(async () => (await places(page, no)).length, `marks of slide ${no}`).toBeGreaterThan(0)
      await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
      onSlides.set(no, await places(page, no))
    }
    await open(page)
    for (const [no, fitted] of onSlides) {
      await page.locator(`${within} [data-slidev-no="${no}"]`).scrollIntoViewIfNeeded()
      await expect.poll(async () => distance(await places(page, no, within), fitted), `slide ${no}`).toBeLessThan(CLOSE)
    }
  })
}
