/** The room's half on the stage's port: what the deck's windows show, and what the speaker's may do. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Buffer } from 'node:buffer'
import type { WebSocket } from 'ws'
import type { StageView, ToStage } from '../../room/protocol.ts'
import type { RoomService } from './service.ts'
import { Readable } from 'node:stream'
import * as v from 'valibot'
import { readJson } from '../../lib/read-json.ts'
import { fromStage } from '../../room/protocol.ts'
import { isFromOwnPage } from '../own-page.ts'
import { ProblemError, problemOf } from '../problem.ts'
import { isSameSecret } from '../same-secret.ts'
import { acceptSockets } from '../sockets.ts'
import { csvLines, jsonLines } from './export.ts'
import { addRegistration } from './registration.ts'

export interface StageOptions {
  room: RoomService
  /** Where phones join. */
  join: string[]
  /** The text of the QR code of the speaker's Wi-Fi. */
  wifi?: string
  /** How many phones are connected, to all servers of the room. */
  connected: () => number
  /** Whether who asks for the presenter's page is the speaker; the page then brings the token. */
  isSpeaker: (request: FastifyRequest) => boolean
  /** What the speaker's acts want; made anew at each start. */
  token: string
}

const COOKIE = 'stage'
/**
 * What brings the speaker the token: the presenter's page, and an address that this page asks each time before it opens its
 * line, for the page itself may come from what the browser keeps, or be older than this start of the server.
 */
const SPEAKERS_PAGE = /^\/(?:presenter|v1\/room\/token)(?:[/?]|$)/
/** Between two views that a window is sent, in ms. */
const PAUSE = 50
/** Bytes that may wait for a window. */
const MOST_UNREAD = 64 * 1024

/** Adds the room's addresses to the server of the deck. */
export async function addStage(app: FastifyInstance, { room, join, wifi, connected, isSpeaker, token }: StageOptions): Promise<{ changed: () => void }> {
  const screens = new Map<WebSocket, { mayAct: boolean, sent: string }>()
  let timer: NodeJS.Timeout | undefined

  await acceptSockets(app)

  /** Given with `Authorization: Bearer`, or by the presenter's page as a cookie. */
  function hasToken({ headers, cookies }: FastifyRequest): boolean {
    const given = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? cookies[COOKIE]
    return given !== undefined && isSameSecret(given, token)
  }

  function view(mayAct: boolean): string {
    const view: StageView = { ...room.stageView(mayAct), join, ...(wifi !== undefined && { wifi }), connected: connected() }
    return JSON.stringify({ kind: 'stage', view } satisfies ToStage)
  }

  function show(): void {
    timer = undefined
    const views = new Map<boolean, string>()
    for (const [socket, screen] of screens) {
      const text = views.get(screen.mayAct) ?? view(screen.mayAct)
      views.set(screen.mayAct, text)
      if (text === screen.sent || socket.readyState !== socket.OPEN)
        continue
      // A window that does not read is sent the newest view when it does.
      if (socket.bufferedAmount > MOST_UNREAD) {
        changed()
        continue
      }
      screen.sent = text
      socket.send(text)
    }
  }

  function changed(): void {
    timer ??= setTimeout(show, PAUSE)
  }
  room.onChange(changed)

  async function hear(socket: WebSocket, data: string): Promise<void> {
    const say = (frame: ToStage): void => socket.send(JSON.stringify(frame))
    try {
      const parsed = v.safeParse(fromStage, readJson(data))
      if (!parsed.success)
        throw new ProblemError(422, `The room does not understand that: ${parsed.issues[0].message}. Load the deck again.`)
      if (parsed.output.kind === 'beat')
        return say({ kind: 'beat' })
      if (!screens.get(socket)?.mayAct)
        throw new ProblemError(403, 'Only the presenter\'s view may do that: open it at /presenter/1, or load it again if the server was started anew.')
      await room.stage(parsed.output)
      say({ kind: 'done' })
    }
    catch (error) {
      const known = error instanceof ProblemError ? error : new ProblemError(500, 'Something went wrong in the room: try it again.')
      say({ kind: 'refused', problem: problemOf(known.statusCode, known.message) })
    }
  }

  const giveToken = (reply: FastifyReply): FastifyReply => reply.setCookie(COOKIE, token, { httpOnly: true, sameSite: 'strict', path: '/v1/room' })

  app.addHook('onRequest', (request, reply, done) => {
    if (request.method === 'GET' && SPEAKERS_PAGE.test(request.url) && isSpeaker(request))
      giveToken(reply)
    done()
  })

  app.get('/room.json', (_, reply) => reply.header('Cache-Control', 'no-store').send({ room: 'open' }))

  app.get('/v1/room/token', (_, reply) => reply.code(204).header('Cache-Control', 'no-store').send())

  // The link that the server prints where nobody's machine is the speaker's own.
  app.get('/v1/room/stage', (request, reply) => {
    const { token: given } = request.query as { token?: unknown }
    if (typeof given !== 'string' || !isSameSecret(given, token))
      throw new ProblemError(403, 'This link is of an earlier start: the server has printed a new one.')
    return giveToken(reply).redirect('/presenter/1')
  })

  const noWindow = (): never => {
    throw new ProblemError(426, 'This is the line of the deck\'s windows: open the deck in a browser.')
  }
  app.route({ method: 'GET', url: '/v1/room/screen', exposeHeadRoute: false, handler: noWindow, wsHandler: (socket, request) => {
    if (!isFromOwnPage(request))
      return socket.close(1008, 'Another site\'s page')
    // All windows of the speaker's browser have the cookie, the projector's too: only the presenter's view is sent what waits.
    const isPresenter = request.headers.authorization !== undefined || (request.query as { as?: unknown }).as === 'presenter'
    const mayAct = isPresenter && hasToken(request)
    const text = view(mayAct)
    screens.set(socket, { mayAct, sent: text })
    socket.on('message', (data, isBinary) => void hear(socket, isBinary ? '' : (data as Buffer).toString('utf8')))
    socket.on('close', () => screens.delete(socket))
    socket.on('error', () => socket.terminate())
    socket.send(text)
  } })

  app.get('/v1/room/export', (request, reply) => {
    if (!hasToken(request))
      throw new ProblemError(403, 'Only the presenter\'s view may export the room: open it at /presenter/1 first.')
    const { format = 'jsonl' } = request.query as { format?: unknown }
    if (format !== 'jsonl' && format !== 'csv')
      throw new ProblemError(400, 'format is jsonl, which it is without one, or csv.')
    return reply
      .type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8')
      .header('Content-Disposition', `attachment; filename="room.${format}"`)
      .header('Cache-Control', 'no-store')
      .send(Readable.from(format === 'csv' ? csvLines(room.exported()) : jsonLines(room.exported())))
  })

  await addRegistration(app, { register: room.register, mayAct: request => hasToken(request) && isFromOwnPage(request) })

  app.addHook('onClose', async () => clearTimeout(timer))
  return { changed }
}
