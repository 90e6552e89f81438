/** What a speaker waits for: from a key to the paint that follows, over every slide and click of the talk. */
import type { Browser } from 'playwright-chromium'
import { readSlides, settle } from '../deck/deck.ts'

/** How long something took, in ms, and the address that was shown then. */
export interface Timed { address: string, duration: number }

export interface Turns {
  /** From each key to the next paint; with the address that it led to. */
  turns: Timed[]
  /** Tasks on the main thread of more than 50 ms, which is what a browser calls long. */
  longTasks: Timed[]
}

/** A clicker in a hurry, in ms from one press to the next. */
const REST = 250

/** Longer than Slidev waits before it mounts the slides that have not been shown. */
const BEFORE = 6000

/** Follows keys and long tasks, in the page. */
function observe(): void {
  const seen: Turns = { turns: [], longTasks: [] }
  Object.assign(globalThis, { seen })
  const address = (): string => location.pathname + location.search
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      seen.longTasks.push({ address: address(), duration })
  }).observe({ type: 'longtask' })
  const channel = new MessageChannel()
  let pressed: number | undefined
  channel.port1.onmessage = () => {
    if (pressed !== undefined)
      seen.turns.push({ address: address(), duration: performance.now() - pressed })
    pressed = undefined
  }
  // What the key has changed is drawn in the next frame; the message comes when that frame is done.
  addEventListener('keydown', (event) => {
    pressed = event.timeStamp
    requestAnimationFrame(() => channel.port2.postMessage(undefined))
  }, { capture: true })
}

/** Clicks through the whole talk, motion and labs on. */
export async function measureTurns(browser: Browser, url: string): Promise<Turns> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    await page.goto(`${url}/1`)
    await settle(page, 1)
    await page.waitForTimeout(BEFORE)
    await page.evaluate(observe)
    const { length } = await readSlides()
    while (new URL(page.url()).pathname !== `/${length}`) {
      const before = page.url()
      await page.keyboard.press('PageDown')
      await page.waitForFunction(address => location.href !== address, before)
      await page.waitForTimeout(REST)
    }
    return await page.evaluate(() => Reflect.get(globalThis, 'seen') as Turns)
  }
  finally {
    await context.close()
  }
}
