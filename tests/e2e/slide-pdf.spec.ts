import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { speaker } from '../../content/speaker.ts'
import { readOutline } from '../../scripts/deck/outline.ts'
import { printSlides } from '../../scripts/deck/print-slides.ts'
import { FAMILIES, fontsOf, isOurs } from '../support/pdf-fonts.ts'
import { expect, slides, test } from '../support/test.ts'

test('the slides as a PDF have a page each, bookmarks by section, and no font but the deck\'s own, brought along', async ({ page, deckUrl }, testInfo) => {
  const path = testInfo.outputPath('slides.pdf')
  await printSlides({ page, url: deckUrl, slides: [...slides] }, path)
  const file = await readFile(path)
  const fonts = await fontsOf(file)
  for (const family of FAMILIES)
    expect(fonts.some(({ name }) => name.includes(family)), family).toBe(true)
  expect(fonts.filter(font => !isOurs(font))).toEqual([])

  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise
  expect(pdf.numPages).toBe(slides.length)
  const { title, sections, headings } = await readOutline()
  const { info } = await pdf.getMetadata()
  expect(info).toMatchObject({ Title: title, Author: speaker.name, Language: 'en' })
  // Its type says an object, it is a map.
  expect(new Map(await pdf.getMarkInfo() as unknown as Map<string, boolean>).get('Marked'), 'tagged').toBe(true)
  const outline = await pdf.getOutline()
  expect(outline.map(section => section.title)).toEqual(sections.map(no => headings[no - 1]))
  expect(outline.flatMap(section => [section, ...section.items]).map(item => item.title)).toEqual(headings)
})
