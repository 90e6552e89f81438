/**
 * Takes the pictures and the accessibility trees anew that slides are compared with: look at the differences before
 * you commit them. What belongs to no slide any more goes, once all were taken; a run that fails takes nothing away.
 *
 *   npm run test:update
 *   npm run test:update -- --slide "Pop quiz"     those of one slide, and no other
 *
 * Pictures are stored with a palette, a third of the size; text and flat colours need no more.
 */
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { didYouMean } from '../lib/near-names.ts'
import { buildDeck, openBrowser, readSlides, root } from './deck/deck.ts'
import { plainTitle } from './deck/find-slides.ts'
import { readMaker, thisMaker, writeMaker } from './deck/picture-maker.ts'

const KEPT = ['tests/slides/pictures/**/*.png', 'tests/slides/trees/*.yml']

async function compress(file: string): Promise<number> {
  const small = await sharp(await readFile(file)).png({ palette: true, colours: 256, dither: 0, effort: 10 }).toBuffer()
  await writeFile(file, small)
  return small.length
}

/** What of a test's name says that it writes what is kept, for all slides or for one. */
async function namesOfTests(title: string | undefined): Promise<string> {
  const kinds = '(?:looks as it did|tells a screen reader)'
  if (title === undefined)
    return kinds
  const titles = (await readSlides()).map(plainTitle)
  if (!titles.includes(title))
    throw new Error(`No slide has the title "${title}".${didYouMean(title, titles)}`)
  return `slide \\d+ ${title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:, its lab driven to step \\d+,)? ${kinds}`
}

async function main(args: string[]): Promise<void> {
  const { values: { slide } } = parseArgs({ args, options: { slide: { type: 'string' } } })
  const names = await namesOfTests(slide)
  const browser = await openBrowser()
  const maker = thisMaker(browser.version())
  await browser.close()
  if (slide !== undefined && JSON.stringify(maker) !== JSON.stringify(readMaker()))
    throw new Error(`The other pictures were made with ${Object.values(readMaker()).join(' on ')}, and here is ${Object.values(maker).join(' on ')}: take them all anew.`)
  buildDeck(join(root, 'dist'))

  const start = Date.now()
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--grep', names, '--update-snapshots=all'], { cwd: root, stdio: 'inherit' })
  const kept = await Promise.all(globSync(KEPT, { cwd: root }).map(async (name) => {
    const file = join(root, name)
    return { file, isNew: (await stat(file)).mtimeMs >= start }
  }))
  const pictures = kept.filter(({ file, isNew }) => isNew && file.endsWith('.png'))
  let bytes = 0
  for (const { file } of pictures)
    bytes += await compress(file)
  console.log(`${pictures.length} pictures, ${(bytes / 1e6).toFixed(1)} MB, in tests/slides/pictures`)
  if (status !== 0)
    throw new Error('Not all could be taken: see above. Nothing was taken away.')
  if (slide === undefined) {
    writeMaker(maker)
    await Promise.all(kept.filter(({ isNew }) => !isNew).map(({ file }) => rm(file)))
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
