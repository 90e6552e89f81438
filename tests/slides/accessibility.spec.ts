import { settle, showState, visit } from '../../scripts/deck/deck.ts'
import { violations } from '../support/axe.ts'
import { renewing, treeOf } from '../support/pictures.ts'
import { clicksInNotes, expect, nameOf, slides, slideTest as test } from '../support/test.ts'

for (const slide of slides) {
  test(`slide ${nameOf(slide)} breaks no rule of axe at any click`, async ({ page, deckUrl }) => {
    for (let click = 0; click <= clicksInNotes(slide.note); click++) {
      await visit(page, deckUrl, `/${slide.no}?clicks=${click}`)
      await settle(page, slide.no)
      expect.soft(await violations(page), `at click ${click}`).toEqual([])
    }
  })

  test(`slide ${nameOf(slide)} tells a screen reader what it did`, async ({ page, deckUrl }) => {
    await showState(page, deckUrl, slide.no)
    await expect(page.locator(`[data-slidev-no="${slide.no}"]`), renewing(slide)).toMatchAriaSnapshot({ name: treeOf(slide) })
  })
}
