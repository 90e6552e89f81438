import type { Browser } from '@playwright/test'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildDeck, serveDeck, visit } from '../../scripts/deck/deck.ts'
import { checkNotes } from '../../scripts/preflight/browser.ts'
import { spokenInSight } from '../../scripts/preflight/notes.ts'
import { openStage } from '../../scripts/present/stage.ts'
import { foreignLetters, LETTERS_ADVICE } from '../support/letters.ts'
import { clicksInNotes, expect, nameOf, slides, slideTest as test } from '../support/test.ts'

test.describe('in the presenter\'s view of a built deck', () => {
  // One after the other: one build serves both.
  test.describe.configure({ mode: 'default' })

  let url: string
  let folder: string
  let close: () => Promise<void>

  test.beforeAll(async () => {
    test.setTimeout(240_000)
    folder = await mkdtemp(join(tmpdir(), 'deck-notes-'))
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
      const begun = slides.slice(0, -1).reduce((sum, { note }) => sum + clicksInNotes(note), 0)
      expect(spoken, 'paragraphs that a click begins').toBe(begun)
    }
    await presenter.close()
  })

  test('the speaker\'s remote shows what is said at each click, and what comes next', async ({ browser }) => {
    await cp(join(folder, 'index.html'), join(folder, 'shell.html'))
    const stage = await openStage({ host: '127.0.0.1', port: 0, password: 'secret', folder })
    const first = slides.find(({ no, note }) => no > 1 && clicksInNotes(note) > 2)
    const no = first?.no ?? 0
    const context = await browser.newContext()
    const [presenter, remote] = [await context.newPage(), await context.newPage()]
    await presenter.goto(`${stage.address}/presenter/${no}`)
    await remote.goto(`${stage.address}/remote`)
    // The words of a part up to the first that is more than words.
    const parts = (first?.note ?? '').split(/\[click\]/).map(part => part.trim().split(/[\n.[`*]/)[0] ?? '')
    expect(parts.length).toBeGreaterThan(3)
    for (const [click, part] of parts.entries()) {
      await expect(remote.getByText(`Slide ${no} of ${slides.length}, click ${click} of`).first()).toBeVisible()
      await expect(remote.locator('.spoken')).toContainText(part)
      await expect(remote.locator('.spoken')).not.toContainText('Time:')
      const next = parts[click + 1]
      if (next === undefined)
        await expect(remote.getByRole('heading', { level: 2 })).toContainText('Next slide: ')
      else
        await expect(remote.locator('.coming')).toContainText(next)
      await remote.getByRole('button', { name: 'On', exact: true }).click()
    }
    await expect(remote.getByText(`Slide ${no + 1} of ${slides.length}`).first()).toBeVisible()
    await context.close()
    await stage.close()
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
