import type { Locator, Page } from '@playwright/test'
import { settle, showState } from '../../scripts/deck/deck.ts'
import { violations } from '../support/axe.ts'
import { slideWith } from '../support/slides.ts'
import { missedTargets } from '../support/targets.ts'
import { expect, test } from '../support/test.ts'

const agendaOn = (page: Page): Locator => page.getByRole('navigation', { name: 'Agenda' })

/** How many slides a stop says that it has, or which one a link is of: what it begins with. */
const numberIn = (stop: string | null): number => Number.parseInt(stop ?? '')

async function openAgenda(page: Page): Promise<{ no: number, stops: Locator[] }> {
  const { no } = slideWith('Agenda')
  await page.goto(`/${no}`)
  await settle(page, no)
  const stops = await agendaOn(page).getByRole('button').all()
  expect(stops.length).toBeGreaterThan(1)
  return { no, stops }
}

test('a stop lists its slides on demand, one stop at a time, and Escape closes it', async ({ page }) => {
  const { stops } = await openAgenda(page)
  const lists = agendaOn(page).getByRole('list', { name: / of / })
  const picture = page.getByRole('img', { name: /pinboard/ })
  await expect(lists).toHaveCount(0)
  await expect(picture).toBeVisible()
  for (const stop of stops) {
    await stop.press('Enter')
    await expect(stop).toHaveAttribute('aria-expanded', 'true')
    await expect(lists).toHaveCount(1)
    await expect(lists).toHaveAccessibleName(await stop.getAttribute('aria-label') ?? '')
    await expect(lists.getByRole('link')).toHaveCount(numberIn(await stop.textContent()))
    await expect(picture).toBeHidden()
  }
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(lists).toHaveCount(0)
  await expect(picture).toBeVisible()
})

test('a slide of the list is the next stop for Tab, and is gone to', async ({ page }) => {
  const { no, stops: [stop] } = await openAgenda(page)
  await stop?.press('Space')
  await page.keyboard.press('Tab')
  const link = agendaOn(page).getByRole('list', { name: / of / }).getByRole('link').first()
  await expect(link).toBeFocused()
  const title = await link.textContent() ?? ''
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL(new RegExp(`/${no}$`))
  await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(title.trim())
})

test('the clicker goes on from an opened stop, whether a key or the mouse has opened it', async ({ page }) => {
  const { no, stops: [stop] } = await openAgenda(page)
  await stop?.press('Enter')
  await page.keyboard.press('PageDown')
  await expect(page).toHaveURL(new RegExp(`/${no + 1}$`))
  await page.keyboard.press('PageUp')
  await expect(page).toHaveURL(new RegExp(`/${no}$`))
  await stop?.click()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(new RegExp(`/${no + 1}$`))
})

test('on paper a stop has the number of every slide, each with its name and a link', async ({ page, deckUrl }) => {
  const { no, stops } = await openAgenda(page)
  const names = await Promise.all(stops.map(stop => stop.getAttribute('aria-label')))
  await showState(page, deckUrl, no)
  for (const name of names) {
    const links = agendaOn(page).getByRole('list', { name: name ?? '', exact: true }).getByRole('link')
    await expect(links).toHaveCount(numberIn(name))
    for (const link of await links.all()) {
      const shown = numberIn(await link.textContent())
      await expect(link).toHaveAttribute('href', new RegExp(`/${shown}$`))
      await expect(link).toHaveAccessibleName(new RegExp(`^${shown} \\S`))
    }
  }
})

test.describe('on the smallest phone held sideways', () => {
  test.use({ viewport: { width: 568, height: 320 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 })

  test('every slide of the longest list can be hit', async ({ page }) => {
    const { stops } = await openAgenda(page)
    const counts = await Promise.all(stops.map(async stop => numberIn(await stop.textContent())))
    await stops[counts.indexOf(Math.max(...counts))]?.tap()
    await expect(agendaOn(page).getByRole('list', { name: / of / })).toHaveCount(1)
    expect(await missedTargets(page)).toEqual([])
  })
})
