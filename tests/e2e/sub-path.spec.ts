import type { DeckServer } from '../../scripts/deck/deck.ts'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { buildDeck, root, serveDeck, settle } from '../../scripts/deck/deck.ts'
import { readOutline } from '../../scripts/deck/outline.ts'
import { watchForTrouble } from '../../scripts/deck/watch.ts'
import { slideWith, slideWithoutClicks } from '../support/slides.ts'

const BASE = '/talks/mloops/'
let folder = ''
let server: DeckServer | undefined

test.describe('the deck below a path', () => {
  test.describe.configure({ mode: 'serial' })
  test.use({ reducedMotion: 'no-preference' })

  test.beforeAll(async () => {
    test.setTimeout(240_000)
    folder = await mkdtemp(join(tmpdir(), 'deck-sub-path-'))
    buildDeck(folder, ['--base', BASE])
    server = await serveDeck(folder, BASE)
  })
  test.afterAll(async () => {
    await server?.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('shows, turns and links to its own pages', async ({ page }) => {
    const url = server?.url ?? ''
    const trouble = watchForTrouble(page, url)
    await page.goto(`${url}${BASE}`)
    await settle(page, 1)
    const { no } = slideWithoutClicks()
    await page.goto(`${url}${BASE}${no}`)
    await settle(page, no)
    await page.keyboard.press('PageDown')
    await expect(page).toHaveURL(`${url}${BASE}${no + 1}`)
    await page.goto(`${url}${BASE}presenter/${no}`)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    expect(trouble).toEqual([])
  })

  test('finds its model, its worker and its comments', async ({ page }) => {
    const url = server?.url ?? ''
    const trouble = watchForTrouble(page, url)
    await page.goto(`${url}${BASE}${slideWith('ModerateLab').no}`)
    const moderate = page.getByRole('region', { name: 'Moderate a comment' })
    await moderate.getByRole('textbox', { name: 'Comment' }).fill('Shut up, loser')
    await expect(moderate.getByRole('status')).toHaveText('Removed')
    await page.goto(`${url}${BASE}${slideWith('QuantiseLab').no}`)
    await expect(page.getByRole('region', { name: 'Quantise' }).getByRole('status')).toHaveText(/624 comments/)
    expect(trouble).toEqual([])
  })

  test('does not turn a copy of itself at another path of the same origin', async ({ context }) => {
    const url = server?.url ?? ''
    const names = new Set<string>()
    await context.exposeBinding('namesChannel', (_, name: string) => void names.add(name))
    await context.addInitScript(() => {
      const tell = globalThis as unknown as { namesChannel: (name: string) => void }
      globalThis.BroadcastChannel = class extends BroadcastChannel {
        constructor(name: string) {
          super(name)
          tell.namesChannel(name)
        }
      }
    })
    const page = await context.newPage()
    await page.goto(`${url}${BASE}presenter/${slideWith('TailLab').no}`)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await expect.poll(() => names.size).toBeGreaterThan(2)
    const { title } = await readOutline()
    expect([...names].filter(name => !name.startsWith(`${title} ${BASE} - `)), 'names that a copy would share').toEqual([])
  })

  test('is answered by its own worker where another copy of it is kept at the origin\'s root, and each keeps its own', async ({ browser }) => {
    test.setTimeout(120_000)
    const both = await mkdtemp(join(tmpdir(), 'deck-copies-'))
    const filter = (file: string): boolean => !file.includes('duckdb-')
    await cp(join(root, 'dist'), both, { recursive: true, filter })
    await cp(folder, join(both, BASE), { recursive: true, filter })
    const origin = await serveDeck(both)
    const context = await browser.newContext({ serviceWorkers: 'allow' })
    try {
      const page = await context.newPage()
      const isKept = (): Promise<string | undefined> => page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)
      await page.goto(`${origin.url}/`)
      await expect.poll(isKept, { timeout: 30_000 }).toBe(`${origin.url}/sw.js`)
      await page.goto(`${origin.url}${BASE}2`)
      await settle(page, 2)
      await expect.poll(isKept, { timeout: 30_000 }).toBe(`${origin.url}${BASE}sw.js`)
      const kept = await page.evaluate(() => caches.keys())
      expect(kept.map(name => name.replace(/\w+$/, '')).sort()).toEqual(['deck / everybody ', `deck ${BASE} everybody `])
    }
    finally {
      await context.close()
      await origin.close()
      await rm(both, { recursive: true, force: true })
    }
  })

  test('asks for the API below its path', async ({ page }) => {
    const url = server?.url ?? ''
    const asked = page.waitForRequest(/healthz/)
    await page.goto(`${url}${BASE}${slideWith('AnswersLab').no}`)
    await page.getByRole('region', { name: 'Who answers faster?' }).getByRole('button', { name: 'Race' }).click()
    expect((await asked).url()).toBe(`${url}${BASE}healthz`)
  })
})
