import type { Response } from '@playwright/test'
import { gzipSync } from 'node:zlib'
import { expect, test } from '../support/test.ts'

/** What may be sent before the first slide is seen, in bytes as a server with gzip sends them. */
const LIMIT = 200_000

/** Formats that are compressed already: a server sends them as they are. */
const COMPRESSED = /\.(?:woff2|png|jpe?g|webp|avif)$/

test('at most 200 kB are loaded before the first slide shows', async ({ page, deckUrl }) => {
  const responses = new Map<string, Response>()
  page.on('response', response => responses.set(response.url(), response))
  await page.goto('/', { waitUntil: 'commit' })
  const seen = await (await page.waitForFunction(() =>
    document.querySelector('[data-slidev-no="1"] h1')?.checkVisibility({ opacityProperty: true }) && performance.now(), undefined, { polling: 'raf' })).jsonValue()

  // The page's own clock says what was asked for by then, the neighbours that Slidev fetches at the same moment
  // included; this process may hear of the moment late, when the deck fetches what it does not need at first.
  await page.waitForLoadState('networkidle')
  const urls = await page.evaluate(moment =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].filter(({ startTime }) => startTime <= moment).map(({ name }) => name), Number(seen))
  const loaded = await Promise.all(urls.filter(url => /^https?:/.test(url)).map(async (url) => {
    const body = await responses.get(url)!.body()
    const { pathname } = new URL(url)
    return { path: pathname, bytes: COMPRESSED.test(pathname) ? body.length : gzipSync(body, { level: 6 }).length }
  }))
  const bytes = loaded.reduce((sum, file) => sum + file.bytes, 0)
  const report = loaded.toSorted((a, b) => b.bytes - a.bytes).map(file => `${(file.bytes / 1000).toFixed(1).padStart(7)} kB  ${file.path}`).join('\n')
  test.info().annotations.push({ type: 'bytes', description: `${(bytes / 1000).toFixed(1)} kB in ${loaded.length} requests to ${deckUrl}\n${report}` })
  console.log(`first slide: ${(bytes / 1000).toFixed(1)} kB gzip in ${loaded.length} requests`)
  expect(bytes, report).toBeLessThanOrEqual(LIMIT)
})
