/** The moderation API and the built deck, as one server that does not listen yet. */
import type { FastifyRateLimitStoreCtor } from '@fastify/rate-limit'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Scorer } from '../moderation/score.ts'
import type { LogDestination } from './log.ts'
import type { Metrics, MetricValues } from './metrics.ts'
import { randomInt } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import fastify, { LogController } from 'fastify'
import { Bodies } from './bodies.ts'
import { ClientCounts } from './client-counts.ts'
import { headersOf, serveBuiltDeck } from './deck.ts'
import { Drain } from './drain.ts'
import { answeredLine, lineTimes } from './log-lines.ts'
import { createMetrics } from './metrics.ts'
import { moderations } from './moderations.ts'
import { LIMITS, openApi } from './openapi.ts'
import { parseJson } from './parse-json.ts'
import { PROBLEM_TYPE, ProblemError, problemOf } from './problem.ts'
import { explainError, refuseConnection } from './refusals.ts'
import { Turns } from './turns.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** What this process has measured. */
    metrics: Metrics
  }
  interface FastifyRequest {
    /** What is written to, for who has the request alone. */
    answer: ServerResponse
    /** The route's address, or "none": fastify puts all options of a route together each time that it is asked. */
    route: string
  }
}

export interface ServerOptions {
  scorer: Scorer
  /** Version of the model, for the answers. */
  version: string
  /** The built deck. */
  deck: string
  /** Requests that one client may make in a minute; 0 for as many as it likes. */
  requestsPerMinute: number
  /** Counts of requests by client, where other processes share them; by default the server's own. */
  clients?: ClientCounts
  /** Addresses of the proxies that are believed who the client is; none by default. */
  trustProxy?: string[]
  /** Where log lines go, one JSON object each; none are written without it. */
  log?: LogDestination
  /** Where this process is one of several: the metrics of all, given its own; as text for Prometheus. */
  allMetrics?: (own: MetricValues) => Promise<string>
  /** Whether the deck is for this server's own visitors: no browser or proxy may store its files. */
  isPrivate?: boolean
  /** Told of the server before it has any routes, to put something before them all. */
  prepare?: (app: FastifyInstance) => void
  /** Puts a room's addresses on the server, `/room.json` among them; without it that says that there is none. */
  addRoom?: (app: FastifyInstance) => Promise<void>
  /** Comments of that room that no consumer of its stream has done with. */
  roomLag?: () => Promise<number>
  /** Puts the speaker's remote on the server, `/remote.json` among its addresses; the deck's own says that there is none. */
  addRemote?: (app: FastifyInstance) => Promise<void>
  /** How long a client may take to send a request, in ms. */
  patience?: number
  /** Connections that there may be at a time. */
  connections?: number
}

/** Answers of the API are no pages: they may load nothing at all. In small letters, as fastify would make each of them for each answer. */
const apiHeaders = {
  'content-security-policy': 'default-src \'none\'; frame-ancestors \'none\'',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}
const API_ROUTES: ReadonlySet<string> = new Set(Object.keys(openApi.paths))

/** Window of the limiter, in ms. */
export const MINUTE = 60_000

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const

/** Whether the model judges two sentences as any moderation model must. */
function knowsItsSentences(scorer: Scorer): boolean {
  const rude = scorer.score('You are a stupid idiot, shut up')
  const kind = scorer.score('What a lovely picture, thank you for sharing!')
  return kind >= 0 && kind < scorer.model.threshold && rude >= scorer.model.threshold && rude <= 1
}

/** The counts as the limiter wants them. */
function storeOf(clients: ClientCounts): FastifyRateLimitStoreCtor {
  return class Store {
    incr(client: string, done: (error: null, result: { current: number, ttl: number }) => void): void {
      const { count, left } = clients.add(client)
      done(null, { current: count, ttl: left })
    }

    child(): this {
      return this
    }
  }
}

/** What is wrong with a request's headers, if anything is. */
function objectionTo({ headers, raw }: FastifyRequest): ProblemError | undefined {
  const packed = headers['content-encoding']
  if (packed !== undefined && packed !== 'identity')
    return new ProblemError(415, 'Send the body as it is, without "Content-Encoding".')
  if (headers.host === undefined && raw.httpVersion === '1.1')
    return new ProblemError(400, 'Send the header "Host", as HTTP/1.1 wants it.')
  return undefined
}

/**
 * Makes the server. `close()` stops it gently: /readyz says so, what has come in is answered, and then it ends.
 *
 * @throws Error when a plugin cannot be loaded
 */
