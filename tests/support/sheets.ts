import type { TextItem } from 'pdfjs-dist/types/src/display/api'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect } from './test.ts'

/** A printed page, with the box around its words; in points. */
export interface Sheet { width: number, height: number, words: string, box: { left: number, right: number, bottom: number, top: number } }

/** The pages of what a browser has printed. */
export async function readSheets(pdf: Uint8Array): Promise<Sheet[]> {
  const document = await getDocument({ data: pdf, verbosity: 0 }).promise
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

/**
 * Expects a slide on a page: all of it, as large as the paper lets it.
 *
 * @param sheet the page
 * @param last what stands in the slide's last corner
 */
export function expectWhole(sheet: Sheet, last: string): void {
  const { width, height, words, box } = sheet
  expect(words).toContain(last)
  expect(box.left).toBeGreaterThan(0)
  expect(box.right).toBeLessThan(width)
  expect(box.bottom).toBeGreaterThan(0)
  expect(box.top).toBeLessThan(height)
  expect(Math.max((box.right - box.left) / width, (box.top - box.bottom) / height)).toBeGreaterThan(0.8)
}
