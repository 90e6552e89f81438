import type { Locator, Page } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'
import { settle } from '../../scripts/deck/deck.ts'
import { expect, test } from '../support/test.ts'

test.use({ reducedMotion: 'no-preference' })

async function openLab(page: Page): Promise<Locator> {
  await page.goto('/40')
  await settle(page, 40)
  const lab = page.getByRole('region', { name: 'Do you need the model?' })
  await expect(lab.getByRole('combobox', { name: 'First' })).toBeVisible()
  return lab
}

test.describe('the lab of the cascade', () => {
  test('lets the order of the steps be changed, and says what it comes to', async ({ page }) => {
    const lab = await openLab(page)
    await expect(lab.getByRole('status')).toHaveText(/Model: [\d.]+ µs a comment, 92\.7% right, F1 0\.900, 95% interval 0\.\d+ to 0\.\d+\./)
    await lab.getByRole('combobox', { name: 'Then', exact: true }).selectOption('rules')
    await expect(lab.getByRole('status')).toHaveText(/Model, rules: /)
    await lab.getByRole('combobox', { name: 'First' }).selectOption('rules')
    await expect(lab.getByRole('status')).toHaveText(/Rules: /)
    await lab.getByRole('switch', { name: /a person/ }).check()
    await expect(lab.getByRole('status')).toHaveText(/Rules, person: .* 72% go to a person, taken as right always/)
    await lab.getByRole('combobox', { name: 'right' }).selectOption('0.9')
    await expect(lab.getByRole('status')).toHaveText(/taken as right 90% of the time/)
    await expect(lab.getByText('an assumption')).toBeVisible()
    await lab.getByRole('button', { name: 'Reset' }).click()
    await expect(lab.getByRole('status')).toHaveText(/Model: /)
  })

  test('is driven by the clicker, and by the keyboard, after which the clicker goes on', async ({ page }) => {
    const lab = await openLab(page)
    for (const finding of [/Rules, cache, model: /, /Model, person: /, /Rules, cache, model, person: /, /Model, person: .*90% of the time/]) {
      await page.keyboard.press('PageDown')
      await expect(lab.getByRole('status')).toHaveText(finding)
    }
    await lab.getByRole('switch', { name: /a person/ }).focus()
    await page.keyboard.press('Space')
    await expect(lab.getByRole('status')).toHaveText(/Model: /)
    await page.keyboard.press('PageDown')
    await expect(page).toHaveURL(/\/41$/)
  })

  test('is the same in the presenter\'s window and in the audience\'s', async ({ page, context }) => {
    const lab = await openLab(page)
    const presenter = await context.newPage()
    await presenter.goto('/presenter/40')
    await presenter.getByRole('region', { name: 'Do you need the model?' }).first().getByRole('combobox', { name: 'First' }).selectOption('cache')
    await expect(lab.getByRole('status')).toHaveText(/Cache: /)
  })

  test('breaks no rule of axe', async ({ page }) => {
    const lab = await openLab(page)
    await lab.getByRole('combobox', { name: 'Then', exact: true }).selectOption('rules')
    await expect(lab.getByRole('status')).toHaveText(/Model, rules/)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })
})
