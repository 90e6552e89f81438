import type { Page } from '@playwright/test'
import type { Audit } from '../support/audit.ts'
import { visit } from '../../scripts/deck/deck.ts'
import { audit } from '../support/audit.ts'
import { clicksInNotes, expect, nameOf, slides, slideTest as test } from '../support/test.ts'

interface Place { no: number, click: number }

/** Where the deck is, by its address: `/13?clicks=3`. */
async function placeOf(page: Page): Promise<Place> {
  const { pathname, searchParams } = new URL(page.url())
  return { no: Number(pathname.split('/').at(-1)), click: Number(searchParams.get('clicks') ?? 0) }
}

/** Presses a key of the clicker and waits until the deck has moved. */
async function press(page: Page, key: string): Promise<Place> {
  const before = page.url()
  await page.keyboard.press(key)
  await page.waitForFunction(url => location.href !== url, before, { polling: 'raf', timeout: 5000 })
  return placeOf(page)
}

/** The slide's words and faults once the state has been drawn. */
async function look(page: Page, no: number): Promise<Audit> {
  await page.waitForFunction(slideNo => document.querySelector(`[data-slidev-no="${slideNo}"] .slidev-layout`)?.checkVisibility(), no, { polling: 'raf', timeout: 5000 })
  await page.evaluate(async () => {
    const nextFrame = (): Promise<unknown> => new Promise(resolve => requestAnimationFrame(resolve))
    await nextFrame()
    // What fades in or out has its end state at once; what moves for ever goes on.
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().iterations !== Infinity)
        animation.finish()
    }
    await nextFrame()
  })
  return audit(page, no)
}

for (const slide of slides) {
  const isLast = slide.no === slides.length
  test(`slide ${nameOf(slide)} can be walked through, forwards and back`, async ({ page, deckUrl }) => {
    await visit(page, deckUrl, `/${slide.no}`)
    await look(page, slide.no)
    // The first paint of a page may still wait for its fonts.
    await page.evaluate(() => document.fonts.ready)

    const forward: Audit[] = []
    let unseen: string[] = []
    const faults: string[] = []
    let place: Place = await placeOf(page)
    while (place.no === slide.no) {
      expect(place.click, 'one click is one step').toBe(forward.length)
      const found = await look(page, slide.no)
      expect(found.page, 'the page number in the footer').toBe(`${slide.no} / ${slides.length}`)
      faults.push(...found.problems.map(problem => `at click ${place.click}: ${problem}`))
      forward.push(found)
      unseen = await page.locator(`[data-slidev-no="${slide.no}"] .slidev-vclick-hidden:not(.slidev-vclick-hidden-explicitly)`).allTextContents()
      if (isLast && place.click === clicksInNotes(slide.note))
        break
      // Both keys that clickers and hands use, in turn.
      place = await press(page, forward.length % 2 ? 'ArrowRight' : 'Space')
    }
    expect.soft([...new Set(faults)]).toEqual([])
    expect.soft(unseen, 'what no click shows').toEqual([])
    expect.soft(clicksInNotes(slide.note), 'as many [click] in the notes as the slide has clicks').toBe(forward.length - 1)

    if (isLast)
      return
    expect(place, 'the next slide begins at its beginning').toEqual({ no: slide.no + 1, click: 0 })
    for (const [back, { text }] of [...forward.entries()].reverse()) {
      place = await press(page, 'ArrowLeft')
      const found = await look(page, slide.no)
      expect(place.no, 'the clicker goes back').toBe(slide.no)
      expect.soft(found.text, `going back, click ${back} shows what it showed before`).toBe(text)
    }
  })
}
