import type { Browser } from '@playwright/test'
import type { DeckSlide } from '../../scripts/deck/deck.ts'
import type { PictureMaker } from '../../scripts/deck/picture-maker.ts'
import { test } from '@playwright/test'
import { LAST } from '../../scripts/deck/deck.ts'
import { readMaker, thisMaker } from '../../scripts/deck/picture-maker.ts'

/** One picture: which click it shows, and the file it is kept in. */
export interface Picture { click: number, file: string }

const two = (number: number): string => String(number).padStart(2, '0')

/**
 * The pictures that are kept of a slide: its last state, and for a slide with a stepped figure (one whose
 * frontmatter says how many clicks it has) each state before it as well.
 */
export function picturesOf({ no, declaredClicks = 0, content }: Pick<DeckSlide, 'no' | 'declaredClicks' | 'content'>): Picture[] {
  // A lab prints its still, whatever the click.
  const states = /<\w+Lab\b/.test(content) ? 0 : declaredClicks
  return [
    ...Array.from({ length: states }, (_, click) => ({ click, file: `${two(no)}-${two(click)}.png` })),
    { click: LAST, file: `${two(no)}.png` },
  ]
}

/** The file that holds what a screen reader finds on a slide in its last state. */
export function treeOf({ no }: Pick<DeckSlide, 'no'>): string {
  return `${two(no)}.aria.yml`
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
