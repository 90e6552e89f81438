import type { Locator, Page } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'
import { settle } from '../../scripts/deck/deck.ts'
import { expect, test } from '../support/test.ts'

test.use({ reducedMotion: 'no-preference' })

async function openLab(page: Page): Promise<Locator> {
  await page.goto('/36')
  await settle(page, 36)
  const lab = page.getByRole('region', { name: 'The tail at scale' })
  await expect(lab.getByRole('slider', { name: 'Calls' })).toBeVisible()
  return lab
}

test.describe('the lab of the tail', () => {
  test('says what the formula says, and what trying it came to', async ({ page }) => {
    const lab = await openLab(page)
    await lab.getByRole('slider', { name: 'Calls' }).fill('100')
    await expect(lab.getByRole('status')).toHaveText(/^\s*63% of requests are slow when each makes 100 calls and one call in 100 is slow, independently\. Tried 2,000 times: 6\d% \(95% interval 6\d% to 6\d%\)\./)
    await expect(lab.getByRole('row', { name: /^never 63% no calls more 6\d%/ })).toBeAttached()
    await lab.getByRole('combobox', { name: 'Slow' }).selectOption({ label: '1 in 1,000' })
    await expect(lab.getByRole('status')).toHaveText(/^\s*9\.5% of requests/)
    await lab.getByRole('combobox', { name: 'Slow' }).selectOption({ label: '1 in 100' })
    await lab.getByRole('combobox', { name: 'Ask again' }).selectOption('at once')
    await expect(lab.getByRole('status')).toHaveText(/^\s*1\.0% of requests.*asked twice at once for 100% more calls/)
    await lab.getByRole('combobox', { name: 'Ask again' }).selectOption('after the p95')
    await expect(lab.getByRole('status')).toHaveText(/^\s*2\.1% of requests.*asked again after 351 ms, its p95, for 5% more calls/)
    await expect(lab.getByRole('row', { name: /^after the p95 2\.1% 5% more calls \d\.\d%/ })).toBeAttached()
    await lab.getByRole('combobox', { name: 'Ask again' }).selectOption('never')
    const before = await lab.getByRole('status').textContent()
    await lab.getByRole('button', { name: 'Try again' }).click()
    await expect(lab.getByRole('status')).not.toHaveText(before ?? '')
    await lab.getByRole('button', { name: 'Reset' }).click()
    await expect(lab.getByRole('status')).toHaveText(/makes one call/)
  })

  test('is driven by the clicker, and by the keyboard, after which the clicker goes on', async ({ page }) => {
    const lab = await openLab(page)
    for (const finding of [/makes 100 calls and one call in 100 /, /one call in 1,000/, /asked twice at once/, /its p95, for 5% more calls/]) {
      await page.keyboard.press('PageDown')
      await expect(lab.getByRole('status')).toHaveText(finding)
    }
    await lab.getByRole('slider', { name: 'Calls' }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(lab.getByRole('status')).toHaveText(/makes 101 calls/)
    await page.keyboard.press('PageDown')
    await expect(page).toHaveURL(/\/37$/)
  })

  test('is the same in the presenter\'s window and in the audience\'s', async ({ page, context }) => {
    const lab = await openLab(page)
    const presenter = await context.newPage()
    await presenter.goto('/presenter/36')
    const theirs = presenter.getByRole('region', { name: 'The tail at scale' }).first()
    await theirs.getByRole('slider', { name: 'Calls' }).fill('50')
    await expect(theirs.getByRole('status')).toHaveText(/50 calls/)
    await expect(lab.getByRole('status')).toHaveText((await theirs.getByRole('status').textContent() ?? '').trim())
  })

  test('breaks no rule of axe at the start and with many calls', async ({ page }) => {
    const lab = await openLab(page)
    const check = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
    await check()
    await lab.getByRole('slider', { name: 'Calls' }).fill('200')
    await expect(lab.getByRole('status')).toHaveText(/200 calls/)
    await check()
  })
})
