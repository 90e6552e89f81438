import type { Plugin } from 'vite'

/** Which of Slidev's modules, and what becomes of its code. */
type Rewriting = readonly [module: RegExp, change: (code: string) => string]

/**
 * A plugin that changes modules of Slidev's own before anything else reads them.
 *
 * @param name of the plugin, without the deck's prefix
 * @param rewritings the first one whose module it is counts
 */
export function rewrite(name: string, ...rewritings: readonly Rewriting[]): Plugin {
  return {
    name: `deck:${name}`,
    enforce: 'pre',
    transform(code, id) {
      const change = rewritings.find(([module]) => module.test(id))?.[1]
      if (change)
        return { code: change(code), map: null }
    },
  }
}
