import { describe, expect, it } from 'vitest'
import { readSlides } from '../../../scripts/deck/deck.ts'
import { hasComponent } from '../../../scripts/deck/find-slides.ts'
import { STEPS as devOps } from './devops-mlops.ts'
import { STEPS as lifecycle } from './lifecycle.ts'
import { STEPS as maturity } from './maturity-levels.ts'
import { STEPS as principles } from './mlops-principles.ts'

const slides = await readSlides()
const stepped = ([
  ['DevOpsMlops', devOps],
  ['MlopsPrinciples', principles],
  ['MaturityLevels', maturity],
  ['LifecycleDiagram', lifecycle],
] as const).flatMap(([component, steps]) => slides.filter(slide => hasComponent(slide, component)).map(slide => ({ component, steps, slide })))

describe('the clicks of a slide with a stepped figure', () => {
  it.each(stepped)('are as many as $component has steps', ({ steps, slide }) => {
    expect(slide.declaredClicks).toBe(steps)
  })
})
