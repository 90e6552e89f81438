import { describe, expect, it } from 'vitest'
import { sources } from '../../content/sources.ts'
import { readSlides } from '../../scripts/deck.ts'

/** What a line of sources may name that needs no entry in the list: what is ours, or the speaker's. */
const OWN = /^(?:our own figures|data sets and licences in docs|the model card in docs|training data and licences there|projects of the speaker|the thirteen challenges are the speaker's|testimonials that the speaker brings along|state of the tools|the comments (?:and their labels )?(?:are|were) (?:made up|written) for this talk)/

/** Words by which notes cite a source: the name that its author begins with, or its title. */
function namesOf({ author, title }: typeof sources[number]): string[] {
  return [author.split(/[,&]| et al/)[0]?.trim() ?? author, title]
}

const slides = await readSlides()
const cited = slides.flatMap(({ title = '', note }) =>
  Array.from(note.matchAll(/^Sources: (.+)$/gm)).flatMap(([, line = '']) => line.split(';').map(part => ({ title, part: part.trim() }))))

describe('the sources', () => {
  it.each(cited.filter(({ part }) => !OWN.test(part)))('that "$title" cites are on the list: $part', ({ part }) => {
    expect(sources.filter(source => namesOf(source).some(name => part.includes(name)))).toHaveLength(1)
  })

  it.each(sources)('on the list are spoken of: $author, $title', (source) => {
    expect(cited.some(({ part }) => namesOf(source).some(name => part.includes(name)))).toBe(true)
  })

  it.each(sources)('have the year that the notes give: $author', (source) => {
    const year = /\b\d{4}$/.exec(source.author)?.[0]
    const years = cited.filter(({ part }) => namesOf(source).some(name => part.includes(name))).flatMap(({ part }) => part.match(/\b(?:18|19|20)\d\d\b/g) ?? [])
    expect(new Set(years).size <= 1 || source.title === 'Digital Services Act').toBe(true)
    if (years[0] && year)
      expect(years).toContain(year)
  })
})
