import type { Page } from '@playwright/test'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { StructTreeNode } from 'pdfjs-dist/types/src/display/api'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { sources } from '../../content/sources.ts'
import { speaker } from '../../content/speaker.ts'
import { LAST, settle, visit } from '../../scripts/deck/deck.ts'
import { readOutline } from '../../scripts/deck/outline.ts'
import { readNotes } from '../../scripts/handout/notes.ts'
import { printHandout } from '../../scripts/handout/print.ts'
import { headingWords } from '../../setup/outline.ts'
import { canvas } from '../../theme/canvas.ts'
import { audit } from '../support/audit.ts'
import { FAMILIES, fontsOf, isOurs } from '../support/pdf-fonts.ts'
import { scanPage } from '../support/scan.ts'
import { slideWithoutClicks } from '../support/slides.ts'
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

/** Signs without the space between them; a font may hold one sign for two that look the same. */
const signs = (words: string): string => words.normalize('NFKC').replaceAll(/\s/g, '')

/** How often each letter occurs. */
function count(text: string): Map<string, number> {
  const counted = new Map<string, number>()
  for (const letter of text)
    counted.set(letter, (counted.get(letter) ?? 0) + 1)
  return counted
}

/** What is to be found on a page: an address, or the number of another page. */
type Target = string | number

interface OnSlide {
  runs: string[]
  links: Target[]
  /** Photographs: pictures that are made of pixels, such as another speaker's portrait. */
  photos: number
}

