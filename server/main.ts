/**
 * npm run serve: the moderation API, and the built deck at `/`.
 *
 *   PORT=8080 HOST=127.0.0.1 RATE_LIMIT=1200 TRUST_PROXY=10.0.0.7 npm run serve -- --workers auto
 *
 *   ROOM=on ROOM_PORT=8081 ROOM_PUBLIC=https://room.example REDIS_URL=redis://localhost:6379 npm run serve
 *
 * With ROOM=on the audience joins a talk with its phones, on a port of the room's own; whoever has the stage link leads.
 *
 * Writes a log line in JSON for each answer to the standard output. SIGTERM or Ctrl+C stop it gently; a second one stops
 * it at once. With several workers, SIGHUP restarts them one by one.
 */
import cluster from 'node:cluster'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { Primary, SEED_VARIABLE } from './primary.ts'
import { readHostedRoom } from './room/settings.ts'
import { adviceOn, serve, TOKEN_VARIABLE } from './serve.ts'
import { readSettings, readWorkers } from './settings.ts'
import { stopWhenTold } from './stop-signals.ts'
import { makeToken } from './token.ts'
import { runWorker } from './worker.ts'

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { workers: { type: 'string', default: '1' } } })
  const workers = readWorkers(values.workers)
  const settings = readSettings(process.env)
  if (cluster.isWorker)
    return runWorker(settings, Number(process.env[SEED_VARIABLE]))
  if (workers === 1) {
    const serving = await serve(settings)
    stopWhenTold(serving.stop)
    say(`The deck and the moderation API are at ${serving.address}`)
    return
  }
  // One link for all workers.
  if (readHostedRoom(process.env, workers))
    process.env[TOKEN_VARIABLE] = makeToken()
  const primary = new Primary(workers, say)
  stopWhenTold(() => primary.stop())
  process.on('SIGHUP', () => void primary.restart().catch((error: Error) => say(error.message)))
  say(`The deck and the moderation API are at ${await primary.start()}, with ${workers} workers`)
}

main().catch((error: NodeJS.ErrnoException) => {
  say(adviceOn(error))
  process.exit(1)
})
