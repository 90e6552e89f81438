import type { FastifyInstance } from 'fastify'
import cookie from '@fastify/cookie'
import websocket from '@fastify/websocket'
import { FRAME_BYTES } from '../remote/protocol.ts'

/** Has the stage's server read cookies and take WebSockets, whichever of its parts asks first. */
export async function acceptSockets(app: FastifyInstance): Promise<void> {
  if (app.hasDecorator('websocketServer'))
    return
  await app.register(cookie)
  await app.register(websocket, { options: { maxPayload: FRAME_BYTES, perMessageDeflate: false } })
}
