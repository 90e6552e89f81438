import { labs, openLab } from '../support/labs.ts'
import { expect, test } from '../support/test.ts'

test.use({ reducedMotion: 'no-preference' })

// These windows show the deck from a host of files; tests/e2e/served.spec.ts has the API beside it.
test.describe('the lab that races, where there is no server', () => {
  test('shows the page\'s half, and says how to start a server', async ({ page }) => {
    const lab = await openLab(page, labs.answers)
    await lab.getByRole('combobox', { name: 'Requests in flight' }).selectOption('16')
    await lab.getByRole('button', { name: 'Race' }).click()
    await expect(lab.getByRole('status')).toHaveText(/No API answers at this address: start it with "npm run serve".*The worker in the page: p50 [\d.,]+ ms.*16 in flight/)
    await expect(lab.getByRole('row', { name: /^Worker in the page [\d.,]+ ms/ })).toBeAttached()
    await expect(lab.getByRole('row', { name: /^API over HTTP – – –/ })).toBeAttached()
    await lab.getByRole('button', { name: 'Reset' }).click()
    await expect(lab.getByRole('status')).toHaveText(/Who is faster/)
  })
})
