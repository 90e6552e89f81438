/**
 * Writes dist-export/mloops-to-mlops-handout.pdf: a page of A4 for each slide, its last state as vectors, below it
 * what is said, and where there is a lab the way to the live slide. Tagged, with bookmarks by section.
 */
import { mkdir } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { root, withBuiltDeck } from './deck/deck.ts'
import { ofTalk, takeTalk, talkOption } from './deck/talk-option.ts'
import { printHandout } from './handout/print.ts'
import { makeOf } from './present/freshness.ts'

async function main(args: string[]): Promise<void> {
  const { values: { out, talk } } = parseArgs({ args, options: { out: { type: 'string' }, ...talkOption } })
  takeTalk(talk)
  const handout = join(root, 'dist-export', ofTalk('mloops-to-mlops-handout.pdf'))
  const path = resolve(out ?? handout)
  await mkdir(dirname(path), { recursive: true })
  const print = (): Promise<void> => withBuiltDeck(async (deck) => {
    await printHandout(deck, path)
    console.log(`${deck.slides.length} pages in ${relative(root, path)}`)
  })
  // Only the one that preflight looks at is marked with what it was made of.
  await (path === handout ? makeOf(root, path, print) : print())
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
