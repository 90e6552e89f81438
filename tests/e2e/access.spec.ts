import type { Page } from '@playwright/test'
import { settle, visit } from '../../scripts/deck/deck.ts'
import { plainTitle } from '../../scripts/deck/find-slides.ts'
import { labOn, labs, openLab, slideOf } from '../support/labs.ts'
import { differingPixels } from '../support/pixels.ts'
import { slideWith, slideWithoutClicks } from '../support/slides.ts'
import { expect, nameOf, slides, test } from '../support/test.ts'

/** What WCAG 1.4.12 says that a reader may ask for. */
const TEXT_SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'

/** Controls that have the focus in turn, by Tab from the start of the page, and cannot be seen: WCAG 2.4.11. */
async function hiddenFocus(page: Page, stops: number): Promise<string[]> {
  const hidden: string[] = []
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body)
        return undefined
      const { x, y, width, height } = element.getBoundingClientRect()
      // Any of nine points will do: it may be hidden in part.
      const points = [0.1, 0.5, 0.9].flatMap(right => [0.1, 0.5, 0.9].map(down => [x + right * width, y + down * height] as const))
      const isSeen = points.some(([left, top]) => {
        const there = document.elementFromPoint(left, top)
        // What is transparent, as the bar that nobody points at, hides nothing.
        return there && (element.contains(there) || there.contains(element) || !there.checkVisibility({ opacityProperty: true }))
      })
      return isSeen ? '' : `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.getAttribute('title') ?? element.textContent ?? '').trim().slice(0, 60)}`
    })
    if (found === undefined)
      break
    if (found)
      hidden.push(found)
  }
  return hidden
}
/**
 * Words of a slide whose colour is less than 4.5:1 on the black that the system gives to pages in the dark scheme.
 * Drawings keep their own ground, and marked words get one from the system. axe reads the colours that the style
 * sheets ask for, not those that are drawn.
 */
function dimTexts(page: Page, no: number): Promise<string[]> {
  return page.locator(`[data-slidev-no="${no}"]`).evaluate((slide) => {
    const dim: string[] = []
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!node.textContent?.trim() || !element?.checkVisibility() || element.closest('svg, style, mark'))
        continue
      const style = getComputedStyle(element)
      if (style.forcedColorAdjust === 'none')
        continue
      const [red = 0, green = 0, blue = 0] = Array.from(style.color.matchAll(/[\d.]+/g), ([value]) => {
        const share = Number(value) / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      if ((0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) / 0.05 < 4.5)
        dim.push(`${style.color}: ${node.textContent.trim().slice(0, 60)}`)
    }
    return dim
  })
}

test('a live region names the slide when it turns', async ({ page }) => {
  const { no } = slideWithoutClicks()
  await page.goto(`/${no}`)
  const status = page.getByRole('status').filter({ hasText: /^\s*Slide \d+ of \d+/ })
  const [here, next] = slides.slice(no - 1).map(slide => `Slide ${slide.no} of ${slides.length}: ${plainTitle(slide)}`)
  await expect(status).toHaveText(here ?? '')
  await page.keyboard.press('PageDown')
  await expect(status).toHaveText(next ?? '')
})

test('the first stop of the Tab key skips to the slide, whose keys then work', async ({ page }) => {
  const { no } = slideWithoutClicks()
  await page.goto(`/${no}`)
  await settle(page, no)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to slide' })
  await expect(skip).toBeFocused()
  expect((await skip.boundingBox())?.height, 'it is seen while it has the focus').toBeGreaterThanOrEqual(24)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(new RegExp(`/${no + 1}$`))
})

