import type { Locator, Page } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'
import { settle } from '../../scripts/deck/deck.ts'
import { expect, test } from '../support/test.ts'

test.use({ reducedMotion: 'no-preference' })

async function openLab(page: Page): Promise<Locator> {
  await page.goto('/37')
  await settle(page, 37)
  const lab = page.getByRole('region', { name: 'Scale up or out' })
  await expect(lab.getByRole('slider', { name: 'Servers' })).toBeVisible()
  return lab
}

test.describe('the lab of the servers', () => {
  test('compares one more server with a faster one, exact and simulated', async ({ page }) => {
    const lab = await openLab(page)
    await lab.getByRole('slider', { name: 'Arrivals a second' }).fill('8')
    await expect(lab.getByRole('status')).toHaveText(/busy 80% of the time: 500 ms to an answer on average, 400 ms of it waiting, and 2,303 ms at p99\. One more: 119 ms, p99 \d+ ms\. Twice as fast: 83 ms, p99 \d+ ms\./)
    await expect(lab.getByRole('row', { name: /^one server 400 ms [34]\d\d ms ± \d+ ms 500 ms 2,303 ms 4\.0/ })).toBeAttached()
    await lab.getByRole('slider', { name: 'Service time' }).fill('200')
    await expect(lab.getByRole('status')).toHaveText(/too many for one server: the line grows for ever/)
    await lab.getByRole('slider', { name: 'Servers' }).fill('3')
    await expect(lab.getByRole('status')).toHaveText(/At 8 a second, 3 servers, busy 53%/)
    await lab.getByRole('button', { name: 'Reset' }).click()
    await expect(lab.getByRole('status')).toHaveText(/At 5 a second, one server/)
  })

  test('is driven by the clicker, and by the keyboard, after which the clicker goes on', async ({ page }) => {
    const lab = await openLab(page)
    for (const finding of [/At 8 a second/, /12 a second are too many/, /At 36 a second, 4 servers/]) {
      await page.keyboard.press('PageDown')
      await expect(lab.getByRole('status')).toHaveText(finding)
    }
    await lab.getByRole('slider', { name: 'Arrivals a second' }).focus()
    await page.keyboard.press('ArrowLeft')
    await expect(lab.getByRole('status')).toHaveText(/At 35 a second/)
    await page.keyboard.press('PageDown')
    await expect(page).toHaveURL(/\/38$/)
  })

  test('is the same in the presenter\'s window and in the audience\'s', async ({ page, context }) => {
    const lab = await openLab(page)
    const presenter = await context.newPage()
    await presenter.goto('/presenter/37')
    await presenter.getByRole('region', { name: 'Scale up or out' }).first().getByRole('slider', { name: 'Servers' }).fill('2')
    await expect(lab.getByRole('status')).toHaveText(/At 5 a second, 2 servers/)
  })

  test('breaks no rule of axe at the start and when a line has no end', async ({ page }) => {
    const lab = await openLab(page)
    const check = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
    await check()
    await lab.getByRole('slider', { name: 'Arrivals a second' }).fill('20')
    await expect(lab.getByRole('status')).toHaveText(/for ever/)
    await check()
  })
})
