/**
 * Takes the pictures and the accessibility trees anew that slides are compared with: look at the differences before
 * you commit them.
 *
 * Pictures are stored with a palette, a third of the size; text and flat colours need no more.
 */
import { spawnSync } from 'node:child_process'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import sharp from 'sharp'
import { buildDeck, openBrowser, root } from './deck/deck.ts'
import { thisMaker, writeMaker } from './deck/picture-maker.ts'

const folder = join(root, 'tests/slides/pictures')

async function compress(file: string): Promise<number> {
  const small = await sharp(await readFile(file)).png({ palette: true, colours: 256, dither: 0, effort: 10 }).toBuffer()
  await writeFile(file, small)
  return small.length
}

buildDeck(join(root, 'dist'))
await rm(folder, { recursive: true, force: true })
await rm(join(root, 'tests/slides/trees'), { recursive: true, force: true })
const { status } = spawnSync(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--grep', 'looks as it did|tells a screen reader', '--update-snapshots=all'], { cwd: root, stdio: 'inherit' })
const browser = await openBrowser()
writeMaker(thisMaker(browser.version()))
await browser.close()
const files = (await readdir(folder)).filter(file => file.endsWith('.png')).map(file => join(folder, file))
let bytes = 0
for (const file of files)
  bytes += await compress(file)
console.log(`${files.length} pictures, ${(bytes / 1e6).toFixed(1)} MB, in tests/slides/pictures`)
process.exitCode = status ?? 1
