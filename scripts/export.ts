/**
 * Writes the deck to dist-export/: `pdf` as one tagged PDF with an outline, every slide in its last state;
 * `png` as one picture a slide, twice the canvas' size.
 *
 * `slidev export` would print the dev server and lose the tags; this prints the very deck that is published.
 */
import type { OpenDeck } from './deck/deck.ts'
import { mkdir, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import process from 'node:process'
import { root, showState, withBuiltDeck } from './deck/deck.ts'
import { printSlides } from './deck/print-slides.ts'
import { makeOf } from './present/freshness.ts'

const folder = join(root, 'dist-export')
const PDF = join(folder, 'mloops-to-mlops.pdf')

async function exportPdf(deck: OpenDeck): Promise<void> {
  await printSlides(deck, PDF)
  console.log(`${deck.slides.length} slides in ${relative(root, PDF)}`)
}

async function exportPictures({ page, url, slides }: OpenDeck): Promise<void> {
  const pictures = join(folder, 'png')
  await rm(pictures, { recursive: true, force: true })
  for (const { no } of slides) {
    await showState(page, url, no)
    await page.screenshot({ path: join(pictures, `${String(no).padStart(2, '0')}.png`), animations: 'disabled' })
  }
  console.log(`${slides.length} pictures in ${relative(root, pictures)}`)
}

async function main(format: string | undefined): Promise<void> {
  await mkdir(folder, { recursive: true })
  if (format === 'pdf')
    await makeOf(root, PDF, () => withBuiltDeck(exportPdf))
  else if (format === 'png')
    await withBuiltDeck(exportPictures, 2)
  else
    throw new Error(`Export to what? pdf or png, not ${format ?? 'nothing'}`)
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
