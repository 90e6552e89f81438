import type { Locator } from '@playwright/test'
import { labs, openLab, shippedLine } from '../support/labs.ts'
import { expect, test } from '../support/test.ts'

test.use({ reducedMotion: 'no-preference' })

async function score(lab: Locator): Promise<number> {
  return Number(await lab.getByRole('meter', { name: 'Score' }).getAttribute('aria-valuenow'))
}

test.describe('the lab that moderates a comment', () => {
  test('scores what is typed, says whether it is kept, and marks the reason', async ({ page }) => {
    const lab = await openLab(page, labs.moderate)
    const comment = lab.getByRole('textbox', { name: 'Comment' })
    await comment.fill('You clown')
    await expect(lab.getByRole('status')).toHaveText('Removed')
    await expect(lab.locator('mark')).toContainText('clown')
    await expect.poll(() => score(lab), 'the lab begins with a clown too, of a lower score').toBeGreaterThan(90)
    await comment.fill('What a lovely day')
    await expect(lab.getByRole('status')).toHaveText('Kept')
    await expect(lab.locator('mark')).toHaveCount(0)
    await expect.poll(() => score(lab)).toBeLessThan(20)
  })

  test('keeps what it removed when the threshold is raised above its score', async ({ page }) => {
    const lab = await openLab(page, labs.moderate)
    await lab.getByRole('button', { name: 'Shut up the logger' }).click()
    await expect(lab.getByRole('status')).toHaveText('Removed')
    await lab.getByRole('slider', { name: 'Threshold' }).fill('90')
    await expect(lab.getByRole('status')).toHaveText('Kept')
  })

  test('has a dozen prepared comments and says of each whether a person would agree', async ({ page }) => {
    const lab = await openLab(page, labs.moderate)
    const rows = lab.getByRole('listitem').getByRole('button')
    await expect(rows).toHaveCount(12)
    await expect(lab.getByRole('button', { name: /What a lovely cat.*kept, right/ })).toBeVisible()
    await expect(lab.getByRole('button', { name: /You are not an idiot.*negation.*removed, wrong/ })).toBeVisible()
  })

  test('gives the exact weight of a reason to the pointer and to the focus', async ({ page }) => {
    const lab = await openLab(page, labs.moderate)
    const reason = lab.locator('mark').first()
    await reason.hover()
    await expect(lab.getByText(/“clown” adds \d\.\d\d to the log-odds: [\d,.]+ times the odds/)).toBeVisible()
    await page.mouse.move(0, 0)
    await expect(lab.getByText(/to begin with/)).toBeVisible()
    await reason.focus()
    await expect(lab.getByText(/“clown” adds/)).toBeVisible()
  })

  test('is driven by the clicker, gives way to a hand, and takes the script up again after a reset', async ({ page }) => {
    const lab = await openLab(page, labs.moderate)
    const comment = lab.getByRole('textbox', { name: 'Comment' })
    await page.keyboard.press('PageDown')
    await expect(comment).toHaveValue('What a lovely cat')
    await lab.getByRole('button', { name: /^He called me a fool/ }).click()
    await page.keyboard.press('ArrowRight')
    await expect(page, 'the arrow turns the slide after a click on a button').toHaveURL(/clicks=2/)
    await expect(comment).toHaveValue('He called me a fool')
    await comment.focus()
    await page.keyboard.press('PageDown')
    await expect(page, 'the clicker works while the keys are in the text').toHaveURL(/clicks=3/)
    await lab.getByRole('button', { name: 'Reset' }).click()
    await expect(comment).toHaveValue('Shut up the logger')
  })

  test('can be used by keyboard alone', async ({ page }) => {
    const lab = await openLab(page, labs.moderate)
    const threshold = lab.getByRole('slider', { name: 'Threshold' })
    await lab.getByRole('textbox', { name: 'Comment' }).focus()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('Shut up the logger')
    await expect(lab.getByRole('status')).toHaveText('Removed')
    await page.keyboard.press('Tab')
    await expect(threshold).toBeFocused()
    for (let step = 0; step < 20; step++)
      await page.keyboard.press('ArrowRight')
    await expect(threshold).toHaveValue(String(shippedLine + 20))
    await expect(lab.getByRole('status')).toHaveText('Kept')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowRight')
    await expect(page, 'Escape gives the keys back').toHaveURL(/clicks=1/)
  })

  test('takes ten thousand characters and markup without harm', async ({ page }) => {
    const lab = await openLab(page, labs.moderate)
    const comment = lab.getByRole('textbox', { name: 'Comment' })
    await comment.fill(`<img src=x onerror="document.title='harm'"> \u202E\u200B\u0007 ${'You idiot! '.repeat(900)}`)
    await expect(lab.getByRole('status')).toHaveText('Removed')
    await expect(lab.locator('img')).toHaveCount(0)
    await expect(comment).toHaveAttribute('maxlength', '10000')
    await page.keyboard.press('Escape')
  })
})
