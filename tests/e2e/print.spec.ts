import type { Page } from '@playwright/test'
import type { Sheet } from '../support/sheets.ts'
import { settle } from '../../scripts/deck/deck.ts'
import { expectWhole, readSheets } from '../support/sheets.ts'
import { expect, slides, test } from '../support/test.ts'

/** Slides near the end: one apart, and two in a row. */
const [apart = 0, from = 0, to = 0] = [-6, -4, -3].map(at => slides.at(at)?.no)

/** The pages that the browser prints. */
async function print(page: Page, paper: Parameters<Page['pdf']>[0]): Promise<Sheet[]> {
  return readSheets(new Uint8Array(await page.pdf({ ...paper, printBackground: true })))
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
