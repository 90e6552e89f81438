import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { expect, test as plain } from '@playwright/test'
import { root, settle } from '../../scripts/deck/deck.ts'
import { slideWithClicks } from '../support/slides.ts'
import { test } from '../support/test.ts'

const stepped = slideWithClicks().no

for (const [path, no] of [[`/${stepped}.html`, stepped], [`/${stepped}.html?clicks=1`, stepped], ['/index.html', 1]] as const) {
  test(`a slide that is asked for by its file's name is shown: ${path}`, async ({ page }) => {
    await page.goto(path)
    await settle(page, no)
    await expect(page).toHaveURL(new RegExp(`/${no}(?:\\?|$)`))
    await page.keyboard.press('ArrowDown')
    await expect(page).toHaveURL(new RegExp(`/${no + 1}$`))
  })
}

plain('a deck that is opened from a folder says what to do', async ({ page }) => {
  await page.goto(pathToFileURL(join(process.env.DECK_DIST ?? join(root, 'dist'), 'index.html')).href)
  await expect(page.getByText('This deck has to come from a web server: run "npm run serve"')).toBeVisible()
})
