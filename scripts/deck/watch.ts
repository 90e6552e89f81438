import type { Page } from 'playwright-chromium'

/** Said where a page is opened without service workers, as by the tests. */
const BLOCKED = 'Service Worker registration blocked by Playwright'

/** Said now and then of a file whose preload was on its way when a service worker took the page over; it is asked for again. */
const BETWEEN_WORLDS = 'cross-world service worker resource mismatch'

/**
 * Collects what must not happen while a page is used: errors on the console, failed or foreign requests.
 *
 * @param page the page that is used
 * @param origin the only address that may be asked for anything
 * @returns a list that grows; empty is good
 */
export function watchForTrouble(page: Page, origin: string): string[] {
  const trouble: string[] = []
  page.on('console', (message) => {
    if ((message.type() === 'error' || message.type() === 'warning') && message.text() !== BLOCKED && !message.text().includes(BETWEEN_WORLDS))
      trouble.push(`console ${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', error => trouble.push(`uncaught: ${error.message}`))
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url())
    if (protocol.startsWith('http') && asked !== origin)
      trouble.push(`asked another host: ${request.url()}`)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // What is on its way when the page is left is given up, which is as it should be.
    if (reason !== 'net::ERR_ABORTED')
      trouble.push(`failed: ${request.url()} ${reason}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400)
      trouble.push(`${response.status()}: ${response.url()}`)
  })
  return trouble
}
