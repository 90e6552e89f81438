import type { Page } from 'playwright-chromium'
import type { Manifest } from './chunks.ts'
import type { Edition } from './offline.ts'
import type { Site, SlidePage } from './page.ts'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { load } from '@slidev/parser/fs'
import postcss from 'postcss'
import { speaker } from '../../content/speaker.ts'
import { buildPage } from '../../server/page.ts'
import { headersFile, inlineScriptHashes } from '../../site/headers.ts'
import { STILL } from '../../site/names.ts'
import { noticesFor } from '../../site/notices.ts'
import { readPassages } from '../../site/passages.ts'
/** What a built deck needs to be a good site. All that knows how Slidev builds is in this folder and in vite/. */
import { canvas } from '../../theme/canvas.ts'
import { SHIPPED_FILE } from '../../vite/shipped.ts'
import { LAST, openBrowser, readSlides, root, serveDeck, settle, visit } from '../deck/deck.ts'
import { watchForTrouble } from '../deck/watch.ts'
import { SOURCES } from '../model/sources.ts'
import { TEST_SETS } from '../model/test-sets.ts'
import { captureStill, reachOf } from './capture.ts'
import { filesOf } from './chunks.ts'
import { inlineFonts } from './fonts.ts'
import { squeezeGuard } from './guard.ts'
import { renderLicences } from './licences.ts'
import { writeServiceWorker } from './offline.ts'
import { FRAME, renderManifest, renderShell, renderSitemap, renderSlide } from './page.ts'
import { plainSelector, selectorsOf, stylesFor } from './styles.ts'

async function describeSite(base: string, total: number): Promise<Site> {
  const { headmatter } = await load({ roots: [root], userRoot: root }, join(root, 'slides.md'))
  return {
    title: String(headmatter.title),
    description: String(headmatter.info),
    lang: String(headmatter.lang),
    author: speaker.name,
    address: speaker.deckUrl,
    base,
    total,
    guard: await squeezeGuard(),
  }
}

/** The style sheets of the page, one after the other, and their selectors. */
async function readStyles(page: Page): Promise<{ css: string, selectors: string[] }> {
  const sheets = await page.evaluate(() => Promise.all(Array.from(document.styleSheets, async ({ href }) => href ? (await fetch(href)).text() : '')))
  const css = sheets.join('\n')
  return { css, selectors: selectorsOf(postcss.parse(css)) }
}

/** Reads a slide off the deck that the page shows. */
async function takeSlide(page: Page, url: string, base: string, no: number): Promise<Omit<SlidePage, 'title' | 'files'>> {
  await visit(page, url, `${base}${no}`)
  await settle(page, no)
  const still = await page.evaluate(captureStill, no)
  const { css, selectors } = await readStyles(page)
  const reach = await page.evaluate(reachOf, { no, selectors: selectors.map(plainSelector) })
  const styles = stylesFor(css, new Map(selectors.map((selector, index) => [selector, reach[index] ?? 'nothing'])), still.html + FRAME, `#${STILL}`)
  await visit(page, url, `${base}${no}?clicks=${LAST}`)
  await settle(page, no)
  const passages = await page.evaluate(readPassages, no)
  const { use, rules } = await inlineFonts(still.letters)
  return { no, still, passages, css: styles + use, fonts: rules }
}

/** The page with the licences of what `slidev build` has put into a deck, of the icons in it and of the phones' page. */
async function licencesOf(folder: string, { title, lang, base }: Site): Promise<string> {
  const shipped = JSON.parse(await readFile(join(folder, SHIPPED_FILE), 'utf8')) as string[]
  const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  // Drawn into slides by icons/, and pixels before that.
  const icons = Object.keys(dependencies).filter(name => name.startsWith('@iconify-json/')).map(name => join(root, 'node_modules', name, 'icons.json'))
  const pages = await Promise.all(['room/phone', 'remote'].map(page => buildPage(page, title)))
  const madeFrom = pages.flatMap(page => page.madeFrom)
  return renderLicences({
    title,
    lang,
    base,
    own: await readFile(join(root, 'LICENSE'), 'utf8'),
    notices: await noticesFor([...shipped, ...icons, ...madeFrom]),
    data: [...SOURCES, ...TEST_SETS],
  })
}

/**
 * Makes a site of what `slidev build` wrote: a page for each slide that is seen before any script runs, a plain page
 * for the other views, and what search engines ask for.
 *
 * @param folder the built deck
 * @param base the path that it was built for, with a slash at both ends
 * @param edition whom it was built for
 */
export async function finishSite(folder: string, base: string, edition: Edition): Promise<void> {
  const manifest = JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest
  const slides = await readSlides()
  const site = await describeSite(base, slides.length)
  const write = (file: string, content: string): Promise<void> => writeFile(join(folder, file), content)

  const pages: [file: string, html: string][] = []
  const server = await serveDeck(folder, base)
  const browser = await openBrowser()
  try {
    const page = await browser.newPage({ viewport: canvas, reducedMotion: 'reduce', colorScheme: 'light', serviceWorkers: 'block' })
    const trouble = watchForTrouble(page, server.url)
    for (const { no, title = '' } of slides) {
      const slide = await takeSlide(page, server.url, base, no).catch((error: Error) => {
        // What went wrong in the slide says more than that it has not come in time.
        throw new Error(`slide ${no}, "${title}", does not show: ${(trouble[0] ?? error.message).split('\n', 1)[0]}`)
      })
      const heading = slide.passages.find(({ kind }) => kind === 'heading')?.text ?? title
      const html = renderSlide(site, { ...slide, title: heading, files: filesOf(manifest, no) })
      pages.push([`${no}.html`, html])
    }
  }
  finally {
    await browser.close()
    await server.close()
  }

  const shell = renderShell(site, filesOf(manifest))
  for (const [file, html] of pages)
    await write(file, html)
  const front = pages[0]?.[1] ?? shell
  await write('index.html', front)
  // Hosts answer with these where no file has the name: the deck's other views, and what is not there.
  await write('shell.html', shell)
  await write('404.html', shell)
  await write('_redirects', `${base}* ${base}shell.html 200\n`)
  await write('_headers', headersFile(base, inlineScriptHashes(front)))
  await write('manifest.webmanifest', renderManifest(site))
  await write('sitemap.xml', renderSitemap(site))
  await write('licences.html', await licencesOf(folder, site))
  await write('robots.txt', `User-agent: *\nAllow: /\nSitemap: ${site.address}sitemap.xml\n`)
  await rm(join(folder, '.vite'), { recursive: true })
  await writeServiceWorker(folder, base, edition)
}
