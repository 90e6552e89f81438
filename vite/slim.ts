/**
 * What a viewer need not load before the first slide. Slidev ships everything that any deck may use; this
 * leaves out of the built deck what this one does not, about 120 kB of gzip. The dev server is left alone.
 *
 * Each line reaches into Slidev. slim.test.ts holds them against the installed version, and says
 * which to look at when Slidev moves.
 */
import type { Plugin } from 'vite'
import { fileURLToPath } from 'node:url'

export interface Replacement {
  /** The module as Slidev's client imports it. */
  module: string
  /** What its client takes from it: names, or `default`. */
  names: readonly string[]
  /** File in stubs/ that stands in for it. */
  stub: string
  /** What it saves before the first slide, in kB of gzip, measured on a bare deck. */
  saves: number
  /** Why this deck can do without. */
  why: string
}

export const replacements: readonly Replacement[] = [
  { module: '@shikijs/vitepress-twoslash/client', names: ['default'], stub: 'twoslash.ts', saves: 2, why: 'twoslash is off' },
  { module: 'floating-vue', names: ['Dropdown', 'Tooltip', 'recomputeAllPoppers'], stub: 'floating-vue.ts', saves: 13, why: 'only settings and twoslash have bubbles' },
  { module: '@vueuse/motion', names: ['MotionDirective'], stub: 'motion.ts', saves: 11, why: 'no slide uses v-motion' },
  { module: 'fuse.js', names: ['default'], stub: 'fuse.ts', saves: 9, why: 'finding a slide by its words needs a line' },
  { module: 'drauu', names: ['createDrauu'], stub: 'drauu.ts', saves: 7, why: 'drawing is off in the built deck' },
]

/** Style sheets of Slidev's client for what no slide has: explained types in code, GitHub's alerts. Saves 4 kB. */
export const unusedStyles: readonly string[] = [
  '@shikijs/vitepress-twoslash/style.css',
  'markdown-it-github-alerts/styles/github-colors-light.css',
  'markdown-it-github-alerts/styles/github-colors-dark-media.css',
  'markdown-it-github-alerts/styles/github-base.css',
]

/** Vue's build without the template compiler: slides are compiled when the deck is built. Saves 33 kB. */
const FULL_VUE = /\/vue\/dist\/vue\.esm-bundler\.js$/
const RUNTIME_VUE = '/vue/dist/vue.runtime.esm-bundler.js'

/** Slidev takes one small function from here, and with it a YAML parser; it is in the other module too. Saves 10 kB. */
export const PARSER_CORE = '@slidev/parser/core'
const PARSER_UTILS = '@slidev/parser/utils'

/** The module that Slidev makes of a slide's frontmatter, notes included. */
const FRONTMATTER = /__slidev_(\d+)\.frontmatter$/
const NOTE_HTML = /"noteHTML":("(?:[^"\\]|\\.)*")/
const SLIDE_NUMBER = /^( +)no: \d+,$/m
const NOTE = 'virtual:deck-note/'

const stubPath = (file: string): string => fileURLToPath(new URL(`./stubs/${file}`, import.meta.url))

/**
 * Takes the notes out of a slide's frontmatter module, which every viewer loads, and puts a getter in their
 * place, which fetches them when a presenter's view first reads them.
 *
 * @returns the module's new code and the notes' HTML as a JavaScript string, or undefined if it has no notes
 * @throws Error when the module is not as Slidev 53 writes it
 */
export function takeNotesOut(code: string, no: string): { code: string, note: string } | undefined {
  const note = code.match(NOTE_HTML)?.[1]
  if (note === undefined || !SLIDE_NUMBER.test(code))
    throw new Error(`vite/slim.ts: slide ${no} has no notes where Slidev 53 puts them`)
  if (note === '""')
    return undefined
  return {
    note,
    code: `${code
      .replace(NOTE_HTML, '"noteHTML":""')
      .replace(SLIDE_NUMBER, '$&\n$1get noteHTML() { return lazyNote() },')}
import { createLazyNote } from ${JSON.stringify(stubPath('lazy-note.ts'))}
const lazyNote = createLazyNote(() => import('${NOTE}${no}'))
`,
  }
}

/** Vite plugins that slim the built deck. */
export function slim(): Plugin[] {
  const stubs = new Map(replacements.map(({ module, stub }) => [module, stubPath(stub)]))
  const notes = new Map<string, string>()
  return [
    {
      name: 'deck:slim',
      apply: 'build',
      enforce: 'pre',
      configResolved({ define }) {
        if (define?.__SLIDEV_FEATURE_DRAWINGS__ === 'true')
          throw new Error('vite/slim.ts leaves drawing out of the built deck: set `drawings: { enabled: dev }` in slides.md, or take drauu off the list')
      },
      resolveId(source, importer) {
        if (source === PARSER_CORE)
          return this.resolve(PARSER_UTILS, importer, { skipSelf: true })
        if (FULL_VUE.test(source))
          return source.replace(FULL_VUE, RUNTIME_VUE)
        return unusedStyles.includes(source) ? stubPath('empty.css') : stubs.get(source)
      },
    },
    {
      name: 'deck:notes-apart',
      apply: 'build',
      // After the plugin that draws emoji, which the notes have too.
      enforce: 'post',
      transform(code, id) {
        const no = id.match(FRONTMATTER)?.[1]
        if (no === undefined)
          return
        const taken = takeNotesOut(code, no)
        if (!taken)
          return
        notes.set(no, taken.note)
        return { code: taken.code, map: null }
      },
      resolveId(source) {
        return source.startsWith(NOTE) ? `\0${source}` : undefined
      },
      load(id) {
        if (!id.startsWith(`\0${NOTE}`))
          return
        return `export default ${notes.get(id.slice(NOTE.length + 1)) ?? '""'}`
      },
    },
  ]
}
