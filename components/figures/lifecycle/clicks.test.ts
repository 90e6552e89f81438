import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { STEPS as devOps } from './devops-mlops.ts'
import { STEPS as lifecycle } from './lifecycle.ts'
import { STEPS as maturity } from './maturity-levels.ts'
import { STEPS as principles } from './mlops-principles.ts'

const slides = readFileSync(new URL('../../../slides.md', import.meta.url), 'utf8')

/** The frontmatter of the slide that holds the component: the last one before it. */
function frontmatterAbove(component: string): string {
  const above = slides.slice(0, slides.indexOf(`<${component} />`))
  return [...above.matchAll(/^---\n((?:[\w-]+:.*\n)*)---$/gm)].at(-1)?.[1] ?? ''
}

describe('the clicks of a slide with a stepped figure', () => {
  it.each([
    ['DevOpsMlops', devOps],
    ['MlopsPrinciples', principles],
    ['MaturityLevels', maturity],
    ['LifecycleDiagram', lifecycle],
  ] as const)('are as many as %s has steps', (component, steps) => {
    expect(slides).toContain(`<${component} />`)
    expect(frontmatterAbove(component)).toMatch(new RegExp(`^clicks: ${steps}$`, 'm'))
  })
})
