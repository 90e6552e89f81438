/**
 * npm run present: the built deck with the speaker's notes, for the stage. Builds it if something has changed, serves
 * it together with the API, and prints the addresses. No development server: nothing is compiled during the talk, and
 * when this process dies the open deck goes on.
 *
 *   PORT=8080 HOST=127.0.0.1 PASSWORD=... npm run present
 *
 * With a HOST that other machines can reach, they are asked for the password.
 */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import process from 'node:process'
import { renderUnicodeCompact } from 'uqr'
import { speaker } from '../content/speaker.ts'
import { createServer } from '../server/app.ts'
import { readSettings } from '../server/settings.ts'
import { shippedModel } from './batch/night.ts'
import { buildDeck, root } from './deck.ts'
import { isOutdated } from './present/freshness.ts'
import { guard, isOwnMachine } from './present/guard.ts'

const FOLDER = join(root, 'dist-export/present')

async function main(): Promise<void> {
  const { port, host } = readSettings(process.env)
  if (await isOutdated(root, join(FOLDER, 'sw.js'))) {
    process.stdout.write('Building the deck with notes…\n')
    buildDeck(FOLDER, ['--with-notes'])
  }
  const password = process.env.PASSWORD || randomBytes(6).toString('base64url')
  const app = await createServer({
    ...shippedModel(),
    deck: FOLDER,
    requestsPerMinute: 0,
    prepare: app => guard(app, password),
  })
  const address = await app.listen({ port, host })
  const isPrivate = host === 'localhost' || isOwnMachine(host)
  process.stdout.write(`
the projector's window   ${address}/
the presenter's view     ${address}/presenter/1
${isPrivate ? 'Only this machine can reach them.' : `Other machines need a password (any name): ${password}`}
Ctrl+C ends it; a window that is open goes on.

the deck for the audience: ${speaker.deckUrl}
${renderUnicodeCompact(speaker.deckUrl)}
`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void app.close())
}

main().catch((error: NodeJS.ErrnoException) => {
  process.stderr.write(`${error.code === 'EADDRINUSE' ? `${error.message}. Is it running already? Else choose another port: PORT=8081 npm run present` : error.message}\n`)
  process.exitCode = 1
})
