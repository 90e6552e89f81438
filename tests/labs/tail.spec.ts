import { follow } from '../support/heard.ts'
import { labs, openLab } from '../support/labs.ts'
import { expect, test } from '../support/test.ts'

test.use({ reducedMotion: 'no-preference' })

test.describe('the lab of the tail', () => {
  test('says what the formula says, and what trying it came to', async ({ page }) => {
    const lab = await openLab(page, labs.tail)
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

  test('says once where a slider has come to, not each step of its way', async ({ page }) => {
    const lab = await openLab(page, labs.tail)
    const heard = await follow(lab.getByRole('status'))
    await lab.getByRole('slider', { name: 'Calls' }).focus()
    for (let step = 0; step < 20; step++)
      await page.keyboard.press('ArrowRight')
    await expect(lab.getByRole('status')).toHaveText(/makes 21 calls/)
    expect(await heard()).toEqual([expect.stringMatching(/makes 21 calls/)])
  })
})
