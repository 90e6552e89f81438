import type { Page } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildDeck, serveDeck } from '../../scripts/deck/deck.ts'
import { clicksInNotes, expect, slides, test } from '../support/test.ts'

/** The part of what is being said that the presenter's notes show: 1 if it is all there, or as much as there is room for. */
async function spokenInSight(presenter: Page): Promise<number> {
  return presenter.evaluate(() => {
    const notes = document.querySelector('.slidev-note')
    const spoken = notes?.querySelector('.slidev-note-click-mark-active')?.parentElement
    if (!notes || !spoken)
      return 0
    const [room, box] = [notes.getBoundingClientRect(), spoken.getBoundingClientRect()]
    const seen = Math.min(room.bottom, box.bottom) - Math.max(room.top, box.top)
    // Where it is too long, it begins at the top, below a line of what was said before.
    return seen / Math.min(box.height, room.height - 30)
  })
}

test('what is being said is in sight in the presenter\'s notes of a built deck, at every click', async ({ context }) => {
  test.setTimeout(300_000)
  const presenter = await context.newPage()
  const folder = await mkdtemp(join(tmpdir(), 'deck-notes-'))
  buildDeck(folder, ['--plain', '--with-notes'])
  const server = await serveDeck(folder)
  try {
    for (const viewport of [{ width: 1280, height: 720 }, { width: 1440, height: 900 }]) {
      await presenter.setViewportSize(viewport)
      await presenter.goto(`${server.url}/presenter/1`)
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
        await expect.poll(() => spokenInSight(presenter), { message, intervals: [5, 10, 20, 50], timeout: 10_000 }).toBeGreaterThan(0.99)
        spoken++
      }
      expect(spoken, 'paragraphs that a click begins').toBeGreaterThan(100)
    }
  }
  finally {
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
})
