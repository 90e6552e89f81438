/** The room's own port: the phones' page and their sockets, and nothing else. It alone may be put on the internet. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Buffer } from 'node:buffer'
import type { WebSocket } from 'ws'
import type { Phase, ServedBy, ToPhone } from '../../room/protocol.ts'
import type { OwnPage } from '../page.ts'
import type { RoomService } from './service.ts'
import { randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import cookie from '@fastify/cookie'
import websocket from '@fastify/websocket'
import fastify from 'fastify'
import * as v from 'valibot'
import { readJson } from '../../lib/read-json.ts'
import { CLOSE_FULL, CLOSE_UNKNOWN, FRAME_BYTES, fromPhone, SILENCE } from '../../room/protocol.ts'
import { isFromOwnPage } from '../own-page.ts'
import { PROBLEM_TYPE, ProblemError, problemOf } from '../problem.ts'
import { refuseConnection } from '../refusals.ts'

export interface PhonesOptions {
  room: RoomService
  page: OwnPage
  /** Signs the cookies. */
  secret: Buffer
  /** The threshold from which the model removes, 0 to 1. */
  line: number
  /** As many phones as may be connected at once. */
  most?: number
  /** The address under which a tunnel or a proxy hands phones on, if any. */
  publicAddress?: string
  /** Called when a phone comes or goes, with how many are connected. */
  onConnected: (count: number) => void
}

export const MOST_PHONES = 10_000

const COOKIE = 'participant'
/** Frames that make no sense before the line is cut: a phone sends none. */
const MOST_NONSENSE = 20
/** Frames that a phone may send in {@link FRAMES_WINDOW} ms, those that are refused included. */
const MOST_FRAMES = 300
const FRAMES_WINDOW = 10_000
/** How often silent lines are looked for, in ms. */
const SILENCE_LOOK = 10_000
/** A phone that does not read what it is sent may have so many bytes waiting; then its line is cut, and it comes again. */
const MOST_UNREAD = 256 * 1024

interface Phone {
  readonly socket: WebSocket
  readonly who: string
  /** The version that it was last told of. */
  version: string
  heardAt: number
  nonsense: number
  /** Frames since `countedSince`, in ms. */
  frames: number
  countedSince: number
}

/** What there is. */
const ADDRESSES = /^\/(?:j|join|j\/socket)\/?(?:\?|$)/i

function sendProblem(reply: FastifyReply, status: number, detail: string): FastifyReply {
  return reply.code(status).type(PROBLEM_TYPE).send(JSON.stringify(problemOf(status, detail)))
}

/** The frame for an act that could not be done; what is nobody's fault says no more than that. */
function refusal(error: unknown, key?: string): ToPhone {
  const known = error instanceof ProblemError ? error : new ProblemError(500, 'Something went wrong here: it is sent again by itself.')
  return { kind: 'refused', ...(key !== undefined && { key }), problem: problemOf(known.statusCode, known.message) }
}

/** What is wrong with a frame, in words. */
function nonsense(issues: readonly v.BaseIssue<unknown>[]): ProblemError {
  const [first] = issues
  return new ProblemError(422, `The room does not understand that${first ? `: ${first.path?.map(({ key }) => String(key)).join('.') ?? 'the frame'}, ${first.message}` : ''}. Load the page again.`)
}

