import type { Locator, Page } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'
import { settle } from '../../scripts/deck/deck.ts'
import { expect, test } from '../support/test.ts'

test.use({ reducedMotion: 'no-preference' })

async function openLab(page: Page): Promise<Locator> {
  await page.goto('/25')
  await settle(page, 25)
  const lab = page.getByRole('region', { name: 'Choose the threshold' })
  await expect(lab.getByRole('slider', { name: 'Threshold' })).toBeVisible()
  return lab
}

/** A count of the confusion matrix, by the words beside it. */
async function count(lab: Locator, words: string): Promise<number> {
  const cell = await lab.getByRole('cell', { name: words }).textContent()
  return Number(cell?.replaceAll(/\D/g, ''))
}

test.describe('the lab that chooses the threshold', () => {
  test('opens with the shipped threshold and the decisions of the model card', async ({ page }) => {
    const lab = await openLab(page)
    await expect(lab.getByRole('slider', { name: 'Threshold' })).toHaveValue('61')
    expect(await count(lab, 'wrongly removed')).toBe(195)
    expect(await count(lab, 'missed')).toBe(612)
  })

  test('trades wrong removals for missed insults as the threshold moves, by slider, key and drag', async ({ page }) => {
    const lab = await openLab(page)
    const slider = lab.getByRole('slider', { name: 'Threshold' })
    await slider.fill('30')
    expect(await count(lab, 'wrongly removed')).toBeGreaterThan(195)
    expect(await count(lab, 'missed')).toBeLessThan(612)
    await slider.focus()
    await page.keyboard.press('ArrowRight')
    await expect(slider).toHaveValue('31')
    await page.keyboard.press('Escape')

    const plot = await lab.locator('.drag').boundingBox()
    const { x = 0, y = 0, width = 0, height = 0 } = plot ?? {}
    await page.mouse.move(x + width * 0.31, y + height / 2)
    await page.mouse.down()
    await page.mouse.move(x + width * 0.8, y + height / 2, { steps: 4 })
    await page.mouse.up()
    await expect(slider).toHaveValue('80')
    await page.keyboard.press('ArrowRight')
    await expect(page, 'the arrow turns the slide after a drag').toHaveURL(/clicks=1/)
  })

  test('loses precision where toxic comments are rare, and no recall', async ({ page }) => {
    const lab = await openLab(page)
    await lab.getByRole('slider', { name: 'Toxic comments' }).fill('5')
    await expect(lab.getByRole('status')).toHaveText(/at 61, 3% toxic: 47% \(\d\d to \d\d\) of what is removed deserved it, 85% of what deserved it is removed/)
    expect(await count(lab, 'wrongly removed')).toBeGreaterThan(195)
    expect(await count(lab, 'missed')).toBeLessThan(612)
    await expect(lab.getByText('Recall').locator('..'), 'the table says what the sentence says').toHaveText(/85%/)
    await expect(lab.locator('.cost')).toHaveText(/: 62 \(\d\d to \d\d\); to remove none: 30\./)
    await lab.getByRole('combobox', { name: /A wrong removal costs/ }).selectOption('10')
    await expect(lab.getByRole('slider', { name: 'Threshold' }), 'the cheapest line removes nothing').toHaveValue('100')
    expect(await count(lab, 'wrongly removed')).toBe(0)
    await expect(lab.getByRole('status')).toHaveText(/at 100, 3% toxic: nothing is removed/)
    await expect(lab.getByText(/NaN/)).toHaveCount(0)
  })

  test('marks the cheapest threshold for what a mistake costs, and goes there', async ({ page }) => {
    const lab = await openLab(page)
    const slider = lab.getByRole('slider', { name: 'Threshold' })
    const cost = lab.getByRole('combobox', { name: /A wrong removal costs/ })
    await cost.selectOption('1')
    const cheap = Number(await slider.inputValue())
    await cost.selectOption('20')
    await expect(slider).not.toHaveValue(String(cheap))
    expect(Number(await slider.inputValue())).toBeGreaterThan(cheap)
  })

  test('looks at one source, and at the groups that harmless sentences name', async ({ page }) => {
    const lab = await openLab(page)
    const view = lab.getByRole('combobox', { name: 'View' })
    await view.selectOption({ label: 'ParaDetox pairs' })
    await expect(lab.getByRole('status')).toHaveText(/^\s*ParaDetox/)
    expect(await count(lab, 'missed')).toBeLessThan(612)
    await view.selectOption('Identity terms')
    await expect(lab.getByRole('list', { name: /Harmless sentences removed/ }).getByRole('listitem')).toHaveCount(8)
    await expect(lab.getByRole('status')).toHaveText(/The word that names a group is enough/)
  })

  test('is driven by the clicker, gives way to a hand and comes back after a reset', async ({ page }) => {
    const lab = await openLab(page)
    const slider = lab.getByRole('slider', { name: 'Threshold' })
    for (let click = 0; click < 9; click++)
      await page.keyboard.press('PageDown')
    await expect(slider).toHaveValue('30')
    await slider.fill('50')
    await page.keyboard.press('PageDown')
    await expect(page).toHaveURL(/clicks=10/)
    await expect(slider).toHaveValue('50')
    await lab.getByRole('button', { name: 'Reset' }).click()
    await expect(slider).toHaveValue('90')
  })

  test('is the same in the presenter\'s window and in the audience\'s', async ({ page, context }) => {
    const lab = await openLab(page)
    const presenter = await context.newPage()
    await presenter.goto('/presenter/25')
    await presenter.getByRole('region', { name: 'Choose the threshold' }).first().getByRole('slider', { name: 'Threshold' }).fill('42')
    await expect(lab.getByRole('slider', { name: 'Threshold' })).toHaveValue('42')
  })

  test('breaks no rule of axe with the histogram and with the groups', async ({ page }) => {
    const lab = await openLab(page)
    const check = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
    await check()
    await lab.getByRole('combobox', { name: 'View' }).selectOption('Identity terms')
    await check()
  })
})
