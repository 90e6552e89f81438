import { describe, expect, it } from 'vitest'
import { citedIn, citedInNotes, sources } from '../../content/sources.ts'
import { readSlides } from '../../scripts/deck/deck.ts'

/** What a line of sources may name that needs no entry in the list: what is ours, or the speaker's. */
const OWN = /^(?:our own figures|data sets and licences in docs|the model card in docs|training data and licences there|projects of the speaker|the challenges are the speaker's|testimonials that the speaker brings along|state of the tools|the comments (?:and their labels )?(?:are|were) (?:made up|written) for this talk)/

const slides = await readSlides()
const parts = slides.flatMap(({ title = '', note }) =>
  Array.from(note.matchAll(/^Sources: (.+)$/gm)).flatMap(([, line = '']) => line.split(';').map(part => ({ title, part: part.trim() }))))
const cited = parts.filter(({ part }) => !OWN.test(part))

describe('the sources', () => {
  it.each(cited)('that "$title" cites are on the list, with their year: $part', ({ part }) => {
    const [source, ...others] = citedIn(part)
    expect(source, 'no source of content/sources.ts is cited so').toBeDefined()
    expect(others).toEqual([])
    // The number of a regulation stands behind its year: 2022/2065.
    const years = (part.match(/(?<!\/)\b(?:1[89]|20)\d\d\b/g) ?? []).map(Number)
    expect(years).toEqual(source?.year ? [source.year] : [])
  })

  it('that a talk shows are those that its notes cite, in the order of the list', () => {
    expect(citedInNotes(['Little 1961 is not cited here.', 'So.\n\nTime: 20 s\nSources: our own figures; Little 1961', 'Sources: Digital Services Act, article 17']).map(({ cite }) => cite)).toEqual(['Digital Services Act', 'Little'])
    expect(citedInNotes(slides.map(({ note }) => note)).length).toBeGreaterThan(0)
  })

  it('are each complete, and there once', () => {
    for (const key of ['cite', 'title', 'url'] as const)
      expect(new Set(sources.map(source => source[key])).size).toBe(sources.length)
    for (const { cite, author, title, year, url } of sources) {
      expect(`${author} ${title}`, cite).toContain(cite)
      expect(author.trim() && title.trim(), cite).not.toBe('')
      expect(author, 'the year has a field of its own').not.toMatch(/\d{4}/)
      expect(year === null || (year > 1800 && year < 2100), cite).toBe(true)
      expect(new URL(url).protocol, cite).toBe('https:')
    }
  })
})