/** A server for phones that does not listen yet. */
export async function createPhonesServer({ room, page, secret, line, most = MOST_PHONES, publicAddress, onConnected }: PhonesOptions): Promise<FastifyInstance> {
  const app = fastify({
    routerOptions: { caseSensitive: false },
    bodyLimit: FRAME_BYTES,
    forceCloseConnections: true,
    clientErrorHandler: ({ code = '' }: NodeJS.ErrnoException, socket) => void refuseConnection(code, socket),
    frameworkErrors: (_error, _request, reply: FastifyReply) => void sendProblem(reply, 400, 'The address is not a valid one: the room is at /j.'),
  })
  const phones = new Set<Phone>()
  const packed = await promisify(gzip)(page.html, { level: 9 })

  await app.register(cookie, { secret: secret.toString('hex') })
  await app.register(websocket, { options: { maxPayload: FRAME_BYTES, perMessageDeflate: false } })

  app.setErrorHandler((error: { statusCode?: number, message: string }, _request, reply) => {
    const status = error.statusCode ?? 500
    return sendProblem(reply, status, status < 500 ? error.message : 'Something went wrong here: load the page again.')
  })
  app.setNotFoundHandler(({ method, url }, reply) => ADDRESSES.test(url)
    ? sendProblem(reply.header('Allow', 'GET, HEAD'), 405, `The room does not take ${method} here: open /j in a browser.`)
    : sendProblem(reply, 404, 'There is nothing at this address: the room is at /j.'))

  /** Who sent a request, by the cookie; undefined if there is none, or it is not one that this room has given. */
  function participantOf(request: FastifyRequest): string | undefined {
    const given = request.cookies[COOKIE]
    const { valid, value } = given === undefined ? { valid: false, value: null } : request.unsignCookie(given)
    return valid && value ? value : undefined
  }

  function sendPage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    if (phones.size >= most)
      return reply.code(503).header('Retry-After', '30').type('text/html; charset=utf-8').send(`<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>The room is full</title><h1>The room is full</h1><p>${most} phones are in it. Try again in a while, or look over your neighbour's shoulder.</p>`)
    if (!participantOf(request))
      void reply.setCookie(COOKIE, randomBytes(16).toString('base64url'), { signed: true, httpOnly: true, sameSite: 'lax', path: '/', maxAge: 24 * 60 * 60 })
    void reply.headers(page.headers).type('text/html; charset=utf-8').header('Vary', 'Accept-Encoding')
    return /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
      ? reply.header('Content-Encoding', 'gzip').send(packed)
      : reply.send(page.html)
  }
  app.get('/j', sendPage)
  app.get('/join', sendPage)

  /** A line on which too much waits is cut. */
  function send({ socket }: Phone, text: string): void {
    if (socket.readyState !== socket.OPEN)
      return
    if (socket.bufferedAmount > MOST_UNREAD)
      socket.terminate()
    else
      socket.send(text)
  }

  function stateOf(who: string, phase: Phase = room.phase()): string {
    return JSON.stringify({ kind: 'state', phase, own: room.own(who), line, version: room.servedBy(who) } satisfies ToPhone)
  }

  async function hear(phone: Phone, data: string): Promise<void> {
    phone.heardAt = performance.now()
    if (phone.socket.readyState !== phone.socket.OPEN)
      return
    if (isFlood(phone))
      return phone.socket.close(1008, 'Too much at once')
    const frame = readJson(data)
    const parsed = v.safeParse(fromPhone, frame)
    if (!parsed.success) {
      if (++phone.nonsense > MOST_NONSENSE)
        return phone.socket.close(1008, 'This makes no sense')
      const { key } = (frame ?? {}) as { key?: unknown }
      return send(phone, JSON.stringify(refusal(nonsense(parsed.issues), typeof key === 'string' && /^[\w-]{1,40}$/.test(key) ? key : undefined)))
    }
    const act = parsed.output
    if (act.kind === 'beat')
      return send(phone, '{"kind":"beat"}')
    try {
      const { comment } = await room.act(phone.who, act)
      send(phone, JSON.stringify({ kind: 'done', key: act.key, ...(comment && { comment }) } satisfies ToPhone))
      if (act.kind === 'erase')
        send(phone, stateOf(phone.who))
    }
    catch (error) {
      send(phone, JSON.stringify(refusal(error, act.key)))
    }
  }

  /** Whether a line has more to say than any phone: it may be cut, and what it had to say is sent again later. */
  function isFlood(phone: Phone): boolean {
    const now = performance.now()
    if (now - phone.countedSince > FRAMES_WINDOW)
      Object.assign(phone, { countedSince: now, frames: 0 })
    return ++phone.frames > MOST_FRAMES
  }

  app.route({ method: 'GET', url: '/j/socket', exposeHeadRoute: false, handler: (_request, reply) => sendProblem(reply.header('Upgrade', 'websocket'), 426, 'This is the line of the room\'s page: open /j in a browser.'), wsHandler: (socket, request) => {
    const who = participantOf(request)
    if (who === undefined || !isFromOwnPage(request, publicAddress))
      return socket.close(CLOSE_UNKNOWN, 'Load the page again')
    if (phones.size >= most)
      return socket.close(CLOSE_FULL, 'The room is full')
    enter(socket, who)
  } })

  /** Has a phone in the room until its line ends. Apart from the request, which would stay in memory as long as the line. */
  function enter(socket: WebSocket, who: string): void {
    const phone: Phone = { socket, who, version: room.servedBy(who).name, heardAt: performance.now(), nonsense: 0, frames: 0, countedSince: performance.now() }
    phones.add(phone)
    onConnected(phones.size)
    socket.on('message', (data, isBinary) => void hear(phone, isBinary ? '' : (data as Buffer).toString('utf8')))
    socket.on('close', () => {
      phones.delete(phone)
      onConnected(phones.size)
    })
    // In place of the plugin's own, which holds the request.
    socket.removeAllListeners('error').on('error', () => socket.terminate())
    // A room that cannot keep anything just now still shows what is on.
    void room.join(who).then(() => {
      // Who has just come gets something to label only now.
      if (room.phase().kind === 'labels')
        send(phone, stateOf(who))
    }).catch(() => {})
    send(phone, stateOf(who))
  }

  room.onPhase(({ own }) => {
    const phase = room.phase()
    const frame = JSON.stringify({ kind: 'phase', phase } satisfies ToPhone)
    for (const phone of phones)
      send(phone, own === 'everybody' ? stateOf(phone.who, phase) : frame)
    if (own === 'everybody') {
      for (const { who } of phones)
        void room.join(who).catch(() => {})
    }
  })

  room.onVersion(() => {
    const frames = new Map<string, string>()
    const frameOf = (version: ServedBy): string => JSON.stringify({ kind: 'version', version } satisfies ToPhone)
    for (const phone of phones) {
      const version = room.servedBy(phone.who)
      if (version.name === phone.version)
        continue
      phone.version = version.name
      const frame = frames.get(version.name) ?? frameOf(version)
      frames.set(version.name, frame)
      send(phone, frame)
    }
  })

  room.onOwn((who) => {
    const state = stateOf(who)
    for (const phone of phones) {
      if (phone.who === who)
        send(phone, state)
    }
  })

  const looking = setInterval(() => {
    const now = performance.now()
    for (const phone of phones) {
      if (now - phone.heardAt > SILENCE)
        phone.socket.terminate()
    }
  }, SILENCE_LOOK)
  looking.unref()
  app.addHook('onClose', async () => clearInterval(looking))
  return app
}
