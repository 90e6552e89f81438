import type { BrowserContext, Locator, Page } from '@playwright/test'
import type { Stage } from '../../scripts/present/stage.ts'
import type { Line } from '../support/line.ts'
import { join } from 'node:path'
import { expect, test as plain } from '@playwright/test'
import { root, settle, steadyHand } from '../../scripts/deck/deck.ts'
import { openStage } from '../../scripts/present/stage.ts'
import { reachableAddresses } from '../../server/addresses.ts'
import { violations } from '../support/axe.ts'
import { openLine } from '../support/line.ts'
import { slideWithClicks } from '../support/slides.ts'
import { stageOptions } from '../support/stage.ts'
import { slides } from '../support/test.ts'

interface Talk {
  stage: Stage
  presenter: Page
  audience: Page
  /** The line of the speaker's phone. */
  line: Line
  /** A phone's page that shows where the talk is. */
  openRemote: (context?: BrowserContext) => Promise<Page>
}

const PHONE = { viewport: { width: 320, height: 568 }, reducedMotion: 'reduce' } as const

const NO = slideWithClicks(4).no

/** A talk as `npm run present` serves it: the speaker's two windows, and a phone elsewhere. */
const test = plain.extend<{ talk: Talk }>({
  talk: async ({ browser }, use) => {
    const stage = await openStage({ host: '127.0.0.1', port: 0, password: 'secret', folder: join(root, 'dist') })
    const line = await openLine(() => Number(new URL(stage.address).port))
    const laptop = await browser.newContext(stageOptions)
    await steadyHand(laptop)
    const phone = await browser.newContext(PHONE)
    const presenter = await laptop.newPage()
    await presenter.goto(`${stage.address}/presenter/${NO}`)
    await expect(presenter.getByRole('region', { name: 'Timer' })).toBeVisible()
    const audience = await laptop.newPage()
    await audience.goto(`${stage.address}/${NO}`)
    await settle(audience, NO)
    await use({
      stage,
      presenter,
      audience,
      line,
      async openRemote(context = phone) {
        const page = await context.newPage()
        await page.goto(`${line.url}/remote`)
        await expect(page.getByText(`Slide ${NO} of ${slides.length}`, { exact: false }).first()).toBeVisible()
        return page
      },
    })
    await line.close()
    await Promise.all([laptop.close(), phone.close()])
    await stage.close()
  },
})

const button = (page: Page, name: 'On' | 'Back'): Locator => page.getByRole('button', { name, exact: true })

function stateOf(page: Page): string {
  const { pathname, searchParams } = new URL(page.url())
  return `${pathname.split('/').at(-1)}.${searchParams.get('clicks') ?? 0}`
}

async function expectPlace({ presenter, audience }: Talk, remote: Page, no: number, clicks: number): Promise<void> {
  for (const page of [presenter, audience])
    await expect.poll(() => stateOf(page)).toBe(`${no}.${clicks}`)
  await expect(remote.getByText(new RegExp(`^Slide ${no} of ${slides.length}(?:, click ${clicks} of \\d+)?$`)).first()).toBeVisible()
}

test('a phone turns presenter and projector, a step a tap, and follows their own turns', async ({ talk }) => {
  const remote = await talk.openRemote()
  await button(remote, 'On').click()
  await expectPlace(talk, remote, NO, 1)
  await button(remote, 'On').click()
  await expectPlace(talk, remote, NO, 2)
  await button(remote, 'Back').click()
  await expectPlace(talk, remote, NO, 1)
  await talk.presenter.keyboard.press('ArrowDown')
  await expectPlace(talk, remote, NO + 1, 0)
  await talk.audience.keyboard.press('ArrowUp')
  await expectPlace(talk, remote, NO, 0)
})

