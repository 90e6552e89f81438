import type { Locator, Page } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'
import { settle } from '../../scripts/deck/deck.ts'
import { expect, test } from '../support/test.ts'

test.use({ reducedMotion: 'no-preference' })

async function openLab(page: Page): Promise<Locator> {
  await page.goto('/27')
  await settle(page, 27)
  const lab = page.getByRole('region', { name: 'Drift' })
  await expect(lab.getByRole('button', { name: 'Next window' })).toBeVisible()
  return lab
}

test.describe('the lab of the drift', () => {
  test('goes window by window, and knows no precision before the labels are in', async ({ page }) => {
    const lab = await openLab(page)
    await expect(lab.getByRole('status')).toHaveText(/Calm: none of 7 windows/)
    await expect(lab.getByRole('button', { name: 'Retrain' })).toBeDisabled()
    await lab.getByRole('button', { name: 'Next window' }).click()
    await expect(lab.getByRole('status')).toHaveText(/Window 8 rings: PSI 0\.\d\d\. No label/)
    await expect(lab.getByRole('row', { name: /^8 Twitter/ })).toHaveText(/not known yet/)
    await lab.getByRole('button', { name: 'Next window' }).click()
    await lab.getByRole('button', { name: 'Next window' }).click()
    await expect(lab.getByRole('status')).toHaveText(/first labels cannot tell yet/)
    await lab.getByRole('button', { name: 'Next window' }).click()
    await expect(lab.getByRole('status')).toHaveText(/labels agree, 2 windows later: precision \d\d% \(95% interval \d\d to \d\d\), down from \d\d%/)
    await expect(lab.getByRole('row', { name: /^8 Twitter/ })).toHaveText(/\d\d%, \d\d%$/)
  })

  test('hides the truth when predictions are acted on, and an audit finds it', async ({ page }) => {
    const lab = await openLab(page)
    for (let window = 0; window < 4; window++)
      await lab.getByRole('button', { name: 'Next window' }).click()
    await lab.getByRole('switch', { name: 'Act' }).check()
    await expect(lab.getByRole('status')).toHaveText(/100% on paper/)
    await expect(lab.getByRole('row', { name: /^8 Twitter/ })).toHaveText(/100% on paper/)
    await lab.getByRole('switch', { name: 'Audit 1 in 3' }).check()
    await expect(lab.getByRole('status')).toHaveText(/one comment in 3, removed or kept: precision \d\d% \(95% interval \d\d to \d\d\)/)
  })

  test('recovers when the model is trained anew', async ({ page }) => {
    const lab = await openLab(page)
    for (let window = 0; window < 4; window++)
      await lab.getByRole('button', { name: 'Next window' }).click()
    await lab.getByRole('button', { name: 'Move baseline' }).click()
    await expect(lab.getByRole('status')).toHaveText(/^\s*Only the baseline moved/)
    await lab.getByRole('button', { name: 'Retrain' }).click()
    await expect(lab.getByRole('status')).toHaveText(/Now wait for the labels/)
    await lab.getByRole('button', { name: 'Run', exact: true }).click()
    await expect(lab.getByRole('button', { name: 'Pause' })).toBeVisible()
    await expect(lab.getByRole('status')).toHaveText(/Trained anew, baseline moved: no alarms in \d windows\. On the same comments, recall goes from \d\d%/, { timeout: 15_000 })
    await expect(lab.getByRole('button', { name: 'Run', exact: true })).toBeDisabled({ timeout: 15_000 })
    await lab.getByRole('button', { name: 'Reset' }).click()
    await expect(lab.getByRole('status')).toHaveText(/Calm/)
  })

  test('rings by chance where windows are small', async ({ page }) => {
    const lab = await openLab(page)
    await lab.getByRole('slider', { name: 'Window size' }).fill('0')
    await expect(lab.getByRole('status')).toHaveText(/Calm: none of 14 windows rings\. By chance alone, PSI reaches 0\.3\d in one window of 20: at the usual line of 0\.25, \d would have rung/)
    await expect(lab.getByRole('row', { name: /^14 / })).toBeAttached()
  })

  test('is driven by the clicker after the bullets, to the end of its story', async ({ page }) => {
    const lab = await openLab(page)
    for (const finding of [/^\s*Calm/, /No label/, /down from/, /on paper/, /one comment in 3/, /Only the baseline moved/, /Only trained anew/, /Trained anew, baseline moved/]) {
      const clicks = finding.source.includes('Calm') ? 7 : 1
      for (let click = 0; click < clicks; click++)
        await page.keyboard.press('PageDown')
      await expect(lab.getByRole('status')).toHaveText(finding)
    }
    await page.keyboard.press('PageDown')
    await expect(page).toHaveURL(/\/28$/)
  })

  test('can be used by keyboard alone, and the clicker goes on', async ({ page }) => {
    const lab = await openLab(page)
    await lab.getByRole('button', { name: 'Next window' }).focus()
    await page.keyboard.press('Enter')
    await expect(lab.getByRole('status')).toHaveText(/Window 8/)
    await lab.getByRole('switch', { name: 'Act' }).focus()
    await page.keyboard.press('Space')
    await expect(lab.getByRole('switch', { name: 'Act' })).toBeChecked()
    await page.keyboard.press('PageDown')
    await expect(page).toHaveURL(/clicks=1/)
  })

  test('is in step in the presenter\'s window and in the audience\'s', async ({ page, context }) => {
    const lab = await openLab(page)
    const presenter = await context.newPage()
    await presenter.goto('/presenter/27')
    const theirs = presenter.getByRole('region', { name: 'Drift' }).first()
    await theirs.getByRole('button', { name: 'Next window' }).click()
    await theirs.getByRole('switch', { name: 'Act' }).check()
    await expect(lab.getByRole('status')).toHaveText(/on paper/)
    await expect(lab.getByRole('switch', { name: 'Act' })).toBeChecked()
  })

  test('breaks no rule of axe at the start and at the end', async ({ page }) => {
    const lab = await openLab(page)
    const check = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
    await check()
    for (let click = 0; click < 14; click++)
      await page.keyboard.press('PageDown')
    await expect(lab.getByRole('status')).toHaveText(/Trained anew/)
    await check()
  })
})
