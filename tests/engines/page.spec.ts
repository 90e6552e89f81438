import { expect, test } from '../support/engines/test.ts'
import { labs, slideOf } from '../support/labs.ts'
import { slideWithClicks } from '../support/slides.ts'
import { slides } from '../support/test.ts'

const heading = { role: 'heading' }

test.describe('the first paint', () => {
  const stills: [of: string, find: () => number][] = [
    ['the first slide', () => 1],
    ['a lab', () => slideOf(labs.train).no],
    ['the last slide', () => slides.length],
  ]
  for (const [of, find] of stills) {
    test(`of ${of} is a still that the deck takes over without a blank frame, and nothing moves`, async ({ open }) => {
      const { moved, ...paint } = await (await open(`/${find()}`)).firstPaint()
      expect(paint).toEqual({ sawStill: true, blankFrames: 0 })
      expect(moved, 'px that the heading moved').toBeLessThanOrEqual(0.5)
    })
  }

  const others: [of: string, find: () => string][] = [
    ['a later click', () => `/${slideWithClicks(2).no}?clicks=2`],
    ['the presenter\'s view', () => '/presenter/1'],
    ['a print', () => `/${slideWithClicks(2).no}?print=clicks&clicks=2&range=${slideWithClicks(2).no}`],
  ]
  for (const [of, find] of others) {
    test(`of ${of} does not flash a still of something else`, async ({ open }) => {
      expect(await (await open(find())).firstPaint()).toMatchObject({ sawStill: false })
    })
  }
})

/** Waits until nothing has been fetched for half a second: Firefox has an error for a script that is under way when one leaves. */
async function untilNothingComes(): Promise<void> {
  for (let before = -1, now = 0; before !== now;) {
    before = performance.getEntriesByType('resource').length
    await new Promise(resolve => setTimeout(resolve, 500))
    now = performance.getEntriesByType('resource').length
  }
}

test('after one visit the deck works with the network off, the model included', async ({ open, deck }) => {
  const visitor = await open('/')
  await expect.poll(() => visitor.window.evaluate(() => navigator.serviceWorker.controller?.state, undefined), { timeout: 30_000 }).toBe('activated')
  await deck.withoutNetwork(async () => {
    for (const path of ['/2', '/presenter/1', `/${slides.length}`]) {
      await visitor.visit(path)
      expect((await visitor.find(heading)).length).toBeGreaterThan(0)
      await visitor.window.evaluate(untilNothingComes, undefined)
    }
    const { no } = slideOf(labs.moderate)
    await visitor.visit(`/${no}`)
    await visitor.expectText(/Removed/, [{ role: 'region', name: labs.moderate.definition.name }, { role: 'status' }])
    await visitor.press('ArrowDown')
    await visitor.expectPlace({ no: no + 1, click: 0 })
  })
})

test('without scripts every slide is read, and leads to the next', async ({ engine, deck }) => {
  test.setTimeout(240_000)
  const window = await engine.open()
  await deck.withoutScripts(async () => {
    await window.goto(`${deck.url}/`)
    for (const { no } of slides) {
      // Tests may run functions there; the page's own scripts do not run.
      const seen = await window.evaluate(() => ({
        isBare: document.querySelector('#app')?.childElementCount === 0,
        heading: document.querySelector('#still h1')?.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
        words: document.querySelector('#words > p:last-child')?.textContent,
        isInside: document.documentElement.scrollWidth <= innerWidth,
        hidden: Array.from(document.querySelectorAll('#still li')).filter(item => !item.checkVisibility({ opacityProperty: true, visibilityProperty: true })).length,
      }), undefined)
      expect.soft(seen, `slide ${no}`).toEqual({ isBare: true, heading: true, words: `Slide ${no} of ${slides.length}`, isInside: true, hidden: 0 })
      if (no === slides.length)
        break
      const next = await window.evaluate(() => {
        const link = document.querySelector<HTMLAnchorElement>('#words a[rel=next]')
        link?.focus()
        return link?.textContent
      }, undefined)
      expect(next).toBe('Next slide')
      await window.press('Enter')
      await expect.poll(() => window.evaluate(() => location.pathname + document.readyState, undefined)).toBe(`/${no + 1}complete`)
    }
  })
  await window.close()
  expect(deck.refused()).toEqual([])
})

test.describe('in a private window', () => {
  test.use({ engineOptions: { isPrivate: true } })

  test('the deck shows, turns and moderates, and asks in vain to be kept without an error', async ({ open }) => {
    const { no } = slideOf(labs.moderate)
    const visitor = await open(`/${no}`)
    await visitor.expectText(/Removed/, [{ role: 'region', name: labs.moderate.definition.name }, { role: 'status' }])
    // By then the page has asked.
    await expect.poll(() => visitor.window.evaluate(() => performance.now() > 6000, undefined), { timeout: 20_000 }).toBe(true)
    await visitor.press('PageDown')
    await visitor.expectPlace({ no, click: 1 })
  })
})
