import type { SlideInfo } from '@slidev/types'
import type { Plugin } from 'vite'
import { citedInNotes } from '../content/sources.ts'

const ID = 'virtual:cited'
const RESOLVED_ID = `\0${ID}`

/**
 * Serves the sources that the talk cites as a module: the notes say which, and a published deck is without them.
 *
 * @param readSlides called when the module is loaded, so that the dev server has what the notes say then
 */
export function citedPlugin(readSlides: () => readonly Pick<SlideInfo, 'note'>[]): Plugin {
  return {
    name: 'deck:cited',
    resolveId: {
      filter: { id: /^virtual:cited$/ },
      handler: () => RESOLVED_ID,
    },
    load: {
      filter: { id: /^\0virtual:cited$/ },
      handler: () => `export default ${JSON.stringify(citedInNotes(readSlides().map(({ note }) => note ?? '')))}`,
    },
  }
}
