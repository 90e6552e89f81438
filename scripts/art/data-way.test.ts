import type { SourceFile } from './imports.ts'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dataWay } from './data-way.ts'
import { stampFor, stampIn } from './diagram-stamp.ts'
import { packagesIn, reachedFrom, readImports } from './imports.ts'

const root = resolve(import.meta.dirname, '../..')
const text = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8')
const scripts = (JSON.parse(text('package.json')) as { scripts: Record<string, string> }).scripts
const files = readImports(root)

/** The files, with one text changed. */
function changed(name: string, change: (text: string) => string): Map<string, SourceFile> {
  const file = files.get(name)
  if (!file)
    throw new Error(`there is no ${name}`)
  return new Map(files).set(name, { ...file, text: change(file.text) })
}

describe('the picture of the data\'s way in docs/architecture.md', () => {
  it('is what the code says (else run npm run diagrams)', () => {
    const source = dataWay(files, scripts)
    expect(text('docs/data-way.mmd')).toBe(source)
    const { version } = JSON.parse(text('node_modules/mermaid/package.json')) as { version: string }
    expect(stampIn(text('docs/data-way.svg'))).toBe(stampFor({ source, look: text('diagrams/look.css'), mermaid: version }))
  })

  it('changes when a command is taken away', () => {
    const { stills, ...others } = scripts
    expect(stills).toBeDefined()
    expect(dataWay(files, others)).not.toBe(dataWay(files, scripts))
  })

  it('cannot be drawn when nobody is seen to write a store any more', () => {
    expect(() => dataWay(changed('scripts/data.ts', all => all.replaceAll('\'data\'', 'PLACE')), scripts)).toThrow('nobody writes data/')
  })
})

describe('what a file needs', () => {
  it('is found by imports, by a component\'s name and by an address', () => {
    expect(files.get('slides.md')?.needs.get('components/labs/tail/TailLab.vue')).toEqual({ isType: false })
    expect(files.get('composables/open-model.ts')?.needs.get('worker/model-worker.ts')).toEqual({ isType: false })
    expect(files.get('composables/open-model.ts')?.needs.get('worker/service.ts')).toEqual({ isType: true })
    expect(files.get('components/labs/night/NightStill.vue')?.needs.has('components/labs/night/NightPicture.vue')).toBe(true)
  })

  it('reaches what is needed through others', () => {
    expect(reachedFrom(files, ['components/labs/moderate/ModerateLab.vue'])).toContain('moderation/score.ts')
    expect(reachedFrom(files, ['lib/html.ts'])).toEqual(new Set(['lib/html.ts']))
  })

  it('of packages is what it takes while it runs', () => {
    expect(packagesIn('import type { A } from \'types-only\'\nimport { b } from \'@scope/name/deep.js\'\nimport \'styles\'\nimport c from \'./own.ts\'\nimport d from \'node:fs\'\nsrc: url(\'@fontsource/arvo/a.woff2\')'))
      .toEqual(new Set(['@scope/name', 'styles', '@fontsource/arvo']))
  })
})
