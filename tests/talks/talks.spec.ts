import type { DeckServer, DeckSlide } from '../../scripts/deck/deck.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { talks } from '../../content/talks.ts'
import { clicksInNotes } from '../../lib/plan.ts'
import { buildDeck, readSlides, serveDeck, settle } from '../../scripts/deck/deck.ts'
import { plainTitle } from '../../scripts/deck/find-slides.ts'
import { watchForTrouble } from '../../scripts/deck/watch.ts'
import { talkNames } from '../../setup/chosen-talk.ts'

// One build for all tests of a talk.
test.describe.configure({ mode: 'default' })

/** The full talk is what all other tests are about. */
for (const name of talkNames.filter(name => name !== 'full')) {
  test.describe(`the talk "${name}"`, () => {
    let server: DeckServer | undefined
    let folder = ''
    let slides: DeckSlide[] = []
    let url = ''

    test.beforeAll(async () => {
      test.setTimeout(300_000)
      folder = await mkdtemp(join(tmpdir(), `deck-${name}-`))
      buildDeck(folder, ['--plain', '--talk', name])
      slides = await readSlides(talks[name])
      server = await serveDeck(folder)
      url = server.url
    })
    test.afterAll(async () => {
      await server?.close()
      await rm(folder, { recursive: true, force: true })
    })

    test('is walked through by the clicker, each slide with as many clicks as its notes have', async ({ page }) => {
      test.setTimeout(240_000)
      const trouble = watchForTrouble(page, url)
      await page.goto(`${url}/1`)
      await settle(page, 1)
      for (const slide of slides) {
        const heading = page.locator(`[data-slidev-no="${slide.no}"] h1`).first()
        await expect(heading, plainTitle(slide)).toBeVisible()
        await expect(page.locator(`[data-slidev-no="${slide.no}"]`).getByRole('img', { name: `Slide ${slide.no} of ${slides.length}` }).first()).toBeVisible()
        for (let click = 1; click <= clicksInNotes(slide.note); click++) {
          await page.keyboard.press('ArrowRight')
          await expect(page, `click ${click} of "${plainTitle(slide)}"`).toHaveURL(new RegExp(`/${slide.no}\\?clicks=${click}$`))
        }
        if (slide.no < slides.length) {
          await page.keyboard.press('ArrowRight')
          await expect(page, `after the last click of "${plainTitle(slide)}"`).toHaveURL(new RegExp(`/${slide.no + 1}$`))
        }
      }
      expect(trouble).toEqual([])
    })

    test('links to no slide that it does not have, and to those that it has by their number', async ({ page }) => {
      for (const { no, content } of slides) {
        await page.goto(`${url}/${no}?clicks=99`)
        await settle(page, no)
        const shown = page.locator(`[data-slidev-no="${no}"]`)
        for (const href of await shown.locator('a[href]').evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))) {
          const to = /^#?\/?(\d+)$/.exec(href)?.[1]
          expect(to === undefined || (Number(to) >= 1 && Number(to) <= slides.length), `${href} on slide ${no}`).toBe(true)
        }
        for (const [, title = ''] of content.matchAll(/<(?:SlideLink to|QuestionCard [^>]*slide)="([^"]+)"/g)) {
          const there = slides.find(slide => plainTitle(slide) === title)
          if (there)
            await expect(shown.getByRole('link', { name: new RegExp(`slide ${there.no}$`) }).first()).toHaveAttribute('href', new RegExp(`/${there.no}$`))
        }
      }
    })

    test('has its length in the presenter\'s timer', async ({ page }) => {
      await page.goto(`${url}/presenter/2`)
      await page.getByRole('button', { name: 'Start the timer' }).click()
      await expect(page.getByRole('region', { name: 'Timer' })).toContainText(`${talks[name].minutes} min left`)
    })
  })
}
