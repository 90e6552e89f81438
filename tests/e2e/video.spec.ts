import { expect, test } from '@playwright/test'
import { slideWith } from '../support/slides.ts'

/** The number of its slide. */
const slide = slideWith('SpeakerVideo').no
const player = 'https://www.youtube-nocookie.com/**'

/** Stands in for YouTube's player: it answers a greeting, as the real one does. */
const playerPage = `<script>
  addEventListener('message', (event) => {
    if (JSON.parse(event.data).event === 'listening')
      parent.postMessage('{"event":"onReady"}', event.origin)
  })
</script>`

test.describe('the video card', () => {
  test('asks nothing of anybody before the click, then only the privacy-friendly host', async ({ page, context, baseURL }) => {
    await context.route(player, route => route.fulfill({ contentType: 'text/html', body: playerPage }))
    const elsewhere: string[] = []
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url())
      if (protocol.startsWith('http') && origin !== new URL(baseURL ?? page.url()).origin)
        elsewhere.push(origin)
    })
    await page.goto(`/${slide}?clicks=99`)
    const play = page.getByRole('button', { name: /^Play the video/ })
    await expect(play).toBeVisible()
    // Slidev mounts all other slides, and the previews of this one, three seconds after the start.
    await expect(page.locator('.slidev-page-1')).toBeAttached({ timeout: 6000 })
    expect(elsewhere).toEqual([])

    await play.click()
    await expect(page.getByTitle(/^Video: /)).toBeVisible()
    expect(new Set(elsewhere)).toEqual(new Set(['https://www.youtube-nocookie.com']))
  })

  test('throws the player out when the slide is left, by a clicker that still works', async ({ page, context }) => {
    await context.route(player, route => route.fulfill({ contentType: 'text/html', body: playerPage }))
    await page.goto(`/${slide}?clicks=99`)
    await page.getByRole('button', { name: /^Play the video/ }).click()
    const frame = page.getByTitle(/^Video: /)
    await expect(frame).toBeVisible()
    await frame.click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
    await page.keyboard.press('ArrowDown')
    await expect(page).toHaveURL(new RegExp(`/${slide + 1}(\\?|$)`))
    await expect(page.locator('iframe')).toHaveCount(0)
  })

  test('says so when the player does not answer', async ({ page, context }) => {
    await context.route(player, route => route.abort())
    await page.clock.install()
    await page.goto(`/${slide}?clicks=99`)
    await page.getByRole('button', { name: /^Play the video/ }).click()
    await expect(page.getByText('Asking YouTube')).toBeVisible()
    await page.clock.fastForward(10_000)
    await expect(page.getByText('YouTube does not answer')).toBeVisible()
    await expect(page.locator('iframe')).toHaveCount(0)
    await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible()
  })

  test('says so at once without network, and loads nothing', async ({ page, context }) => {
    await page.goto(`/${slide}?clicks=99`)
    const play = page.getByRole('button', { name: /^Play the video/ })
    await expect(play).toBeVisible()
    await context.setOffline(true)
    await play.click()
    await expect(page.getByText('No network here')).toBeVisible()
    await expect(page.locator('iframe')).toHaveCount(0)
  })
})
