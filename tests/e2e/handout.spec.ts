import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { StructTreeNode } from 'pdfjs-dist/types/src/display/api'
import { readFile } from 'node:fs/promises'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { sources } from '../../content/sources.ts'
import { speaker } from '../../content/speaker.ts'
import { readNotes } from '../../scripts/handout/notes.ts'
import { printHandout } from '../../scripts/handout/print.ts'
import { headingWords } from '../../setup/outline.ts'
import { expect, slides, test } from '../support/test.ts'

interface Leaf { role: string, alt: string | undefined, words: boolean }

/** Every element of a page's structure, in reading order. */
function elementsOf(node: StructTreeNode): Leaf[] {
  return node.children.flatMap((child) => {
    if (!('role' in child))
      return []
    const { alt } = child as { alt?: string }
    return [{ role: child.role, alt, words: child.children.length > 0 }, ...elementsOf(child)]
  })
}

/** Letters alone: a line's end or a list's mark may stand between any two words. */
const letters = (words: string): string => words.replaceAll(/<[^>]+>|&\w+;|[^\p{L}\p{N}]/gu, '').toLowerCase()

test.describe('the handout', () => {
  // One printing for all tests.
  test.describe.configure({ mode: 'default' })

  let document: PDFDocumentProxy
  let bytes = 0

  test.beforeAll(async ({ browser, deckUrl }, testInfo) => {
    const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 980, height: 552 } })
    const path = testInfo.outputPath('handout.pdf')
    await printHandout({ page: await context.newPage(), url: deckUrl, slides }, path)
    await context.close()
    const data = new Uint8Array(await readFile(path))
    bytes = data.length
    document = await getDocument({ data, verbosity: 0 }).promise
  })

  test('has a page for each slide, and at most 6 MB', () => {
    expect(document.numPages).toBe(slides.length)
    expect(bytes).toBeLessThanOrEqual(6e6)
  })

  test('says its title, language and author, and that it is tagged', async () => {
    const { info } = await document.getMetadata()
    expect(info).toMatchObject({ Title: 'MLOops to MLOps: handout', Language: 'en', Author: speaker.name })
    // Its type says an object, it is a map.
    expect(new Map(await document.getMarkInfo() as unknown as Map<string, boolean>).get('Marked')).toBe(true)
  })

  test('has a bookmark for each slide, below its section', async () => {
    const outline = await document.getOutline()
    expect(outline.length).toBe(6)
    const pages = await Promise.all(outline.flatMap(section => [section, ...section.items]).map(async ({ dest, title }) => {
      const place = typeof dest === 'string' ? await document.getDestination(dest) : dest
      return { title, no: place ? await document.getPageIndex(place[0] as never) + 1 : 0 }
    }))
    expect(pages.map(({ no }) => no)).toEqual(slides.map(({ no }) => no))
    expect(pages.map(({ title }) => title)).toEqual(slides.map(({ content, title }) => headingWords(content) ?? title))
  })

  test('holds the words of each slide and its notes, its links, headings, alternative texts, and no raster image', async () => {
    for (const { no, note, content } of slides) {
      const page = await document.getPage(no)
      const { items } = await page.getTextContent()
      const text = letters(items.map(item => 'str' in item ? item.str : '').join(''))
      const { spoken, sources: cited } = readNotes(note, sources)
      for (const paragraph of [...spoken.split('</p>'), cited])
        expect.soft(text, `page ${no}`).toContain(letters(paragraph))
      expect.soft(text, `page ${no} is numbered`).toContain(`${no}${slides.length}`)

      const links = (await page.getAnnotations()).map(({ url }: { url?: string }) => url)
      const wanted = Array.from(`${spoken}${cited}`.matchAll(/href="([^"]+)"/g), ([, url]) => url)
      if (/<\w+Lab\b/.test(content))
        wanted.push(new URL(String(no), speaker.deckUrl).href)
      for (const url of wanted)
        expect.soft(links, `page ${no}`).toContain(url)

      const elements = elementsOf(await page.getStructTree())
      expect.soft(elements.some(({ role }) => /^H[12]$/.test(role)), `page ${no} has a heading`).toBe(true)
      expect.soft(elements.filter(({ role, alt }) => role === 'Figure' && !alt), `figures without words on page ${no}`).toEqual([])

      const { fnArray } = await page.getOperatorList()
      const rasters = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject, OPS.paintImageXObjectRepeat]
      expect.soft(fnArray.filter(operator => rasters.includes(operator)).length, `raster images on page ${no}`).toBe(0)
    }
  })
})
