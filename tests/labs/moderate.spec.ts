import type { Locator, Page } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'
import { settle } from '../../scripts/deck/deck.ts'
import { expect, test } from '../support/test.ts'

test.use({ reducedMotion: 'no-preference' })

async function openLab(page: Page): Promise<Locator> {
  await page.goto('/11')
  await settle(page, 11)
  const lab = page.getByRole('region', { name: 'Moderate a comment' })
  await expect(lab.getByRole('textbox', { name: 'Comment' })).toBeVisible()
  return lab
}

async function score(lab: Locator): Promise<number> {
  return Number(await lab.getByRole('meter', { name: 'Score' }).getAttribute('aria-valuenow'))
}

test.describe('the lab that moderates a comment', () => {
  test('scores what is typed, says whether it is kept, and marks the reason', async ({ page }) => {
    const lab = await openLab(page)
    const comment = lab.getByRole('textbox', { name: 'Comment' })
    await comment.fill('You clown')
    await expect(lab.getByRole('status')).toHaveText('Removed')
    await expect(lab.locator('mark')).toContainText('clown')
    expect(await score(lab)).toBeGreaterThan(90)
    await comment.fill('What a lovely day')
    await expect(lab.getByRole('status')).toHaveText('Kept')
    await expect(lab.locator('mark')).toHaveCount(0)
    expect(await score(lab)).toBeLessThan(20)
  })

  test('keeps what it removed when the threshold is raised above its score', async ({ page }) => {
    const lab = await openLab(page)
    await lab.getByRole('button', { name: 'Garbage collection is fast' }).click()
    await expect(lab.getByRole('status')).toHaveText('Removed')
    await lab.getByRole('slider', { name: 'Threshold' }).fill('90')
    await expect(lab.getByRole('status')).toHaveText('Kept')
  })

  test('has a dozen prepared comments and says of each whether a person would agree', async ({ page }) => {
    const lab = await openLab(page)
    const rows = lab.getByRole('listitem').getByRole('button')
    await expect(rows).toHaveCount(12)
    await expect(lab.getByRole('button', { name: /What a lovely cat.*kept, right/ })).toBeVisible()
    await expect(lab.getByRole('button', { name: /You are not an idiot.*negation.*removed, wrong/ })).toBeVisible()
  })

  test('gives the exact weight of a reason to the pointer and to the focus', async ({ page }) => {
    const lab = await openLab(page)
    const reason = lab.locator('mark').first()
    await reason.hover()
    await expect(lab.getByText(/“clown” adds \d\.\d\d to the log-odds: [\d,.]+ times the odds/)).toBeVisible()
    await page.mouse.move(0, 0)
    await expect(lab.getByText(/to begin with/)).toBeVisible()
    await reason.focus()
    await expect(lab.getByText(/“clown” adds/)).toBeVisible()
  })

  test('is driven by the clicker, gives way to a hand, and takes the script up again after a reset', async ({ page }) => {
    const lab = await openLab(page)
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
    await expect(comment).toHaveValue('Garbage collection is fast')
  })

  test('can be used by keyboard alone', async ({ page }) => {
    const lab = await openLab(page)
    const threshold = lab.getByRole('slider', { name: 'Threshold' })
    await lab.getByRole('textbox', { name: 'Comment' }).focus()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('Kill the child process')
    await expect(lab.getByRole('status')).toHaveText('Removed')
    await page.keyboard.press('Tab')
    await expect(threshold).toBeFocused()
    for (let step = 0; step < 20; step++)
      await page.keyboard.press('ArrowRight')
    await expect(threshold).toHaveValue('81')
    await expect(lab.getByRole('status')).toHaveText('Kept')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowRight')
    await expect(page, 'Escape gives the keys back').toHaveURL(/clicks=1/)
  })

  test('is the same in the presenter\'s window and in the audience\'s', async ({ page, context }) => {
    const lab = await openLab(page)
    const presenter = await context.newPage()
    await presenter.goto('/presenter/11')
    const theirs = presenter.getByRole('region', { name: 'Moderate a comment' }).first()
    await theirs.getByRole('button', { name: /^You absolute muppet/ }).click()
    await expect(lab.getByRole('textbox', { name: 'Comment' })).toHaveValue('You absolute muppet')
    await expect(lab.getByRole('status')).toHaveText('Kept')
  })

  test('takes ten thousand characters and markup without harm', async ({ page }) => {
    const lab = await openLab(page)
    const comment = lab.getByRole('textbox', { name: 'Comment' })
    await comment.fill(`<img src=x onerror="document.title='harm'"> \u202E\u200B\u0007 ${'You clown! '.repeat(900)}`)
    await expect(lab.getByRole('status')).toHaveText('Removed')
    await expect(lab.locator('img')).toHaveCount(0)
    await expect(comment).toHaveAttribute('maxlength', '10000')
    await page.keyboard.press('Escape')
  })

  test('breaks no rule of axe as it opens and after it was used', async ({ page }) => {
    const lab = await openLab(page)
    const check = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
    await check()
    await lab.getByRole('textbox', { name: 'Comment' }).fill('You stupid clown, this is rubbish')
    await expect(lab.locator('mark')).not.toHaveCount(0)
    await check()
  })
})

