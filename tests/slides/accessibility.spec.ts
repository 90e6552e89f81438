import type { Page } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'
import { LAST, settle, visit } from '../../scripts/deck.ts'
import { clicksInNotes, expect, nameOf, slides, slideTest as test } from '../support/test.ts'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * Parts of the page that are Slidev's own and not ours to change, each with the reason. Slides are checked
 * whole; these are left out only where the page around a slide is checked.
 */
const SLIDEVS_OWN: Record<string, string> = {
  '#slide-container > .absolute.bottom-0': 'the navigation bar, shown under the mouse: icon buttons that Slidev names by title alone',
}

async function violations(page: Page, builder: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  // Legacy mode looks at this page without opening a second one; there are no frames.
  const { violations } = await builder(new AxeBuilder({ page }).setLegacyMode().withTags(WCAG)).analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) => `${id} (${help}): ${html.slice(0, 200)} ${failureSummary?.split('\n').at(1)?.trim() ?? ''}`))
}

for (const slide of slides) {
  test(`slide ${nameOf(slide)} breaks no WCAG 2.2 AA rule`, async ({ page, deckUrl }) => {
    for (const click of clicksInNotes(slide.note) > 0 ? [0, LAST] : [0]) {
      await visit(page, deckUrl, `/${slide.no}?clicks=${click}`)
      await settle(page, slide.no)
      const found = await violations(page, axe => axe.include(`[data-slidev-no="${slide.no}"]`))
      expect.soft(found, click === 0 ? 'as it is entered' : 'in its last state').toEqual([])
    }
  })
}

test('the page around the slides breaks no WCAG 2.2 AA rule', async ({ page }) => {
  await page.goto('/1')
  await settle(page, 1)
  const found = await violations(page, axe => Object.keys(SLIDEVS_OWN).reduce((rest, selector) => rest.exclude(selector), axe))
  expect(found).toEqual([])
})
