import type { Locator, Page } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'
import { settle } from '../../scripts/deck/deck.ts'
import { expect, test } from '../support/test.ts'

test.use({ reducedMotion: 'no-preference' })

async function openLab(page: Page): Promise<Locator> {
  await page.goto('/23')
  await settle(page, 23)
  const lab = page.getByRole('region', { name: 'The data set' })
  await expect(lab.getByRole('radio', { name: 'Sources' })).toBeChecked()
  return lab
}

test.describe('the lab of the data set', () => {
  test('tells a finding in words for each way to look at the data', async ({ page }) => {
    const lab = await openLab(page)
    const finding = lab.getByRole('status')
    await expect(finding).toHaveText(/161,199 comments from 10 sources/)
    await lab.getByText('Balance').click()
    await expect(finding).toHaveText(/From 0% toxic \(Stack Overflow\) to 87% \(Twitter\).*AUC of 0\.85/)
    await lab.getByText('Lengths').click()
    await expect(finding).toHaveText(/longer than a harmless one in 49% of pairs/)
    await expect(lab.getByRole('listitem')).toHaveCount(11)
    await lab.getByText('Each source by itself').click()
    await expect(finding).toHaveText(/32% of pairs in Wikipedia.*63% in Reddit.*the pool hides it/)
    await expect(lab.getByRole('listitem').filter({ hasText: 'All sources pooled' })).toHaveText(/0\.491 \(0\.489 to 0\.494\)/)
    await lab.getByText('All sources pooled').first().click()
    await expect(finding).toHaveText(/seems to give nothing away/)
    await lab.getByText('Repeats').click()
    await expect(finding).toHaveText(/rows repeat an earlier one/)
    await lab.getByText('Disagreement').click()
    await expect(lab.getByText('one label each')).toHaveCount(9)
    await expect(finding).toHaveText(/may beat a person at matching the majority/)
    await page.keyboard.press('ArrowRight')
    await expect(page, 'the arrow turns the slide after a click').toHaveURL(/clicks=1/)
  })

  test('is driven by the clicker after the bullets, and by the arrow keys inside', async ({ page }) => {
    const lab = await openLab(page)
    for (let click = 0; click < 6; click++)
      await page.keyboard.press('PageDown')
    await expect(lab.getByRole('radio', { name: 'Lengths' })).toBeChecked()
    await expect(lab.getByRole('radio', { name: 'All sources pooled' })).toBeChecked()
    await page.keyboard.press('PageDown')
    await expect(lab.getByRole('radio', { name: 'Each source by itself' })).toBeChecked()
    await lab.getByRole('radio', { name: 'Lengths' }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(lab.getByRole('radio', { name: 'Repeats' })).toBeChecked()
    await page.keyboard.press('PageDown')
    await expect(page).toHaveURL(/clicks=8/)
    await lab.getByRole('button', { name: 'Reset' }).click()
    await expect(lab.getByRole('radio', { name: 'Repeats' })).toBeChecked()
    await page.keyboard.press('ArrowRight')
    await expect(lab.getByRole('radio', { name: 'Disagreement' })).toBeChecked()
  })

  test('is the same in the presenter\'s window and in the audience\'s', async ({ page, context }) => {
    const lab = await openLab(page)
    const presenter = await context.newPage()
    await presenter.goto('/presenter/23')
    const theirs = presenter.getByRole('region', { name: 'The data set' }).first()
    await theirs.getByText('Repeats').click()
    await expect(lab.getByRole('radio', { name: 'Repeats' })).toBeChecked()
    await theirs.getByText('Lengths').click()
    await theirs.getByText('Each source by itself').click()
    await expect(lab.getByRole('radio', { name: 'Each source by itself' })).toBeChecked()
  })

  test('breaks no rule of axe in three of its views', async ({ page }) => {
    const lab = await openLab(page)
    const check = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
    await check()
    await lab.getByText('Lengths').click()
    await lab.getByText('Each source by itself').click()
    await check()
    await lab.getByText('Disagreement').click()
    await check()
  })
})