export async function createServer({ scorer, version, deck, requestsPerMinute, log, patience = 10_000, connections = 5_000, prepare, addRoom, roomLag, addRemote, isPrivate = false, allMetrics, trustProxy, clients = new ClientCounts(MINUTE, randomInt(2 ** 32)) }: ServerOptions): Promise<FastifyInstance> {
  const metrics = createMetrics(() => log?.dropped ?? 0)
  const turns = new Turns()
  const bodies = new Bodies()
  const time = lineTimes()

  /** Notes an answer that was given before fastify had a request. */
  function noteUnread(server: FastifyInstance, status: number): void {
    metrics.answered('none', status, 0)
    server.log.info({ route: 'none', status }, 'answered')
  }

  const app = fastify({
    logger: log ? { level: 'info', stream: log, base: null, timestamp: time } : false,
    // A logger for each request would cost more than the line that it writes; the lines name their request themselves.
    childLoggerFactory: logger => logger,
    // One line for each answer is written below, without the address's parameters.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LIMITS.bytes,
    trustProxy: trustProxy ?? false,
    requestTimeout: patience,
    connectionTimeout: 3 * patience,
    http: { requireHostHeader: false, headersTimeout: patience, connectionsCheckingInterval: Math.min(1000, patience / 4) },
    forceCloseConnections: 'idle',
    // What comes in while the server stops has been accepted, and is answered.
    return503OnClosing: false,
    // Answered below, where there is a log to note it in.
    clientErrorHandler: () => {},
    // An address that cannot be read reaches no route and no hook.
    frameworkErrors: (_error, request, reply: FastifyReply) => {
      noteUnread(request.server, 400)
      void reply.code(400).headers(apiHeaders).type(PROBLEM_TYPE).send(JSON.stringify(problemOf(400, 'The address is not a valid one: encode what is special in it, such as "%" as "%25".')))
    },
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
  })
  const drain = new Drain(app.server, patience, status => noteUnread(app, status))
  app.server.maxConnections = connections
  app.server.on('drop', metrics.connectionDropped)
  app.server.on('clientError', ({ code = '' }: NodeJS.ErrnoException, socket: Socket) => {
    const status = refuseConnection(code, socket)
    if (status !== undefined)
      noteUnread(app, status)
  })
  app.server.on('checkExpectation', (_request: IncomingMessage, answer: ServerResponse) => {
    noteUnread(app, 417)
    const body = JSON.stringify(problemOf(417, 'Send the request without "Expect".'))
    answer.writeHead(417, { 'Content-Type': PROBLEM_TYPE, 'Content-Length': body.length, 'Connection': 'close' }).end(body)
  })
  app.decorate('metrics', metrics)
  app.decorateRequest('answer')
  app.decorateRequest('route', 'none')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', (request, payload: IncomingMessage, done) => {
    bodies.read(payload, request.answer, (error, bytes = []) => {
      if (error)
        done(error)
      else
        parseJson(turns, bytes, done)
    })
  })
  prepare?.(app)

  const pageHeaders = await headersOf(deck)
  // Hooks with a callback: a promise for each would cost a tenth of the requests a second.
  app.addHook('onRequest', (request, reply, done) => {
    drain.arrived(request.raw)
    request.answer = reply.raw
    request.route = request.routeOptions.url ?? 'none'
    reply.headers(API_ROUTES.has(request.route) ? apiHeaders : pageHeaders)
    if (drain.isStopping)
      reply.header('Connection', 'close')
    done(objectionTo(request))
  })
  app.addHook('onResponse', (request, reply, done) => {
    drain.answered(request.raw)
    const { id: reqId, method, route } = request
    const { statusCode: status, elapsedTime } = reply
    metrics.answered(route, status, elapsedTime / 1000)
    log?.write(answeredLine(time(), { reqId, method, route, status, ms: elapsedTime }))
    done()
  })
  app.addHook('preClose', () => drain.begin())
  app.setErrorHandler((error: FastifyError | ProblemError, request, reply) => {
    const { status, detail } = explainError(error)
    if (status === 500)
      request.log.error({ reqId: request.id, error: error.name, where: error.stack?.split('\n')[1]?.trim() }, 'failed')
    if (error instanceof ProblemError && error.retryAfter !== undefined)
      reply.header('Retry-After', error.retryAfter)
    return reply.code(status).type(PROBLEM_TYPE).send(problemOf(status, detail))
  })

  if (requestsPerMinute > 0) {
    await app.register(rateLimit, {
      global: false,
      max: requestsPerMinute,
      timeWindow: MINUTE,
      store: storeOf(clients),
      errorResponseBuilder: (_, { after }) => new ProblemError(429, `One client may make ${requestsPerMinute} requests a minute: come back in ${after}, or send up to ${LIMITS.comments} comments in one request.`),
    })
  }

  /** A route, and a clear refusal of every other method at its address. */
  function route(method: 'GET' | 'POST', url: string, options: object, handler: (request: FastifyRequest, reply: FastifyReply) => unknown): void {
    app.route({ method, url, ...options, handler })
    const taken = method === 'GET' ? ['GET', 'HEAD'] : [method]
    app.route({
      method: METHODS.filter(other => !taken.includes(other)),
      url,
      // Before the body is read: it may be anything.
      onRequest: (_, reply) => {
        reply.code(405).header('Allow', taken.join(', ')).type(PROBLEM_TYPE).send(JSON.stringify(problemOf(405, `Send a ${taken.join(' or ')} request to this address.`)))
      },
      handler: () => {},
    })
  }

  const { options, handler } = moderations({ scorer, version, turns, judged: metrics.judged })
  route('POST', '/v1/moderations', { ...options, config: requestsPerMinute > 0 ? { rateLimit: {} } : {} }, handler)
  route('GET', '/healthz', {}, () => ({ status: 'alive' }))
  route('GET', '/readyz', {}, () => {
    if (drain.isStopping)
      throw new ProblemError(503, 'The server is being stopped: ask another one.')
    if (!knowsItsSentences(scorer))
      throw new ProblemError(503, 'The model does not judge as it should: look into its file, and ask another server.')
    return { status: 'ready' }
  })
  route('GET', '/metrics', {}, async (_, reply) => reply.type(metrics.contentType).send(await (allMetrics ? allMetrics(await metrics.values()) : metrics.text())))
  route('GET', '/openapi.json', {}, () => openApi)
  // Before the deck, whose own file speaks of the sample room.
  if (roomLag)
    metrics.watchRoom(roomLag)
  if (addRoom)
    await addRoom(app)
  else
    route('GET', '/room.json', {}, (_, reply) => reply.header('Cache-Control', 'no-store').send({ room: 'none' }))
  await addRemote?.(app)
  await serveBuiltDeck(app, deck, isPrivate)
  return app
}
