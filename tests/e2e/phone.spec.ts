import type { Locator, Page } from '@playwright/test'
import { LAST, settle, visit } from '../../scripts/deck/deck.ts'
import { readOutline } from '../../scripts/deck/outline.ts'
import { canvas } from '../../theme/canvas.ts'
import { tooSmallTargets, violations } from '../support/axe.ts'
import { labs, openLab, slideOf } from '../support/labs.ts'
import { slideWith, slideWithClicks, slideWithoutClicks } from '../support/slides.ts'
import { missedTargets } from '../support/targets.ts'
import { expect, nameOf, slides, test } from '../support/test.ts'

const UPRIGHT = { width: 390, height: 844 } as const
const SIDEWAYS = { width: 844, height: 390 } as const
/** The smallest that is about, held so. */
const SMALL_SIDEWAYS = { width: 568, height: 320 } as const
/** The smallest and the largest phones that are about. */
const PHONES = [{ width: 320, height: 568 }, { width: 430, height: 932 }] as const
const TABLET = { width: 768, height: 1024 } as const
/** What a finger hits without aiming, in CSS pixels: WCAG 2.5.5, for what is there to be played with. */
const FINGER = 44

interface Point { x: number, y: number }

/** Draws a finger over the screen, as the browser sees it: with what it then does by itself, such as scrolling. */
async function drag(page: Page, from: Point, to: Point): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const at = (share: number): Point[] => [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }]
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) })
  for (let step = 1; step <= 10; step++)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / 10) })
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await session.detach()
}

/** Spreads two fingers over the middle of the screen. */
async function spread(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const fingers = (apart: number): (Point & { id: number })[] => [{ x: 400 - apart, y: 200, id: 0 }, { x: 400 + apart, y: 200, id: 1 }]
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(30) })
  for (let apart = 40; apart <= 120; apart += 8)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) })
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await session.detach()
}

