import { labs, openLab } from '../support/labs.ts'
import { expect, test } from '../support/test.ts'

test.use({ reducedMotion: 'no-preference' })

test.describe('the lab of the cascade', () => {
  test('lets the order of the steps be changed, and says what it comes to', async ({ page }) => {
    const lab = await openLab(page, labs.cascade)
    await expect(lab.getByRole('status')).toHaveText(/Model: [\d.,]+ µs a comment, 92\.6% right, F1 0\.899, 95% interval 0\.\d+ to 0\.\d+\./)
    await lab.getByRole('combobox', { name: 'Then', exact: true }).selectOption('rules')
    await expect(lab.getByRole('status')).toHaveText(/Model, rules: /)
    await lab.getByRole('combobox', { name: 'First' }).selectOption('rules')
    await expect(lab.getByRole('status')).toHaveText(/Rules: /)
    await lab.getByRole('switch', { name: 'a person for the rest', exact: true }).check()
    await expect(lab.getByRole('status')).toHaveText(/Rules, person: .* 72% go to a person, taken as right always/)
    await lab.getByRole('combobox', { name: 'The person is right', exact: true }).selectOption('0.9')
    await expect(lab.getByRole('status')).toHaveText(/taken as right 90% of the time/)
    await expect(lab.getByText('an assumption')).toBeVisible()
    await lab.getByRole('button', { name: 'Reset' }).click()
    await expect(lab.getByRole('status')).toHaveText(/Model: /)
  })
})
