import type { DeckServer } from '../../scripts/deck.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { buildDeck, readSlides, serveDeck, settle } from '../../scripts/deck.ts'
import { watchForTrouble } from '../support/watch.ts'

const BASE = '/some-repository/'

test.describe('a deck below a sub-path, with notes', () => {
  let folder: string
  let server: DeckServer

  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deck-sub-path-'))
    buildDeck(folder, ['--base', BASE, '--with-notes'])
    server = await serveDeck(folder, BASE)
  })

  test.afterAll(async () => {
    await server.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('finds all its parts, on every slide and in the presenter view', async ({ page }) => {
    const trouble = watchForTrouble(page, server.url)
    await page.goto(`${server.url}${BASE}1`)
    await settle(page, 1)
    // Three seconds after the start, Slidev loads all slides, and with them their pictures.
    await expect(page.locator('.slidev-page-45')).toBeAttached()
    await page.waitForLoadState('networkidle')
    await page.goto(`${server.url}${BASE}presenter/3`)
    await expect(page.locator('.slidev-page-3').first()).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(trouble).toEqual([])
  })

  test('shows the speaker the notes of the slide', async ({ page }) => {
    const [note] = (await readSlides()).filter(({ no }) => no === 7).map(({ note }) => note)
    const firstWords = note?.split(/[.\n]/)[0]?.trim() ?? ''
    expect(firstWords).not.toBe('')
    await page.goto(`${server.url}${BASE}presenter/7`)
    await expect(page.locator('.slidev-note').first()).toContainText(firstWords)
  })
})
