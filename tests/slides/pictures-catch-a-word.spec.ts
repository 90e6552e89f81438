import { showState } from '../../scripts/deck/deck.ts'
import { picturesOf, skipElsewhere } from '../support/pictures.ts'
import { expect, nameOf, slides, slideTest as test } from '../support/test.ts'

const prose = slides.filter(({ content }) => /^- \w/m.test(content)).slice(0, 4)

for (const slide of prose) {
  test(`a changed word on slide ${nameOf(slide)} is caught`, async ({ page, deckUrl, browser }) => {
    skipElsewhere(browser)
    const picture = picturesOf(slide).at(-1)?.file ?? ''
    await showState(page, deckUrl, slide.no)
    await expect(page, 'unchanged, it passes').toHaveScreenshot(picture)
    // The shortest word of the smallest text makes the smallest difference.
    const change = await page.locator(`[data-slidev-no="${slide.no}"]`).evaluate((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const candidates: { node: Node, size: number, word: string }[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement
        if (!parent?.checkVisibility({ opacityProperty: true }) || parent.closest('footer, svg'))
          continue
        for (const word of node.textContent?.match(/\b[a-z]{3,}\b/g) ?? [])
          candidates.push({ node, size: Number.parseFloat(getComputedStyle(parent).fontSize), word })
      }
      const [smallest] = candidates.sort((a, b) => a.size - b.size || a.word.length - b.word.length)
      if (!smallest)
        return undefined
      const other = Array.from(smallest.word).reverse().join('')
      smallest.node.textContent = (smallest.node.textContent ?? '').replace(smallest.word, other)
      return `${smallest.word} to ${other}`
    })
    expect(change, 'a word to change').toBeDefined()

    try {
      const verdict = await expect(page).toHaveScreenshot(picture, { timeout: 2000 }).then(() => 'passed', () => 'caught')
      expect(verdict, `${change}: a picture test that lets this pass is too tolerant`).toBe('caught')
    }
    finally {
      // The window is shared: whoever has it next finds no changed word.
      await page.goto('about:blank')
    }
  })
}
