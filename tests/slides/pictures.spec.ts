import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root, showState } from '../../scripts/deck/deck.ts'
import { picturesOf, renewing, skipElsewhere } from '../support/pictures.ts'
import { expect, nameOf, slides, slideTest as test } from '../support/test.ts'

for (const slide of slides) {
  test(`slide ${nameOf(slide)} looks as it did`, async ({ page, deckUrl, browser }) => {
    skipElsewhere(browser)
    for (const { click, file } of picturesOf(slide)) {
      await showState(page, deckUrl, slide.no, click)
      // Soft: one run tells of every state that changed.
      await expect.soft(page, renewing(slide)).toHaveScreenshot(file)
    }
  })
}

test('no picture is kept that no slide is compared with', () => {
  test.skip(test.info().config.updateSnapshots !== 'none', 'pictures are being written')
  const wanted = new Set(slides.flatMap(picturesOf).map(({ file }) => file))
  const kept = readdirSync(join(root, 'tests/slides/pictures')).filter(file => file.endsWith('.png'))
  expect(kept.filter(file => !wanted.has(file)), 'left over: run `npm run test:update`').toEqual([])
})