async function middleOf(target: Locator): Promise<Point> {
  const box = await target.boundingBox()
  if (!box)
    throw new Error('nothing is shown there')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** A swipe to the left over the middle of something. */
async function swipe(page: Page, target: Locator, distance = -150): Promise<void> {
  const { x, y } = await middleOf(target)
  await drag(page, { x: x - distance / 2, y }, { x: x + distance / 2, y })
}

const shownSlide = (page: Page, no: number): Locator => page.locator(`[data-slidev-no="${no}"] .slidev-layout`)
const words = (page: Page): Locator => page.locator('.slide-words')

/** Time for what a wrong swipe would do. */
async function expectToStay(page: Page, no: number): Promise<void> {
  await page.waitForTimeout(200)
  expect(new URL(page.url()).pathname).toBe(`/${no}`)
}

test.describe('on an upright phone', () => {
  test.use({ viewport: UPRIGHT, isMobile: true, hasTouch: true, deviceScaleFactor: 2, reducedMotion: 'no-preference' })

  test('a slide is as wide as the screen, and every slide\'s words stand below it in the size of a text', async ({ page, deckUrl }) => {
    for (const slide of slides) {
      await visit(page, deckUrl, `/${slide.no}`)
      await settle(page, slide.no)
      const box = await shownSlide(page, slide.no).boundingBox()
      expect.soft(box?.x, nameOf(slide)).toBeCloseTo(0, 0)
      expect.soft(box?.y, nameOf(slide)).toBeCloseTo(0, 0)
      expect.soft(box?.width, nameOf(slide)).toBeCloseTo(UPRIGHT.width, 0)
      const heading = await shownSlide(page, slide.no).getByRole('heading', { level: 1 }).evaluate(element => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim())
      await expect.soft(words(page).locator('.heading').first(), nameOf(slide)).toHaveText(heading)
      const report = await words(page).evaluate(element => ({
        smallest: Math.min(...Array.from(element.querySelectorAll('p'), line => Number.parseFloat(getComputedStyle(line).fontSize))),
        top: element.getBoundingClientRect().top,
        isCut: document.documentElement.scrollWidth > innerWidth || element.scrollWidth > element.clientWidth,
      }))
      expect.soft(report.smallest, nameOf(slide)).toBeGreaterThanOrEqual(16)
      expect.soft(report.top, nameOf(slide)).toBeGreaterThanOrEqual((box?.height ?? Infinity) - 1)
      expect.soft(report.isCut, nameOf(slide)).toBe(false)
    }
  })

  test('words that are marked by hand stay in their sentence', async ({ page, deckUrl }) => {
    for (const slide of slides.filter(({ content }) => content.includes('v-mark'))) {
      await visit(page, deckUrl, `/${slide.no}?clicks=${LAST}`)
      await settle(page, slide.no)
      const marks = page.locator(`#slideshow [data-slidev-no="${slide.no}"] .rough-annotation`)
      await expect(marks, nameOf(slide)).not.toHaveCount(0)
      const marked = await marks.evaluateAll(drawn => drawn.map((mark) => {
        const sentence = mark.closest('p, li, h1')?.cloneNode(true) as HTMLElement
        for (const drawing of sentence.querySelectorAll('svg, br'))
          drawing.replaceWith(drawing.matches('br') ? ' ' : '')
        return sentence.textContent.replaceAll(/\s+/g, ' ').trim()
      }))
      for (const sentence of marked)
        await expect.soft(words(page).getByText(sentence, { exact: true }).first(), nameOf(slide)).toBeVisible()
    }
  })

  test('words say what emoji in a row stand for, and name a thing once', async ({ page }) => {
    const { no } = slideWith('SpeakerFacts')
    await page.goto(`/${no}`)
    await settle(page, no)
    const names = await shownSlide(page, no).locator('.emoji + .emoji').evaluateAll(emoji => emoji.map(one => one.getAttribute('aria-label') ?? ''))
    test.skip(names.length === 0, 'the speaker has no emoji in a row')
    for (const name of names)
      await expect.soft(words(page)).toContainText(name)
    for (const passage of await words(page).locator('.passage').allTextContents())
      expect.soft(passage).not.toMatch(/\b(\w{4,}) \1\b/)
  })

  test('words have each reason for a removal on one line, and no name of a row of buttons', async ({ page }) => {
    await openLab(page, labs.appeals)
    await expect(words(page).getByText(/^\s*Decided by: \S/)).toBeVisible()
    await openLab(page, labs.labels)
    await expect(words(page).getByText(/^\s*Show\s*$/)).toHaveCount(0)
    await expect(words(page).locator('.passage')).not.toHaveCount(0)
  })

  test('words have the first rows of a long table, and how many more there are', async ({ page }) => {
    const lab = await openLab(page, labs.train)
    await lab.getByRole('button', { name: 'Train' }).tap()
    await expect(lab.getByRole('status')).toHaveText(/after 40 passes/)
    await expect(words(page).getByText(/^\s*10: 0\.\d+/)).toHaveCount(1)
    await expect(words(page).getByText(/^\s*11: /)).toHaveCount(0)
    await expect(words(page).getByText(/^\s*and 30 more\s*$/)).toHaveCount(1)
  })

  test('a swipe turns, on the slide and on its words', async ({ page }) => {
    const { no } = slideWithClicks(2)
    await page.goto(`/${no}`)
    await settle(page, no)
    const began = page.url()
    await swipe(page, shownSlide(page, no))
    await expect(page).not.toHaveURL(began)
    const next = page.url()
    await swipe(page, words(page))
    await expect(page).not.toHaveURL(next)
    await swipe(page, words(page), 150)
    await expect(page).toHaveURL(next)
  })

  test('scrolling the words does not turn', async ({ page }) => {
    // Its words are longer than the screen, and no lab changes them.
    const { no } = slideWith('SourceList')
    await page.goto(`/${no}`)
    await settle(page, no)
    const { x, y } = await middleOf(words(page))
    await drag(page, { x, y: y + 200 }, { x, y: y - 200 })
    await expect.poll(() => words(page).evaluate(element => element.scrollTop)).toBeGreaterThan(50)
    await expectToStay(page, no)
  })

  test('the words follow what a lab says while it is used', async ({ page }) => {
    const lab = await openLab(page, labs.moderate)
    await expect(words(page)).toContainText('Removed')
    await lab.getByRole('textbox', { name: 'Comment' }).fill('What a lovely cat')
    await expect(words(page)).toContainText('Kept')
  })

  test('an enlarged slide is as high as the screen, is moved by a finger, and every control of a lab is large enough for it', async ({ page }) => {
    const lab = await openLab(page, labs.threshold)
    await page.getByRole('button', { name: 'Enlarge the slide' }).tap()
    await expect(words(page)).toHaveCount(0)
    const { no } = slideOf(labs.threshold)
    await expect.poll(async () => (await shownSlide(page, no).boundingBox())?.height).toBeGreaterThan(UPRIGHT.height * 0.9)
    expect(await tooSmallTargets(page)).toEqual([])
    const { x, y } = await middleOf(page.getByRole('heading', { level: 1 }))
    await drag(page, { x: Math.min(x, 300), y }, { x: 50, y })
    await expect.poll(() => page.locator('#page-root').evaluate(element => element.scrollLeft)).toBeGreaterThan(50)
    await expectToStay(page, no)
    await lab.getByRole('slider', { name: 'Threshold' }).scrollIntoViewIfNeeded()
    await expect(page.getByRole('button', { name: 'Go to next slide' }), 'the bar stays in sight').toBeInViewport()
    await page.getByRole('button', { name: 'Fit the slide to the window' }).tap()
    await expect(words(page)).toBeVisible()
  })

  for (const lab of [labs.train, labs.moderate]) {
    test(`enlarged, the slide of the lab "${lab.definition.name}" shows the lab`, async ({ page }) => {
      const region = await openLab(page, lab)
      await page.getByRole('button', { name: 'Enlarge the slide' }).tap()
      await expect.poll(async () => (await shownSlide(page, slideOf(lab).no).boundingBox())?.height).toBeGreaterThan(UPRIGHT.height * 0.9)
      const left = (await region.boundingBox())?.x
      expect(left).toBeGreaterThanOrEqual(0)
      expect(left).toBeLessThan(100)
    })
  }

  test('an enlarged slide says at its edge that it goes on, until its end is in sight', async ({ page }) => {
    await openLab(page, labs.train)
    await page.getByRole('button', { name: 'Enlarge the slide' }).tap()
    const shade = (): Promise<number> => page.evaluate(() => Number(getComputedStyle(document.documentElement, '::after').opacity))
    await expect.poll(shade).toBe(1)
    await page.locator('#page-root').evaluate(element => element.scrollTo(element.scrollWidth, 0))
    await expect.poll(shade).toBe(0)
  })

  test('says how to have the whole screen where the browser has no full screen, and has no dead button', async ({ page }) => {
    // As on an iPhone.
    await page.addInitScript(() => {
      for (const name of ['requestFullscreen', 'webkitRequestFullscreen', 'webkitRequestFullScreen', 'webkitEnterFullscreen'])
        Reflect.deleteProperty(Element.prototype, name)
    })
    await page.goto('/1')
    await settle(page, 1)
    await expect(page.getByRole('button', { name: 'Enter fullscreen' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Full screen' }).tap()
    await expect(page.getByText(/Add to Home\s+Screen/)).toBeVisible()
    expect(await violations(page)).toEqual([])
  })

  test('neither the presenter\'s view nor a print has words below the slide', async ({ page }) => {
    const { no } = slideWithClicks()
    for (const path of [`/presenter/${no}`, `/${no}?print=clicks&clicks=9&range=${no}`]) {
      await page.goto(path)
      await page.locator('.slidev-layout').filter({ visible: true }).first().waitFor()
      await page.waitForLoadState('networkidle')
      await expect(words(page)).toHaveCount(0)
    }
  })
})

test('the home screen gets a name and pictures that are there', async ({ page, request }) => {
  await page.goto('/1')
  const address = await page.locator('link[rel="manifest"]').getAttribute('href') ?? ''
  const manifest = await (await request.get(address)).json() as { name: string, start_url: string, icons: { src: string, type: string }[] }
  expect(manifest).toMatchObject({ name: (await readOutline()).title, start_url: '/' })
  for (const { src, type } of [...manifest.icons, { src: await page.locator('link[rel="apple-touch-icon"]').getAttribute('href') ?? '', type: 'image/png' }])
    expect((await request.get(src)).headers()['content-type'], src).toBe(type)
})

for (const viewport of PHONES) {
  test.describe(`on an upright phone of ${viewport.width} px`, () => {
    test.use({ viewport, isMobile: true, hasTouch: true, deviceScaleFactor: 2 })

    test('nothing has to be scrolled sideways, and the bar is large enough for fingers', async ({ page, deckUrl }) => {
      for (const slide of slides) {
        await visit(page, deckUrl, `/${slide.no}`)
        await settle(page, slide.no)
        await expect.soft(words(page), nameOf(slide)).toBeVisible()
        const isCut = await words(page).evaluate(element => document.documentElement.scrollWidth > innerWidth || element.scrollWidth > element.clientWidth)
        expect.soft(isCut, nameOf(slide)).toBe(false)
      }
      const bar = page.getByRole('button', { name: /^(?:Go to next slide|Go to previous slide|Enlarge the slide|Show slide overview)$/ })
      for (const button of await bar.all()) {
        const box = await button.boundingBox()
        expect(Math.min(box?.width ?? 0, box?.height ?? 0), await button.textContent() ?? '').toBeGreaterThanOrEqual(FINGER)
        expect(box?.x).toBeGreaterThanOrEqual(0)
        expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(viewport.width)
      }
    })
  })
}

test.describe('on a tablet held upright', () => {
  test.use({ viewport: TABLET, isMobile: true, hasTouch: true, deviceScaleFactor: 2 })

  test('a slide fills the width, its smallest text at 12 px or more, and a swipe turns it', async ({ page }) => {
    const { no } = slideWithClicks()
    await page.goto(`/${no}`)
    await settle(page, no)
    const box = await shownSlide(page, no).boundingBox()
    expect(box?.width).toBeCloseTo(TABLET.width, 0)
    expect(16 * (box?.width ?? 0) / canvas.width).toBeGreaterThanOrEqual(12)
    await swipe(page, shownSlide(page, no))
    await expect(page).toHaveURL(new RegExp(`/${no}\\?clicks=1$`))
  })
})

test.describe('on a phone held sideways', () => {
  test.use({ viewport: SIDEWAYS, isMobile: true, hasTouch: true, deviceScaleFactor: 2, reducedMotion: 'no-preference' })

  test('the whole slide is seen, its smallest text at 11 px or more', async ({ page, deckUrl }) => {
    for (const { no } of [0, 0.25, 0.5, 1].flatMap(share => slides[Math.round(share * (slides.length - 1))] ?? [])) {
      await visit(page, deckUrl, `/${no}`)
      await settle(page, no)
      const box = await shownSlide(page, no).boundingBox()
      expect(box?.y).toBeGreaterThanOrEqual(0)
      expect(box?.height).toBeCloseTo(SIDEWAYS.height, 0)
      expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(SIDEWAYS.width)
      // The slides' own limit is 16 px on the whole canvas: tests/slides.
      expect(16 * (box?.width ?? 0) / canvas.width).toBeGreaterThanOrEqual(11)
      await expect(words(page)).toHaveCount(0)
    }
  })

  test('a finger on a lab\'s slider or text moves that, and turns nothing', async ({ page }) => {
    const { no } = slideWith('ModerateLab')
    await page.goto(`/${no}`)
    const lab = page.getByRole('region', { name: 'Moderate a comment' })
    const slider = lab.getByRole('slider', { name: 'Threshold' })
    const before = await slider.inputValue()
    const { x, y } = await middleOf(slider)
    await drag(page, { x, y }, { x: x - 60, y })
    await expect.poll(() => slider.inputValue()).not.toBe(before)
    await swipe(page, lab.getByRole('textbox', { name: 'Comment' }))
    await expectToStay(page, no)
    await swipe(page, page.getByRole('heading', { level: 1 }))
    await expect(page).not.toHaveURL(new RegExp(`/${no}$`))
  })

  for (const lab of Object.values(labs)) {
    test(`the lab "${lab.definition.name}" has controls of 24 px, or with room around them, and a finger on a slider of it turns nothing`, async ({ page }) => {
      const region = await openLab(page, lab)
      expect.soft(await tooSmallTargets(page)).toEqual([])
      for (const slider of await region.getByRole('slider').all()) {
        if (await slider.isDisabled())
          continue
        const { x, y } = await middleOf(slider)
        await drag(page, { x, y }, { x: x - 80, y })
      }
      await page.waitForTimeout(200)
      await expect(page).toHaveURL(new RegExp(`/${slideOf(lab).no}$`))
    })
  }

  for (const lab of Object.values(labs)) {
    test(`every control of the lab "${lab.definition.name}" gets the finger that is put on it, 24 px across, on the smallest phone too`, async ({ page }) => {
      for (const viewport of [SIDEWAYS, SMALL_SIDEWAYS]) {
        await page.setViewportSize(viewport)
        const region = await openLab(page, lab)
        // Of a radio button the label is seen.
        const controls = region.locator(':is(a, button, input:not([type="radio"]), label:has([type="radio"]), select, textarea):not(:disabled, [aria-disabled="true"])').filter({ visible: true })
        expect(await controls.count()).toBeGreaterThan(0)
        for (const control of await controls.all())
          await expect.soft(control.tap({ trial: true, timeout: 3000 }), `${await control.getAttribute('aria-label') ?? await control.textContent() ?? ''} at ${viewport.width} px`).resolves.toBeUndefined()
        expect.soft(await missedTargets(page), `at ${viewport.width} px`).toEqual([])
      }
    })
  }

  test('what can be pressed on a slide without a lab gets the finger that is put on it, 24 px across, on the smallest phone too', async ({ page, deckUrl }) => {
    const withoutLab = slides.filter(({ content }) => !Object.values(labs).some(({ component }) => content.includes(`<${component}`)))
    for (const viewport of [SIDEWAYS, SMALL_SIDEWAYS]) {
      await page.setViewportSize(viewport)
      for (const slide of withoutLab) {
        await visit(page, deckUrl, `/${slide.no}?clicks=${LAST}`)
        await settle(page, slide.no)
        expect.soft(await missedTargets(page), `${nameOf(slide)} at ${viewport.width} px`).toEqual([])
      }
    }
  })

  test('a tap beside the slide where the hidden bar is turns nothing, and enlarged the bar that is seen is pressed by the first tap', async ({ page }) => {
    await openLab(page, labs.threshold)
    const { no } = slideOf(labs.threshold)
    const bar = await page.getByRole('button', { name: 'Enlarge the slide' }).locator('xpath=ancestor::nav/..').boundingBox()
    await page.touchscreen.tap((bar?.x ?? 0) + 4, (bar?.y ?? 0) + 20)
    await expectToStay(page, no)
    await page.waitForTimeout(400)
    await page.getByRole('button', { name: 'Enlarge the slide' }).tap()
    await expect(page.locator('html'), 'forgets the tap').not.toHaveClass(/bar-shown/)
    const view = page.getByRole('combobox', { name: 'View' })
    await view.scrollIntoViewIfNeeded()
    const box = await view.boundingBox()
    expect((box?.y ?? Infinity) + (box?.height ?? 0), 'not below the bar').toBeLessThanOrEqual(SIDEWAYS.height - FINGER)
    await page.getByRole('button', { name: 'Fit the slide to the window' }).tap()
    await expect(page.getByRole('button', { name: 'Enlarge the slide' })).toBeAttached()
  })

  test('swiping is one step, stops at both ends, and goes on after a video\'s button was under the finger', async ({ page, deckUrl }) => {
    await page.goto('/1')
    await settle(page, 1)
    await swipe(page, shownSlide(page, 1), 150)
    await expectToStay(page, 1)
    await swipe(page, shownSlide(page, 1))
    await expect(page).toHaveURL(/\/1\?clicks=1$/)
    const { no: video } = slideWith('SpeakerVideo')
    await visit(page, deckUrl, `/${video}?clicks=99`)
    await swipe(page, page.getByRole('button', { name: /^Play the video/ }))
    await expectToStay(page, video + 1)
    const last = slides.length
    await visit(page, deckUrl, `/${last}?clicks=99`)
    await settle(page, last)
    await swipe(page, shownSlide(page, last))
    await expectToStay(page, last)
  })

  test('what the lab answers to a typed comment stands above a keyboard of half the screen', async ({ page }) => {
    const lab = await openLab(page, labs.moderate)
    for (const needed of [lab.getByRole('textbox', { name: 'Comment' }), lab.getByRole('meter', { name: 'Score' }), lab.getByRole('status')]) {
      const box = await needed.boundingBox()
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(SIDEWAYS.height / 2)
    }
  })

  test('a tap where the hidden bar is shows it and presses nothing', async ({ page }) => {
    const { no } = slideWithoutClicks()
    await page.goto(`/${no}`)
    await settle(page, no)
    const next = page.getByRole('button', { name: 'Go to next slide' })
    const { x, y } = await middleOf(next)
    await page.touchscreen.tap(x, y)
    await expectToStay(page, no)
    // Two taps at once are one.
    await page.waitForTimeout(400)
    await page.touchscreen.tap(x, y)
    await expect(page).toHaveURL(new RegExp(`/${no + 1}$`))
  })

  test('the answers of the quiz are large enough to play, on the smallest phone too', async ({ page }) => {
    const { no: quiz } = slideWith('PopQuiz')
    for (const viewport of [SIDEWAYS, SMALL_SIDEWAYS]) {
      await page.setViewportSize(viewport)
      await page.goto(`/${quiz}`)
      await settle(page, quiz)
      for (const answer of ['ML', 'Ops', 'Both']) {
        const box = await page.getByRole('button', { name: answer, exact: true }).boundingBox()
        expect(Math.min(box?.width ?? 0, box?.height ?? 0), `${answer} at ${viewport.width} px`).toBeGreaterThanOrEqual(FINGER)
      }
      expect(await tooSmallTargets(page)).toEqual([])
    }
  })

  test('turned upright and back, the slide is as it was', async ({ page }) => {
    const { no } = slideWithoutClicks()
    await page.goto(`/${no}`)
    await settle(page, no)
    const before = await shownSlide(page, no).boundingBox()
    await page.setViewportSize(UPRIGHT)
    await expect(words(page)).toBeVisible()
    await page.setViewportSize(SIDEWAYS)
    await expect(words(page)).toHaveCount(0)
    await expect.poll(() => shownSlide(page, no).boundingBox()).toEqual(before)
  })

  test('two fingers zoom in, and then one moves the picture and turns nothing', async ({ page }) => {
    const { no } = slideWithClicks()
    await page.goto(`/${no}`)
    await settle(page, no)
    await spread(page)
    await expect.poll(() => page.evaluate(() => visualViewport?.scale)).toBeGreaterThan(1.5)
    await expectToStay(page, no)
    await expect(page).toHaveURL(new RegExp(`/${no}$`))
    const left = await page.evaluate(() => visualViewport?.offsetLeft ?? 0)
    await drag(page, { x: 300, y: 200 }, { x: 100, y: 200 })
    await expect.poll(() => page.evaluate(() => visualViewport?.offsetLeft)).toBeGreaterThan(left)
    await expectToStay(page, no)
  })
})