test('zoomed to 200%, arrows move the slide, the clicker turns it and Escape goes back', async ({ page }) => {
  const { no } = slideWithoutClicks()
  await page.goto(`/${no}`)
  await settle(page, no)
  const heading = page.locator(`[data-slidev-no="${no}"] h1`)
  const fitted = await heading.boundingBox()
  await page.getByRole('button', { name: 'Zoom to 200%' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await heading.boundingBox())?.height).toBeCloseTo(2 * (fitted?.height ?? 0), 0)

  await page.keyboard.press('ArrowRight')
  await expect.poll(() => page.locator('#page-root').evaluate(element => element.scrollLeft)).toBeGreaterThan(0)
  await expect(page, 'an arrow does not turn the slide').toHaveURL(new RegExp(`/${no}$`))
  await page.keyboard.press('PageDown')
  await expect(page).toHaveURL(new RegExp(`/${no + 1}$`))
  await expect.poll(() => page.locator('#page-root').evaluate(element => element.scrollLeft), 'a new slide is read from its heading').toBe(0)

  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowLeft')
  await expect(page).toHaveURL(new RegExp(`/${no}$`))
  await expect.poll(async () => (await heading.boundingBox())?.height).toBeCloseTo(fitted?.height ?? 0, 0)
})

test('the browser\'s zoom of 200% loses nothing of a slide', async ({ page, deckUrl }) => {
  await page.setViewportSize({ width: 490, height: 276 })
  for (const { no } of slides) {
    await visit(page, deckUrl, `/${no}`)
    const heading = page.locator(`[data-slidev-no="${no}"] h1`)
    await expect(heading).toBeVisible()
    const box = await heading.boundingBox()
    expect.soft((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 490, `the heading of slide ${no} is inside the window`).toBe(true)
  }
})

test('the browser\'s zoom of 400% has every slide\'s words in the size of a text, to be scrolled one way', async ({ page, deckUrl }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  for (const slide of slides) {
    await visit(page, deckUrl, `/${slide.no}`)
    await settle(page, slide.no)
    const words = page.locator('.slide-words')
    await expect.soft(words.locator('.heading').first(), nameOf(slide)).toBeVisible()
    const report = await words.evaluate(element => ({
      smallest: Math.min(...Array.from(element.querySelectorAll('p'), line => Number.parseFloat(getComputedStyle(line).fontSize))),
      isCut: document.documentElement.scrollWidth > innerWidth || element.scrollWidth > element.clientWidth,
      height: element.clientHeight,
    }))
    expect.soft(report.smallest, nameOf(slide)).toBeGreaterThanOrEqual(16)
    expect.soft(report.height, nameOf(slide)).toBeGreaterThanOrEqual(100)
    expect.soft(report.isCut, nameOf(slide)).toBe(false)
  }
})

test('who asks for more space in a text loses none of a slide\'s words', async ({ page, deckUrl }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/1')
  for (const slide of slides) {
    await visit(page, deckUrl, `/${slide.no}?clicks=99`)
    await settle(page, slide.no)
    await page.addStyleTag({ content: TEXT_SPACING })
    const cut = await page.locator('.slide-words').evaluate(element => Array.from(element.querySelectorAll('p'))
      .filter(line => !line.matches('.code') && (line.scrollWidth > line.clientWidth + 1 || line.scrollHeight > line.clientHeight + 1))
      .map(line => line.textContent))
    expect.soft(cut, nameOf(slide)).toEqual([])
    await page.locator('style').last().evaluate(style => style.remove())
  }
})

test.describe('what has the focus is in sight', () => {
  test.use({ reducedMotion: 'no-preference' })

  for (const viewport of [{ width: 1280, height: 720 }, { width: 320, height: 256 }]) {
    test(`in a window of ${viewport.width} x ${viewport.height}`, async ({ page, deckUrl }) => {
      await page.setViewportSize(viewport)
      for (const lab of [labs.moderate, labs.threshold, labs.cascade]) {
        const { no } = slideOf(lab)
        await page.goto(`${deckUrl}/${no}`)
        await expect(labOn(page, lab).getByRole('status')).toHaveText(lab.says[0] ?? /./)
        expect.soft(await hiddenFocus(page, 30), lab.definition.name).toEqual([])
      }
    })
  }
})

test.describe('the ear', () => {
  test.use({ reducedMotion: 'no-preference' })

  for (const [lab, slider] of [[labs.tail, 'Calls'], [labs.threshold, 'Threshold'], [labs.scaling, 'Arrivals a second']] as const) {
    test(`hears once what a slider of the lab "${lab.definition.name}" has come to, and not each of its steps`, async ({ page }) => {
      const region = await openLab(page, lab)
      await region.getByRole('status').evaluate((status) => {
        const heard: string[] = []
        Object.assign(globalThis, { heard })
        new MutationObserver(() => heard.push(status.textContent ?? '')).observe(status, { subtree: true, characterData: true, childList: true })
      })
      await region.getByRole('slider', { name: slider }).focus()
      const before = await region.getByRole('status').textContent()
      for (let step = 0; step < 8; step++)
        await page.keyboard.press('ArrowRight')
      await expect(region.getByRole('status')).not.toHaveText(before ?? '')
      await page.waitForTimeout(700)
      expect(await page.evaluate(() => (Reflect.get(globalThis, 'heard') as string[]).length)).toBe(1)
    })
  }
})

test.describe('a dark system', () => {
  test.use({ reducedMotion: 'no-preference' })

  test('changes nothing of a slide or a lab\'s controls', async ({ page }) => {
    await openLab(page, labs.cascade)
    const light = await page.screenshot({ animations: 'disabled' })
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'no-preference' })
    expect(await differingPixels(light, await page.screenshot({ animations: 'disabled' }))).toBe(0)
  })
})

