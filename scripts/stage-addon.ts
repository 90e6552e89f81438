/**
 * Puts into addon/ what its package has beside its own files: the components that it offers and whatever they need,
 * found by who needs whom. npm runs it before it packs, and afterwards with `--clear`: nothing of it stays.
 */
import { copyFileSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { packagesIn, reachedFrom, readImports } from './art/imports.ts'

const root = resolve(import.meta.dirname, '..')
const addon = join(root, 'addon')

/** What decks use by name. */
const OFFERED = /^components\/(?:labs\/\w+\/\w+Lab|charts\/\w+|quiz\/PopQuiz|art\/Pixel(?:Art|Scene))\.vue$/

/** The addon's own files, with the place where Slidev looks for each: it is as deep as the one here, so imports stay. */
const OWN: Record<string, string> = {
  'main.ts': 'setup/main.ts',
  'vite-plugins.ts': 'setup/vite-plugins.ts',
  'styles.ts': 'styles/index.ts',
  'styles.css': 'styles/styles.css',
}

/** What these take from the project. */
const NEED = /'\.\.\/((?!served)[^']+)'/g

/** What labs fetch while they run; the reports that only scripts read stay here. */
const SERVED = ['model/!(bench|evaluation).*', 'data/comments.csv', 'room.json']

/** What every deck has. */
const OF_THE_DECK = new Set(['vue', 'vue-router', '@slidev/client'])

/** Each file of the package that is not there by itself, with where it is taken from; paths from the project's root. */
export function stagedFiles(): Map<string, string> {
  const files = readImports(root)
  const needed = Object.keys(OWN).flatMap(own => Array.from(readFileSync(join(addon, own), 'utf8').matchAll(NEED), ([, file = '']) => file))
  const reached = reachedFrom(files, [...files.keys()].filter(file => OFFERED.test(file)).concat(needed))
  const { dependencies } = JSON.parse(readFileSync(join(addon, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  const taken = new Set(Array.from(reached).flatMap(file => [...packagesIn(files.get(file)?.text ?? '')]))
  const missing = [...taken].filter(name => !OF_THE_DECK.has(name) && !(name in dependencies))
  if (missing.length > 0)
    throw new Error(`addon/package.json lacks dependencies that its components take something from: ${missing.join(', ')}`)
  const served = globSync(SERVED, { cwd: join(root, 'public') })
  return new Map([
    ...Array.from(reached, file => [file, file] as const),
    ...Object.entries(OWN).map(([own, place]) => [place, `addon/${own}`] as const),
    ...served.map(file => [`served/${file}`, `public/${file}`] as const),
    ['LICENSE', 'LICENSE'],
  ])
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { clear: { type: 'boolean', default: false } } })
  try {
    const staged = stagedFiles()
    // What an earlier, broken run has left must not be packed.
    for (const top of new Set(Array.from(staged.keys(), place => place.split('/', 1)[0] ?? '')))
      rmSync(join(addon, top), { recursive: true, force: true })
    if (!values.clear) {
      for (const [place, file] of staged) {
        mkdirSync(dirname(join(addon, place)), { recursive: true })
        copyFileSync(join(root, file), join(addon, place))
      }
    }
  }
  catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
