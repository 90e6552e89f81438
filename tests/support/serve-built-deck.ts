import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { root, serveDeck } from '../../scripts/deck/deck.ts'

/** Serves dist/ while the browser tests run, and tells the workers where. */
export default async function serveBuiltDeck(): Promise<() => Promise<void>> {
  const folder = process.env.DECK_DIST ?? join(root, 'dist')
  if (!existsSync(join(folder, 'index.html')))
    throw new Error('There is no built deck to test: run `npm run build` first (npm test does).')
  const server = await serveDeck(folder)
  process.env.DECK_URL = server.url
  return server.close
}
