import type { Request } from '@playwright/test'
import { Buffer } from 'node:buffer'
import { gzipSync } from 'node:zlib'
import { expect, test } from '../support/test.ts'

/** What may be sent before the first slide is seen, in bytes as a server with gzip sends them. */
const LIMIT = 200_000

/** Formats that are compressed already: a server sends them as they are. */
const COMPRESSED = /\.(?:woff2|png|jpe?g|webp|avif)$/

test('at most 200 kB are loaded before the first slide shows', async ({ page, deckUrl }) => {
  const requests: Request[] = []
  page.on('request', request => requests.push(request))
  await page.goto('/', { waitUntil: 'commit' })
  await page.waitForFunction(() => document.querySelector('[data-slidev-no="1"] h1')?.checkVisibility({ opacityProperty: true }), undefined, { polling: 'raf' })

  // Slidev fetches the neighbours at the same moment: whatever has been asked for by now counts.
  const loaded = await Promise.all(requests.map(async (request) => {
    const response = await request.response()
    const body = await response?.body().catch(() => Buffer.alloc(0)) ?? Buffer.alloc(0)
    const { pathname } = new URL(request.url())
    return { path: pathname, bytes: COMPRESSED.test(pathname) ? body.length : gzipSync(body, { level: 6 }).length }
  }))
  const bytes = loaded.reduce((sum, file) => sum + file.bytes, 0)
  const report = loaded.toSorted((a, b) => b.bytes - a.bytes).map(file => `${(file.bytes / 1000).toFixed(1).padStart(7)} kB  ${file.path}`).join('\n')
  test.info().annotations.push({ type: 'bytes', description: `${(bytes / 1000).toFixed(1)} kB in ${loaded.length} requests to ${deckUrl}\n${report}` })
  console.log(`first slide: ${(bytes / 1000).toFixed(1)} kB gzip in ${loaded.length} requests`)
  expect(bytes, report).toBeLessThanOrEqual(LIMIT)
})
