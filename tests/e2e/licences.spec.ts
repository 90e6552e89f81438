import { packagesIn, reachedFrom, readImports } from '../../scripts/art/imports.ts'
import { root } from '../../scripts/deck/deck.ts'
import { readOutline } from '../../scripts/deck/outline.ts'
import { violations } from '../support/axe.ts'
import { slideWith } from '../support/slides.ts'
import { expect, test } from '../support/test.ts'

test('the slide with the sources leads to the licences, and back', async ({ page }) => {
  await page.goto(`/${slideWith('SourceList').no}`)
  await page.getByRole('link', { name: /^Licences of/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Licences' })).toBeVisible()
  await page.getByRole('row', { name: /twemoji/ }).getByRole('link', { name: 'CC-BY-4.0' }).click()
  await expect(page.getByText('Attribution 4.0 International').first()).toBeInViewport()
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: (await readOutline()).title }).click()
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
})

/** What the deck, its workers and the pages of phones and remote begin with. */
const STARTS = ['slides.md', 'global-bottom.vue', 'setup/main.ts', 'setup/shortcuts.ts', 'styles/index.ts', 'theme/styles/index.ts', 'theme/layouts/qrcode.vue', 'room/phone/main.ts', 'remote/main.ts']

test('no package that the deck\'s code takes something from lacks its notice', async ({ page }) => {
  const files = readImports(root)
  const reached = reachedFrom(files, STARTS, ({ isType }) => !isType)
  const packages = new Set(Array.from(reached).flatMap(file => [...packagesIn(files.get(file)?.text ?? '')]))
  for (const known of ['@fontsource/arvo', '@duckdb/duckdb-wasm', 'comlink', 'd3-scale', 'lit-html', 'uqr'])
    expect(packages, 'the test looks where they are').toContain(known)

  await page.goto('/licences.html')
  const cells = await page.locator('tbody td:first-child').allTextContents()
  const named = new Set(cells.map(cell => cell.trim().split(' ', 1)[0] ?? ''))
  // Vue is a door to packages of its own; the theme is ours.
  expect(named).toContain('@vue/runtime-dom')
  expect([...packages].filter(name => name !== 'vue' && name !== 'slidev-theme-dataroots' && !named.has(name))).toEqual([])
})
