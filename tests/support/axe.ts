import type { Page } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'

/** What axe finds on the whole page, by all of its rules: one line each. */
export async function violations(page: Page): Promise<string[]> {
  // Legacy mode looks at this page without opening a second one; there are no frames.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) => `${id} (${help}): ${html.slice(0, 200)} ${failureSummary?.split('\n').at(1)?.trim() ?? ''}`))
}

/** Controls of less than 24 CSS pixels without room around them: WCAG 2.5.8, which axe leaves out by itself. */
export async function tooSmallTargets(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withRules(['target-size']).analyze()
  return violations.flatMap(({ nodes }) => nodes.map(({ html, any }) => `${any[0]?.message ?? ''} ${html.slice(0, 160)}`))
}
