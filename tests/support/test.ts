import type { Page } from '@playwright/test'
import type { DeckSlide } from '../../scripts/deck/deck.ts'
import process from 'node:process'
import { test as base, expect } from '@playwright/test'
import { readSlides, steadyHand } from '../../scripts/deck/deck.ts'
import { plainTitle } from '../../scripts/deck/find-slides.ts'
import { watchForTrouble } from '../../scripts/deck/watch.ts'
import { stageOptions } from './stage.ts'

export { clicksInNotes } from '../../lib/plan.ts'

interface Fixtures {
  /** Address of the built deck. */
  deckUrl: string
  /** What went wrong in `page` so far; checked to be empty when the test ends. */
  trouble: string[]
}

interface WorkerFixtures {
  /** One page that many tests use in turn: what it has loaded once, it has. */
  stage: { page: Page, trouble: string[] }
}

function served(url: string | undefined): string {
  if (!url)
    throw new Error('The deck is not served')
  return url
}

/** Playwright's test, on the built deck, with a fresh browser window: any trouble on the page fails it. */
export const test = base.extend<Fixtures>({
  deckUrl: ({ baseURL }, use) => use(served(baseURL)),
  context: async ({ context }, use) => {
    await steadyHand(context)
    await use(context)
  },
  trouble: [async ({ page, deckUrl }, use) => {
    const trouble = watchForTrouble(page, deckUrl)
    await use(trouble)
    expect(trouble, 'trouble on the page').toEqual([])
  }, { auto: true }],
})

/** The same for tests that look at one slide each: they share a window, which saves loading the deck anew. */
export const slideTest = base.extend<Fixtures, WorkerFixtures>({
  stage: [async ({ browser }, use) => {
    const context = await browser.newContext({ ...stageOptions, baseURL: served(process.env.DECK_URL) })
    await steadyHand(context)
    const page = await context.newPage()
    await use({ page, trouble: watchForTrouble(page, served(process.env.DECK_URL)) })
    await context.close()
  }, { scope: 'worker' }],
  deckUrl: ({ baseURL }, use) => use(served(baseURL)),
  page: ({ stage }, use) => use(stage.page),
  trouble: [async ({ stage }, use) => {
    stage.trouble.length = 0
    await use(stage.trouble)
    expect(stage.trouble, 'trouble on the page').toEqual([])
    // Nothing that one slide remembers is to reach the next test. A page that has shown nothing yet has no store.
    await stage.page.evaluate(() => {
      if (location.protocol === 'about:')
        return
      localStorage.clear()
      sessionStorage.clear()
    })
  }, { auto: true }],
})

export { expect }

/** The slides under test. */
// eslint-disable-next-line antfu/no-top-level-await -- tests are named after the slides, so they must be known first
export const slides: readonly DeckSlide[] = await readSlides()

/** A slide as a test's name has it: `07 Why am I here?`. */
export function nameOf(slide: DeckSlide): string {
  return `${String(slide.no).padStart(2, '0')} ${plainTitle(slide)}`.trim()
}
