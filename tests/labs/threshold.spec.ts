import type { Locator } from '@playwright/test'
import type { Evaluation } from '../../moderation/judge/reports.ts'
import { readFileSync } from 'node:fs'
import { labs, openLab, shippedLine } from '../support/labs.ts'
import { expect, test } from '../support/test.ts'

test.use({ reducedMotion: 'no-preference' })

const evaluation = JSON.parse(readFileSync('public/model/evaluation.json', 'utf8')) as Evaluation
/** At the shipped threshold. */
const { falsePositives: wrong, falseNegatives: missed } = evaluation.pooled.confusion

/** A count of the confusion matrix, by the words beside it. */
async function count(lab: Locator, words: string): Promise<number> {
  const cell = await lab.getByRole('cell', { name: words }).textContent()
  return Number(cell?.replaceAll(/\D/g, ''))
}

test.describe('the lab that chooses the threshold', () => {
  test('opens with the shipped threshold and the decisions of the model card', async ({ page }) => {
    const lab = await openLab(page, labs.threshold)
    await expect(lab.getByRole('slider', { name: 'Threshold' })).toHaveValue(String(shippedLine))
    expect(await count(lab, 'wrongly removed')).toBe(wrong)
    expect(await count(lab, 'missed')).toBe(missed)
  })

  test('trades wrong removals for missed insults as the threshold moves, by slider, key and drag', async ({ page }) => {
    const lab = await openLab(page, labs.threshold)
    const slider = lab.getByRole('slider', { name: 'Threshold' })
    await slider.fill('30')
    expect(await count(lab, 'wrongly removed')).toBeGreaterThan(wrong)
    expect(await count(lab, 'missed')).toBeLessThan(missed)
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
    const lab = await openLab(page, labs.threshold)
    await lab.getByRole('slider', { name: 'Toxic comments' }).fill('5')
    await expect(lab.getByRole('status')).toHaveText(new RegExp(`at ${shippedLine}, 3% toxic: 50% \\(\\d\\d to \\d\\d\\) of what is removed deserved it, 85% of what deserved it is removed`))
    expect(await count(lab, 'wrongly removed')).toBeGreaterThan(wrong)
    expect(await count(lab, 'missed')).toBeLessThan(missed)
    await expect(lab.getByText('Recall').locator('..'), 'the table says what the sentence says').toHaveText(/85%/)
    await expect(lab.locator('.cost')).toHaveText(/: 55 \(\d\d to \d\d\); to remove none: 30\./)
    await lab.getByRole('combobox', { name: /A wrong removal costs/ }).selectOption('10')
    await expect(lab.getByRole('slider', { name: 'Threshold' }), 'the cheapest line removes nothing').toHaveValue('100')
    expect(await count(lab, 'wrongly removed')).toBe(0)
    await expect(lab.getByRole('status')).toHaveText(/at 100, 3% toxic: nothing is removed/)
    await expect(lab.getByText(/NaN/)).toHaveCount(0)
  })

  test('marks the cheapest threshold for what a mistake costs, and goes there', async ({ page }) => {
    const lab = await openLab(page, labs.threshold)
    const slider = lab.getByRole('slider', { name: 'Threshold' })
    const cost = lab.getByRole('combobox', { name: /A wrong removal costs/ })
    await cost.selectOption('1')
    const cheap = Number(await slider.inputValue())
    await cost.selectOption('20')
    await expect(slider).not.toHaveValue(String(cheap))
    expect(Number(await slider.inputValue())).toBeGreaterThan(cheap)
  })

  test('looks at one source, and at the groups that harmless sentences name', async ({ page }) => {
    const lab = await openLab(page, labs.threshold)
    const view = lab.getByRole('combobox', { name: 'View' })
    await view.selectOption({ label: 'ParaDetox pairs' })
    await expect(lab.getByRole('status')).toHaveText(/^\s*ParaDetox/)
    expect(await count(lab, 'missed')).toBeLessThan(missed)
    await view.selectOption('Identity terms')
    await expect(lab.getByRole('list', { name: /Harmless sentences removed/ }).getByRole('listitem')).toHaveCount(8)
    await expect(lab.getByRole('status')).toHaveText(new RegExp(`The name of a group still counts against it: at ${shippedLine}, 3% of harmless sentences with the word “homosexual”.*the 8 worst of 47 terms; of all the sentences together, 0%`))
  })
})
