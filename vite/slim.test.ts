import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../scripts/deck/deck.ts'
import { PARSER_CORE, replacements, takeNotesOut, unusedStyles } from './slim.ts'
import Fuse from './stubs/fuse.ts'

const client = join(root, 'node_modules/@slidev/client')
const sources = globSync('**/*.{ts,vue}', { cwd: client, exclude: ['node_modules/**'] })
  .filter(file => !file.endsWith('.test.ts'))
  .map(file => readFileSync(join(client, file), 'utf8'))

/** Names that Slidev's client imports from a module, types left out; `default` for a default import. */
function importedFrom(module: string): string[] {
  const names = new Set<string>()
  for (const source of sources) {
    for (const [, clause = '', from] of source.matchAll(/^import (?!type\b)([^'"]+?) from '([^']+)'/gm)) {
      if (from !== module)
        continue
      const [, list] = clause.match(/\{([^}]*)\}/) ?? []
      for (const name of (list ?? '').split(',').map(part => part.trim()).filter(part => part && !part.startsWith('type ')))
        names.add(name)
      if (!clause.trim().startsWith('{'))
        names.add('default')
    }
  }
  return [...names].sort()
}

describe('what the built deck leaves out of Slidev', () => {
  it.each(replacements)('$module: Slidev\'s client takes from it what the stub knows', ({ module, names }) => {
    expect(importedFrom(module), 'Slidev has moved: look at the stub again, and at `names` in vite/slim.ts').toEqual([...names].sort())
  })

  it.each(replacements)('$module: the stub has each of those names', ({ stub, names }) => {
    const file = join(root, 'vite/stubs', stub)
    expect(existsSync(file)).toBe(true)
    const code = readFileSync(file, 'utf8')
    for (const name of names)
      expect(code).toMatch(name === 'default' ? /export default/ : new RegExp(`export (?:const|function) ${name}\\b`))
  })

  it('the YAML parser: all that the client takes from the parser\'s core is in its other module', async () => {
    const utils = Object.keys(await import('@slidev/parser/utils'))
    const taken = importedFrom(PARSER_CORE)
    expect(taken.length, 'nothing is taken any more: drop the alias').toBeGreaterThan(0)
    expect(taken.filter(name => !utils.includes(name))).toEqual([])
  })

  it('style sheets: the client still asks for those that are left out, and no slide needs them', () => {
    const asked = sources.flatMap(source => Array.from(source.matchAll(/^import '([^']+\.css)'/gm), ([, file = '']) => file))
    expect(unusedStyles.filter(file => !asked.includes(file))).toEqual([])
    expect(readFileSync(join(root, 'slides.md'), 'utf8')).not.toMatch(/^> \[!|^twoslash: true/m)
  })

  it('v-motion: no slide and no component uses it', () => {
    const files = globSync(['slides.md', 'content/*.md', 'components/**/*.vue', 'theme/**/*.vue'], { cwd: root })
    expect(files.filter(file => /\bv-motion\b/.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
  })

  it('drawing: the deck has it in the dev server alone', () => {
    expect(readFileSync(join(root, 'slides.md'), 'utf8')).toMatch(/^drawings:\n {2}enabled: (?:dev|false)$/m)
  })
})

describe('the stand-in for fuse.js', () => {
  const fuse = new Fuse([{ no: 1, title: 'Agenda' }, { no: 12, title: 'The tail at scale' }, { no: 21, title: 'Scale up' }], { keys: ['no', 'title'] })
  const find = (words: string): number[] => fuse.search(words).map(({ item }) => item.no)

  it('finds slides by number, the one that begins with it first', () => {
    expect(find('1')).toEqual([1, 12, 21])
  })

  it('finds slides by words, however they are written', () => {
    expect(find('SCALE')).toEqual([21, 12])
    expect(find('nothing like it')).toEqual([])
  })
})

describe('notes kept apart from the slides', () => {
  const module = 'export const meta = shallowReactive({\n  slide: {\n    ...({"title":"A","noteHTML":"<p>Say \\"hello\\".</p>"}),\n    id: 6,\n    no: 7,\n  },\n})'

  it('are taken out of the module that every viewer loads', () => {
    const taken = takeNotesOut(module, '7')
    expect(taken?.note).toBe('"<p>Say \\"hello\\".</p>"')
    expect(taken?.code).not.toContain('hello')
  })

  it('are fetched by a getter beside the number of the slide', () => {
    expect(takeNotesOut(module, '7')?.code).toContain('    no: 7,\n    get noteHTML() { return lazyNote() },')
    expect(takeNotesOut(module, '7')?.code).toContain('import(\'virtual:deck-note/7\')')
  })

  it('need nothing where a slide has none', () => {
    expect(takeNotesOut('    ...({"noteHTML":""}),\n    no: 7,', '7')).toBeUndefined()
  })

  it('stop the build when Slidev writes its modules otherwise', () => {
    expect(() => takeNotesOut('export const meta = {}', '7')).toThrow('slide 7')
  })
})
