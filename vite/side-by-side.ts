/** Lets two builds of the deck run at once. */
import type { Plugin } from 'vite'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'

/** What Slidev writes anew in each build, named by the first ten digits of its content's SHA-256. */
const LIST = /\/node_modules\/\.slidev\/virtual\/import-glob\.([0-9a-f]{10})\.ts$/

const EVERY_MS = 20
const FOR_MS = 5_000

/**
 * Reads a file that is named by its content; as long as another build is just writing it, again.
 *
 * @param file its path, `import-glob.HASH.ts`
 * @param forMs how long to wait for the other, in milliseconds
 * @throws Error when it has not become what its name says by then, or can't be read
 */
export async function readWhole(file: string, forMs = FOR_MS): Promise<string> {
  const hash = LIST.exec(file)?.[1] ?? 'none'
  for (let waited = 0; waited <= forMs; waited += EVERY_MS) {
    const content = await readFile(file, 'utf8')
    if (createHash('sha256').update(content).digest('hex').startsWith(hash))
      return content
    await setTimeout(EVERY_MS)
  }
  throw new Error(`${file} does not hold what its name says: if no other build is running, look how Slidev names it (vite/side-by-side.ts)`)
}

/** Gives Slidev's lists to Vite once they are whole. */
export function sideBySide(): Plugin {
  return { name: 'side-by-side', enforce: 'pre', load: { filter: { id: LIST }, handler: id => readWhole(id) } }
}
