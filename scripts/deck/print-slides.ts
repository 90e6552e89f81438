import type { OpenDeck } from './deck.ts'
import { canvas } from '../../theme/canvas.ts'
import { settle } from './deck.ts'
import { useStaticFonts } from './print-fonts.ts'
import { linkSlides, printable } from './printable.ts'

/**
 * Prints every slide in its last state, one page each, of the canvas' size.
 *
 * @param deck where it is, and its slides
 * @param deck.page a page to show it in
 * @param deck.url the deck's address
 * @param deck.slides every slide of it
 * @param path the PDF to write: tagged, with an outline
 */
export async function printSlides({ page, url, slides }: OpenDeck, path: string): Promise<void> {
  await page.goto(`${url}/print?print`)
  // Print has its own media rules; slides are to look as on screen.
  await page.emulateMedia({ media: 'screen' })
  await page.addStyleTag({ content: printable })
  await useStaticFonts(page)
  for (const { no } of slides)
    await settle(page, no)
  await page.evaluate(linkSlides)
  await page.pdf({
    path,
    width: `${canvas.width}px`,
    height: `${canvas.height}px`,
    printBackground: true,
    preferCSSPageSize: true,
    tagged: true,
    outline: true,
    // The last slide's page break would make one more, blank.
    pageRanges: `1-${slides.length}`,
  })
}
