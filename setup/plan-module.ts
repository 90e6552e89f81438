import type { SlideInfo } from '@slidev/types'
import type { Plugin } from 'vite'
import { drawText } from '../icons/draw.ts'
import { planOf } from '../lib/plan.ts'

/**
 * Serves the plan as modules: it is known in a deck without notes too. `virtual:plan` has all of it, the emoji of its
 * titles drawn, and only a presenter's view loads that; `virtual:plan-seconds` has the seconds alone, for the slides.
 *
 * @param readSlides called when the module is loaded, so that the dev server has what slides.md says then
 */
export function planPlugin(readSlides: () => readonly Pick<SlideInfo, 'title' | 'note'>[]): Plugin {
  return {
    name: 'deck:plan',
    resolveId: {
      filter: { id: /^virtual:plan(?:-seconds)?$/ },
      handler: id => `\0${id}`,
    },
    load: {
      filter: { id: /^\0virtual:plan(?:-seconds)?$/ },
      handler(id) {
        const plan = planOf(readSlides())
        const shown = id.endsWith('-seconds')
          // JSON has no undefined.
          ? `[${plan.map(({ seconds }) => String(seconds)).join()}]`
          : JSON.stringify(plan.map(slide => ({ ...slide, drawnTitle: drawText(slide.title, `plan${slide.no}`) })))
        return `export default ${shown}`
      },
    },
  }
}
