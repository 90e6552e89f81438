import type { Page } from '@playwright/test'
import { settle, visit } from '../../scripts/deck/deck.ts'
import { plainTitle } from '../../scripts/deck/find-slides.ts'
import { slideWith, slideWithoutClicks } from '../support/slides.ts'
import { expect, slides, test } from '../support/test.ts'

/**
 * Words of a slide whose colour is less than 4.5:1 on the black that the system gives to pages in the dark scheme.
 * Drawings keep their own ground, and marked words get one from the system. axe reads the colours that the style
 * sheets ask for, not those that are drawn.
 */
function dimTexts(page: Page, no: number): Promise<string[]> {
  return page.locator(`[data-slidev-no="${no}"]`).evaluate((slide) => {
    const dim: string[] = []
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!node.textContent?.trim() || !element?.checkVisibility() || element.closest('svg, style, mark'))
        continue
      const style = getComputedStyle(element)
      if (style.forcedColorAdjust === 'none')
        continue
      const [red = 0, green = 0, blue = 0] = Array.from(style.color.matchAll(/[\d.]+/g), ([value]) => {
        const share = Number(value) / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      if ((0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) / 0.05 < 4.5)
        dim.push(`${style.color}: ${node.textContent.trim().slice(0, 60)}`)
    }
    return dim
  })
}

test('a live region names the slide when it turns', async ({ page }) => {
  const { no } = slideWithoutClicks()
  await page.goto(`/${no}`)
  const status = page.getByRole('status').filter({ hasText: /^\s*Slide \d+ of \d+/ })
  const [here, next] = slides.slice(no - 1).map(slide => `Slide ${slide.no} of ${slides.length}: ${plainTitle(slide)}`)
  await expect(status).toHaveText(here ?? '')
  await page.keyboard.press('PageDown')
  await expect(status).toHaveText(next ?? '')
})

test('the first stop of the Tab key skips to the slide, whose keys then work', async ({ page }) => {
  const { no } = slideWithoutClicks()
  await page.goto(`/${no}`)
  await settle(page, no)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to slide' })
  await expect(skip).toBeFocused()
  expect((await skip.boundingBox())?.height, 'it is seen while it has the focus').toBeGreaterThanOrEqual(24)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(new RegExp(`/${no + 1}$`))
})

test('zoomed to 200%, arrows move the slide, the clicker turns it and Escape goes back', async ({ page }) => {
  const { no } = slideWithoutClicks()
  await page.goto(`/${no}`)
  await settle(page, no)
  const heading = page.locator(`[data-slidev-no="${no}"] h1`)
  const fitted = await heading.boundingBox()
  await page.getByRole('button', { name: 'Zoom to 200%' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await heading.boundingBox())?.height).toBeCloseTo(2 * (fitted?.height ?? 0), 0)

  await page.keyboard.press('ArrowRight')
  await expect.poll(() => page.locator('#page-root').evaluate(element => element.scrollLeft)).toBeGreaterThan(0)
  await expect(page, 'an arrow does not turn the slide').toHaveURL(new RegExp(`/${no}$`))
  await page.keyboard.press('PageDown')
  await expect(page).toHaveURL(new RegExp(`/${no + 1}$`))
  await expect.poll(() => page.locator('#page-root').evaluate(element => element.scrollLeft), 'a new slide is read from its heading').toBe(0)

  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowLeft')
  await expect(page).toHaveURL(new RegExp(`/${no}$`))
  await expect.poll(async () => (await heading.boundingBox())?.height).toBeCloseTo(fitted?.height ?? 0, 0)
})

test('the browser\'s zoom of 200% loses nothing of a slide', async ({ page, deckUrl }) => {
  await page.setViewportSize({ width: 490, height: 276 })
  for (const { no } of slides) {
    await visit(page, deckUrl, `/${no}`)
    const heading = page.locator(`[data-slidev-no="${no}"] h1`)
    await expect(heading).toBeVisible()
    const box = await heading.boundingBox()
    expect.soft((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 490, `the heading of slide ${no} is inside the window`).toBe(true)
  }
})

test.describe('in high contrast', () => {
  test.use({ contextOptions: { forcedColors: 'active' }, colorScheme: 'dark' })

  test('text takes the system\'s colours and can be told from its ground, on every slide', async ({ page, deckUrl }) => {
    for (const { no } of slides) {
      await visit(page, deckUrl, `/${no}?clicks=99`)
      await settle(page, no)
      expect.soft(await dimTexts(page, no), `slide ${no}`).toEqual([])
    }
  })

  test('drawings keep their own colours on a white ground, decoration is gone', async ({ page }) => {
    const { no } = slideWith('DevOpsMlops')
    await page.goto(`/${no}?clicks=3`)
    await settle(page, no)
    const figure = page.getByRole('main').getByRole('img').filter({ hasText: 'Dev' }).first()
    await expect(figure).toHaveCSS('background-color', 'rgb(255, 255, 255)')
    await expect(page.locator(`[data-slidev-no="${no}"] .corner-hexagons`)).toBeHidden()
    await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('color', 'rgb(255, 255, 255)')
  })
})

test('what slides.md says of the first slide does not end up as attributes of its element', async ({ page }) => {
  await page.goto('/1')
  const names = await page.getByRole('main').evaluate(main => main.getAttributeNames().filter(name => !name.startsWith('data-')))
  expect(names.sort()).toEqual(['class', 'id', 'tabindex'])
})
