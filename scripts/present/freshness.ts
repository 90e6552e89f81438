/** Whether what is built or printed was made of what is there now: contents are compared, for times of files lie. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What a build is made of, below the project's folder. */
const SOURCES = ['slides.md', 'package-lock.json', 'global-bottom.vue', 'vite.config.ts', 'uno.config.ts', 'components', 'composables', 'content', 'diagrams', 'icons', 'lib', 'moderation', 'public', 'remote', 'room', 'scripts/deck', 'scripts/site', 'scripts/build.ts', 'setup', 'site', 'snippets', 'styles', 'theme', 'vite', 'worker']

/** Files below the project's folder, of a file or of a folder with all that is in it; tests are in no build. */
async function filesOf(root: string, path: string): Promise<string[]> {
  const entries = await readdir(join(root, path), { withFileTypes: true }).catch(() => undefined)
  if (!entries)
    return existsSync(join(root, path)) && !path.endsWith('.test.ts') ? [path] : []
  const below = entries.filter(({ name }) => name !== 'node_modules').map(({ name }) => filesOf(root, `${path}/${name}`))
  return (await Promise.all(below)).flat()
}

/**
 * A fingerprint of all that the deck is made of: the same names and contents have the same one, whenever they were written.
 *
 * @param root the project's folder
 */
export async function fingerprintOf(root: string): Promise<string> {
  const files = (await Promise.all(SOURCES.map(source => filesOf(root, source)))).flat().sort()
  const contents = await Promise.all(files.map(file => readFile(join(root, file))))
  const hash = createHash('sha256')
  files.forEach((file, index) => hash.update(`${file}\n${contents[index]?.length}\n`).update(contents[index] ?? ''))
  return hash.digest('hex')
}

/** Where it is kept what something was made of: beside it. */
const noteOf = (made: string): string => `${made}.made-of`

/**
 * Makes something of the deck, and keeps beside it of what it was made. Where that fails, it is old.
 *
 * @param root the project's folder
 * @param made the file or folder that is made
 * @param make makes it
 */
export async function makeOf(root: string, made: string, make: () => Promise<void> | void): Promise<void> {
  // What is changed while it is being made is not in it.
  const fingerprint = await fingerprintOf(root)
  await rm(noteOf(made), { force: true })
  await make()
  await writeFile(noteOf(made), `${fingerprint}\n`)
}

/**
 * Whether something of the deck has changed since a file or folder was made of it with {@link makeOf}.
 *
 * @param root the project's folder
 * @param made what was made; what is not there is old
 */
export async function isOutdated(root: string, made: string): Promise<boolean> {
  const kept = await readFile(noteOf(made), 'utf8').catch(() => undefined)
  return kept === undefined || !existsSync(made) || kept.trim() !== await fingerprintOf(root)
}
