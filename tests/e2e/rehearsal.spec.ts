import type { Locator, Page } from '@playwright/test'
import { planOf } from '../../lib/plan.ts'
import { headingWords } from '../../setup/outline.ts'
import { slideWithoutClicks } from '../support/slides.ts'
import { expect, slides, test } from '../support/test.ts'

const plan = planOf(slides.map(({ title, note }) => ({ title: headingWords(`# ${title}`) ?? '', note })))

async function openPresenter(page: Page, no: number): Promise<void> {
  await page.goto(`/presenter/${no}`)
  await expect(page.getByRole('button', { name: 'Times' }).or(page.getByRole('region', { name: 'Rehearsal' }))).toBeVisible()
}

/** Seconds that a cell such as `1:05` says; not a number where it has none. */
async function secondsIn(cell: Locator): Promise<number> {
  const [minutes, seconds] = (await cell.textContent() ?? '').split(':').map(Number)
  return (minutes ?? Number.NaN) * 60 + (seconds ?? Number.NaN)
}

/** Number, planned, actual and difference of a slide, as the table shows them. */
function line(page: Page, no: number): Locator {
  const title = plan[no - 1]?.title ?? ''
  return page.getByRole('region', { name: 'Rehearsal' }).getByRole('row').filter({ has: page.getByRole('rowheader', { name: title, exact: true }) }).getByRole('cell')
}

// Pages' clocks go on by themselves as well: a slow machine makes times longer, never shorter.
test.describe('a rehearsal', () => {
  test.beforeEach(({ page }) => page.clock.install())

  test('shows planned beside actual seconds of each slide when the talk is at its end', async ({ page }) => {
    const last = slides.length
    const first = last - 2
    await openPresenter(page, first)
    await page.getByRole('button', { name: 'Start the timer' }).click()
    await page.clock.fastForward(80_000)
    await page.keyboard.press('PageDown')
    while (!page.url().includes(`/presenter/${last}`)) {
      await page.clock.runFor(3000)
      await page.keyboard.press('PageDown')
    }
    const table = page.getByRole('region', { name: 'Rehearsal' })
    await expect(table).toBeVisible()
    // Emoji are icons there, as on the slides.
    const words = (title: string): string => title.replaceAll(/\p{RGI_Emoji}/gv, '').trim()
    await expect(table.getByRole('rowheader')).toHaveText(plan.map(({ title }) => words(title)))
    await expect(table.getByRole('rowheader').locator('svg.emoji')).toHaveCount(plan.filter(({ title }) => words(title) !== title).length)
    const all = plan.reduce((sum, { seconds = 0 }) => sum + seconds, 0)
    await expect(table).toContainText(`(of ${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')} in all)`)
    await expect(line(page, 1)).toHaveText(['1', /^\d:\d\d$/, '–', '–'])

    const [no, planned, actual, over] = await line(page, first).all()
    await expect(no ?? table).toHaveText(String(first))
    expect(await secondsIn(planned ?? table)).toBe(plan[first - 1]?.seconds)
    expect(await secondsIn(actual ?? table)).toBeGreaterThanOrEqual(80)
    await expect(over ?? table).toHaveText(/^[+−]?\d:\d\d$/)
  })

  test('is kept through a reload, and forgotten on request', async ({ page }) => {
    const { no } = slideWithoutClicks()
    await openPresenter(page, no)
    await page.clock.runFor(60_000)
    await page.reload()
    await page.getByRole('button', { name: 'Times' }).click()
    const actual = line(page, no).nth(2)
    await expect.poll(() => secondsIn(actual)).toBeGreaterThanOrEqual(59)
    await page.getByRole('button', { name: 'Begin anew' }).click()
    await page.clock.runFor(1000)
    await expect.poll(() => secondsIn(actual)).toBeLessThan(59)
  })

  test('does not count while the timer is paused, and begins anew with the timer', async ({ page }) => {
    const { no } = slideWithoutClicks()
    await openPresenter(page, no)
    await page.getByRole('button', { name: 'Times' }).click()
    const actual = line(page, no).nth(2)
    await page.clock.runFor(300_000)
    await expect.poll(() => secondsIn(actual)).toBeGreaterThanOrEqual(299)

    const timer = page.getByRole('region', { name: 'Timer' })
    await timer.getByRole('button', { name: 'Start the timer' }).click()
    await page.clock.runFor(5000)
    await expect.poll(() => secondsIn(actual)).toBeLessThan(299)
    await timer.getByRole('button', { name: 'Pause' }).click()
    await expect(timer.getByRole('button', { name: 'Go on' })).toBeVisible()
    const atPause = await secondsIn(actual)
    await page.clock.runFor(600_000)
    expect(await secondsIn(actual)).toBe(atPause)
  })

  test('leaves the clicker its keys after a click on the table\'s buttons', async ({ page }) => {
    await openPresenter(page, 2)
    await page.getByRole('button', { name: 'Times' }).click()
    await page.getByRole('button', { name: 'Begin anew' }).click()
    await page.getByRole('region', { name: 'Rehearsal' }).click()
    const before = page.url()
    await page.keyboard.press('PageDown')
    await expect(page).not.toHaveURL(before)
  })

  test('is not on the audience\'s slides', async ({ page }) => {
    await page.goto(`/${slides.length}`)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await page.clock.runFor(5000)
    await expect(page.getByRole('region', { name: 'Rehearsal' })).toHaveCount(0)
    expect(await page.evaluate(() => localStorage.getItem('deck-rehearsal'))).toBeNull()
  })
})
