import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { settle } from '../../scripts/deck/deck.ts'
import { differingPixels } from '../support/pixels.ts'
import { slideWith, slideWithClicks } from '../support/slides.ts'
import { nameOf, slides, test } from '../support/test.ts'

/** Follows from the first moment what is seen of the still, and what moves. */
async function watchStill(page: Page): Promise<() => Promise<{ sawStill: boolean, shift: number, blankFrames: number }>> {
  await page.addInitScript(() => {
    const seen = { sawStill: false, shift: 0, blankFrames: 0 }
    Object.assign(globalThis, { seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shift += Reflect.get(entry, 'value') as number
    }).observe({ type: 'layout-shift', buffered: true })
    const look = (): void => {
      const isSeen = (selector: string): boolean => Array.from(document.querySelectorAll(selector)).some(element => element.checkVisibility({ visibilityProperty: true }))
      const still = isSeen('#still')
      seen.sawStill ||= still
      if (seen.sawStill && !still && !isSeen('#app .slidev-layout'))
        seen.blankFrames++
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  return () => page.evaluate(() => Reflect.get(globalThis, 'seen') as { sawStill: boolean, shift: number, blankFrames: number })
}

test.describe('the first paint', () => {
  const stepped = slideWithClicks(3).no

  for (const path of ['/', '/1', `/${Math.ceil(slides.length / 2)}`, `/${slides.length}`]) {
    test(`of ${path} needs no script, and nothing moves or goes blank when the deck takes over`, async ({ page }) => {
      const report = await watchStill(page)
      await page.goto(path)
      await expect(page.locator('#still')).toHaveCount(0)
      await page.waitForLoadState('networkidle')
      expect(await report()).toEqual({ sawStill: true, shift: 0, blankFrames: 0 })
    })
  }

  for (const path of [`/${stepped}?clicks=2`, `/${stepped}?print=clicks&clicks=3&range=${stepped}`, `/presenter/${stepped}`, '/overview', '/print?print', '/no-such-place']) {
    test(`of ${path} does not flash a still of something else`, async ({ page }) => {
      const report = await watchStill(page)
      await page.goto(path)
      await page.waitForLoadState('networkidle')
      expect(await report()).toMatchObject({ sawStill: false })
    })
  }

  test('has its letters with it on every slide: the whole fonts are fetched when it is seen', async ({ page }) => {
    let asked: { url: string, isEarly: boolean }[] = []
    // They never come.
    await page.route('**/*.woff2', async (route) => {
      const askedHere = asked
      askedHere.push({ url: route.request().url(), isEarly: await page.locator('#still').count() > 0 })
    })
    for (const slide of slides) {
      // What the slide before has asked for is not to count here.
      await page.goto('about:blank')
      asked = []
      await page.goto(`/${slide.no}`)
      await expect(page.locator('#still')).toHaveCount(0)
      await expect.poll(() => asked.length).toBeGreaterThan(0)
      expect.soft(asked.filter(({ isEarly }) => isEarly).map(({ url }) => url), nameOf(slide)).toEqual([])
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })

  test('is followed by a deck with its styles even if no frame is drawn before the program runs', async ({ page }) => {
    await page.addInitScript(() => {
      const draw = requestAnimationFrame
      // The page's own wish, the first, is not heard.
      globalThis.requestAnimationFrame = () => {
        globalThis.requestAnimationFrame = draw
        return 0
      }
    })
    await page.goto(`/${stepped}`)
    await expect(page.locator('#still')).toHaveCount(0)
    await expect(page.locator('template#later')).toHaveCount(0)
    await expect(page.locator('link[rel="stylesheet"][media]'), 'all of them apply').toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('font-size', '38px')
  })

  test('gives way at once when somebody turns the slide', async ({ page }) => {
    // A picture that does not come would keep the still where it is.
    await page.route('**/art/speaker.svg', () => {})
    const { no } = slideWith('SpeakerFacts')
    await page.goto(`/${no}`, { waitUntil: 'commit' })
    await page.locator('#slideshow .slidev-layout').first().waitFor({ state: 'attached' })
    await expect(page.locator('#still')).toHaveCount(1)
    await page.keyboard.press('ArrowRight')
    await expect(page).toHaveURL(new RegExp(`/${no + 1}$`))
    await expect(page.locator('#still')).toHaveCount(0)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })
})

test('every still looks like the slide that takes its place, on a larger screen too', async ({ browser, deckUrl }) => {
  test.setTimeout(240_000)
  const options = { viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce', colorScheme: 'light' } as const
  const [stills, deck] = await Promise.all([browser.newPage(options), browser.newPage(options)])
  await stills.route('**/*.js', route => route.abort())
  // Offered by the deck alone.
  await deck.addInitScript(() => addEventListener('DOMContentLoaded', () => {
    const style = document.createElement('style')
    style.textContent = '.lab > .open { visibility: hidden }'
    document.head.append(style)
  }))
  for (const slide of slides) {
    await stills.goto(`${deckUrl}/${slide.no}`)
    await deck.goto(`${deckUrl}/${slide.no}`)
    await expect(deck.locator('#still')).toHaveCount(0)
    await settle(deck, slide.no)
    const [still, live] = await Promise.all([stills, deck].map(page => page.screenshot({ animations: 'disabled' })))
    if (still && live)
      expect.soft(await differingPixels(still, live), nameOf(slide)).toBeLessThanOrEqual(30)
  }
  await stills.close()
  await deck.close()
})
