/**
 * npm run data: brings the labelled comments from their public repositories into data/ and checks every sha256.
 *
 *   npm run data                            downloads what is missing
 *   npm run data -- --from ../shared/data   takes the files from a folder (or set MODERATION_DATA)
 *   npm run data -- --to elsewhere          another folder; data/ is git-ignored
 */
import { resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { fetchData, fromFolder, fromGitHub } from './model/fetch-data.ts'
import { PINS } from './model/pins.ts'
import { withProgress } from './model/progress.ts'

try {
  const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string', default: 'data' } } })
  const from = values.from ?? process.env.MODERATION_DATA
  const supply = from === undefined ? fromGitHub() : fromFolder(resolve(from))
  const { fetched, kept } = await withProgress('labelled comments', progress => fetchData(PINS, resolve(values.to), supply, progress))
  process.stdout.write(`${fetched} files brought, ${kept} already there, all checksums right: ${resolve(values.to)}\n`)
}
catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
