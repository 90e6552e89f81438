/** The hand-drawn marks, drawn when the first one is wanted and in the scale of their slide (stubs/rough-notation.ts). */
import type { Plugin } from 'vite'
import { fileURLToPath } from 'node:url'

export const MARKS = '@slidev/rough-notation'

/** The query under which the stub can still reach the module that it stands in for. */
const DRAWN = '?drawn'

export function marks(): Plugin {
  return {
    name: 'deck:marks',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source === MARKS + DRAWN)
        return this.resolve(MARKS, importer, { skipSelf: true })
      return source === MARKS ? fileURLToPath(new URL('./stubs/rough-notation.ts', import.meta.url)) : undefined
    },
  }
}
