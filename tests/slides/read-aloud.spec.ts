import { LAST, settle, visit } from '../../scripts/deck/deck.ts'
import { listen } from '../support/listen.ts'
import { expect, nameOf, slides, slideTest as test } from '../support/test.ts'

for (const slide of slides) {
  test(`slide ${nameOf(slide)}, read aloud, says each sentence once, and of what its numbers are`, async ({ page, deckUrl }) => {
    for (const click of [0, LAST]) {
      await visit(page, deckUrl, `/${slide.no}?clicks=${click}`)
      await settle(page, slide.no)
      expect.soft(await listen(page, slide.no), `at click ${click}`).toEqual([])
    }
  })
}
