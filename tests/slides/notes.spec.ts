import type { Browser } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildDeck, serveDeck, visit } from '../../scripts/deck/deck.ts'
import { checkNotes } from '../../scripts/preflight/browser.ts'
import { spokenInSight } from '../../scripts/preflight/notes.ts'
import { foreignLetters, LETTERS_ADVICE } from '../support/letters.ts'
import { clicksInNotes, expect, nameOf, slides, slideTest as test } from '../support/test.ts'

test.describe('in the presenter\'s view of a built deck', () => {
  // One after the other: one build serves both.
  test.describe.configure({ mode: 'default' })

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
      expect.soft(await foreignLetters(page, '.slidev-note'), `${nameOf(slide)}, ${LETTERS_ADVICE}`).toEqual([])
    }
    expect.soft(await foreignLetters(page, 'body'), `the view itself, ${LETTERS_ADVICE}`).toEqual([])
    await page.close()
  })

  test('what is being said is in sight at every click', async ({ browser }) => {
    test.setTimeout(240_000)
    const presenter = await browser.newPage()
    for (const viewport of [{ width: 1280, height: 720 }, { width: 1440, height: 900 }]) {
      await presenter.setViewportSize(viewport)
      await presenter.goto(`${url}/presenter/1`)
      await presenter.locator('.slidev-note').waitFor()
      let spoken = 0
      while (new URL(presenter.url()).pathname !== `/presenter/${slides.length}`) {
        const before = presenter.url()
        await presenter.keyboard.press('ArrowRight')
        await presenter.waitForFunction(url => location.href !== url, before, { polling: 'raf' })
        const { pathname, searchParams } = new URL(presenter.url())
        const clicks = Number(searchParams.get('clicks') ?? 0)
        const slide = slides[Number(pathname.split('/').at(-1)) - 1]
        if (clicks === 0 || clicks > clicksInNotes(slide?.note ?? ''))
          continue
        const message = `${slide?.title}, click ${clicks}, at ${viewport.width} x ${viewport.height}`
        await expect.poll(() => presenter.evaluate(spokenInSight), { message, intervals: [5, 10, 20, 50], timeout: 10_000 }).toBeGreaterThan(0.99)
        spoken++
      }
      expect(spoken, 'paragraphs that a click begins').toBeGreaterThan(100)
    }
    await presenter.close()
  })

  test('preflight looks at every click, and finds notes that do not follow', async ({ browser }) => {
    test.setTimeout(240_000)
    expect(await checkNotes({ browser, address: url })).toMatchObject({ isGood: true })
    // Nobody is told of another paragraph.
    const numb = {
      newContext: async (options) => {
        const context = await browser.newContext(options)
        await context.addInitScript(() => {
          globalThis.MutationObserver.prototype.observe = () => {}
        })
        return context
      },
    } satisfies Pick<Browser, 'newContext'> as unknown as Browser
    expect(await checkNotes({ browser: numb, address: url })).toMatchObject({ isGood: false, says: expect.stringMatching(/^what is said is out of sight at slide \d+, click \d+/) as unknown })
  })
})
