import { readFile } from 'node:fs/promises'
import { PDFDocument } from 'pdf-lib'
import { printSlides } from '../../scripts/deck/print-slides.ts'
import { FAMILIES, fontsOf, isOurs } from '../support/pdf-fonts.ts'
import { expect, slides, test } from '../support/test.ts'

test('the slides as a PDF have a page each, and no font but the deck\'s own, brought along', async ({ page, deckUrl }, testInfo) => {
  const path = testInfo.outputPath('slides.pdf')
  await printSlides({ page, url: deckUrl, slides: [...slides] }, path)
  const file = await readFile(path)
  expect((await PDFDocument.load(file)).getPageCount()).toBe(slides.length)
  const fonts = await fontsOf(file)
  for (const family of FAMILIES)
    expect(fonts.some(({ name }) => name.includes(family)), family).toBe(true)
  expect(fonts.filter(font => !isOurs(font))).toEqual([])
})
