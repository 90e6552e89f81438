/** The decks that npm run bench:web compares, built and served alike. */
import type { AddressInfo } from 'node:net'
import type { DeckServer } from '../deck.ts'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import sirv from 'sirv'
import { buildDeck, root } from '../deck.ts'

/** What Slidev makes of the least that is a deck: no theme, no fonts, two slides. */
const BARE = `---
theme: none
fonts:
  provider: none
---

# First slide

Some words.

---

# Second slide

More words.
`

/** What a server packs for the way; the rest is packed already. */
const PACKED = /\.(?:html|js|css|svg|json|txt|xml)$/

/** Lays a packed file beside each that gains by it, as hosts do. */
async function pack(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  await Promise.all(entries.filter(entry => entry.isFile() && PACKED.test(entry.name)).map(async ({ parentPath, name }) => {
    const file = join(parentPath, name)
    await writeFile(`${file}.gz`, await promisify(gzip)(await readFile(file)))
  }))
}

/**
 * Builds this deck.
 *
 * @param folder where to
 */
export async function buildOwn(folder: string): Promise<void> {
  buildDeck(folder)
  await pack(folder)
}

/**
 * Builds a two-slide deck with Slidev alone: nothing of this project but its packages.
 *
 * @param folder where to; below the project, so that the packages are found
 * @throws Error with what the build said, when it fails
 */
export async function buildBare(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const entry = join(folder, 'slides.md')
  await writeFile(entry, BARE)
  const out = join(folder, 'dist')
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules/@slidev/cli/bin/slidev.mjs'), 'build', entry, '--out', out], { cwd: folder, encoding: 'utf8' })
  if (status !== 0)
    throw new Error(`The bare deck does not build:\n${stdout}\n${stderr}`)
  await pack(out)
}

/** Serves a built deck as a host does: packed, addresses without a file by the page for all others. */
export async function servePacked(folder: string): Promise<DeckServer> {
  const server = createServer(sirv(folder, { gzip: true, single: existsSync(join(folder, 'shell.html')) ? 'shell.html' : true }))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}
