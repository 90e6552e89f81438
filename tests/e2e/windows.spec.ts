import type { Page } from '@playwright/test'
import { settle } from '../../scripts/deck/deck.ts'
import { chosenTalk } from '../../setup/chosen-talk.ts'
import { slideWithClicks, slideWithoutClicks } from '../support/slides.ts'
import { expect, slides, test } from '../support/test.ts'

/** How long the talk is. */
const { minutes } = chosenTalk()

/** Slide and click that a window shows: `7.2`. */
function stateOf(page: Page): string {
  const { pathname, searchParams } = new URL(page.url())
  return `${pathname.split('/').at(-1)}.${searchParams.get('clicks') ?? 0}`
}

async function openPresenter(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('region', { name: 'Timer' })).toBeVisible()
}

test.describe('a window that opens during the talk', () => {
  test('takes the place of the audience\'s when it is the presenter\'s, and moves nobody', async ({ page: audience, context }) => {
    const { no } = slideWithClicks()
    await audience.goto(`/${no}`)
    await settle(audience, no)
    await audience.keyboard.press('ArrowRight')
    await expect.poll(() => stateOf(audience)).toBe(`${no}.1`)
    const presenter = await context.newPage()
    await openPresenter(presenter, '/presenter/1')
    await expect.poll(() => stateOf(presenter)).toBe(`${no}.1`)
    await presenter.keyboard.press('ArrowDown')
    await expect.poll(() => stateOf(audience), 'from there the two go on together').toBe(`${no + 1}.0`)
  })

  test('takes the place of the presenter\'s when it is the audience\'s', async ({ page: presenter, context }) => {
    const { no } = slideWithClicks()
    await openPresenter(presenter, `/presenter/${no}`)
    const audience = await context.newPage()
    await audience.goto('/')
    await expect.poll(() => stateOf(audience)).toBe(`${no}.0`)
    expect(stateOf(presenter)).toBe(`${no}.0`)
  })

  test('stays where it is among readers', async ({ page, context }) => {
    const [here, there] = [slideWithClicks().no, slideWithoutClicks().no]
    await page.goto(`/${here}`)
    await settle(page, here)
    const other = await context.newPage()
    await other.goto(`/${there}`)
    await settle(other, there)
    await expect.poll(() => stateOf(other)).toBe(`${there}.0`)
    expect(stateOf(page)).toBe(`${here}.0`)
  })
})

test('a presenter\'s view that opens slowly stays where it was opened when the timer starts', async ({ page }) => {
  // The address is settled long before the deck is shown: then Slidev does not hear of it.
  await page.addInitScript(() => {
    const query = navigator.locks.query.bind(navigator.locks)
    navigator.locks.query = () => new Promise(resolve => setTimeout(() => resolve(query()), 1000))
  })
  await openPresenter(page, '/presenter/2')
  await page.getByRole('button', { name: 'Start the timer' }).click()
  await expect(page.getByRole('region', { name: 'Timer' })).toContainText('left')
  await page.waitForTimeout(300)
  expect(stateOf(page)).toBe('2.0')
})

test.describe('the timer', () => {
  test.beforeEach(({ page }) => page.clock.install())

  test('is started by the first turn, and counts up in words, also when the time is over', async ({ page }) => {
    await openPresenter(page, '/presenter/2')
    const timer = page.getByRole('region', { name: 'Timer' })
    await expect(timer.getByRole('button', { name: 'Start the timer' })).toBeVisible()
    await page.keyboard.press('PageDown')
    await expect(timer).toContainText(`${minutes} min left`)
    await page.clock.fastForward('12:00')
    await expect(timer).toContainText(new RegExp(`12 min\\s*${minutes - 12} min left`))
    await page.clock.fastForward((minutes - 10) * 60_000)
    await expect(timer).toContainText(new RegExp(`${minutes + 2} min\\s*2 min over`))
  })

  test('goes on when the presenter\'s view is loaded anew, alone', async ({ page }) => {
    await openPresenter(page, '/presenter/2')
    const timer = page.getByRole('region', { name: 'Timer' })
    await timer.getByRole('button', { name: 'Start the timer' }).click()
    await page.clock.fastForward('15:00')
    await page.reload()
    await expect(timer).toContainText(new RegExp(`15 min\\s*${minutes - 15} min left`))
    await timer.getByRole('button', { name: 'Pause' }).click()
    await page.clock.fastForward('05:00')
    await page.reload()
    await expect(timer).toContainText(new RegExp(`15 min\\s*paused, ${minutes - 15} min left`))
    await timer.getByRole('button', { name: 'Reset' }).click()
    await expect(timer.getByRole('button', { name: 'Start the timer' })).toBeVisible()
  })

  test('goes on when the presenter\'s window was closed, and leaves the clicker its keys', async ({ page: presenter, context }) => {
    await openPresenter(presenter, '/presenter/2')
    const audience = await context.newPage()
    await audience.goto('/2')
    await settle(audience, 2)
    await presenter.getByRole('button', { name: 'Start the timer' }).click()
    await presenter.keyboard.press('PageDown')
    await expect.poll(() => stateOf(presenter)).not.toBe('2.0')
    await expect.poll(() => stateOf(audience)).toBe(stateOf(presenter))
    const place = stateOf(presenter)
    await presenter.close()
    const again = await context.newPage()
    await openPresenter(again, '/presenter/1')
    await expect(again.getByRole('region', { name: 'Timer' })).toContainText('left')
    expect(stateOf(again)).toBe(place)
  })
})