test('quick taps are all made, and those of two phones each', async ({ talk }) => {
  const [one, two] = [await talk.openRemote(), await talk.openRemote()]
  // Faster than any answer.
  await button(one, 'On').evaluate(element => [1, 2, 3].forEach(() => (element as HTMLElement).click()))
  await expectPlace(talk, one, NO, 3)
  await expectPlace(talk, two, NO, 3)
  await button(two, 'Back').click()
  await expectPlace(talk, one, NO, 2)
})

test('a line that is lost is said and mended by itself, and an old tap turns nothing later', async ({ talk }) => {
  const remote = await talk.openRemote()
  const trouble = remote.getByRole('status')
  talk.line.cut()
  await expect(trouble).toHaveText('No connection to the talk. It comes back by itself.')
  await button(remote, 'On').click()
  // A tap counts for three seconds.
  await remote.waitForTimeout(3200)
  talk.line.mend()
  await expect(trouble).toHaveText('The last tap did not arrive: tap again.', { timeout: 20_000 })
  expect(stateOf(talk.presenter)).toBe(`${NO}.0`)
  await button(remote, 'On').click()
  await expect(trouble).toHaveText('')
  await expectPlace(talk, remote, NO, 1)
})

test('a presenter\'s view that is closed is said, and one that is opened goes on', async ({ talk }) => {
  const remote = await talk.openRemote()
  await talk.presenter.close()
  await expect(remote.getByRole('status')).toContainText('No presenter\'s view is open')
  await expect(button(remote, 'On')).toHaveAttribute('aria-disabled', 'true')
  const presenter = await talk.audience.context().newPage()
  await presenter.goto(`${talk.stage.address}/presenter/1`)
  await expect(remote.getByRole('status')).toHaveText('')
  await button(remote, 'On').click()
  await expectPlace({ ...talk, presenter }, remote, NO, 1)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the page is for one thumb and for a screen reader, in ${colorScheme}`, async ({ talk, browser }) => {
    const context = await browser.newContext({ ...PHONE, colorScheme })
    const remote = await talk.openRemote(context)
    expect(await violations(remote)).toEqual([])
    await expect(remote.getByRole('heading', { level: 1 })).not.toBeEmpty()
    await expect(remote.locator('[aria-live="polite"]')).toContainText(`Slide ${NO} of ${slides.length}`)
    for (const viewport of [PHONE.viewport, { width: 667, height: 320 }]) {
      await remote.setViewportSize(viewport)
      expect(await remote.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
      for (const name of ['On', 'Back'] as const) {
        const box = await button(remote, name).boundingBox()
        expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(44)
        expect((box?.y ?? 0) + (box?.height ?? 0), 'without scrolling').toBeLessThanOrEqual(viewport.height)
      }
    }
    await context.close()
  })
}

test('another machine needs the password for the page, and then turns', async ({ browser }) => {
  const stage = await openStage({ host: '0.0.0.0', port: 0, password: 'secret', folder: join(root, 'dist') })
  const [address] = reachableAddresses('0.0.0.0', new URL(stage.address).port)
  try {
    test.skip(address === undefined, 'this machine is in no network')
    const presenter = await browser.newPage()
    await presenter.goto(`http://127.0.0.1:${new URL(stage.address).port}/presenter/${NO}`)
    await expect(presenter.getByRole('region', { name: 'Timer' })).toBeVisible()
    const stranger = await browser.newPage()
    expect((await stranger.goto(`${address}/remote`))?.status()).toBe(401)
    const phone = await browser.newContext({ ...PHONE, httpCredentials: { username: 'me', password: 'secret' } })
    const remote = await phone.newPage()
    await remote.goto(`${address}/remote`)
    await button(remote, 'On').click()
    await expect.poll(() => stateOf(presenter)).toBe(`${NO}.1`)
    await expect(remote.getByText('set its screen to stay on'), 'there is no wake lock on plain HTTP').toBeVisible()
    await Promise.all([presenter.close(), stranger.close(), phone.close()])
  }
  finally {
    await stage.close()
  }
})
