import type { SlideInfo } from '@slidev/types'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, Page } from 'playwright-chromium'
import type { Talk } from '../../content/define-talks.ts'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { load } from '@slidev/parser/fs'
import { chromium } from 'playwright-chromium'
import sirv from 'sirv'
/**
 * The deck as scripts and tests see it: the slides that slides.md holds, a server for the built deck, and a
 * page that shows one state of one slide, ready for a picture.
 */
import { isShown, noteIn } from '../../content/define-talks.ts'
import { chosenTalk } from '../../setup/chosen-talk.ts'
import { canvas } from '../../theme/canvas.ts'
import { browserArguments, requireBrowser } from './browser.ts'
import { plainTitle } from './find-slides.ts'

export const root = resolve(import.meta.dirname, '../..')

/** More clicks than any slide has: asks for its last state. */
export const LAST = 999

export interface DeckSlide {
  /** Counted from 1, as in the address. */
  no: number
  title: string | undefined
  note: string
  /** The clicks that the slide's frontmatter says it has; undefined where Slidev counts them. */
  declaredClicks: number | undefined
  /** Markdown between frontmatter and notes. */
  content: string
}

/** Every slide that a talk shows, in order, as Slidev knows it, with the notes of that talk. */
export async function readSource(talk: Talk = chosenTalk()): Promise<SlideInfo[]> {
  const { slides } = await load({ roots: [root], userRoot: root }, join(root, 'slides.md'))
  return slides
    .map(slide => ({ slide, title: plainTitle(slide) }))
    .filter(({ title }) => isShown(talk, title))
    .map(({ slide, title }, index) => ({ ...slide, index, note: noteIn(talk, title, slide.note ?? '') }))
}

/** The same, as scripts and tests need it. */
export async function readSlides(talk?: Talk): Promise<DeckSlide[]> {
  return (await readSource(talk)).map(({ index, title, note, content, frontmatter }) => {
    const clicks: unknown = frontmatter.clicks
    return {
      no: index + 1,
      title,
      note: note ?? '',
      declaredClicks: typeof clicks === 'number' ? clicks : undefined,
      content,
    }
  })
}

export interface DeckServer {
  /** Address without a slash at the end. */
  url: string
  close: () => Promise<void>
}

/**
 * Serves a built deck from this machine to this machine, on any free port; a file that has a packed one (`.gz`) beside
 * it goes out packed.
 *
 * @param folder what `npm run build` wrote
 * @param base the path that the deck was built for; nothing is served beside it
 */
export async function serveDeck(folder = join(root, 'dist'), base = '/'): Promise<DeckServer> {
  const files = sirv(folder, { single: existsSync(join(folder, 'shell.html')) ? 'shell.html' : true, etag: true, gzip: true })
  const server = createServer((request, response) => {
    if (!request.url?.startsWith(base)) {
      response.writeHead(404).end()
      return
    }
    request.url = request.url.slice(base.length - 1)
    files(request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}

/**
 * Builds the deck as it is now into a folder, with scripts/build.ts.
 *
 * @param folder where to
 * @param options more for that script, such as `--base` or `--with-notes`
 * @throws Error with what the build said, when it fails
 */
export function buildDeck(folder: string, options: readonly string[] = []): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build.ts'), '--out', folder, ...options], { cwd: root, encoding: 'utf8' })
  if (status !== 0)
    throw new Error(`The deck does not build:\n${stdout}\n${stderr}`)
}

/** A browser as tests and exports use it; fetched if there is none. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: requireBrowser(), args: [...browserArguments] })
}

/** A freshly built deck, and a page of the canvas' size to look at it with. */
export interface OpenDeck {
  page: Page
  url: string
  slides: DeckSlide[]
}

/**
 * Builds the deck, serves it, opens a browser, and tidies all of that away after use.
 *
 * @param use what to do with it
 * @param scale pixels of the pictures for each pixel of the canvas
 */
export async function withBuiltDeck(use: (deck: OpenDeck) => Promise<void>, scale = 1): Promise<void> {
  requireBrowser()
  const folder = await mkdtemp(join(tmpdir(), 'deck-'))
  try {
    console.log('Building the deck')
    buildDeck(folder, ['--plain'])
    const server = await serveDeck(folder)
    const browser = await openBrowser()
    try {
      const context = await browser.newContext({ viewport: canvas, deviceScaleFactor: scale, reducedMotion: 'reduce', colorScheme: 'light', serviceWorkers: 'block' })
      await steadyHand(context)
      await use({ page: await context.newPage(), url: server.url, slides: await readSlides() })
    }
    finally {
      await browser.close()
      await server.close()
    }
  }
  finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Hand-drawn marks choose their wobble by chance; pictures need the same one each time. */
export async function steadyHand(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    // Not quite the same number each time: messages to a worker are told apart by theirs.
    let calls = 0
    Math.random = () => 0.5 + (calls++ % 1e6) * 1e-12
  })
}

/**
 * Goes to a place in the deck. Where the page shows the deck already, its router is told as by the browser's
 * back button, which takes a tenth of the time of loading it anew.
 *
 * @param page where the deck is to be shown
 * @param url the deck's address
 * @param path from the deck's root, such as `/12?clicks=3`
 */
export async function visit(page: Page, url: string, path: string): Promise<void> {
  const here = new URL(page.url())
  const there = new URL(path, url)
  // What prints, and which slides, is settled when the deck is loaded.
  const isLoaded = here.origin === there.origin
    && ['print', 'range'].every(key => here.searchParams.get(key) === there.searchParams.get(key))
  if (!isLoaded) {
    await page.goto(there.href)
    return
  }
  await page.evaluate((address) => {
    const state: unknown = { ...history.state, position: history.length }
    history.pushState(state, '', address)
    dispatchEvent(new PopStateEvent('popstate', { state }))
  }, there.href)
}

/**
 * Shows one state of one slide as it prints: no controls, no transitions.
 *
 * @param page a page of the canvas' size
 * @param url the deck's address
 * @param no the slide, from 1
 * @param click 0 is the slide as it is entered; {@link LAST} is its last state
 */
export async function showState(page: Page, url: string, no: number, click = LAST): Promise<void> {
  await visit(page, url, `/${no}?print=clicks&clicks=${click}&range=${no}`)
  await settle(page, no)
}

/** Waits until a slide has its fonts and pictures, and whatever it says must be waited for. */
export async function settle(page: Page, no: number): Promise<void> {
  const slide = page.locator(`[data-slidev-no="${no}"]`)
  await slide.locator('.slidev-layout').waitFor()
  for (const element of await slide.locator('[data-waitfor]').all()) {
    const selector = await element.getAttribute('data-waitfor')
    if (selector)
      await element.locator(selector).first().waitFor()
  }
  await slide.locator('[data-mark="coming"]').first().waitFor({ state: 'detached' })
  await slide.evaluate(async (element) => {
    const nextFrame = (): Promise<unknown> => new Promise(resolve => requestAnimationFrame(resolve))
    // Fonts are asked for when the text is first laid out, which takes a frame.
    await nextFrame()
    await nextFrame()
    await document.fonts.ready
    await Promise.all(Array.from(element.querySelectorAll('img'), image => image.decode().catch(() => {})))
    await nextFrame()
  })
}
