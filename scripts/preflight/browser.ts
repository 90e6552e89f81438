import type { Browser, Page } from 'playwright-chromium'
import type { Finding } from './report.ts'
/** Checks that look at the built deck in a browser, as it will be on stage. */
import { canvas } from '../../theme/canvas.ts'
import { LAST, readSlides, settle, visit } from '../deck/deck.ts'
import { hasComponent } from '../deck/find-slides.ts'
import { watchForTrouble } from '../deck/watch.ts'
import { findOutOfSight } from './notes.ts'
import { bad, good } from './report.ts'

/** The deck as its own server shows it, and a browser to look with. */
export interface Venue {
  browser: Browser
  /** Without a slash at the end. */
  address: string
}

/** How long the second window may take to follow, in ms. */
const STEP_LIMIT = 2000

async function withPages<T>({ browser }: Venue, count: number, use: (pages: Page[]) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: canvas, reducedMotion: 'no-preference', serviceWorkers: 'block' })
  try {
    return await use(await Promise.all(Array.from({ length: count }, () => context.newPage())))
  }
  finally {
    await context.close()
  }
}

/** Shows every slide as it is entered and at its last click, and looks whether all comes from this machine. */
export async function checkRequests(venue: Venue): Promise<Finding> {
  return withPages(venue, 1, async ([page]) => {
    if (!page)
      throw new Error('no window')
    const trouble = watchForTrouble(page, venue.address)
    let requests = 0
    page.on('request', () => requests++)
    const slides = await readSlides()
    const told: string[] = []
    for (const { no } of slides) {
      const before = trouble.length
      for (const clicks of [0, LAST]) {
        await visit(page, venue.address, `/${no}?clicks=${clicks}`)
        await settle(page, no).catch((error: Error) => trouble.push(`it does not show: ${error.message}`))
      }
      // It need not be the slide's own: Slidev readies others behind the one that is shown.
      told.push(...trouble.slice(before).map(what => `while slide ${no} was shown: ${what.split('\n', 1)[0]}`))
    }
    return told.length > 0
      ? bad(told.slice(0, 3).join('; ') + (told.length > 3 ? ` and ${told.length - 3} more` : ''), 'open that slide in npm start and look at the browser\'s console')
      : good(`${slides.length} slides, ${requests} requests, all answered by this machine, no error`)
  })
}

/** Whether a comment is moderated in the page. */
export async function checkLab(venue: Venue): Promise<Finding> {
  return withPages(venue, 1, async ([page]) => {
    if (!page)
      throw new Error('no window')
    const slide = (await readSlides()).find(slide => hasComponent(slide, 'ModerateLab'))
    if (!slide)
      return good('no slide has the model to look at')
    await page.goto(`${venue.address}/${slide.no}`)
    const lab = page.getByRole('region', { name: 'Moderate a comment' })
    for (const [comment, verdict] of [['Shut up, loser', 'Removed'], ['What a lovely cat', 'Kept']] as const) {
      await lab.getByRole('textbox', { name: 'Comment' }).fill(comment)
      await lab.getByRole('status').filter({ hasText: verdict }).waitFor({ timeout: 10_000 })
    }
    return good(`slide ${slide.no} removes a nasty comment and keeps a kind one`)
  })
}

/** Slide and click of a window. */
function placeOf(page: Page): string {
  const { pathname, searchParams } = new URL(page.url())
  return `${pathname.split('/').at(-1)} ${searchParams.get('clicks') ?? 0}`
}

/** The smallest window that a speaker's notes are to be read in. */
const LAPTOP = { width: 1280, height: 720 }

/** Whether the presenter's view has something to say, and shows it at every click. */
export async function checkNotes(venue: Venue): Promise<Finding> {
  return withPages(venue, 1, async ([page]) => {
    if (!page)
      throw new Error('no window')
    await page.goto(`${venue.address}/presenter/1`)
    const notes = page.locator('.slidev-note p').filter({ hasNotText: 'No notes' })
    const areThere = await notes.first().waitFor({ timeout: 5000 }).then(() => true, () => false)
    if (!areThere)
      return bad('the presenter\'s view has none: the deck was built without', 'npm run present builds it with notes')
    await page.setViewportSize(LAPTOP)
    const lost = await findOutOfSight(page, venue.address, await readSlides())
    return lost === undefined
      ? good('the presenter\'s view shows them, and follows at every click')
      : bad(`what is said is out of sight at ${lost}`, 'look at the notes there: npm run present, in the presenter\'s view')
  })
}

/** Whether the audience's window follows the presenter's. */
export async function checkWindows(venue: Venue): Promise<Finding> {
  return withPages(venue, 2, async ([presenter, audience]) => {
    if (!presenter || !audience)
      throw new Error('no windows')
    await Promise.all([presenter.goto(`${venue.address}/presenter/1`), audience.goto(`${venue.address}/1`)])
    await Promise.all([settle(audience, 1), presenter.locator('.slidev-presenter .slidev-layout').first().waitFor()])
    let slowest = 0
    for (let step = 0; step < 8; step++) {
      const before = presenter.url()
      await presenter.keyboard.press('PageDown')
      await presenter.waitForFunction(url => location.href !== url, before, { polling: 'raf' })
      const start = performance.now()
      while (placeOf(audience) !== placeOf(presenter)) {
        if (performance.now() - start > STEP_LIMIT)
          return bad(`the audience's window shows slide ${placeOf(audience)}, the presenter's ${placeOf(presenter)}`, 'close other windows of the deck, and look that "Sync" is on in the presenter view')
        await audience.waitForTimeout(5)
      }
      slowest = Math.max(slowest, performance.now() - start)
    }
    return good(`the audience's window follows the presenter's, ${Math.ceil(slowest)} ms at the slowest of 8 steps`)
  })
}
