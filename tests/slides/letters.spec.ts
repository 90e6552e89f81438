import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildDeck, serveDeck, settle, showState, visit } from '../../scripts/deck/deck.ts'
import { foreignLetters } from '../support/letters.ts'
import { clicksInNotes, expect, nameOf, slides, slideTest as test } from '../support/test.ts'

const ADVICE = 'letters from a font of this machine: another machine shows them otherwise, or not at all. Write them with letters that the theme\'s fonts have, or draw them'

for (const slide of slides) {
  test(`every letter of slide ${nameOf(slide)} comes from a font of the deck, at any click and in print`, async ({ page, deckUrl }) => {
    for (let click = 0; click <= clicksInNotes(slide.note); click++) {
      await visit(page, deckUrl, `/${slide.no}?clicks=${click}`)
      await settle(page, slide.no)
      expect.soft(await foreignLetters(page, `[data-slidev-no="${slide.no}"]`), `at click ${click}, ${ADVICE}`).toEqual([])
    }
    await showState(page, deckUrl, slide.no)
    expect.soft(await foreignLetters(page, `[data-slidev-no="${slide.no}"]`), `in print, ${ADVICE}`).toEqual([])
  })
}

test.describe('in the presenter\'s view', () => {
  let url: string
  let close: () => Promise<void>

  test.beforeAll(async () => {
    test.setTimeout(240_000)
    const folder = await mkdtemp(join(tmpdir(), 'deck-notes-'))
    buildDeck(folder, ['--plain', '--with-notes'])
    const server = await serveDeck(folder)
    url = server.url
    close = async () => {
      await server.close()
      await rm(folder, { recursive: true })
    }
  })
  test.afterAll(() => close())

  test('every letter of every note comes from a font of the deck', async ({ browser }) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    for (const slide of slides) {
      await visit(page, url, `/presenter/${slide.no}`)
      const [opening = ''] = slide.note.replace(/^\[click\]\s*/, '').split(/[\n.[`*]/)
      await page.locator('.slidev-note').filter({ visible: true, hasText: opening }).first().waitFor()
      await page.evaluate(() => document.fonts.ready)
      expect.soft(await foreignLetters(page, '.slidev-note'), `${nameOf(slide)}, ${ADVICE}`).toEqual([])
    }
    expect.soft(await foreignLetters(page, 'body'), `the view itself, ${ADVICE}`).toEqual([])
    await page.close()
  })
})

test.describe('on an upright phone', () => {
  test('every letter of the reading text comes from a font of the deck', async ({ browser, deckUrl }) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })
    for (const slide of slides) {
      await visit(page, deckUrl, `/${slide.no}?clicks=${clicksInNotes(slide.note)}`)
      await settle(page, slide.no)
      expect.soft(await foreignLetters(page, '.slide-words'), `${nameOf(slide)}, ${ADVICE}`).toEqual([])
    }
    await page.close()
  })
})
