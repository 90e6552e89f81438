/** Opens a room in a process that room-process.ts has forked, and tells that one its addresses. */
import type { FastifyInstance } from 'fastify'
import type { Judge } from '../../server/room/versions.ts'
import process from 'node:process'
import { openJournal } from '../../server/room/journal.ts'
import { createPhonesServer } from '../../server/room/phones.ts'
import { openRedisLog } from '../../server/room/redis-log.ts'
import { openRoom } from '../../server/room/service.ts'
import { addStage } from '../../server/room/stage.ts'
import { makeToken } from '../../server/token.ts'
import { tell } from './room-process.ts'

/** About as long as a phone's page is. */
const PAGE = `<!doctype html><title>Room</title>${Array.from({ length: 2500 }, (_, at) => Math.sin(at).toString(36)).join('').slice(0, 32_000)}`

/** Makes the stage's server, with what puts the room's addresses on it. */
type MakeStage = (addRoom: (app: FastifyInstance) => Promise<void>) => Promise<FastifyInstance>

/**
 * Listens on free ports of this machine, or for phones on PHONES_PORT. Keeps the room in the journal of FOLDER, or in the
 * Redis at REDIS_URL.
 *
 * @param makeStage makes the server of the deck's windows
 * @param judge scores comments
 */
export async function serveRoom(makeStage: MakeStage, judge: Judge): Promise<void> {
  const { FOLDER = '', REDIS_URL, PHONES_PORT = '0' } = process.env
  const log = REDIS_URL ? await openRedisLog(REDIS_URL) : await openJournal(FOLDER)
  const room = await openRoom({ log, champion: { name: 'model', judge } })
  let connected = 0
  const phones = await createPhonesServer({ room, page: { html: PAGE, headers: {} }, secret: await log.secret(), line: 0.5, onConnected: count => connected = count })
  const token = makeToken()
  const stage = await makeStage(async (app) => {
    await addStage(app, { room, join: [], connected: () => connected, isSpeaker: () => false, token })
  })
  tell({
    phones: await phones.listen({ port: Number(PHONES_PORT), host: '127.0.0.1' }),
    stage: await stage.listen({ port: 0, host: '127.0.0.1' }),
    token,
  })
}