/** The words, links and photographs of a slide in its last state, as the deck shows it. */
async function readSlide(page: Page, url: string, no: number): Promise<OnSlide> {
  await visit(page, url, `/${no}?print=clicks&clicks=${LAST}`)
  await settle(page, no)
  const { runs } = await audit(page, no)
  const addresses = await page.locator(`[data-slidev-no="${no}"] a[href]`).evaluateAll(links =>
    links.filter(link => link.checkVisibility()).map(link => link.getAttribute('href') ?? ''))
  const pictures = await page.locator(`[data-slidev-no="${no}"] img`).evaluateAll(images => images.map(image => (image as HTMLImageElement).currentSrc))
  const photos = pictures.filter(address => !/^data:image\/svg|\.svg(?:\?|$)/.test(address)).length
  return { runs, photos, links: addresses.map(address => /^#?\/?\d+$/.test(address) ? Number(address.replaceAll(/\D/g, '')) : address) }
}

const HANDLES = Object.keys(speaker.handles).length

const hasLab = (content: string): boolean => /<\w+Lab\b/.test(content)
const liveSlide = (no: number): string => new URL(String(no), speaker.deckUrl).href

test.describe('the handout', () => {
  // One printing for all tests.
  test.describe.configure({ mode: 'default' })

  let document: PDFDocumentProxy
  let file: Uint8Array
  /** By the slide's number. */
  const shown = new Map<number, OnSlide>()

  test.beforeAll(async ({ browser, deckUrl }, testInfo) => {
    const context = await browser.newContext({ reducedMotion: 'reduce', viewport: canvas })
    const path = testInfo.outputPath('handout.pdf')
    const page = await context.newPage()
    for (const { no } of slides)
      shown.set(no, await readSlide(page, deckUrl, no))
    await printHandout({ page, url: deckUrl, slides }, path)
    await context.close()
    file = await readFile(path)
    // The reader takes the bytes for itself.
    document = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise
  })

  /** Where a page's links lead. */
  async function targetsOf(page: PDFPageProxy): Promise<Target[]> {
    const links = (await page.getAnnotations()) as { url?: string, dest?: string | unknown[] }[]
    return Promise.all(links.map(async ({ url, dest }) => {
      const place = typeof dest === 'string' ? await document.getDestination(dest) : dest
      return url ?? (place ? await document.getPageIndex(place[0] as never) + 1 : 'nowhere')
    }))
  }

  test('has a page for each slide, and at most 6 MB', () => {
    expect(document.numPages).toBe(slides.length)
    expect(file.length).toBeLessThanOrEqual(6e6)
  })

  test('says its title, language and author, and that it is tagged', async () => {
    const { info } = await document.getMetadata()
    expect(info).toMatchObject({ Title: `${(await readOutline()).title}: handout`, Language: 'en', Author: speaker.name })
    // Its type says an object, it is a map.
    expect(new Map(await document.getMarkInfo() as unknown as Map<string, boolean>).get('Marked')).toBe(true)
  })

  test('has a bookmark for each slide, below its section', async () => {
    const outline = await document.getOutline()
    const { sections } = await readOutline()
    expect(outline.length).toBe(sections.length)
    const pages = await Promise.all(outline.flatMap(section => [section, ...section.items]).map(async ({ dest, title }) => {
      const place = typeof dest === 'string' ? await document.getDestination(dest) : dest
      return { title, no: place ? await document.getPageIndex(place[0] as never) + 1 : 0 }
    }))
    expect(pages.map(({ no }) => no)).toEqual(slides.map(({ no }) => no))
    expect(pages.map(({ title }) => title)).toEqual(slides.map(({ content, title }) => headingWords(content) ?? title))
  })

  test('holds the words of each slide and its notes', async () => {
    for (const { no, note } of slides) {
      const { items } = await (await document.getPage(no)).getTextContent()
      const text = items.map(item => 'str' in item ? item.str : '').join('')
      const { runs } = shown.get(no) ?? { runs: [] }
      // Words of the slide's own beside the footer's: the talk's title, the handles, the number.
      expect.soft(runs.length, `words of slide ${no}`).toBeGreaterThan(2 + HANDLES)
      for (const run of runs)
        expect.soft(signs(text), `page ${no}`).toContain(signs(run))

      const { spoken, sources: cited } = readNotes(note, sources)
      for (const paragraph of [...spoken.split('</p>'), cited])
        expect.soft(letters(text), `page ${no}`).toContain(letters(paragraph))
      expect.soft(signs(text), `page ${no} is numbered`).toMatch(new RegExp(`${no}/${slides.length}$`))

      // A word that notes and slide share is to be there for both.
      const printed = count(letters(text).normalize('NFKC'))
      const missing = Array.from(count(letters(`${runs.join(' ')}${spoken}${cited}`).normalize('NFKC'))).filter(([letter, times]) => times > (printed.get(letter) ?? 0))
      expect.soft(missing, `letters that page ${no} lacks`).toEqual([])
    }
  })

  test('has the links of each slide, its notes and its lab, and no other', async () => {
    for (const { no, note, content } of slides) {
      const { spoken, sources: cited } = readNotes(note, sources)
      const wanted: Target[] = [...shown.get(no)?.links ?? []]
      expect.soft(wanted.length, `links of slide ${no}`).toBeGreaterThanOrEqual(HANDLES)
      wanted.push(...Array.from(`${spoken}${cited}`.matchAll(/href="([^"]+)"/g), ([, url = '']) => url))
      if (hasLab(content))
        wanted.push(liveSlide(no))
      const found = await targetsOf(await document.getPage(no))
      expect.soft(new Set(found), `page ${no}`).toEqual(new Set(wanted))
      // A link that breaks into two lines is two; a slide and its notes may lead to the same place.
      expect.soft(found.length, `page ${no}`).toBeGreaterThanOrEqual(wanted.length)
    }
  })

  test('leads to each live slide with a lab by a code, and every code can be scanned and leads where a link does', async () => {
    test.setTimeout(240_000)
    const labs = slides.filter(({ content }) => hasLab(content))
    expect(labs.length).toBeGreaterThan(0)
    for (const { no } of slides) {
      const page = await document.getPage(no)
      const codes = elementsOf(await page.getStructTree()).filter(({ role, alt }) => role === 'Figure' && alt?.startsWith('QR code'))
      if (labs.some(lab => lab.no === no))
        expect.soft(codes, `page ${no}`).toContainEqual({ role: 'Figure', alt: `QR code to the live slide ${no}`, words: true })
      if (codes.length === 0)
        continue
      const scanned = await scanPage(document, no)
      expect.soft(scanned.length, `codes on page ${no}`).toBe(codes.length)
      expect.soft(await targetsOf(page), `page ${no}`).toEqual(expect.arrayContaining(scanned))
    }
  })

  test('has headings, words for every figure, and no raster image but photographs', async () => {
    for (const { no } of slides) {
      const page = await document.getPage(no)
      const elements = elementsOf(await page.getStructTree())
      expect.soft(elements.some(({ role }) => /^H[12]$/.test(role)), `page ${no} has a heading`).toBe(true)
      expect.soft(elements.filter(({ role, alt }) => role === 'Figure' && !alt), `figures without words on page ${no}`).toEqual([])

      const { fnArray } = await page.getOperatorList()
      const rasters = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject, OPS.paintImageXObjectRepeat]
      expect.soft(fnArray.filter(operator => rasters.includes(operator)).length, `raster images on page ${no}`).toBe(shown.get(no)?.photos)
    }
  })

  test('brings its fonts along, each with the letters that it needs, and takes none from the machine', async () => {
    const fonts = await fontsOf(file)
    for (const family of FAMILIES)
      expect(fonts.some(({ name }) => name.includes(family)), family).toBe(true)
    expect(fonts.filter(font => !isOurs(font))).toEqual([])
  })

  test('is not written when a page is too full, and says which', async ({ page, deckUrl }, testInfo) => {
    const path = testInfo.outputPath('too-full.pdf')
    const slide = slideWithoutClicks()
    const full = [{ ...slide, note: 'One more thing to say.\n\n'.repeat(200) }]
    await expect(printHandout({ page, url: deckUrl, slides: full }, path)).rejects.toThrow(new RegExp(`^Page ${slide.no} of the handout is too full by \\d+ px.*shorten the notes of slide ${slide.no}$`))
    expect(existsSync(path)).toBe(false)
  })
})
