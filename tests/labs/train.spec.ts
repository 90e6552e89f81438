import type { Locator } from '@playwright/test'
import { follow } from '../support/heard.ts'
import { labOn, labs, openLab, slideOf } from '../support/labs.ts'
import { expect, test } from '../support/test.ts'

test.use({ reducedMotion: 'no-preference' })

/** Passes in the hidden table: of the run that is shown. */
function passes(lab: Locator): Locator {
  return lab.getByRole('rowheader', { name: /^\d+$/ })
}

test.describe('the lab that trains', () => {
  test('trains to the end, says how it did, and opens the test set once', async ({ page }) => {
    const lab = await openLab(page, labs.train)
    const open = lab.getByRole('button', { name: 'Open the test set' })
    await expect(open).toBeDisabled()
    await expect(lab.getByRole('row', { name: /^wink Naive Bayes/ }), 'which models have been tried').toHaveText(/0\.92/)
    await lab.getByRole('combobox', { name: 'Learning rate' }).selectOption('0.5')
    const heard = await follow(lab.getByRole('status'))
    await lab.getByRole('button', { name: 'Train' }).click()
    await expect(lab.getByRole('status')).toHaveText(/Loss on comments not seen: 0\.\d+ after 40 passes/)
    expect(await heard()).toContain('Training…')
    await expect(passes(lab)).toHaveCount(40)
    await open.click()
    await expect(lab.getByRole('status')).toHaveText(/Test set, 609 comments, opened once for the model of pass 9: AUC 0\.9\d \(0\.9\d to 0\.9\d\)\. It knows these sources.*0\.86 on sources it never saw/)
    await expect(open, 'a second look would be choosing by it').toBeDisabled()
    await lab.getByRole('button', { name: 'Train' }).click()
    await expect(lab.getByRole('button', { name: 'Stop' })).toBeDisabled()
    await expect(open).toBeDisabled()
  })

  test('stops when asked to, keeps what it has, and compares the next run with it', async ({ page }) => {
    const lab = await openLab(page, labs.train)
    await lab.getByRole('button', { name: 'Train' }).click()
    // Asked in each frame, as `expect` is not: a fast machine is done soon.
    await passes(lab).first().waitFor({ state: 'attached' })
    await lab.getByRole('button', { name: 'Stop' }).click()
    await expect(lab.getByRole('status')).toHaveText(/Loss on comments not seen/)
    const kept = await passes(lab).count()
    expect(kept).toBeLessThan(40)
    await lab.getByRole('combobox', { name: 'Feature count' }).selectOption({ label: '1,024' })
    await lab.getByRole('combobox', { name: 'Class weight' }).selectOption('2')
    await lab.getByRole('button', { name: 'Train' }).click()
    await expect(lab.getByRole('status')).toHaveText(/after 40 passes.*; 0\.\d+ with/)
    await expect(lab.getByRole('columnheader', { name: 'Run before: not seen' })).toBeAttached()
  })

  test('is in step in the presenter\'s window and in the audience\'s, down to the same losses', async ({ page, context }) => {
    const lab = await openLab(page, labs.train)
    const presenter = await context.newPage()
    await presenter.goto(`/presenter/${slideOf(labs.train).no}`)
    const theirs = labOn(presenter, labs.train)
    await theirs.getByRole('combobox', { name: 'Learning rate' }).selectOption('2')
    await theirs.getByRole('button', { name: 'Train' }).click()
    await expect(theirs.getByRole('status')).toHaveText(/after 40 passes/)
    await expect(lab.getByRole('status')).toHaveText((await theirs.getByRole('status').textContent() ?? '').trim())
  })

  test('keeps the page free while it trains', async ({ page }) => {
    const lab = await openLab(page, labs.train)
    await page.evaluate(() => {
      const seen: number[] = []
      Object.assign(window, { longTasks: seen })
      new PerformanceObserver(list => seen.push(...list.getEntries().map(entry => entry.duration))).observe({ type: 'longtask' })
    })
    await lab.getByRole('button', { name: 'Train' }).click()
    await expect(lab.getByRole('status')).toHaveText(/after 40 passes/)
    const longest = await page.evaluate(() => Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks))
    // Reported, not judged: a busy machine is slow, not wrong. What is judged is where the work is done.
    test.info().annotations.push({ type: 'longest task of the page while training, ms', description: String(longest) })
    expect(page.workers().map(worker => worker.url())).toEqual([expect.stringContaining('model-worker')])
  })
})
