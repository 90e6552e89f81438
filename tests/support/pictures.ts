import type { Browser } from '@playwright/test'
import type { DeckSlide } from '../../scripts/deck/deck.ts'
import type { PictureMaker } from '../../scripts/deck/picture-maker.ts'
import { test } from '@playwright/test'
import { LAST } from '../../scripts/deck/deck.ts'
import { plainTitle } from '../../scripts/deck/find-slides.ts'
import { readMaker, thisMaker } from '../../scripts/deck/picture-maker.ts'

/** One picture: which click it shows, and the file it is kept in. */
export interface Picture { click: number, file: string }

/** A slide's title as the name of a file, which it keeps when slides are moved: `what-is-mlops`. */
function fileNameOf(slide: Pick<DeckSlide, 'title'>): string {
  return plainTitle(slide).toLowerCase().match(/[\p{L}\p{N}]+/gu)?.join('-') ?? 'untitled'
}

/**
 * The pictures that are kept of a slide: its last state, and each before it if its frontmatter says how many clicks it
 * has.
 */
export function picturesOf(slide: Pick<DeckSlide, 'title' | 'declaredClicks' | 'content'>): Picture[] {
  const { declaredClicks = 0, content } = slide
  const name = fileNameOf(slide)
  // A lab prints its still, whatever the click.
  const states = /<\w+Lab\b/.test(content) ? 0 : declaredClicks
  return [
    ...Array.from({ length: states }, (_, click) => ({ click, file: `${name}-click-${click}.png` })),
    { click: LAST, file: `${name}.png` },
  ]
}

/** What to do about a slide that is not as it was, as a test's message. */
export function renewing(slide: Pick<DeckSlide, 'title'>): string {
  return `as it was; if the change is meant, npm run test:update -- --slide ${JSON.stringify(plainTitle(slide))} takes it anew`
}

/** The file that holds what a screen reader finds on a slide in its last state. */
export function treeOf(slide: Pick<DeckSlide, 'title'>): string {
  return `${fileNameOf(slide)}.aria.yml`
}

function nameOf({ browser, platform }: PictureMaker): string {
  return `${browser} on ${platform}`
}

/**
 * Skips the test where pictures would differ although the slide does not: each build of a browser sets letters a
 * little differently.
 *
 * @param browser the one that would draw the slide
 */
export function skipElsewhere(browser: Browser): void {
  if (test.info().config.updateSnapshots !== 'none')
    return
  const [kept, here] = [readMaker(), thisMaker(browser.version())].map(nameOf)
  test.skip(kept !== here, `the pictures were made with ${kept}; this is ${here}`)
}
