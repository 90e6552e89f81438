/** The speaker's remote on the stage's port: its page, and the line between it and the presenter's view. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Buffer } from 'node:buffer'
import type { WebSocket } from 'ws'
import type { Sight, ToPresenter, ToRemote } from '../remote/protocol.ts'
import type { OwnPage } from './page.ts'
import { readAs } from '../lib/read-as.ts'
import { fromPresenter, fromRemote, LINE, WHETHER } from '../remote/protocol.ts'
import { CLOSE_UNKNOWN, SILENCE } from '../room/protocol.ts'
import { isFromOwnPage } from './own-page.ts'
import { ProblemError } from './problem.ts'
import { isSameSecret } from './same-secret.ts'
import { acceptSockets } from './sockets.ts'
import { makeToken } from './token.ts'

export interface RemoteOptions {
  page: OwnPage
  /** Whether a request is the speaker's: this machine's, or one with the password. */
  isSpeaker: (request: FastifyRequest) => boolean
  /** Whether it comes from this machine: its presenter's view leads before any other. */
  isOwn: (request: FastifyRequest) => boolean
}

const COOKIE = 'remote'
/** The pages that bring the cookie by which their line is known: not every browser sends a password with a WebSocket. */
const PAGES = /^\/(?:remote|presenter)(?:[/?]|$)/
/** How often silent lines are looked for, in ms. */
const SILENCE_LOOK = 10_000

interface Presenter { isOwn: boolean, sight?: Sight }

/** Adds the remote's addresses to the server of the deck. The guard lets its line pass without a password: it asks itself. */
export async function addRemote(app: FastifyInstance, { page, isSpeaker, isOwn }: RemoteOptions): Promise<void> {
  const token = makeToken()
  /** In the order in which they came. */
  const presenters = new Map<WebSocket, Presenter>()
  const remotes = new Set<WebSocket>()
  const heardAt = new Map<WebSocket, number>()

  await acceptSockets(app)

  /** The presenter's view that turns: one of this machine before others, and the one that was there first. */
  function leader(): WebSocket | undefined {
    const all = [...presenters]
    return (all.find(([, { isOwn }]) => isOwn) ?? all[0])?.[0]
  }

  function say(sockets: Iterable<WebSocket>, frame: ToRemote | ToPresenter): void {
    const text = JSON.stringify(frame)
    for (const socket of sockets) {
      if (socket.readyState === socket.OPEN)
        socket.send(text)
    }
  }

  function sight(): ToRemote {
    const led = leader()
    const sight = led && presenters.get(led)?.sight
    return { kind: 'sight', ...(sight && { sight }) }
  }

  function hearPresenter(socket: WebSocket, presenter: Presenter, text: string): void {
    const frame = readAs(fromPresenter, text)
    if (!frame)
      return socket.close(CLOSE_UNKNOWN, 'Load the page again')
    if (frame.kind === 'beat')
      return say([socket], frame)
    if (frame.kind === 'sight')
      presenter.sight = frame.sight
    if (socket === leader())
      say(remotes, frame)
  }

  function hearRemote(socket: WebSocket, text: string): void {
    const frame = readAs(fromRemote, text)
    if (!frame)
      return socket.close(CLOSE_UNKNOWN, 'Load the page again')
    if (frame.kind === 'beat')
      return say([socket], frame)
    const led = leader()
    if (led)
      say([led], frame)
  }

  app.addHook('onRequest', (request, reply, done) => {
    if (request.method === 'GET' && PAGES.test(request.url) && isSpeaker(request))
      void reply.setCookie(COOKIE, token, { httpOnly: true, sameSite: 'strict', path: LINE })
    done()
  })

  app.get('/remote', (_, reply) => reply.headers(page.headers).type('text/html; charset=utf-8').send(page.html))
  app.get(`/${WHETHER}`, (_, reply) => reply.header('Cache-Control', 'no-store').send({ remote: 'open' }))

  const noWindow = (): never => {
    throw new ProblemError(426, 'This is the line of the remote: open /remote in a browser.')
  }
  app.route({ method: 'GET', url: LINE, exposeHeadRoute: false, handler: noWindow, wsHandler: (socket, request) => {
    const given = request.cookies[COOKIE]
    const isKnown = isSpeaker(request) || (given !== undefined && isSameSecret(given, token))
    if (!isKnown || !isFromOwnPage(request))
      return socket.close(CLOSE_UNKNOWN, 'Load the page again')
    const presenter = (request.query as { as?: unknown }).as === 'presenter' ? { isOwn: isOwn(request) } : undefined
    if (presenter)
      presenters.set(socket, presenter)
    else
      remotes.add(socket)
    heardAt.set(socket, performance.now())
    socket.on('message', (data, isBinary) => {
      heardAt.set(socket, performance.now())
      const text = isBinary ? '' : (data as Buffer).toString('utf8')
      if (presenter)
        hearPresenter(socket, presenter, text)
      else
        hearRemote(socket, text)
    })
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      const led = leader()
      presenters.delete(socket)
      remotes.delete(socket)
      heardAt.delete(socket)
      if (leader() !== led)
        say(remotes, sight())
    })
    say([socket], presenter ? { kind: 'beat' } : sight())
  } })

  const looking = setInterval(() => {
    for (const [socket, at] of heardAt) {
      if (performance.now() - at > SILENCE)
        socket.terminate()
    }
  }, SILENCE_LOOK)
  looking.unref()
  app.addHook('onClose', async () => clearInterval(looking))
}
