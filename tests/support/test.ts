import type { DeckSlide } from '../../scripts/deck.ts'
import process from 'node:process'
import { test as base, expect } from '@playwright/test'
import { readSlides, steadyHand } from '../../scripts/deck.ts'
import { watchForTrouble } from './watch.ts'

interface Fixtures {
  /** Address of the built deck. */
  deckUrl: string
  /** What went wrong in `page` so far; checked to be empty when the test ends. */
  trouble: string[]
}

/** Playwright's test, on the built deck: marks don't wobble, and any trouble on the page fails it. */
export const test = base.extend<Fixtures>({
  deckUrl: async ({ baseURL }, use) => {
    if (!baseURL)
      throw new Error('The deck is not served')
    await use(baseURL)
  },
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

export { expect }

/** The slides under test. DECK_ENTRY names another deck, to try the tests themselves on. */
// eslint-disable-next-line antfu/no-top-level-await -- tests are named after the slides, so they must be known first
export const slides: readonly DeckSlide[] = await readSlides(process.env.DECK_ENTRY)

/** A slide as a test's name has it: `07 Why am I here?`. */
export function nameOf(slide: DeckSlide): string {
  const words = (slide.title ?? '').replaceAll(/\[([^\]]*)\]\{[^}]*\}/g, '$1')
  return `${String(slide.no).padStart(2, '0')} ${words}`.trim()
}
