/**
 * Tells the type check which components slides and layouts may name without an import: every `.vue` file in
 * the folders that Slidev looks through. Written before each type check, so that it is never out of date
 * and nobody keeps a list; with it, vue-tsc checks the props that slides.md gives.
 */
import { globSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/**
 * Text of a declaration file for these components.
 *
 * @param files paths from the project's root, with forward slashes
 * @throws Error when two components have one name: Slidev would take either
 */
export function componentTypes(files: readonly string[]): string {
  const byName = new Map<string, string>()
  for (const file of files.toSorted()) {
    const name = basename(file, '.vue')
    const other = byName.get(name)
    if (other !== undefined)
      throw new Error(`Two components are called ${name}: ${other} and ${file}. Rename one, slides know them by name only.`)
    byName.set(name, file)
  }
  const lines = Array.from(byName, ([name, file]) => `    ${name}: typeof import('./${file}')['default']`)
  return [
    '// Written by `npm run typecheck`; not committed.',
    'export {}',
    '',
    'declare module \'vue\' {',
    '  interface GlobalComponents {',
    ...lines,
    '  }',
    '}',
    '',
  ].join('\n')
}

if (import.meta.main) {
  const files = globSync('{theme/,}components/**/*.vue', { cwd: root }).map(file => file.replaceAll('\\', '/'))
  writeFileSync(join(root, 'components.d.ts'), componentTypes(files))
}
