/**
 * The slides of the deck by what they are. A speaker leaves slides out: a test of what is not in her deck is skipped, and
 * counted so. Each function may be called in a test, in a group of tests, or in the file: that is what is skipped.
 */
import type { DeckSlide } from '../../scripts/deck/deck.ts'
import { test } from '@playwright/test'
import { hasComponent, isProse } from '../../scripts/deck/find-slides.ts'
import { clicksInNotes, slides } from './test.ts'

/** Stands where a slide is missing, for what a file reads of it before its tests are skipped. */
const NOWHERE: DeckSlide = { no: 0, title: undefined, note: '', declaredClicks: undefined, content: '' }

function orSkip(slide: DeckSlide | undefined, what: string): DeckSlide {
  test.skip(slide === undefined, `the deck has no slide ${what}`)
  return slide ?? NOWHERE
}

/** The slide that a component such as `PopQuiz` stands on, the first if there are several. */
export function slideWith(component: string): DeckSlide {
  return orSkip(slides.find(slide => hasComponent(slide, component)), `with <${component} />`)
}

/** A slide of words and pictures that the first turn leaves; others stand before and behind it. */
export function slideWithoutClicks(): DeckSlide {
  return orSkip(slides.slice(1, -1).find(slide => isProse(slide) && clicksInNotes(slide.note) === 0), 'of words and pictures without clicks')
}

/** A slide of words and pictures with so many clicks or more; others stand before and behind it. */
export function slideWithClicks(atLeast = 1): DeckSlide {
  return orSkip(slides.slice(1, -1).find(slide => isProse(slide) && clicksInNotes(slide.note) >= atLeast), `of words and pictures with ${atLeast} clicks`)
}
