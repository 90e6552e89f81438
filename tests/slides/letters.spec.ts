import { settle, showState, visit } from '../../scripts/deck/deck.ts'
import { foreignLetters, LETTERS_ADVICE } from '../support/letters.ts'
import { clicksInNotes, expect, nameOf, slides, slideTest as test } from '../support/test.ts'

for (const slide of slides) {
  test(`every letter of slide ${nameOf(slide)} comes from a font of the deck, at any click and in print`, async ({ page, deckUrl }) => {
    for (let click = 0; click <= clicksInNotes(slide.note); click++) {
      await visit(page, deckUrl, `/${slide.no}?clicks=${click}`)
      await settle(page, slide.no)
      expect.soft(await foreignLetters(page, `[data-slidev-no="${slide.no}"]`), `at click ${click}, ${LETTERS_ADVICE}`).toEqual([])
    }
    await showState(page, deckUrl, slide.no)
    expect.soft(await foreignLetters(page, `[data-slidev-no="${slide.no}"]`), `in print, ${LETTERS_ADVICE}`).toEqual([])
  })
}

test.describe('on an upright phone', () => {
  test('every letter of the reading text comes from a font of the deck', async ({ browser, deckUrl }) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })
    for (const slide of slides) {
      await visit(page, deckUrl, `/${slide.no}?clicks=${clicksInNotes(slide.note)}`)
      await settle(page, slide.no)
      expect.soft(await foreignLetters(page, '.slide-words'), `${nameOf(slide)}, ${LETTERS_ADVICE}`).toEqual([])
    }
    await page.close()
  })
})
