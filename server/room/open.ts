/** A room with its port for phones: what `npm run present -- --room` and `ROOM=on npm run serve` open. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { VersionedModel } from '../shipped-model.ts'
import { join } from 'node:path'
import { titleOf } from '../deck.ts'
import { buildPage } from '../page.ts'
import { makeToken } from '../token.ts'
import { openJournal } from './journal.ts'
import { LogError } from './log.ts'
import { createPhonesServer } from './phones.ts'
import { openRedisLog } from './redis-log.ts'
import { openRoom } from './service.ts'
import { addStage } from './stage.ts'
import { challengersOf, versionOfModel } from './versions.ts'

export interface OpenRoomOptions {
  model: VersionedModel
  /** Where the talk's deck is built: the phones' page is called after it. */
  deck: string
  /** Where the journal is kept, where there is no Redis. */
  folder: string
  /** Such as `redis://localhost:6379`. */
  redisUrl?: string
  host: string
  port: number
  /** The address under which phones reach it through a tunnel or a proxy. */
  publicAddress?: string
  /** Addresses of a server on this machine for others, given its port. */
  addresses: (port: string) => string[]
  /** The text of the QR code of the speaker's Wi-Fi. */
  wifi?: string
  /** What the speaker's acts want, where several processes are to take the same; else made anew. */
  token?: string
  /** Phones at once. */
  most?: number
}

export interface OpenRoom {
  /** Where phones join, such as `http://192.0.2.7:8081/j`. */
  readonly join: string[]
  /** What the speaker's acts want. */
  readonly token: string
  /** Puts the room's addresses on the stage's server. @param isSpeaker who is given the token with the presenter's page */
  readonly attach: (app: FastifyInstance, isSpeaker: (request: FastifyRequest) => boolean) => Promise<void>
  /** Comments that no consumer of the stream has done with. */
  readonly lag: () => Promise<number>
  readonly close: () => Promise<void>
}

/** How often servers of one room tell each other how many phones they have, in ms. */
const SHARE = 1000

/**
 * Opens the room and listens for phones.
 *
 * @throws LogError if nothing can be kept
 * @throws Error with `code` if it cannot listen, such as EADDRINUSE
 */
export async function openRoomFor({ model, deck, folder, redisUrl, host, port, publicAddress, addresses, wifi, token = makeToken(), most }: OpenRoomOptions): Promise<OpenRoom> {
  // Before there is a log that would have to be closed again.
  const page = await buildPage('room/phone', await titleOf(deck))
  const log = redisUrl ? await openRedisLog(redisUrl) : await openJournal(folder)
  const champion = versionOfModel(model)
  const room = await openRoom({
    log,
    champion,
    challengers: challengersOf(champion),
  })
  let here = 0
  let connected = 0
  let changed = (): void => {}
  const note = (count: number): void => {
    connected = count
    changed()
  }
  const phones = await createPhonesServer({
    room,
    page,
    secret: await log.secret(),
    line: model.scorer.model.threshold,
    most,
    publicAddress,
    onConnected(count) {
      const elsewhere = connected - here
      here = count
      note(count + elsewhere)
    },
  })
  const sharing = setInterval(() => void log.shareConnected(here).then(note).catch(() => {}), SHARE)
  sharing.unref()

  async function close(): Promise<void> {
    clearInterval(sharing)
    await phones.close()
    await room.close()
  }

  try {
    await phones.listen({ port, host })
  }
  catch (error) {
    await close()
    throw error
  }
  const listening = phones.server.address()
  const ownPort = typeof listening === 'object' && listening ? String(listening.port) : String(port)
  const joinAddresses = (publicAddress ? [publicAddress.replace(/\/$/, '')] : addresses(ownPort)).map(address => `${address}/j`)
  return {
    join: joinAddresses,
    token,
    async attach(app, isSpeaker) {
      ;({ changed } = await addStage(app, { room, join: joinAddresses, wifi, connected: () => connected, isSpeaker, token }))
    },
    lag: room.lag,
    close,
  }
}

/** Where the journal of this project's room is kept. */
export const roomFolder = (root: string): string => join(root, '.room')

/** What to do about a room that does not open. */
export function adviceOnRoom(error: NodeJS.ErrnoException): string {
  if (error instanceof LogError)
    return error.message
  return error.code === 'EADDRINUSE'
    ? `${error.message}. Choose another port for the phones: ROOM_PORT=8082`
    : error.message
}
