import type { DeckServer } from '../../scripts/deck.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { buildDeck, serveDeck, settle } from '../../scripts/deck.ts'
import { watchForTrouble } from '../support/watch.ts'

const BASE = '/some-repository/'

test.describe('the deck as it is published: below a sub-path, without notes', () => {
  let folder: string
  let server: DeckServer

  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deck-sub-path-'))
    buildDeck(folder, ['--base', BASE, '--without-notes'])
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
})
