import type { Locator, Page } from '@playwright/test'
import { settle, visit } from '../../scripts/deck/deck.ts'
import { canvas } from '../../theme/canvas.ts'
import { slideWith, slideWithClicks } from '../support/slides.ts'
import { expect, nameOf, slides, test } from '../support/test.ts'

const UPRIGHT = { width: 390, height: 844 } as const
const SIDEWAYS = { width: 844, height: 390 } as const

interface Point { x: number, y: number }

/** Draws a finger over the screen, as the browser sees it: with what it then does by itself, such as scrolling. */
async function drag(page: Page, from: Point, to: Point): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const at = (share: number): Point[] => [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }]
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) })
  for (let step = 1; step <= 10; step++)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / 10) })
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await session.detach()
}

/** Spreads two fingers over the middle of the screen. */
async function spread(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const fingers = (apart: number): (Point & { id: number })[] => [{ x: 400 - apart, y: 200, id: 0 }, { x: 400 + apart, y: 200, id: 1 }]
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(30) })
  for (let apart = 40; apart <= 120; apart += 8)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) })
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await session.detach()
}

async function middleOf(target: Locator): Promise<Point> {
  const box = await target.boundingBox()
  if (!box)
    throw new Error('nothing is shown there')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** A swipe to the left over the middle of something. */
async function swipe(page: Page, target: Locator, distance = -150): Promise<void> {
  const { x, y } = await middleOf(target)
  await drag(page, { x: x - distance / 2, y }, { x: x + distance / 2, y })
}

const shownSlide = (page: Page, no: number): Locator => page.locator(`[data-slidev-no="${no}"] .slidev-layout`)
const words = (page: Page): Locator => page.locator('.slide-words')

/** Time for what a wrong swipe would do. */
async function expectToStay(page: Page, no: number): Promise<void> {
  await page.waitForTimeout(200)
  expect(new URL(page.url()).pathname).toBe(`/${no}`)
}

test.describe('on an upright phone', () => {
  test.use({ viewport: UPRIGHT, isMobile: true, hasTouch: true, deviceScaleFactor: 2 })

  test('a slide is as wide as the screen, and every slide\'s words stand below it in the size of a text', async ({ page, deckUrl }) => {
    for (const slide of slides) {
      await visit(page, deckUrl, `/${slide.no}`)
      await settle(page, slide.no)
      const box = await shownSlide(page, slide.no).boundingBox()
      expect.soft(box?.x, nameOf(slide)).toBeCloseTo(0, 0)
      expect.soft(box?.y, nameOf(slide)).toBeCloseTo(0, 0)
      expect.soft(box?.width, nameOf(slide)).toBeCloseTo(UPRIGHT.width, 0)
      const heading = await shownSlide(page, slide.no).getByRole('heading', { level: 1 }).evaluate(element => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim())
      await expect.soft(words(page).locator('.heading').first(), nameOf(slide)).toHaveText(heading)
      const report = await words(page).evaluate(element => ({
        smallest: Math.min(...Array.from(element.querySelectorAll('p'), line => Number.parseFloat(getComputedStyle(line).fontSize))),
        top: element.getBoundingClientRect().top,
        isCut: document.documentElement.scrollWidth > innerWidth || element.scrollWidth > element.clientWidth,
      }))
      expect.soft(report.smallest, nameOf(slide)).toBeGreaterThanOrEqual(16)
      expect.soft(report.top, nameOf(slide)).toBeGreaterThanOrEqual((box?.height ?? Infinity) - 1)
      expect.soft(report.isCut, nameOf(slide)).toBe(false)
    }
  })

  test('a swipe turns, on the slide and on its words', async ({ page }) => {
    const { no } = slideWithClicks(2)
    await page.goto(`/${no}`)
    await settle(page, no)
    const began = page.url()
    await swipe(page, shownSlide(page, no))
    await expect(page).not.toHaveURL(began)
    const next = page.url()
    await swipe(page, words(page))
    await expect(page).not.toHaveURL(next)
    await swipe(page, words(page), 150)
    await expect(page).toHaveURL(next)
  })

  test('scrolling the words does not turn', async ({ page }) => {
    const { no } = slideWith('ModerateLab')
    await page.goto(`/${no}`)
    await settle(page, no)
    const { x, y } = await middleOf(words(page))
    await drag(page, { x, y: y + 200 }, { x, y: y - 200 })
    await expect.poll(() => words(page).evaluate(element => element.scrollTop)).toBeGreaterThan(50)
    await expectToStay(page, no)
  })

  test('neither the presenter\'s view nor a print has words below the slide', async ({ page }) => {
    const { no } = slideWithClicks()
    for (const path of [`/presenter/${no}`, `/${no}?print=clicks&clicks=9&range=${no}`]) {
      await page.goto(path)
      await page.locator('.slidev-layout').filter({ visible: true }).first().waitFor()
      await page.waitForLoadState('networkidle')
      await expect(words(page)).toHaveCount(0)
    }
  })
})

test.describe('on a phone held sideways', () => {
  test.use({ viewport: SIDEWAYS, isMobile: true, hasTouch: true, deviceScaleFactor: 2, reducedMotion: 'no-preference' })

  test('the whole slide is seen, its smallest text at 11 px or more', async ({ page, deckUrl }) => {
    for (const { no } of [0, 0.25, 0.5, 1].flatMap(share => slides[Math.round(share * (slides.length - 1))] ?? [])) {
      await visit(page, deckUrl, `/${no}`)
      await settle(page, no)
      const box = await shownSlide(page, no).boundingBox()
      expect(box?.y).toBeGreaterThanOrEqual(0)
      expect(box?.height).toBeCloseTo(SIDEWAYS.height, 0)
      expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(SIDEWAYS.width)
      // The slides' own limit is 16 px on the whole canvas: tests/slides.
      expect(16 * (box?.width ?? 0) / canvas.width).toBeGreaterThanOrEqual(11)
      await expect(words(page)).toHaveCount(0)
    }
  })

  test('a finger on a lab\'s slider or text moves that, and turns nothing', async ({ page }) => {
    const { no } = slideWith('ModerateLab')
    await page.goto(`/${no}`)
    const lab = page.getByRole('region', { name: 'Moderate a comment' })
    const slider = lab.getByRole('slider', { name: 'Threshold' })
    const before = await slider.inputValue()
    const { x, y } = await middleOf(slider)
    await drag(page, { x, y }, { x: x - 60, y })
    await expect.poll(() => slider.inputValue()).not.toBe(before)
    await swipe(page, lab.getByRole('textbox', { name: 'Comment' }))
    await expectToStay(page, no)
    await swipe(page, page.getByRole('heading', { level: 1 }))
    await expect(page).not.toHaveURL(new RegExp(`/${no}$`))
  })

  test('two fingers zoom in, and then one moves the picture and turns nothing', async ({ page }) => {
    const { no } = slideWithClicks()
    await page.goto(`/${no}`)
    await settle(page, no)
    await spread(page)
    await expect.poll(() => page.evaluate(() => visualViewport?.scale)).toBeGreaterThan(1.5)
    await expectToStay(page, no)
    await expect(page).toHaveURL(new RegExp(`/${no}$`))
    const left = await page.evaluate(() => visualViewport?.offsetLeft ?? 0)
    await drag(page, { x: 300, y: 200 }, { x: 100, y: 200 })
    await expect.poll(() => page.evaluate(() => visualViewport?.offsetLeft)).toBeGreaterThan(left)
    await expectToStay(page, no)
  })
})
