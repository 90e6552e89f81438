/** Whether the deck that is there was built from what is there now. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What a build is made of, below the project's folder. */
const SOURCES = ['slides.md', 'package-lock.json', 'global-bottom.vue', 'vite.config.ts', 'uno.config.ts', 'components', 'composables', 'content', 'diagrams', 'icons', 'lib', 'moderation', 'public', 'scripts/site', 'scripts/build.ts', 'setup', 'site', 'snippets', 'styles', 'theme', 'vite', 'worker']

async function newest(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined)
  if (!found)
    return 0
  if (!found.isDirectory())
    return found.mtimeMs
  const names = await readdir(path)
  return Math.max(0, ...await Promise.all(names.filter(name => name !== 'node_modules').map(name => newest(join(path, name)))))
}

/**
 * Whether something of the deck has changed since it was built.
 *
 * @param root the project's folder
 * @param built a file that the build wrote last; a build that is not there is old
 */
export async function isOutdated(root: string, built: string): Promise<boolean> {
  const builtAt = await newest(built)
  return builtAt === 0 || builtAt < Math.max(...await Promise.all(SOURCES.map(source => newest(join(root, source)))))
}
