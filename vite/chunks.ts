/**
 * How the built deck is cut into files. Slidev cuts what every slide needs into a dozen, and puts every icon of the deck
 * into one that the first slide waits for; what several slides share is cut into many small ones. Here the stage is one
 * file, with one style sheet, what slides share is one for each of a few topics, and icons go with their slides: fewer
 * requests, each with its headers, before a slide shows.
 */
import type { Plugin } from 'vite'

/** Modules that a slide's page starts with: the program of any view, the view that shows slides, and most slides' layout. */
const STARTS = [/\/index\.html$/, /\/@slidev\/client\/pages\/play\.vue$/, /\/theme\/layouts\/default\.vue$/]

/** What slides share, by topic. */
const TOPICS: readonly (readonly [name: string, modules: RegExp])[] = [
  ['scenes', /\/components\/art\/(?:PixelScene\.vue|scenes\.ts)/],
  ['art', /\/components\/art\//],
  ['figure', /\/components\/charts\/(?:Arrowhead|ChartFigure|chart\.css)/],
  ['charts', /\/components\/charts\/|\/node_modules\/(?:d3-|internmap)/],
  ['lab', /\/components\/labs\/|\/composables\//],
]

/** A slide's own module. */
const SLIDE = /\/@slidev\/slides\/\d+\/md$/

/** Modules, and what they import, straight or through others. */
function closureOf(starts: readonly string[], importsOf: (id: string) => readonly string[]): Set<string> {
  const closure = new Set<string>()
  const add = (id: string): void => {
    if (closure.has(id))
      return
    closure.add(id)
    importsOf(id).forEach(add)
  }
  starts.forEach(add)
  return closure
}

/**
 * The modules that are there before any slide is.
 *
 * @param ids all modules of the deck
 * @param importsOf what a module imports at once
 * @returns the starting modules, and what they import, straight or through others
 * @throws Error when one of the starting modules is not there
 */
export function stageOf(ids: readonly string[], importsOf: (id: string) => readonly string[]): Set<string> {
  return closureOf(STARTS.map((start) => {
    const found = ids.find(id => start.test(id))
    if (found === undefined)
      throw new Error(`vite/chunks.ts: no module of the deck is ${start}; look where Slidev's pages begin now`)
    return found
  }), importsOf)
}

/**
 * Which file a module goes to that several slides need.
 *
 * @param ids all modules of the deck
 * @param importsOf what a module imports at once
 * @returns for each such module its topic, for those that have one
 */
export function topicsOf(ids: readonly string[], importsOf: (id: string) => readonly string[]): Map<string, string> {
  const needed = new Map<string, number>()
  for (const slide of ids.filter(id => SLIDE.test(id))) {
    for (const id of closureOf([slide], importsOf))
      needed.set(id, (needed.get(id) ?? 0) + 1)
  }
  const topics = new Map<string, string>()
  for (const [id, count] of needed) {
    const topic = TOPICS.find(([, modules]) => modules.test(id))
    if (topic && count > 1)
      topics.set(id, topic[0])
  }
  return topics
}

/** Vite plugin that cuts the built deck. */
export function chunks(): Plugin {
  let stage = new Set<string>()
  let topics = new Map<string, string>()
  return {
    name: 'deck:chunks',
    apply: 'build',
    enforce: 'post',
    configResolved({ build }) {
      for (const { output } of [build.rollupOptions, build.rolldownOptions]) {
        const [first] = [output ?? []].flat()
        const choose = first?.manualChunks
        if (!first || typeof choose !== 'function')
          continue
        delete first.manualChunks
        // A group takes what its modules import along, but for what is in one of higher priority.
        first.codeSplitting = {
          groups: [
            { name: 'stage', test: id => stage.has(id), priority: 3 },
            { name: id => topics.get(id) ?? null, priority: 2 },
            { name: (id, meta) => id.startsWith('~icons/') ? null : choose(id, meta) ?? null, priority: 1 },
          ],
        }
      }
    },
    buildEnd(error) {
      // A build that has failed has no modules to look at: its own reason is to be read.
      if (error)
        return
      const ids = [...this.getModuleIds()]
      const importsOf = (id: string): readonly string[] => this.getModuleInfo(id)?.importedIds ?? []
      stage = stageOf(ids, importsOf)
      topics = topicsOf(ids, importsOf)
    },
  }
}
