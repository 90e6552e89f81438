/** What a PDF of the deck tells of itself beside its pages. */
import { headingWords } from '../../setup/outline.ts'
import { readSource } from './deck.ts'

export interface DeckOutline {
  /** The talk's. */
  title: string
  /** Slides that open a section, by number: in the bookmarks, the others stand below the one before them that does. */
  sections: number[]
  /** Each slide's heading, as it is written. */
  headings: string[]
}

/** Reads the outline of the deck. */
export async function readOutline(): Promise<DeckOutline> {
  const slides = await readSource()
  return {
    title: String(slides[0]?.frontmatter.title),
    sections: slides.filter(({ index, frontmatter }) => index === 0 || frontmatter.layout === 'cover' || frontmatter.level === 1).map(({ index }) => index + 1),
    headings: slides.map(({ content, title = '' }) => headingWords(content) ?? title),
  }
}

/** Runs in the page that prints: a browser's bookmarks follow the headings, sections on top and their slides below. */
export function levelHeadings(sections: readonly number[]): void {
  for (const slide of document.querySelectorAll('#print-content [data-slidev-no]')) {
    const isSection = sections.includes(Number(slide.getAttribute('data-slidev-no')))
    for (const heading of slide.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
      const level = Number(heading.tagName.slice(1)) + (isSection ? 0 : 1)
      heading.setAttribute('aria-level', String(Math.min(level, 6)))
      // The name of a drawn emoji would become words of the bookmark.
      for (const emoji of heading.querySelectorAll('[role="img"], img'))
        emoji.setAttribute('aria-hidden', 'true')
    }
  }
}
