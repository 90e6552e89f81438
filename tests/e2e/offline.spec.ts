import type { Page } from '@playwright/test'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, settle } from '../../scripts/deck/deck.ts'
import { watchForTrouble } from '../../scripts/deck/watch.ts'
import { createServer } from '../../server/app.ts'
import { shippedModel } from '../../server/shipped-model.ts'
import { controlOf, labs, openLab, slideOf } from '../support/labs.ts'
import { slideWith, slideWithClicks } from '../support/slides.ts'
import { clicksInNotes, expect, slides, test } from '../support/test.ts'

test.use({ serviceWorkers: 'allow', reducedMotion: 'no-preference' })

/** Opens the deck and waits until it is kept. */
async function visitOnce(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/`)
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 30_000 }).toBe('activated')
}

test('after one visit the deck works with the network off, from the first slide to the last', async ({ page, context, deckUrl, trouble }) => {
  const some = slideWithClicks().no
  await visitOnce(page, deckUrl)
  await context.setOffline(true)
  for (const path of ['/', `/${some}`, `/presenter/${some}`, `/${slides.length}`]) {
    await page.goto(`${deckUrl}${path}`)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  }
  expect(trouble).toEqual([])
})

test('a lab runs with the network off, and the clicker leaves it', async ({ page, context, deckUrl, trouble }) => {
  const { no, note } = slideWith('QuantiseLab')
  await visitOnce(page, deckUrl)
  await context.setOffline(true)
  await page.goto(`${deckUrl}/${no}`)
  await settle(page, no)
  for (let click = 0; click <= clicksInNotes(note); click++)
    await page.keyboard.press('PageDown')
  await expect(page.locator(`[data-slidev-no="${no + 1}"] h1`)).toBeVisible()
  expect(trouble).toEqual([])
})

test('every lab is used with the network off, and the one that needs a large engine says that it is not there yet', async ({ page, context, deckUrl, trouble }) => {
  await visitOnce(page, deckUrl)
  await context.setOffline(true)
  for (const lab of Object.values(labs)) {
    const region = await openLab(page, lab)
    await controlOf(region, lab).focus()
    await page.keyboard.press(lab.key)
    const said = lab === labs.night ? /^The batch did not run: DuckDB, 34 MB, is kept only once it was used/ : lab.saysTouched
    await expect.soft(region.getByRole('status'), lab.definition.name).toHaveText(said, { timeout: 45_000 })
    await page.keyboard.press('PageDown')
    await expect(page).toHaveURL(new RegExp(`/${slideOf(lab).no}\\?clicks=1$`))
  }
  // The browser's own lines about what it cannot fetch: the engine, and the API of the race.
  expect(trouble.filter(line => !/Failed to (?:load resource|fetch)|ERR_/.test(line))).toEqual([])
  trouble.length = 0
})

test('the page moderates with the network off', async ({ page, context, deckUrl }) => {
  const { no } = slideWith('ModerateLab')
  await visitOnce(page, deckUrl)
  await context.setOffline(true)
  await page.goto(`${deckUrl}/${no}`)
  const lab = page.getByRole('region', { name: 'Moderate a comment' })
  await lab.getByRole('textbox', { name: 'Comment' }).fill('Shut up, loser')
  await expect(lab.getByRole('status')).toHaveText('Removed')
  await lab.getByRole('textbox', { name: 'Comment' }).fill('What a lovely cat')
  await expect(lab.getByRole('status')).toHaveText('Kept')
})

test('the large engine of the nightly batch is not kept before it was used', async ({ page, deckUrl }) => {
  await visitOnce(page, deckUrl)
  const kept = await page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map(name => caches.open(name)))
    return (await Promise.all(caches_.map(cache => cache.keys()))).flat().map(({ url }) => new URL(url).pathname)
  })
  expect(kept).toContain('/model/moderation-int8.bin')
  expect(kept.filter(path => path.includes('duckdb'))).toEqual([])
})

test('a newer version is offered at the first slide and nowhere else, and comes when it is asked for', async ({ context }) => {
  const folder = await mkdtemp(join(tmpdir(), 'deck-offline-'))
  await cp(join(root, 'dist'), folder, { recursive: true, filter: file => !file.includes('duckdb-') })
  const server = await createServer({ ...shippedModel(), deck: folder, requestsPerMinute: 0 })
  const url = await server.listen({ port: 0, host: '127.0.0.1' })
  // Served from a place of its own, this deck is watched by the address that it has here.
  const page = await context.newPage()
  const trouble = watchForTrouble(page, url)
  try {
    await visitOnce(page, url)
    const worker = await readFile(join(folder, 'sw.js'), 'utf8')
    await writeFile(join(folder, 'sw.js'), worker.replace(/const VERSION = "\w+"/, 'const VERSION = "newer"'))
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
    const offer = page.getByRole('button', { name: 'There is a newer version' })
    await expect(offer).toBeVisible()
    await expect(async () => {
      await page.keyboard.press('PageDown')
      await expect(page).toHaveURL(/\/2$/, { timeout: 500 })
    }, 'past the clicks of the first slide').toPass()
    await expect(offer).toBeHidden()
    await page.keyboard.press('PageUp')
    await offer.click()
    await expect.poll(() => page.evaluate(() => caches.keys()).catch(() => []), { timeout: 30_000 }).toEqual(['deck / everybody newer'])
    await expect(offer).toBeHidden()
    expect(trouble).toEqual([])
  }
  finally {
    await page.close()
    await server.close()
    await rm(folder, { recursive: true })
  }
})

test('the deck of `serve` and that of `present` are told apart where one follows the other at one address', async ({ context }) => {
  test.setTimeout(180_000)
  const folders = await Promise.all(['everybody', 'speaker'].map(async (edition) => {
    const folder = await mkdtemp(join(tmpdir(), `deck-${edition}-`))
    await cp(join(root, 'dist'), folder, { recursive: true, filter: file => !file.includes('duckdb-') })
    const worker = await readFile(join(folder, 'sw.js'), 'utf8')
    await writeFile(join(folder, 'sw.js'), worker.replace('const EDITION = "everybody"', `const EDITION = "${edition}"`).replace(/const VERSION = "\w+"/, `const VERSION = "${edition}"`))
    await writeFile(join(folder, 'edition.txt'), edition)
    const front = await readFile(join(folder, 'index.html'), 'utf8')
    await writeFile(join(folder, 'index.html'), front.replace('<head>', `<head><meta name="for" content="${edition}">`))
    return folder
  }))
  let port = 0
  const page = await context.newPage()
  try {
    for (const [turn, folder] of [...folders, ...folders].entries()) {
      const server = await createServer({ ...shippedModel(), deck: folder, requestsPerMinute: 0 })
      const url = await server.listen({ port, host: '127.0.0.1' })
      port = Number(new URL(url).port)
      await visitOnce(page, url)
      await expect(page.locator('meta[name=for]')).toHaveAttribute('content', turn % 2 === 0 ? 'everybody' : 'speaker')
      await expect.poll(() => page.evaluate(() => caches.keys()), { timeout: 30_000 }).toEqual([turn % 2 === 0 ? 'deck / everybody everybody' : 'deck / speaker speaker'])
      await page.goto('about:blank')
      await server.close()
    }
  }
  finally {
    await page.close()
    await Promise.all(folders.map(folder => rm(folder, { recursive: true })))
  }
})
