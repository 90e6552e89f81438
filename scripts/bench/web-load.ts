/** What a visitor waits for: one visit with nothing kept, measured in the browser. */
import type { Browser, Page } from 'playwright-chromium'
import { steadyHand } from '../deck/deck.ts'

/** A network and a processor. */
export interface Conditions {
  name: string
  /** How many times slower than this machine. */
  slowdown: number
  network?: {
    /** Round trip in ms. */
    latency: number
    /** Bytes a second, each way. */
    throughput: number
  }
}

export const CONDITIONS: readonly Conditions[] = [
  { name: 'as it is', slowdown: 1 },
  { name: '1.6 Mbit/s, 150 ms, CPU 4 times slower', slowdown: 4, network: { latency: 150, throughput: 1.6e6 / 8 } },
]

/** Asking at every frame, as is usual, would have the page paint for each. */
const PATIENCE = { timeout: 60_000, polling: 100 }

export interface Visit {
  /** First contentful paint, in ms from the start of the visit. */
  firstPaint: number
  /** When a key first turned the slide, in ms from the start. */
  usable: number
  /** Bytes over the wire of all that was asked for when the deck's own slide was first shown: fonts and pictures too. */
  bytes: number
  /** Cumulative layout shift, until two seconds after. */
  layoutShift: number
}

/** Follows the paint, what moves, and the deck's own slide. */
function observe(): void {
  const seen = { firstPaint: 0, shown: 0, layoutShift: 0 }
  Object.assign(globalThis, { seen })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByName('first-contentful-paint'))
      seen.firstPaint = entry.startTime
  }).observe({ type: 'paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      seen.layoutShift += Reflect.get(entry, 'value') as number
  }).observe({ type: 'layout-shift', buffered: true })
  // Asks at changes, not at every frame: a page that wants each frame would be painted later than it is for a visitor.
  const changes = new MutationObserver(() => {
    const slides = Array.from(document.querySelectorAll('#app .slidev-layout'))
    if (slides.some(slide => slide.checkVisibility({ visibilityProperty: true, opacityProperty: true }))) {
      changes.disconnect()
      requestAnimationFrame(() => {
        seen.shown = performance.now()
      })
    }
  })
  changes.observe(document, { subtree: true, childList: true, attributes: true })
}

/**
 * Presses a key, one frame down and one frame up, until the address says that it was heard. That the front page calls
 * itself slide 1 comes of no key.
 */
function pressUntilHeard(key: string): void {
  const address = (): string => location.pathname.replace(/^\/$/, '/1') + location.search
  const began = address()
  let isDown = false
  const press = (): void => {
    if (address() !== began) {
      Object.assign(globalThis, { usable: performance.now() })
      return
    }
    isDown = !isDown
    dispatchEvent(new KeyboardEvent(isDown ? 'keydown' : 'keyup', { key, code: key, bubbles: true }))
    requestAnimationFrame(press)
  }
  addEventListener('DOMContentLoaded', press)
}

async function inWindow<T>(browser: Browser, { slowdown, network }: Conditions, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' })
  try {
    await steadyHand(context)
    const page = await context.newPage()
    if (network) {
      const session = await context.newCDPSession(page)
      await session.send('Network.enable')
      await session.send('Network.emulateNetworkConditions', { offline: false, latency: network.latency, downloadThroughput: network.throughput, uploadThroughput: network.throughput })
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    }
    return await use(page)
  }
  finally {
    await context.close()
  }
}

/**
 * Visits an address twice, each time with nothing kept: once to look, once to press keys, which would disturb what is
 * looked at. The page's own clock and lists say what happened when.
 *
 * @param browser what to visit with
 * @param conditions and how
 * @param url the address
 * @param key one that leads away from there, such as `ArrowRight`
 */
export async function measureVisit(browser: Browser, conditions: Conditions, url: string, key: string): Promise<Visit> {
  const looked = await inWindow(browser, conditions, async (page) => {
    await page.addInitScript(observe)
    await page.goto(url)
    await page.waitForFunction(() => (Reflect.get(globalThis, 'seen') as { shown: number }).shown > 0, undefined, PATIENCE)
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(2000)
    return page.evaluate(() => {
      const { shown, ...seen } = Reflect.get(globalThis, 'seen') as { shown: number, firstPaint: number, layoutShift: number }
      const files = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')] as PerformanceResourceTiming[]
      return { ...seen, bytes: files.reduce((sum, { startTime, transferSize }) => startTime <= shown ? sum + transferSize : sum, 0) }
    })
  })
  const usable = await inWindow(browser, conditions, async (page) => {
    await page.addInitScript(pressUntilHeard, key)
    await page.goto(url)
    const heard = await page.waitForFunction(() => Reflect.get(globalThis, 'usable') as number | undefined, undefined, PATIENCE)
    return await heard.jsonValue() ?? Number.NaN
  })
  return { ...looked, usable }
}
