import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../scripts/deck/deck.ts'

interface PackageJson {
  version: string
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  overrides?: Record<string, string>
}

const readJson = <T>(...path: string[]): T => JSON.parse(readFileSync(join(root, ...path), 'utf8')) as T
const installed = (name: string): string => readJson<PackageJson>('node_modules', name, 'package.json').version
const project = readJson<PackageJson>('package.json')

// Each pin works around a fault in one version of something else. When that something moves, look again.
describe('the pins in package.json', () => {
  it('magic-string stays at 1.4.1 while Slidev is 53.0.0', () => {
    expect(project.overrides?.['magic-string@^1']).toBe('1.4.1')
    expect(installed('@slidev/cli'), [
      'Slidev has moved. magic-string 1.4.2 to 1.4.5 corrupted CSS with @apply ("Invalid token in pseudo element").',
      'Try without the override: remove it, npm install, npm run build. If that builds, drop it, here and in README.md;',
      'if not, write the new version of Slidev into this test.',
    ].join(' ')).toBe('53.0.0')
  })

  it('unocss stays at 66.10.5', () => {
    expect(installed('unocss'), [
      'UnoCSS has moved. 66.12.0 asked for a package version that was never published: if `npm ci` works with the new one',
      'and the deck builds, write it into this test and README.md.',
    ].join(' ')).toBe('66.10.5')
  })

  it('playwright has one version for export and tests', () => {
    expect(installed('@playwright/test')).toBe(installed('playwright-chromium'))
  })

  it('.nvmrc names the Node that scripts run on', () => {
    expect(readFileSync(join(root, '.nvmrc'), 'utf8').trim()).toBe(installed('node'))
  })

  it('every dependency is fixed to one version', () => {
    const ranges = Object.entries({ ...project.dependencies, ...project.devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    expect(ranges).toEqual([])
  })
})

describe('package-lock.json', () => {
  it('has every package for every platform, without which `npm ci` stops', () => {
    const { packages } = readJson<{ packages: Record<string, { optionalDependencies?: Record<string, string> }> }>('package-lock.json')
    const locked = new Set(Object.keys(packages).map(path => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)))
    const missing = Object.values(packages).flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {})).filter(name => !locked.has(name))
    expect(missing, 'npm leaves out what the registry did not have: take a version that is complete').toEqual([])
  })
})

describe('the declaration of Slidev\'s client', () => {
  it.each([
    { declaration: 'slidev-client.d.ts', files: ['index.ts', 'env.ts', 'layoutHelper.ts'] },
    { declaration: 'slidev-state.d.ts', files: ['state/storage.ts'] },
  ])('$declaration has only what the installed client exports', ({ declaration, files }) => {
    const declared = Array.from(readFileSync(join(root, 'types', declaration), 'utf8').matchAll(/^export declare (?:function|const) (\w+)/gm), ([, name]) => name ?? '')
    const client = files.map(file => readFileSync(join(root, 'node_modules/@slidev/client', file), 'utf8')).join('\n')
    expect(declared.length).toBeGreaterThan(1)
    expect(declared.filter(name => !new RegExp(`\\b${name}\\b`).test(client))).toEqual([])
  })
})
