import { labs, openLab } from '../support/labs.ts'
import { expect, test } from '../support/test.ts'

test.use({ reducedMotion: 'no-preference' })

test.describe('the lab of the servers', () => {
  test('compares twice as many servers with faster ones, exact and simulated', async ({ page }) => {
    const lab = await openLab(page, labs.scaling)
    await lab.getByRole('slider', { name: 'Arrivals a second' }).fill('8')
    await expect(lab.getByRole('status')).toHaveText(/busy 80% of the time: 500 ms to an answer on average, 400 ms of it waiting, and 2,303 ms at p99\. Twice as many: 119 ms, p99 \d+ ms\. Twice as fast: 83 ms, p99 \d+ ms\./)
    await expect(lab.getByRole('row', { name: /^one server 400 ms [34]\d\d ms ± \d+ ms 500 ms 2,303 ms 4\.0/ })).toBeAttached()
    await lab.getByRole('slider', { name: 'Service time' }).fill('200')
    await expect(lab.getByRole('status')).toHaveText(/too many for one server: the line grows for ever/)
    await lab.getByRole('slider', { name: 'Servers' }).fill('3')
    await expect(lab.getByRole('status')).toHaveText(/At 8 a second, 3 servers, busy 53%/)
    await lab.getByRole('button', { name: 'Reset' }).click()
    await expect(lab.getByRole('status')).toHaveText(/At 5 a second, one server/)
  })
})
