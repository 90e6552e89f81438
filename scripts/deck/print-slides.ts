import type { OpenDeck } from './deck.ts'
import { writeFile } from 'node:fs/promises'
import { speaker } from '../../content/speaker.ts'
import { canvas } from '../../theme/canvas.ts'
import { nameParts } from './bookmarks.ts'
import { settle } from './deck.ts'
import { levelHeadings, readOutline } from './outline.ts'
import { useStaticFonts } from './print-fonts.ts'
import { linkSlides, printable } from './printable.ts'

/**
 * Prints every slide in its last state, one page each, of the canvas' size.
 *
 * @param deck where it is, and its slides
 * @param deck.page a page to show it in
 * @param deck.url the deck's address
 * @param deck.slides every slide of it
 * @param path the PDF to write: tagged, with bookmarks by section and who wrote it
 */
export async function printSlides({ page, url, slides }: OpenDeck, path: string): Promise<void> {
  const { title, sections, headings } = await readOutline()
  await page.goto(`${url}/print?print`)
  // Print has its own media rules; slides are to look as on screen.
  await page.emulateMedia({ media: 'screen' })
  await page.addStyleTag({ content: printable })
  await useStaticFonts(page)
  for (const { no } of slides)
    await settle(page, no)
  await page.evaluate(linkSlides)
  await page.evaluate(levelHeadings, sections)
  const pdf = await page.pdf({
    width: `${canvas.width}px`,
    height: `${canvas.height}px`,
    printBackground: true,
    preferCSSPageSize: true,
    tagged: true,
    outline: true,
    // The last slide's page break would make one more, blank.
    pageRanges: `1-${slides.length}`,
  })
  await writeFile(path, await nameParts(pdf, { title, author: speaker.name, headings }))
}
