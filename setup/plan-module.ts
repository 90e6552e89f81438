import type { SlideInfo } from '@slidev/types'
import type { Plugin } from 'vite'
import { drawText } from '../icons/draw.ts'
import { planOf } from '../lib/plan.ts'

const ID = 'virtual:plan'
const RESOLVED_ID = `\0${ID}`

/**
 * Serves the plan as a module, the emoji of its titles drawn: it is known in a deck without notes too, and only a presenter's view loads it.
 *
 * @param readSlides called when the module is loaded, so that the dev server has what slides.md says then
 */
export function planPlugin(readSlides: () => readonly Pick<SlideInfo, 'title' | 'note'>[]): Plugin {
  return {
    name: 'deck:plan',
    resolveId: {
      filter: { id: /^virtual:plan$/ },
      handler: () => RESOLVED_ID,
    },
    load: {
      filter: { id: /^\0virtual:plan$/ },
      handler: () => `export default ${JSON.stringify(planOf(readSlides()).map(slide => ({ ...slide, drawnTitle: drawText(slide.title, `plan${slide.no}`) })))}`,
    },
  }
}
