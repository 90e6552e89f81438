import type { Page } from '@playwright/test'
import type { TextItem } from 'pdfjs-dist/types/src/display/api'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { settle } from '../../scripts/deck/deck.ts'
import { expect, slides, test } from '../support/test.ts'

/** Slides near the end: one apart, and two in a row. */
const [apart = 0, from = 0, to = 0] = [-6, -4, -3].map(at => slides.at(at)?.no)

interface Sheet { width: number, height: number, words: string, box: { left: number, right: number, bottom: number, top: number } }

/** The pages that the browser prints, each with the box around its words, in points. */
async function print(page: Page, paper: Parameters<Page['pdf']>[0]): Promise<Sheet[]> {
  const document = await getDocument({ data: new Uint8Array(await page.pdf({ ...paper, printBackground: true })), verbosity: 0 }).promise
  return Promise.all(Array.from({ length: document.numPages }, async (_, index) => {
    const sheet = await document.getPage(index + 1)
    const { width, height } = sheet.getViewport({ scale: 1 })
    const items = (await sheet.getTextContent()).items.filter((item): item is TextItem => 'str' in item && item.str.trim() !== '')
    const [xs, ys] = [4, 5].map(at => items.map(({ transform }) => Number(transform[at]))) as [number[], number[]]
    return {
      width,
      height,
      words: items.map(({ str }) => str).join(' '),
      box: { left: Math.min(...xs), right: Math.max(...items.map(({ width }, at) => (xs[at] ?? 0) + width)), bottom: Math.min(...ys), top: Math.max(...ys) },
    }
  }))
}

function expectWhole({ width, height, words, box }: Sheet, last: string): void {
  expect(words).toContain(last)
  expect(box.left).toBeGreaterThan(0)
  expect(box.right).toBeLessThan(width)
  expect(box.bottom).toBeGreaterThan(0)
  expect(box.top).toBeLessThan(height)
  // As large as the paper lets it.
  expect(Math.max((box.right - box.left) / width, (box.top - box.bottom) / height)).toBeGreaterThan(0.8)
}

const papers: [name: string, paper: Parameters<Page['pdf']>[0]][] = [
  ['A4 upright', { format: 'A4' }],
  ['A4 flat', { format: 'A4', landscape: true }],
  ['paper of the slide\'s own size', { preferCSSPageSize: true }],
]

for (const [name, paper] of papers) {
  test(`a slide that is printed from the browser is on one page, whole: ${name}`, async ({ page }) => {
    await page.goto(`/${from}`)
    await settle(page, from)
    const sheets = await print(page, paper)
    expect(sheets).toHaveLength(1)
    for (const sheet of sheets)
      expectWhole(sheet, `${from} / ${slides.length}`)
  })

  test(`the slides to print are each on a page, whole, and only those that are asked for: ${name}`, async ({ page }) => {
    await page.goto(`/print?print&range=${apart},${from}-${to}`)
    for (const no of [apart, from, to])
      await settle(page, no)
    const sheets = await print(page, paper)
    expect(sheets).toHaveLength(3)
    for (const [index, no] of [apart, from, to].entries())
      expectWhole(sheets[index]!, `${no} / ${slides.length}`)
  })
}

test('where Slidev exports, the deck shows what can be printed', async ({ page }) => {
  await page.goto('/export/')
  await expect(page).toHaveURL(/\/print\?print/)
  await expect(page.locator('.print-slide-container')).toHaveCount(slides.length)
})
