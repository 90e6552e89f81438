/**
 * The projectors, scalings and zooms that a talk meets: each slide is one picture that is scaled as a whole, so what is
 * tested is that it fits, and that what reads places off the screen reads the right ones. Marks: marks.spec.ts.
 */
import { settle } from '../../scripts/deck/deck.ts'
import { canvas } from '../../theme/canvas.ts'
import { labs, openLab, slideOf } from '../support/labs.ts'
import { differingPixels } from '../support/pixels.ts'
import { slideWithoutClicks } from '../support/slides.ts'
import { expect, test } from '../support/test.ts'

const windows = [
  { name: 'a 4:3 projector', width: 1024, height: 768, scaling: 1 },
  { name: 'a 21:9 screen', width: 2560, height: 1080, scaling: 1 },
  { name: 'a scaling of 1.25', width: 1536, height: 864, scaling: 1.25 },
  { name: 'a scaling of 1.5', width: 1280, height: 720, scaling: 1.5 },
  // The browser's zoom is a window of fewer, larger pixels.
  { name: 'a zoom of 90%', width: 1422, height: 800, scaling: 0.9 },
  { name: 'a zoom of 110%', width: 1164, height: 655, scaling: 1.1 },
] as const

for (const { name, width, height, scaling } of windows) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport: { width, height }, deviceScaleFactor: scaling, reducedMotion: 'no-preference' })

    test('a slide is as large as it can be, in the middle, and a drag in a chart goes where the pointer is', async ({ page }) => {
      const lab = await openLab(page, labs.threshold)
      const { no } = slideOf(labs.threshold)
      const scale = Math.min(width / canvas.width, height / canvas.height)
      const box = await page.locator(`[data-slidev-no="${no}"] .slidev-layout`).boundingBox()
      expect(box?.width).toBeCloseTo(canvas.width * scale, 0)
      expect(box?.height).toBeCloseTo(canvas.height * scale, 0)
      expect(box?.x).toBeCloseTo((width - canvas.width * scale) / 2, 0)
      expect(box?.y).toBeCloseTo((height - canvas.height * scale) / 2, 0)
      expect(await page.evaluate(() => [document.documentElement.scrollWidth > innerWidth, document.documentElement.scrollHeight > innerHeight])).toEqual([false, false])

      const plot = await lab.locator('.drag').boundingBox()
      const { x = 0, y = 0, width: across = 0, height: down = 0 } = plot ?? {}
      await page.mouse.move(x + across * 0.61, y + down / 2)
      await page.mouse.down()
      await page.mouse.move(x + across * 0.25, y + down / 2, { steps: 3 })
      await page.mouse.up()
      await expect(lab.getByRole('slider', { name: 'Threshold' })).toHaveValue('25')
    })

    test('the first paint is the deck\'s own slide', async ({ page, context }) => {
      // Without its program a page shows its still for good.
      const still = await context.newPage()
      await still.route('**/*.js', route => route.abort())
      const { no } = slideWithoutClicks()
      await Promise.all([still.goto(`/${no}`), page.goto(`/${no}`)])
      await expect(page.locator('#still')).toHaveCount(0)
      await settle(page, no)
      const [before, after] = await Promise.all([still, page].map(window => window.screenshot({ animations: 'disabled' })))
      expect(await differingPixels(before!, after!)).toBeLessThanOrEqual(30 * scaling ** 2)
    })
  })
}
