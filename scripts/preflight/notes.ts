import type { Page } from 'playwright-chromium'
import type { DeckSlide } from '../deck/deck.ts'
/** Whether the presenter's notes show what is being said. */
import { clicksInNotes } from '../../lib/plan.ts'
import { visit } from '../deck/deck.ts'

/** How long the notes may take to follow a click, in ms. */
const PATIENCE = 3000

/** What counts as all of a paragraph, rounding left out. */
const ALL = 0.99

/**
 * The part of what is being said that the presenter's notes show: 1 if it is all there, or as much as there is room for;
 * 0 if nothing is marked. Runs in the page, so it holds all it needs.
 */
export function spokenInSight(): number {
  const notes = document.querySelector('.slidev-note')
  const spoken = notes?.querySelector('.slidev-note-click-mark-active')?.parentElement
  if (!notes || !spoken)
    return 0
  const [room, box] = [notes.getBoundingClientRect(), spoken.getBoundingClientRect()]
  const seen = Math.min(room.bottom, box.bottom) - Math.max(room.top, box.top)
  // Where it is too long, it begins at the top, below a line of what was said before.
  return seen / Math.min(box.height, room.height - 30)
}

/**
 * Clicks through the notes of every slide, until one is found that does not follow.
 *
 * @param page with the presenter's view
 * @param address of the deck, without a slash at the end
 * @param slides whose notes are looked at
 * @returns the first click whose words are out of sight, as `slide 4, click 3`; undefined if there is none
 */
export async function findOutOfSight(page: Page, address: string, slides: readonly DeckSlide[]): Promise<string | undefined> {
  for (const { no, note } of slides) {
    for (let click = 1; click <= clicksInNotes(note); click++) {
      await visit(page, address, `/presenter/${no}?clicks=${click}`)
      const mark = page.locator(`.slidev-note .slidev-note-click-mark-active[data-clicks="${click}"]`)
      const follows = await mark.first().waitFor({ timeout: PATIENCE }).then(async () => {
        for (const start = performance.now(); performance.now() - start < PATIENCE; await page.waitForTimeout(10)) {
          if (await page.evaluate(spokenInSight) > ALL)
            return true
        }
        return false
      }, () => false)
      if (!follows)
        return `slide ${no}, click ${click}`
    }
  }
  return undefined
}
