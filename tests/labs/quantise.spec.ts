import { labOn, labs, openLab, slideOf } from '../support/labs.ts'
import { expect, test } from '../support/test.ts'

test.use({ reducedMotion: 'no-preference' })

test.describe('the lab that quantises', () => {
  test('shows bytes, quality and agreement of four formats, and no speed that was not measured', async ({ page }) => {
    const lab = await openLab(page, labs.quantise)
    await expect(lab.getByRole('row', { name: /^float32 259,926 1,049 kB.*100\.0% not measured/ })).toBeVisible()
    await expect(lab.getByRole('row', { name: /^int8 97,610 82 kB/ })).toBeVisible()
    await expect(lab.getByRole('row', { name: /^1 bit 4,000 4 kB/ })).toBeVisible()
    await expect(lab.getByRole('status')).toHaveText(/times smaller and decides \d+% of \d+ comments as float32 does\.$/)
  })

  test('scores what is typed by all four', async ({ page }) => {
    const lab = await openLab(page, labs.quantise)
    await lab.getByRole('textbox', { name: 'Comment' }).fill('You stupid clown')
    await expect(lab.getByRole('cell', { name: 'Removed' })).toHaveCount(4)
    await lab.getByRole('textbox', { name: 'Comment' }).fill('What a lovely cat')
    await expect(lab.getByRole('cell', { name: 'Kept' })).toHaveCount(4)
    await page.keyboard.press('PageDown')
    await expect(page, 'the clicker works while the keys are in the text').toHaveURL(/clicks=1/)
  })

  test('measures the speed on request, names the machine, and shows it in both windows', async ({ page, context }) => {
    const lab = await openLab(page, labs.quantise)
    const presenter = await context.newPage()
    await presenter.goto(`/presenter/${slideOf(labs.quantise).no}`)
    await page.bringToFront()
    await lab.getByRole('button', { name: 'Measure' }).focus()
    await page.keyboard.press('Enter')
    await expect(lab.getByRole('status')).toHaveText(/median of five runs, Chrome \d.*, \d+ cores/, { timeout: 30_000 })
    await expect(lab.getByText('not measured')).toHaveCount(0)
    await expect(labOn(presenter, labs.quantise).getByRole('status')).toHaveText(/median of five runs/)
    await lab.getByRole('button', { name: 'Reset' }).click()
    await expect(lab.getByText('not measured')).toHaveCount(4)
  })
})
