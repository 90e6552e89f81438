import { checkTitle, limitText } from '../../components/labs/gate/gate.ts'
import { checkNames } from '../../moderation/judge/gate.ts'
import { follow } from '../support/heard.ts'
import { labOn, labs, openLab, slideOf } from '../support/labs.ts'
import { expect, test } from '../support/test.ts'

test.use({ reducedMotion: 'no-preference' })

const LONG = { timeout: 45_000 }

test.describe('the lab of the release gate', () => {
  test('runs one check after another, each with its number, outcome and the limit that stood there before, and then decides', async ({ page }) => {
    const lab = await openLab(page, labs.gate)
    const heard = await follow(lab.getByRole('status'))
    const seen = await follow(lab.getByRole('status'), 'eye')
    const whole = await follow(lab, 'eye')
    await lab.getByText('Checks', { exact: true }).click()
    await expect(lab.getByRole('status')).toHaveText(/^\s*Not proven, so the champion stays\./, LONG)
    expect(await seen()).toEqual(expect.arrayContaining(checkNames.map(name => `Checking: ${checkTitle[name].toLowerCase()}…`)))
    expect(await heard(), 'not each check').toEqual([expect.stringMatching(/^Training: .*checks follow…$/), 'Checking:', expect.stringMatching(/^Not proven/)])
    const whileTraining = (await whole()).find(text => text.includes('Training:'))?.replaceAll(' ', '')
    for (const name of checkNames) {
      expect(whileTraining, 'its limit stands there before it is known').toContain(`${checkTitle[name]}${limitText(name)}to come`.replaceAll(' ', ''))
      const row = lab.getByRole('row', { name: checkTitle[name] })
      await expect(row.getByRole('cell').nth(1)).toHaveText(/\d/)
      await expect(row.getByRole('cell').nth(2)).toHaveText(/\d/)
      await expect(row.getByRole('cell').last()).toHaveText(/^\s*(?:pass|fail|not proven)\s*$/)
    }
    await expect(lab.getByRole('row', { name: checkTitle.behaviours })).toContainText('pass')
    await expect(lab.getByRole('row', { name: checkTitle['kept out'] })).toContainText('not proven')
  })

  test('tells more of a check when it is chosen, by keyboard too, and the verdict again when it is let go', async ({ page }) => {
    const lab = await openLab(page, labs.gate)
    await lab.getByText('Checks', { exact: true }).click()
    await expect(lab.getByRole('status')).toHaveText(/^\s*Not proven,/, LONG)
    const check = lab.getByRole('button', { name: checkTitle.behaviours })
    await check.focus()
    await page.keyboard.press('Enter')
    await expect(check).toHaveAttribute('aria-pressed', 'true')
    await expect(lab.getByRole('status')).toHaveText(/^\s*The behaviour list: pass\. 0 newly wrong on 12 comments, and the limit is 0 at most\./)
    await page.keyboard.press('Enter')
    await expect(lab.getByRole('status')).toHaveText(/^\s*Not proven,/)
  })

  test('keeps champion and challengers in a registry, with version, data\'s hash, recipe and figures', async ({ page }) => {
    const lab = await openLab(page, labs.gate)
    await lab.getByText('Registry', { exact: true }).click()
    const registry = lab.getByRole('table', { name: 'Model registry' })
    await expect(registry.getByRole('columnheader', { name: /^champion-[\da-f]{8}$/ })).toBeVisible(LONG)
    await expect(registry.getByRole('columnheader', { name: /^(?:challenger|calm)-[\da-f]{8}$/ })).toHaveCount(2)
    await expect(registry.getByRole('columnheader', { name: /^int8-[\da-f]{8}$/ }), 'the shipped one beside them').toBeVisible()
    for (const name of ['data, SHA-256', 'recipe', 'threshold', 'AUC, frozen set', 'kept-out labels'])
      await expect(registry.getByRole('row', { name })).toContainText(/\d/)
  })

  test('is run by one window, and says the same in the other', async ({ page, context }) => {
    const lab = await openLab(page, labs.gate)
    const presenter = await context.newPage()
    await presenter.goto(`/presenter/${slideOf(labs.gate).no}`)
    const theirs = labOn(presenter, labs.gate)
    await theirs.getByText('Registry', { exact: true }).click()
    await expect(theirs.getByRole('table', { name: 'Model registry' })).toBeVisible(LONG)
    const ours = lab.getByRole('table', { name: 'Model registry' })
    await expect(ours).toBeVisible(LONG)
    expect(await ours.textContent()).toBe(await theirs.getByRole('table', { name: 'Model registry' }).textContent())
    expect(page.workers().map(worker => worker.url()), 'the work is done where the page stays free').toEqual([expect.stringContaining('model-worker')])
  })
})
