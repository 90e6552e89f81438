/**
 * npm run serve: the moderation API, and the built deck at `/`.
 *
 *   PORT=8080 HOST=127.0.0.1 RATE_LIMIT=1200 TRUST_PROXY=10.0.0.7 npm run serve
 *
 * Writes a log line in JSON for each answer to the standard output. SIGTERM or Ctrl+C stop it gently; a second one stops it at once.
 */
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { createServer } from './app.ts'
import { Log } from './log.ts'
import { readSettings } from './settings.ts'
import { shippedModel } from './shipped-model.ts'
import { stopWhenTold } from './stop-signals.ts'
import { warmUp } from './warm-up.ts'

async function main(): Promise<void> {
  const log = new Log(1)
  const { port, host, ...limits } = readSettings(process.env)
  const model = shippedModel()
  warmUp(model.scorer)
  const app = await createServer({
    ...model,
    deck: fileURLToPath(new URL('../dist', import.meta.url)),
    ...limits,
    log,
  })
  const address = await app.listen({ port, host })
  process.stderr.write(`The deck and the moderation API are at ${address}\n`)
  stopWhenTold(() => app.close().then(() => log.close()))
}

/** What to do about a server that cannot listen. */
function adviceOn({ code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'EADDRINUSE':
      return `${message}. Is the server running already? Else choose another port: PORT=8081 npm run serve`
    case 'EACCES':
      return `${message}. Choose a port from 1024 on: PORT=8080 npm run serve`
    case 'ENOTFOUND':
    case 'EADDRNOTAVAIL':
      return `${message}. HOST is a name or an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them.`
    default:
      return message
  }
}

main().catch((error: NodeJS.ErrnoException) => {
  process.stderr.write(`${adviceOn(error)}\n`)
  process.exitCode = 1
})
