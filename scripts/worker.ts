/**
 * npm run worker: one more consumer of the room's comments, on this or another machine. It judges each by the version of the
 * model that did not answer; whoever is there shares the work, and what one had taken that is gone is taken over.
 *
 *   REDIS_URL=redis://localhost:6379 npm run worker
 */
import process from 'node:process'
import { openConsumer } from '../server/room/consumer.ts'
import { readRoomSettings } from '../server/room/settings.ts'
import { shippedModel } from '../server/shipped-model.ts'
import { stopWhenTold } from '../server/stop-signals.ts'

/** How often it looks how many comments wait, in ms. */
const LOOK = 1000

async function main(): Promise<void> {
  const { redisUrl } = readRoomSettings(process.env)
  if (redisUrl === undefined)
    throw new Error('A worker takes comments from the Redis that the room is kept in: REDIS_URL=redis://localhost:6379 npm run worker. Without Redis the room\'s server does the work itself.')
  const consumer = await openConsumer(redisUrl, shippedModel())
  process.stdout.write(`One more consumer takes the room's comments from ${new URL(redisUrl).host}. Ctrl+C ends it.\n`)
  let told = 0
  const looking = setInterval(async () => {
    const lag = await consumer.lag().catch(() => told)
    if (lag !== told)
      process.stdout.write(`${lag} waiting\n`)
    told = lag
  }, LOOK)
  stopWhenTold(async () => {
    clearInterval(looking)
    await consumer.stop()
  })
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
