import type { Locator, Page } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'
import { settle } from '../../scripts/deck/deck.ts'
import { expect, test } from '../support/test.ts'

test.use({ reducedMotion: 'no-preference' })

async function openLab(page: Page): Promise<Locator> {
  await page.goto('/33')
  await settle(page, 33)
  const lab = page.getByRole('region', { name: 'Who answers faster?' })
  await expect(lab.getByRole('button', { name: 'Race' })).toBeVisible()
  return lab
}

// These windows show the deck from a host of files; tests/e2e/served.spec.ts has the API beside it.
test.describe('the lab that races, where there is no server', () => {
  test('shows the page\'s half, and says how to start a server', async ({ page }) => {
    const lab = await openLab(page)
    await lab.getByRole('combobox', { name: 'Requests in flight' }).selectOption('16')
    await lab.getByRole('button', { name: 'Race' }).click()
    await expect(lab.getByRole('status')).toHaveText(/No API answers at this address: start it with "npm run serve".*The worker in the page: p50 [\d.]+ ms.*16 in flight/)
    await expect(lab.getByRole('row', { name: /^Worker in the page [\d.]+ ms/ })).toBeAttached()
    await expect(lab.getByRole('row', { name: /^API over HTTP – – –/ })).toBeAttached()
    await lab.getByRole('button', { name: 'Reset' }).click()
    await expect(lab.getByRole('status')).toHaveText(/Who is faster/)
  })

  test('is driven by the clicker and by the keyboard, and the clicker goes on', async ({ page }) => {
    const lab = await openLab(page)
    await page.keyboard.press('PageDown')
    await expect(lab.getByRole('status')).toHaveText(/p50/)
    await lab.getByRole('button', { name: 'Race' }).focus()
    await page.keyboard.press('Enter')
    await expect(lab.getByRole('status')).toHaveText(/p50/)
    await page.keyboard.press('PageDown')
    await expect(page).toHaveURL(/\/34$/)
  })

  test('has one result in the presenter\'s window and in the audience\'s', async ({ page, context }) => {
    const lab = await openLab(page)
    const presenter = await context.newPage()
    await presenter.goto('/presenter/33')
    const theirs = presenter.getByRole('region', { name: 'Who answers faster?' }).first()
    await theirs.getByRole('button', { name: 'Race' }).click()
    await expect(theirs.getByRole('status')).toHaveText(/p50/)
    await expect(lab.getByRole('status')).toHaveText((await theirs.getByRole('status').textContent() ?? '').trim())
  })

  test('breaks no rule of axe before and after a race', async ({ page }) => {
    const lab = await openLab(page)
    const check = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
    await check()
    await page.keyboard.press('PageDown')
    await expect(lab.getByRole('status')).toHaveText(/p50/)
    await check()
  })
})
