/**
 * How the built deck is cut into files. Slidev cuts what every slide needs into a dozen, and puts every icon of the deck
 * into one that the first slide waits for. Here the stage is one file, with one style sheet, and icons go with their
 * slides: fewer requests, each with its headers, before a slide shows.
 */
import type { Plugin } from 'vite'

/** Modules that a slide's page starts with: the program of any view, the view that shows slides, and most slides' layout. */
const STARTS = [/\/index\.html$/, /\/@slidev\/client\/pages\/play\.vue$/, /\/theme\/layouts\/default\.vue$/]

/**
 * The modules that are there before any slide is.
 *
 * @param ids all modules of the deck
 * @param importsOf what a module imports at once
 * @returns the starting modules, and what they import, straight or through others
 * @throws Error when one of the starting modules is not there
 */
export function stageOf(ids: readonly string[], importsOf: (id: string) => readonly string[]): Set<string> {
  const stage = new Set<string>()
  const add = (id: string): void => {
    if (stage.has(id))
      return
    stage.add(id)
    importsOf(id).forEach(add)
  }
  for (const start of STARTS) {
    const found = ids.find(id => start.test(id))
    if (found === undefined)
      throw new Error(`vite/chunks.ts: no module of the deck is ${start}; look where Slidev's pages begin now`)
    add(found)
  }
  return stage
}

/** Vite plugin that cuts the built deck. */
export function chunks(): Plugin {
  let stage = new Set<string>()
  return {
    name: 'deck:chunks',
    apply: 'build',
    enforce: 'post',
    configResolved({ build }) {
      for (const { output } of [build.rollupOptions, build.rolldownOptions]) {
        const [first] = [output ?? []].flat()
        const choose = first?.manualChunks
        if (first && typeof choose === 'function')
          first.manualChunks = (id, meta) => stage.has(id) ? 'stage' : id.startsWith('~icons/') ? undefined : choose(id, meta)
      }
    },
    buildEnd() {
      stage = stageOf([...this.getModuleIds()], id => this.getModuleInfo(id)?.importedIds ?? [])
    },
  }
}
