import type { OpenDeck } from './deck/deck.ts'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
/**
 * One picture of all slides, to look the deck over: dist-export/contact-sheet.png.
 *
 * For a few slides in another place: `npm run contact-sheet -- --slides 1,9,22 --columns 3 --out docs/deck.png`.
 */
import { canvas } from '../theme/canvas.ts'
import { root, showState, withBuiltDeck } from './deck/deck.ts'

/** Width of one slide on the sheet in px: half the canvas, the smallest at which its text can be read. */
const THUMBNAIL = 490

const FONT = 'node_modules/@fontsource-variable/nunito/files/nunito-latin-wght-normal.woff2'

const { values } = parseArgs({
  options: {
    slides: { type: 'string' },
    columns: { type: 'string', default: '5' },
    out: { type: 'string', default: join(root, 'dist-export', 'contact-sheet.png') },
  },
})

/** The sheet as a page: the browser sets the captions, so that no font of the machine is needed. */
async function sheetOf(thumbnails: { no: number, title: string, png: string }[], columns: number): Promise<string> {
  const font = await readFile(join(root, FONT), 'base64')
  const figures = thumbnails.map(({ no, title, png }) => `<figure><img src="data:image/png;base64,${png}"><figcaption><b>${no}</b> ${title}</figcaption></figure>`)
  return `<!doctype html><style>
    @font-face { font-family: Nunito; font-weight: 200 1000; src: url(data:font/woff2;base64,${font}) }
    body { margin: 0; padding: 20px; width: max-content; background: #e8eaee; font: 600 18px Nunito; color: #22303c }
    main { display: grid; grid-template-columns: repeat(${columns}, ${THUMBNAIL}px); gap: 20px }
    figure { margin: 0 } img { display: block; width: 100% }
    figcaption { margin-top: 4px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis } b { font-weight: 900 }
  </style><main>${figures.join('')}</main>`
}

async function drawSheet({ page, url, slides }: OpenDeck): Promise<void> {
  const wanted = values.slides?.split(',').map(Number)
  const shown = wanted ? slides.filter(({ no }) => wanted.includes(no)) : slides
  const thumbnails = []
  for (const { no } of shown) {
    await showState(page, url, no)
    const picture = await page.screenshot({ animations: 'disabled' })
    const small = await sharp(picture).resize(THUMBNAIL).png().toBuffer()
    const title = await page.locator(`[data-slidev-no="${no}"] :is(h1, h2)`).first().textContent()
    thumbnails.push({ no, title: title?.trim() ?? '', png: small.toString('base64') })
  }

  const columns = Math.min(Number(values.columns), thumbnails.length)
  await page.setViewportSize({ width: columns * (THUMBNAIL + 20) + 20, height: canvas.height })
  await page.setContent(await sheetOf(thumbnails, columns))
  await page.evaluate(() => document.fonts.ready)
  const sheet = await page.screenshot({ fullPage: true })
  const path = resolve(root, values.out)
  await mkdir(dirname(path), { recursive: true })
  await sharp(sheet).png({ palette: true, effort: 8 }).toFile(path)
  console.log(`${shown.length} slides on ${relative(root, path)}`)
}

withBuiltDeck(drawSheet).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