test.describe('keys that speakers know', () => {
  for (const key of ['b', '.']) {
    test(`${key} makes the audience's screen black, and shows the slide again`, async ({ page: presenter, context }) => {
      const { no } = slideWithoutClicks()
      await openPresenter(presenter, `/presenter/${no}`)
      const audience = await context.newPage()
      await audience.goto(`/${no}`)
      await settle(audience, no)
      const black = audience.locator('.black-screen')
      await presenter.keyboard.press(key)
      await expect(black).toBeVisible()
      expect(await black.boundingBox()).toEqual({ x: 0, y: 0, ...audience.viewportSize() })
      await expect(presenter.getByText('The screen is black.')).toBeVisible()
      await expect(presenter.getByRole('heading', { level: 1 }).first(), 'the speaker still sees the slide').toBeVisible()
      await presenter.keyboard.press(key)
      await expect(black).toHaveCount(0)
      await presenter.keyboard.press(key)
      await expect(black).toBeVisible()
      await presenter.keyboard.press('PageDown')
      await expect(black, 'a turn shows the slide').toHaveCount(0)
    })
  }

  test('a key whose end comes late, as from a page that is busy, turns once', async ({ page }) => {
    const { no } = slideWithoutClicks()
    await page.goto(`/${no}`)
    await settle(page, no)
    await page.keyboard.down('ArrowDown')
    await page.waitForTimeout(1500)
    await page.keyboard.up('ArrowDown')
    expect(stateOf(page)).toBe(`${no + 1}.0`)
  })

  test('Home and End go to the first and the last slide', async ({ page }) => {
    const { no } = slideWithoutClicks()
    await page.goto(`/${no}`)
    await settle(page, no)
    await page.keyboard.press('End')
    await expect(page).toHaveURL(new RegExp(`/${slides.length}$`))
    await page.keyboard.press('Home')
    await expect(page).toHaveURL(/\/1$/)
  })

  test('l turns the presenter\'s pointer into a laser that both windows show at one place', async ({ page: presenter, context }) => {
    const { no } = slideWithoutClicks()
    const audience = await context.newPage()
    await audience.goto(`/${no}`)
    await settle(audience, no)
    await openPresenter(presenter, `/presenter/${no}`)
    await presenter.bringToFront()
    await presenter.keyboard.press('l')
    const shown = presenter.locator('#slide-content')
    const box = await shown.boundingBox()
    await presenter.mouse.move((box?.x ?? 0) + (box?.width ?? 0) * 0.25, (box?.y ?? 0) + (box?.height ?? 0) * 0.5)
    for (const page of [presenter, audience]) {
      const dot = page.locator('#slide-content .laser-pointer')
      await expect(dot).toBeVisible()
      await expect.poll(() => dot.evaluate((element) => {
        const [at, slide] = [element.getBoundingClientRect(), document.querySelector('#slide-content')!.getBoundingClientRect()]
        return [(at.x + at.width / 2 - slide.x) / slide.width, (at.y + at.height / 2 - slide.y) / slide.height].map(share => Math.round(share * 100))
      })).toEqual([25, 50])
    }
    await presenter.keyboard.press('l')
    await expect(audience.locator('.laser-pointer')).toHaveCount(0)
  })
})

test.describe('what a clicker sends beside its two keys', () => {
  const { no } = slideWithClicks(2)

  test('the start button\'s F5 starts the timer, and loads nothing anew', async ({ page }) => {
    await openPresenter(page, `/presenter/${no}`)
    await page.evaluate(() => document.body.toggleAttribute('data-same', true))
    for (const key of ['F5', 'Escape', 'Shift+F5'])
      await page.keyboard.press(key)
    await expect(page.getByRole('region', { name: 'Timer' })).toContainText(`${minutes} min left`)
    await expect(page.locator('body')).toHaveAttribute('data-same')
    expect(stateOf(page)).toBe(`${no}.0`)
  })

  test('Tab leaves page-down and page-up their work', async ({ page }) => {
    await page.goto(`/${no}`)
    await settle(page, no)
    await page.keyboard.press('Tab')
    await expect(page.locator('a:focus, button:focus')).toHaveCount(1)
    await page.keyboard.press('PageDown')
    await expect.poll(() => stateOf(page)).toBe(`${no}.1`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('PageUp')
    await expect.poll(() => stateOf(page)).toBe(`${no}.0`)
  })

  test('Enter goes on where nothing has the focus, and only there', async ({ page }) => {
    const { no: other } = slideWithoutClicks()
    await page.goto(`/${no}`)
    await settle(page, no)
    await page.keyboard.press('Enter')
    await expect.poll(() => stateOf(page)).toBe(`${no}.1`)
    await page.keyboard.press('g')
    await expect(page.locator('#slidev-goto-input')).toBeFocused()
    await page.keyboard.type(String(other))
    await page.keyboard.press('Enter')
    await expect.poll(() => stateOf(page)).toBe(`${other}.0`)
    await page.waitForTimeout(300)
    expect(stateOf(page), 'the dialog\'s Enter is its own').toBe(`${other}.0`)
  })
})

test('notes are large from the start, and larger or smaller by two buttons, which is kept', async ({ page }) => {
  const size = (): Promise<number> => page.locator('.grid-section.note .slidev-note').first().evaluate(notes => Number.parseFloat(getComputedStyle(notes).fontSize))
  await openPresenter(page, '/presenter/2')
  expect(await size()).toBe(22)
  await page.getByTitle('Increase font size').click()
  await page.getByTitle('Increase font size').click()
  await expect.poll(size).toBeCloseTo(26.4)
  await page.reload()
  await expect.poll(size).toBeCloseTo(26.4)
  await page.getByTitle('Decrease font size').click()
  await expect.poll(size).toBeCloseTo(24.2)
})
