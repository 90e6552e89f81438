/** A slide's notes as they read on paper: what is said, without what only the speaker needs. */
import type { Source } from '../../content/sources.ts'
import MarkdownIt from 'markdown-it'

/** What of a source is needed to find where notes name it, by its title or else as they cite it, and to link it. */
type Named = Pick<Source, 'cite' | 'title' | 'url'>

export interface Notes {
  /** HTML of what is said, without the lines below. */
  spoken: string
  /** HTML of the sources that the notes name, linked where the deck knows an address; empty if there are none. */
  sources: string
}

// Notes are our own, yet a stray `<` in them is a word, not a tag. Printed, quotation marks are curly, as on the slides.
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: true })

/** Markdown in which the first mention of each source is a link. */
function linkSources(line: string, known: readonly Named[]): string {
  const mentions = known.flatMap(({ title, cite, url }) => {
    const at = [title, cite].map(name => ({ name, start: line.indexOf(name) })).find(({ start }) => start >= 0)
    return at ? [{ ...at, url }] : []
  }).sort((one, other) => one.start - other.start)
  let written = 0
  let linked = ''
  for (const { name, start, url } of mentions) {
    if (start < written)
      continue
    linked += `${line.slice(written, start)}[${name}](${url})`
    written = start + name.length
  }
  return linked + line.slice(written)
}

/**
 * Turns a slide's notes into text to read: the marks for clicks and the planned seconds go, the rest is Markdown.
 *
 * @param note the notes as slides.md has them
 * @param known the sources that can be linked
 */
export function readNotes(note: string, known: readonly Named[]): Notes {
  const lines = note.replaceAll('\r\n', '\n').split('\n')
  const cited = lines.filter(line => line.startsWith('Sources:')).join('\n')
  const spoken = lines
    .filter(line => !/^(?:Time|Sources):/.test(line))
    .join('\n')
    .replaceAll(/\[click[^\]]*\][ \t]*/g, '')
  return {
    spoken: markdown.render(spoken).trim(),
    sources: cited ? markdown.renderInline(linkSources(cited, known)).trim() : '',
  }
}
