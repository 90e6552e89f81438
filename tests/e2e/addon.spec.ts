import type { DeckServer } from '../../scripts/deck/deck.ts'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { root, serveDeck } from '../../scripts/deck/deck.ts'
import { watchForTrouble } from '../../scripts/deck/watch.ts'
import { buildFreshDeck } from '../support/fresh-deck.ts'

let folder = ''
let server: DeckServer | undefined

test.describe('the packed addon in a deck of somebody else', () => {
  test.describe.configure({ mode: 'serial' })
  test.use({ reducedMotion: 'no-preference' })

  test.beforeAll(async () => {
    test.setTimeout(400_000)
    folder = await buildFreshDeck(['slidev-addon-mloops'], await readFile(join(root, 'addon/example/slides.md'), 'utf8'))
    server = await serveDeck(join(folder, 'dist'))
  })
  test.afterAll(async () => {
    await server?.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('brings the model along: a lab moderates what is typed, and no other host is asked', async ({ page }) => {
    const url = server?.url ?? ''
    const trouble = watchForTrouble(page, url)
    await page.goto(`${url}/2`)
    const lab = page.getByRole('region', { name: 'Moderate a comment' })
    await lab.getByRole('textbox', { name: 'Comment' }).fill('Shut up, loser')
    await expect(lab.getByRole('status')).toHaveText('Removed')
    await lab.getByRole('textbox', { name: 'Comment' }).fill('What a lovely cat')
    await expect(lab.getByRole('status')).toHaveText('Kept')
    expect(trouble).toEqual([])
  })

  test('has labs, quiz, chart and pixel art by name, driven by clicks', async ({ page }) => {
    const url = server?.url ?? ''
    const trouble = watchForTrouble(page, url)
    await page.goto(`${url}/1`)
    await expect(page.getByRole('img', { name: 'A rocket' })).toBeVisible()
    await page.goto(`${url}/3`)
    const tail = page.getByRole('region', { name: 'The tail at scale' })
    const said = await tail.getByRole('status').textContent()
    await page.keyboard.press('PageDown')
    await expect(tail.getByRole('status')).not.toHaveText(said ?? '')
    await page.goto(`${url}/4`)
    await expect(page.getByRole('region', { name: 'Choose the threshold' }).getByRole('status')).not.toBeEmpty()
    await page.goto(`${url}/5`)
    await expect(page.getByRole('button', { name: /ML/ }).first()).toBeVisible()
    await page.goto(`${url}/6`)
    await expect(page.getByRole('img', { name: 'The share of late pages grows with the calls' })).toBeVisible()
    expect(trouble).toEqual([])
  })
})
