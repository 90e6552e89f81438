/** One process that serves: the API and the built deck on the model that is shipped. */
import type { FastifyInstance } from 'fastify'
import type { ServerOptions } from './app.ts'
import type { MetricValues } from './metrics.ts'
import type { Settings } from './settings.ts'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { reachableAddresses } from './addresses.ts'
import { createServer } from './app.ts'
import { Log } from './log.ts'
import { forgetOldRoom } from './room/folder.ts'
import { openRoomOrExplain } from './room/open-or-explain.ts'
import { roomFolder } from './room/open.ts'
import { readHostedRoom, readRoomFolder } from './room/settings.ts'
import { shippedModel } from './shipped-model.ts'
import { warmUp } from './warm-up.ts'

export interface Serving {
  /** Where it listens, without a slash at the end. */
  readonly address: string
  readonly metrics: () => Promise<MetricValues>
  /** Answers what has come in, and ends. */
  readonly stop: () => Promise<void>
}

/** Names the room's token to all workers. */
export const TOKEN_VARIABLE = 'ROOM_TOKEN'

/**
 * Starts to serve.
 *
 * @param settings where and for whom
 * @param shared what this process has together with others
 * @throws Error when it cannot listen
 */
export async function serve(settings: Settings, shared: Pick<ServerOptions, 'clients' | 'allMetrics'> = {}): Promise<Serving> {
  const { port, host, ...limits } = settings
  const log = new Log(1)
  const model = shippedModel()
  warmUp(model.scorer)
  const hosted = readHostedRoom(process.env)
  const deck = fileURLToPath(new URL('../dist', import.meta.url))
  const folder = roomFolder(fileURLToPath(new URL('..', import.meta.url)))
  if (!hosted)
    await forgetOldRoom(readRoomFolder(process.env) ?? folder)
  const room = hosted && await openRoomOrExplain({
    model,
    deck,
    folder,
    ...hosted,
    host,
    token: process.env[TOKEN_VARIABLE],
    addresses: roomPort => reachableAddresses(host, roomPort),
  }, sentence => process.stderr.write(`${sentence}\n`))
  const app = await createServer({
    ...model,
    ...limits,
    ...shared,
    deck,
    log,
    // Nobody's machine is the speaker's own here: the stage link alone brings the token.
    ...(room && { addRoom: (app: FastifyInstance) => room.attach(app, () => false), roomLag: room.lag }),
  })
  const address = await app.listen({ port, host })
  if (room)
    process.stderr.write(`Phones join the room at ${room.join.join(', ')}\nThe stage link, for the speaker alone: ${address}/v1/room/stage?token=${room.token}\n`)
  return {
    address,
    metrics: () => app.metrics.values(),
    stop: async () => {
      await app.close()
      await room?.close()
      await log.close()
    },
  }
}

/** What to do about a server that cannot listen. */
export function adviceOn({ code, message }: NodeJS.ErrnoException): string {
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
