/** A room without the API and its model, which is soon there again after it was killed. */
import fastify from 'fastify'
import { serveRoom } from './serve-room.ts'

await serveRoom(async (addRoom) => {
  const stage = fastify()
  await addRoom(stage)
  return stage
}, () => ({ score: 0, removed: false, reasons: [] }))