test.describe('a lab that cannot run', () => {
  test('shows its still and says that the worker could not be started', async ({ page, trouble }) => {
    await page.route('**/model-worker*', route => route.abort())
    await page.goto('/11')
    const lab = page.getByRole('region', { name: 'Moderate a comment' })
    await expect(lab.getByRole('status')).toHaveText('This is a still picture of the lab: the worker that runs the model could not be started.')
    await expect(lab.getByRole('figure')).toBeVisible()
    // A closed page tells of no more.
    await page.close()
    trouble.length = 0
  })

  test('shows its still and says that this browser has no workers', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'))
    await page.goto('/11')
    const lab = page.getByRole('region', { name: 'Moderate a comment' })
    await expect(lab.getByRole('status')).toHaveText('This is a still picture of the lab: this browser has no web workers.')
    await expect(lab.getByRole('figure')).toBeVisible()
  })

  test('shows its still and says that the model file is damaged, and recovers on another visit', async ({ page }) => {
    await page.route('**/model/moderation-int8.bin', async (route) => {
      const answer = await route.fetch()
      const body = await answer.body()
      body[5000] = (body[5000] ?? 0) ^ 1
      await route.fulfill({ response: answer, body })
    }, { times: 1 })
    await page.goto('/11')
    const lab = page.getByRole('region', { name: 'Moderate a comment' })
    await expect(lab.getByRole('status')).toContainText('this model file is damaged')
    await expect(lab.getByRole('figure')).toBeVisible()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(lab.getByRole('textbox', { name: 'Comment' })).toBeVisible()
  })
})

test.describe('with reduced motion', () => {
  test.use({ reducedMotion: 'reduce' })

  test('the still stays, no worker is started, and the lab opens on request', async ({ page }) => {
    await page.goto('/11')
    await settle(page, 11)
    const lab = page.getByRole('region', { name: 'Moderate a comment' })
    await expect(lab.getByRole('figure')).toBeVisible()
    expect(page.workers()).toHaveLength(0)
    await lab.getByRole('button', { name: 'Open the lab' }).click()
    await expect(lab.getByRole('textbox', { name: 'Comment' })).toBeVisible()
  })
})

test('the model is loaded when the first lab is next, not before', async ({ page }) => {
  await page.goto('/9')
  await settle(page, 9)
  // Slidev loads all slides after three seconds; the labs must not start then.
  await page.waitForFunction(() => document.querySelector('[data-slidev-no="45"] .slidev-layout') !== null)
  expect(page.workers()).toHaveLength(0)
  const started = page.waitForEvent('worker')
  await page.goto('/10')
  await started
})
