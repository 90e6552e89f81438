/** The decks that npm run bench:web compares, built and packed alike. */
import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { buildDeck, root } from '../deck/deck.ts'

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
