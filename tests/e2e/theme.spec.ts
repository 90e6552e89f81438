import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { root, serveDeck } from '../../scripts/deck/deck.ts'
import { watchForTrouble } from '../../scripts/deck/watch.ts'
import { buildFreshDeck } from '../support/fresh-deck.ts'

test('a fresh deck with the packed theme shows every layout and asks no other host for anything', async ({ page }) => {
  test.setTimeout(300_000)
  const example = await readFile(join(root, 'theme/example/slides.md'), 'utf8')
  // A fresh deck knows the theme by its name, and says nothing of fonts or icons.
  const folder = await buildFreshDeck(['slidev-theme-dataroots'], example.replace('theme: ../', 'theme: dataroots').replaceAll(/^photo.*\n/gm, ''))
  const server = await serveDeck(join(folder, 'dist'))
  try {
    const trouble = watchForTrouble(page, server.url)
    const asked: string[] = []
    page.on('request', request => asked.push(request.url()))
    const total = example.match(/^# /gm)?.length ?? 0
    expect(total).toBeGreaterThan(7)
    for (let no = 1; no <= total; no++) {
      await page.goto(`${server.url}/${no}`)
      await expect(page.locator(`[data-slidev-no="${no}"] h1`)).toBeVisible()
    }
    await page.goto(`${server.url}/presenter/1`)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(asked.length).toBeGreaterThan(total)
    // A headless browser refuses the wake lock, and Slidev does not catch it.
    expect(trouble.filter(line => !line.includes('Wake Lock'))).toEqual([])
    await expect(page.locator('link[rel="icon"]')).toHaveAttribute('href', /^data:image\/svg\+xml/)
  }
  finally {
    await server.close()
    await rm(folder, { recursive: true })
  }
})
