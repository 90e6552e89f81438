/** What a phone's camera reads off a printed page. */
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** Pixels for each point of the page, which has 72 an inch: a phone sees more. */
const SCALE = 3

interface CanvasFactory {
  create: (width: number, height: number) => { canvas: HTMLCanvasElement, context: CanvasRenderingContext2D }
}

let reader: Promise<unknown> | undefined

async function prepareReader(): Promise<void> {
  // From the package: left alone, the library would fetch it from elsewhere.
  const wasm = await readFile(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')))
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true })
}

/**
 * Draws a page and scans all QR codes on it.
 *
 * @param document the PDF
 * @param no the page, from 1
 * @returns what each code says
 */
export async function scanPage(document: PDFDocumentProxy, no: number): Promise<string[]> {
  reader ??= prepareReader()
  await reader
  const page = await document.getPage(no)
  const viewport = page.getViewport({ scale: SCALE })
  const { canvas, context } = (document.canvasFactory as CanvasFactory).create(viewport.width, viewport.height)
  await page.render({ canvas, canvasContext: context, viewport }).promise
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
  const codes = await readBarcodes({ data, width, height, colorSpace: 'srgb' } as ImageData, { formats: ['QRCode'], maxNumberOfSymbols: 8 })
  return codes.map(({ text }) => text)
}
