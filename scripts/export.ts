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
import { parseArgs } from 'node:util'
import { root, showState, withBuiltDeck } from './deck/deck.ts'
import { printSlides } from './deck/print-slides.ts'
import { ofTalk, takeTalk, talkOption } from './deck/talk-option.ts'
import { makeOf } from './present/freshness.ts'

const folder = join(root, 'dist-export')

/** Where the slides of the talk are printed to. */
const pdfPath = (): string => join(folder, ofTalk('mloops-to-mlops.pdf'))

async function exportPdf(deck: OpenDeck): Promise<void> {
  const pdf = pdfPath()
  await printSlides(deck, pdf)
  console.log(`${deck.slides.length} slides in ${relative(root, pdf)}`)
}

async function exportPictures({ page, url, slides }: OpenDeck): Promise<void> {
  const pictures = join(folder, ofTalk('png'))
  await rm(pictures, { recursive: true, force: true })
  for (const { no } of slides) {
    await showState(page, url, no)
    await page.screenshot({ path: join(pictures, `${String(no).padStart(2, '0')}.png`), animations: 'disabled' })
  }
  console.log(`${slides.length} pictures in ${relative(root, pictures)}`)
}

async function main(args: string[]): Promise<void> {
  const { values: { talk }, positionals: [format] } = parseArgs({ args, options: talkOption, allowPositionals: true })
  takeTalk(talk)
  await mkdir(folder, { recursive: true })
  if (format === 'pdf')
    await makeOf(root, pdfPath(), () => withBuiltDeck(exportPdf))
  else if (format === 'png')
    await withBuiltDeck(exportPictures, 2)
  else
    throw new Error(`Export to what? pdf or png, not ${format ?? 'nothing'}`)
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
