import type { DeckSlide, OpenDeck } from '../deck/deck.ts'
import { writeFile } from 'node:fs/promises'
import { sources } from '../../content/sources.ts'
import { speaker } from '../../content/speaker.ts'
/** Prints the handout from a built deck that a browser shows. */
import { canvas } from '../../theme/canvas.ts'
import { qrPath } from '../../theme/components/qr.ts'
import { nameParts } from '../deck/bookmarks.ts'
import { settle } from '../deck/deck.ts'
import { levelHeadings, readOutline } from '../deck/outline.ts'
import { useStaticFonts } from '../deck/print-fonts.ts'
import { linkSlides, printable } from '../deck/printable.ts'
import { readNotes } from './notes.ts'

/** What a page holds beside its slide. */
interface Page {
  no: number
  spoken: string
  sources: string
  /** The live slide, where it has a lab. */
  lab: { url: string, modules: number, path: string } | undefined
}

/** A4 at 96 px to the inch. */
const paper = { width: 793.7, height: 1122.5 }

const style = `
@page { size: A4 portrait; margin: 0 }
html, body, html.print #app, html.print #page-root { height: auto !important; overflow: visible !important; background: white }
.handout { position: relative; box-sizing: border-box; width: ${paper.width}px; height: ${paper.height - 0.5}px; padding: 44px 56px 40px; overflow: hidden; break-after: page; background: white; color: var(--dr-ink); font-family: var(--dr-font-body) }
.handout:last-child { break-after: auto }
.handout-slide { width: var(--slide-width); height: calc(var(--slide-width) * ${canvas.height / canvas.width}); margin: 0 auto; overflow: hidden; outline: 1px solid var(--dr-line, #d5dbe1) }
.handout-slide > .print-slide-container { zoom: var(--slide-zoom); break-after: auto }
.handout-text { margin-top: 20px; font-size: var(--text-size); line-height: 1.5 }
.handout-text p { margin: 0 0 0.55em; max-width: var(--text-width); opacity: 1; overflow-wrap: anywhere; text-wrap: pretty }
.handout-text a, .handout-lab a { color: var(--dr-blue); text-decoration: underline }
.handout-text .handout-sources { color: var(--dr-muted); font-size: max(0.88em, 8.5pt) }
.handout-lab { float: right; width: 118px; margin: 0 0 8px 24px; font-size: 8.5pt; line-height: 1.3; text-align: center }
.handout-lab svg { display: block; width: 96px; height: 96px; margin: 0 auto 2px }
.handout-foot { position: absolute; inset: auto 56px 20px; display: flex; justify-content: space-between; color: var(--dr-muted); font-size: 8.5pt }
`

/** Runs in the page: puts each slide on paper, with its text in the largest size that fits. */
function layOut({ pages, title, paperWidth, slideWidth }: { pages: Page[], title: string, paperWidth: number, slideWidth: number }): string[] {
  const PT = 96 / 72
  const SMALLEST = 8.5 * PT
  const content = document.querySelector('#print-content')
  if (!content)
    return ['the deck shows no slides to print']
  const problems: string[] = []
  const full = paperWidth - 112
  for (const page of pages) {
    const slide = content.querySelector(`[data-slidev-no="${page.no}"]`)?.closest<HTMLElement>('.print-slide-container')
    if (!slide) {
      problems.push(`slide ${page.no} is missing`)
      continue
    }
    const sheet = document.createElement('section')
    sheet.className = 'handout'
    sheet.setAttribute('aria-label', `Page ${page.no}`)
    const frame = document.createElement('div')
    frame.className = 'handout-slide'
    slide.replaceWith(sheet)
    frame.append(slide)
    const text = document.createElement('div')
    text.className = 'handout-text'
    text.innerHTML = `${page.lab
      ? `<div class="handout-lab"><svg role="img" aria-label="QR code to the live slide ${page.no}" viewBox="0 0 ${page.lab.modules} ${page.lab.modules}" shape-rendering="crispEdges"><path d="${page.lab.path}"/></svg><a href="${page.lab.url}">Try it on the live slide</a></div>`
      : ''}${page.spoken}${page.sources ? `<p class="handout-sources">${page.sources}</p>` : ''}`
    const foot = document.createElement('div')
    foot.className = 'handout-foot'
    foot.innerHTML = `<span></span><span>${page.no} / ${pages.length}</span>`
    foot.firstElementChild?.append(title)
    sheet.append(frame, text, foot)
    // A frame without a name around a drawing that has one says nothing of its own.
    for (const figure of slide.querySelectorAll('figure:not([aria-label], [aria-labelledby])'))
      figure.setAttribute('role', 'none')
    const room = (): number => foot.offsetTop - 16 - text.offsetTop - text.scrollHeight
    const set = (size: number, share: number, width: string): void => {
      sheet.style.setProperty('--text-size', `${size}px`)
      sheet.style.setProperty('--text-width', width)
      sheet.style.setProperty('--slide-width', `${full * share}px`)
      sheet.style.setProperty('--slide-zoom', String(full * share / slideWidth))
    }
    // Lines of some 80 letters read best, and leave a column for the code; only long notes take the whole width.
    const COLUMN = `${36 * 11 * PT}px`
    const tries: [size: number, share: number, width: string][] = [[11, 1, COLUMN], [11, 1, 'none'], [10.5, 1, 'none'], [10, 1, 'none'], [9.5, 1, 'none'], [9.5, 0.92, 'none'], [9, 0.92, 'none'], [SMALLEST / PT, 0.84, 'none'], [SMALLEST / PT, 0.72, 'none']]
    const fits = tries.some(([size, share, width]) => {
      set(size * PT, share, width)
      return room() >= 0
    })
    if (!fits)
      problems.push(`Page ${page.no} of the handout is too full by ${Math.ceil(-room())} px, even in its smallest type: shorten the notes of slide ${page.no}`)
  }
  return problems
}

/**
 * Prints every slide with its notes, one page each.
 *
 * @param deck where it is, and its slides with their notes
 * @param deck.page a page to show it in
 * @param deck.url the deck's address
 * @param deck.slides every slide of it
 * @param path the PDF to write
 * @throws Error if a page cannot hold its notes at 8.5 pt
 */
export async function printHandout({ page, url, slides }: Omit<OpenDeck, 'slides'> & { slides: readonly DeckSlide[] }, path: string): Promise<void> {
  const { title, sections, headings } = await readOutline()
  const pages = slides.map(({ no, note, content }): Page => {
    const live = new URL(String(no), speaker.deckUrl).href
    return {
      no,
      ...readNotes(note, sources),
      lab: /<\w+Lab\b/.test(content) ? { url: live, ...qrPath(live) } : undefined,
    }
  })
  await page.goto(`${url}/print?print`)
  // Print has its own media rules; slides are to look as on screen.
  await page.emulateMedia({ media: 'screen' })
  await page.addStyleTag({ content: printable + style })
  await useStaticFonts(page)
  for (const { no } of slides)
    await settle(page, no)
  await page.evaluate(linkSlides)
  await page.evaluate(levelHeadings, sections)
  const problems = await page.evaluate(layOut, { pages, title, paperWidth: paper.width, slideWidth: canvas.width })
  if (problems.length > 0)
    throw new Error(problems.join('\n'))
  await page.evaluate(async (name) => {
    document.title = name
    await document.fonts.ready
  }, `${title}: handout`)
  const pdf = await page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true, tagged: true, outline: true })
  await writeFile(path, await nameParts(pdf, {
    title: `${title}: handout`,
    author: speaker.name,
    headings,
  }))
}