/** The contrast of a colour such as `rgb(23, 105, 74)` with white, as WCAG 2.2 defines it. */
function onWhite(color: string): number {
  const [red = 0, green = 0, blue = 0] = Array.from(color.matchAll(/\d+/g), ([part]) => {
    const share = Number(part) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

test.describe('for who asks for more contrast', () => {
  test.use({ contextOptions: { contrast: 'more' } })

  test('headings are 4.5:1 without their edge, and secondary text is as dark as the rest', async ({ page }) => {
    const { no } = slides.find(({ content }) => content.includes('class="muted"')) ?? { no: 0 }
    test.skip(no === 0, 'the deck has no secondary text')
    await page.goto(`/${no}`)
    const slide = page.locator(`#slideshow [data-slidev-no="${no}"]`)
    const ofToken = (token: string): Promise<string> => slide.evaluate((element, token) => {
      const probe = element.appendChild(document.createElement('span'))
      probe.style.color = `var(${token})`
      const { color } = getComputedStyle(probe)
      probe.remove()
      return color
    }, token)
    await expect(slide.getByRole('heading', { level: 1 })).toHaveCSS('color', await ofToken('--dr-green-deep'))
    expect(onWhite(await ofToken('--dr-green-deep'))).toBeGreaterThanOrEqual(4.5)
    await expect(slide.locator('.muted').first()).toHaveCSS('color', await ofToken('--dr-ink'))
  })
})

test.describe('in high contrast', () => {
  test.use({ contextOptions: { forcedColors: 'active' }, colorScheme: 'dark' })

  test('text takes the system\'s colours and can be told from its ground, on every slide', async ({ page, deckUrl }) => {
    for (const { no } of slides) {
      await visit(page, deckUrl, `/${no}?clicks=99`)
      await settle(page, no)
      expect.soft(await dimTexts(page, no), `slide ${no}`).toEqual([])
    }
  })

  test('drawings keep their own colours on a white ground, decoration is gone', async ({ page }) => {
    const { no } = slideWith('DevOpsMlops')
    await page.goto(`/${no}?clicks=3`)
    await settle(page, no)
    const figure = page.getByRole('main').getByRole('img').filter({ hasText: 'Dev' }).first()
    await expect(figure).toHaveCSS('background-color', 'rgb(255, 255, 255)')
    await expect(page.locator(`[data-slidev-no="${no}"] .corner-hexagons`)).toBeHidden()
    await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('color', 'rgb(255, 255, 255)')
  })
})

test('what slides.md says of the first slide does not end up as attributes of its element', async ({ page }) => {
  await page.goto('/1')
  const names = await page.getByRole('main').evaluate(main => main.getAttributeNames().filter(name => !name.startsWith('data-')))
  expect(names.sort()).toEqual(['class', 'id', 'tabindex'])
})
