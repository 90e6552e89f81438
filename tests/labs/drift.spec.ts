import { follow } from '../support/heard.ts'
import { labs, openLab } from '../support/labs.ts'
import { expect, test } from '../support/test.ts'

test.use({ reducedMotion: 'no-preference' })

test.describe('the lab of the drift', () => {
  test('goes window by window, and knows no precision before the labels are in', async ({ page }) => {
    const lab = await openLab(page, labs.drift)
    await expect(lab.getByRole('status')).toHaveText(/Calm: none of 7 windows/)
    await expect(lab.getByRole('button', { name: 'Retrain' })).toBeDisabled()
    await lab.getByRole('button', { name: 'Next window' }).click()
    await expect(lab.getByRole('status')).toHaveText(/Window 8 rings: PSI 0\.\d\d\. No label/)
    await expect(lab.getByRole('row', { name: /^8 Twitter/ })).toHaveText(/not known yet/)
    await lab.getByRole('button', { name: 'Next window' }).click()
    await lab.getByRole('button', { name: 'Next window' }).click()
    await expect(lab.getByRole('status')).toHaveText(/Window 8 rings: PSI 0\.\d\d\. Its labels agree, 2 windows later/)
    await lab.getByRole('button', { name: 'Next window' }).click()
    await expect(lab.getByRole('status')).toHaveText(/The labels of windows 8 to \d+ agree, 2 windows later: precision \d\d% \(95% interval \d\d to \d\d\), down from \d\d%/)
    await expect(lab.getByRole('row', { name: /^8 Twitter/ })).toHaveText(/\d\d%, \d\d%$/)
  })

  test('hides the truth when predictions are acted on, and an audit finds it', async ({ page }) => {
    const lab = await openLab(page, labs.drift)
    for (let window = 0; window < 4; window++)
      await lab.getByRole('button', { name: 'Next window' }).click()
    await lab.getByRole('switch', { name: 'Act' }).check()
    await expect(lab.getByRole('status')).toHaveText(/100% on paper/)
    await expect(lab.getByRole('row', { name: /^8 Twitter/ })).toHaveText(/100% on paper/)
    await lab.getByRole('switch', { name: 'Audit 1 in 3' }).check()
    await expect(lab.getByRole('status')).toHaveText(/one comment in 3, removed or kept: precision \d\d% \(95% interval \d\d to \d\d\)/)
  })

  test('recovers when the model is trained anew', async ({ page }) => {
    const lab = await openLab(page, labs.drift)
    for (let window = 0; window < 4; window++)
      await lab.getByRole('button', { name: 'Next window' }).click()
    await lab.getByRole('button', { name: 'Move baseline' }).click()
    await expect(lab.getByRole('status')).toHaveText(/^\s*Only the baseline moved/)
    await lab.getByRole('button', { name: 'Retrain' }).click()
    await expect(lab.getByRole('status')).toHaveText(/^\s*Trained anew, baseline moved\. Now wait for the labels/)
    const heard = await follow(lab.getByRole('status'))
    await lab.getByRole('button', { name: 'Run', exact: true }).click()
    await expect(lab.getByRole('button', { name: 'Pause' })).toBeVisible()
    await expect(lab.getByRole('status')).toHaveText(/Trained anew, baseline moved: no alarms in \d windows\. On the same comments, recall goes from \d\d%/, { timeout: 15_000 })
    await expect(lab.getByRole('button', { name: 'Run', exact: true })).toBeDisabled({ timeout: 15_000 })
    expect(await heard(), 'not each window').toEqual(['One window after the other.', expect.stringMatching(/^Trained anew/)])
    await lab.getByRole('button', { name: 'Reset' }).click()
    await expect(lab.getByRole('status')).toHaveText(/Calm/)
  })

  test('rings for nothing where windows are small, and the first labels do not bear it out', async ({ page }) => {
    const lab = await openLab(page, labs.drift)
    await lab.getByRole('slider', { name: 'Window size' }).fill('0')
    await expect(lab.getByRole('status')).toHaveText(/^\s*Window 10 rings: PSI 0\.\d\d\. Its first labels cannot tell yet/)
    await expect(lab.getByRole('row', { name: /^14 .* up to 0\.3\d / }), 'what chance alone does').toBeAttached()
  })
})
