import type { DeckSlide } from '../../scripts/deck/deck.ts'
import { spokenWords } from '../../lib/plan.ts'

/** Words with a number in them, as they stand in a slide's text or notes. */
export interface Claim {
  /** Title of the slide, without its markup. */
  slide: string
  /**
   * The words. For what was measured or computed they are built from the data, so that the test fails when slide and
   * data part: `${percent(recall)} of the insults`.
   */
  says: string
  /** Only for a number that no data of ours gives: why it may stand there, such as who is cited for it. */
  because?: string
}

/** What of a slide a claim can be about: its Markdown as it is written, and what is said. */
export function wordsOf({ content, note }: Pick<DeckSlide, 'content' | 'note'>): string {
  return `${content.replaceAll(/\s+/g, ' ')} ${spokenWords(note)}`
}

/** A number in digits. Notes write what was measured in digits: a number in words would escape. */
const NUMBER = /\b\d+(?:[.,]\d+)*(?:\s?%)?(?!\w)/g

/** The numbers in what is said that none of the claims accounts for. */
export function unaccounted(note: string, claims: readonly Claim[]): string[] {
  // The longest first: a short claim may be a part of a long one.
  const said = claims
    .toSorted((one, other) => other.says.length - one.says.length)
    .reduce((text, { says }) => text.replaceAll(says, ' '), spokenWords(note))
  return said.match(NUMBER) ?? []
}
