/** Writes the service worker of a built deck. */
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { join, sep } from 'node:path'

/** Kept only when it has been used: the engine that one slide runs when it is asked to. */
const LATER = /^assets\/duckdb-/
/** What a deck may be built for, as it says in edition.txt. */
const EDITIONS = ['everybody', 'speaker'] as const
export type Edition = typeof EDITIONS[number]

/** Never kept: what hosts and the service worker read, and a report that figures were computed from beforehand. */
const NEVER = /^(?:_headers|_redirects|robots\.txt|sitemap\.xml|404\.html|sw\.js|edition\.txt|og\.png|model\/bench\.json)$/

/** The files of a built deck by when they are kept. */
export function sortFiles(files: readonly string[]): { now: string[], later: string[] } {
  const kept = files.filter(file => !NEVER.test(file)).sort()
  return { now: kept.filter(file => !LATER.test(file)), later: kept.filter(file => LATER.test(file)) }
}

/**
 * Writes sw.js and edition.txt into a built deck. Its version is made of the content of all files: the same deck is the same version.
 *
 * @param folder the built deck
 * @param base the path that it is served below, with a slash at both ends
 * @param edition whom it was built for
 */
export async function writeServiceWorker(folder: string, base: string, edition: Edition): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1).split(sep).join('/'))
  const { now, later } = sortFiles(files)
  const hash = createHash('sha256')
  for (const file of now)
    hash.update(file).update(await readFile(join(folder, file)))
  const code = stripTypeScriptTypes(await readFile(new URL('../../site/service-worker.ts', import.meta.url), 'utf8'))
  const constants = { BASE: base, EDITION: edition, EDITIONS, VERSION: hash.digest('hex').slice(0, 12), FILES: now, LATER: later }
  await writeFile(join(folder, 'edition.txt'), edition)
  await writeFile(join(folder, 'sw.js'), `${Object.entries(constants).map(([name, value]) => `const ${name} = ${JSON.stringify(value)}`).join('\n')}\n${code}`)
}
