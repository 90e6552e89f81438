import type { Page } from '@playwright/test'
import { settle } from '../../scripts/deck/deck.ts'
import { watchForTrouble } from '../../scripts/deck/watch.ts'
import { slideWithClicks, slideWithoutClicks } from '../support/slides.ts'
import { expect, slides, test } from '../support/test.ts'

/** Slide and click that a window shows: `7.2`. */
function stateOf(page: Page): string {
  const { pathname, searchParams } = new URL(page.url())
  return `${pathname.split('/').at(-1)}.${searchParams.get('clicks') ?? 0}`
}

test('a press before the slide is there goes to its first click, not past all of them', async ({ page }) => {
  const { no } = slideWithClicks(2)
  // Beyond the neighbours, which are fetched with it.
  const from = Math.max(1, no - 3)
  await page.goto(`/${from}`)
  await settle(page, from)
  // Nothing more arrives: the slide itself cannot say how many clicks it has.
  await page.route('**/assets/**', () => {})
  for (let at = from; at < no; at++)
    await page.keyboard.press('ArrowDown')
  await expect(page).toHaveURL(`/${no}`)
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(`/${no}?clicks=1`)
})

test.describe('two windows of the built deck', () => {
  test('stay in step when the presenter clicks through the talk', async ({ page: presenter, context, deckUrl }) => {
    test.setTimeout(180_000)
    const audience = await context.newPage()
    const trouble = watchForTrouble(audience, deckUrl)
    await audience.goto('/1')
    await settle(audience, 1)
    await presenter.goto('/presenter/1')
    await presenter.locator('.slidev-presenter, #page-root, .grid-container').first().waitFor()

    const states: string[] = []
    while (new URL(presenter.url()).pathname !== `/presenter/${slides.length}`) {
      const before = presenter.url()
      await presenter.keyboard.press('ArrowRight')
      await presenter.waitForFunction(url => location.href !== url, before, { polling: 'raf' })
      const state = stateOf(presenter)
      await expect.poll(() => stateOf(audience), { message: `the audience sees ${state}`, intervals: [5, 10, 20, 50], timeout: 3000 }).toBe(state)
      states.push(state)
    }
    expect(states.length, 'states shown').toBeGreaterThanOrEqual(slides.length - 1)
    expect(trouble).toEqual([])
  })

  test('come to the same place however quickly either of them turns', async ({ page: presenter, context }) => {
    let { no } = slideWithoutClicks()
    const audience = await context.newPage()
    await presenter.goto(`/presenter/${no}`)
    await audience.goto(`/${no}`)
    await settle(audience, no)
    for (const turner of [presenter, audience, presenter]) {
      for (let turn = 0; turn < 4; turn++)
        await turner.keyboard.press('ArrowDown')
      no += 4
      for (const page of [presenter, audience])
        await expect.poll(() => stateOf(page), { timeout: 20_000 }).toBe(`${no}.0`)
    }
    for (let turn = 0; turn < 4; turn++) {
      await presenter.keyboard.press('ArrowUp')
      await audience.keyboard.press('ArrowUp')
    }
    await expect.poll(() => stateOf(presenter) === stateOf(audience), { timeout: 20_000 }).toBe(true)
  })

  test('stay in step when the audience\'s window is the one that turns', async ({ page: presenter, context }) => {
    const audience = await context.newPage()
    const { no } = slideWithClicks(2)
    await presenter.goto(`/presenter/${no}`)
    await audience.goto(`/${no}`)
    await settle(audience, no)
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) {
      const before = audience.url()
      await audience.keyboard.press(key)
      await audience.waitForFunction(url => location.href !== url, before, { polling: 'raf' })
      await expect.poll(() => stateOf(presenter), { timeout: 3000 }).toBe(stateOf(audience))
    }
  })
})
