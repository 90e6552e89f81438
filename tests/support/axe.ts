import type { Page } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'

/** What axe finds on the whole page, by all of its rules: one line each. */
export async function violations(page: Page): Promise<string[]> {
  // Legacy mode looks at this page without opening a second one; there are no frames.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) => `${id} (${help}): ${html.slice(0, 200)} ${failureSummary?.split('\n').at(1)?.trim() ?? ''}`))
}
