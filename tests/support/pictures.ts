import type { DeckSlide } from '../../scripts/deck.ts'
import { LAST } from '../../scripts/deck.ts'

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
