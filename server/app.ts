/** The moderation API and the built deck, as one server that does not listen yet. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Socket } from 'node:net'
import type { Scorer } from '../moderation/score.ts'
import type { ModerationRequest } from '../snippets/serve.ts'
import type { LogDestination } from './log.ts'
import { Buffer } from 'node:buffer'
import { setTimeout } from 'node:timers/promises'
import rateLimit from '@fastify/rate-limit'
import fastify, { LogController } from 'fastify'
import { explain } from '../moderation/explain.ts'
import { moderate } from '../snippets/serve.ts'
import { headersOf, serveBuiltDeck } from './deck.ts'
import { createMetrics } from './metrics.ts'
import { LIMITS, moderationRequest, moderationResponse, openApi } from './openapi.ts'
import { PROBLEM_TYPE, ProblemError, problemOf } from './problem.ts'

export interface ServerOptions {
  scorer: Scorer
  /** Version of the model, for the answers. */
  version: string
  /** The built deck. */
  deck: string
  /** Requests that one client may make in a minute; 0 for as many as it likes. */
  requestsPerMinute: number
  /** Where log lines go, one JSON object each; none are written without it. */
  log?: LogDestination
  /** Told of the server before it has any routes, to put something before them all. */
  prepare?: (app: FastifyInstance) => void
  /** How long a client may take to send a request, in ms. */
  patience?: number
}

/** Answers of the API are no pages: they may load nothing at all. */
const apiHeaders = {
  'Content-Security-Policy': 'default-src \'none\'; frame-ancestors \'none\'',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}
const API_ROUTES: ReadonlySet<string> = new Set(Object.keys(openApi.paths))

/** A server that is being stopped looks so often, in ms, whether anything has come in, */
const LOOK = 50
/** goes on taking requests until so many looks in a row found nothing: whoever asks /readyz has time to hear of it, */
const QUIET_LOOKS = 6
/** and does not wait for quiet longer than this, in ms. */
const DRAIN_MOST = 5000

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const

/** What fastify finds wrong with a request, as a status and what to do about it. */
function explainError(error: FastifyError | ProblemError): { status: number, detail: string } {
  const code = 'code' in error ? error.code : ''
  switch (code) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return { status: 415, detail: 'Send the comments as JSON, with the header "Content-Type: application/json".' }
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return { status: 413, detail: `A body may have ${LIMITS.bytes} bytes: send the comments in several requests.` }
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return { status: 400, detail: 'The body is not valid JSON: it should look like {"comments":[{"id":"1","text":"…"}]}.' }
  }
  if ('validation' in error && error.validation) {
    const [first] = error.validation
    const place = `${error.validationContext ?? ''}${first?.instancePath ?? ''}`
    return error.validationContext === 'querystring'
      ? { status: 400, detail: `The parameter "reasons" is "true" or "false"; ${place} ${first?.message}.` }
      : { status: 422, detail: `${place} ${first?.message}. A request has 1 to ${LIMITS.comments} comments, each with an "id" and a "text" of up to ${LIMITS.characters} characters.` }
  }
  const status = error.statusCode ?? 500
  return status < 500 || status === 503
    ? { status, detail: error.message }
    : { status: 500, detail: 'Try again; if it fails again, look into the server\'s log.' }
}

/** Answers for Node itself, which has no request yet: too slow, or not HTTP at all. */
function refuseConnection(error: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET')
    return
  const [line, problem] = error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
    ? ['408 Request Timeout', problemOf(408, 'Send the whole request at once.')]
    : ['400 Bad Request', problemOf(400, 'Send an HTTP request.')]
  const body = JSON.stringify(problem)
  socket.end(`HTTP/1.1 ${line}\r\nContent-Type: ${PROBLEM_TYPE}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`)
}

/**
 * Makes the server. `close()` stops it gently: /readyz says so, what has come in is answered, and then it ends.
 *
 * @throws Error when a plugin cannot be loaded
 */
export async function createServer({ scorer, version, deck, requestsPerMinute, log, patience = 10_000, prepare }: ServerOptions): Promise<FastifyInstance> {
  const metrics = createMetrics(() => log?.dropped ?? 0)
  const { format, threshold } = scorer.model
  const model = { version, format, threshold }
  let isStopping = false
  /** Connections and requests so far. */
  let arrivals = 0

  const app = fastify({
    logger: log ? { level: 'info', stream: log, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` } : false,
    // One line for each answer is written below, without the address's parameters.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LIMITS.bytes,
    requestTimeout: patience,
    connectionTimeout: 3 * patience,
    http: { headersTimeout: patience, connectionsCheckingInterval: Math.min(1000, patience / 4) },
    forceCloseConnections: 'idle',
    // What comes in while the server stops has been accepted, and is answered.
    return503OnClosing: false,
    clientErrorHandler: refuseConnection,
    // An address that cannot be read reaches no route and no hook.
    frameworkErrors: (_error, _request, reply: FastifyReply) => {
      void reply.code(400).headers(apiHeaders).type(PROBLEM_TYPE).send(JSON.stringify(problemOf(400, 'The address is not a valid one: encode what is special in it, such as "%" as "%25".')))
    },
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
  })
  app.removeContentTypeParser('text/plain')
  prepare?.(app)

  const pageHeaders = await headersOf(deck)
  // Hooks with a callback: a promise for each would cost a tenth of the requests a second.
  app.addHook('onRequest', (request, reply, done) => {
    arrivals++
    reply.headers(API_ROUTES.has(request.routeOptions.url ?? '') ? apiHeaders : pageHeaders)
    if (isStopping)
      reply.header('Connection', 'close')
    const packed = request.headers['content-encoding']
    done(packed === undefined || packed === 'identity' ? undefined : new ProblemError(415, 'Send the body as it is, without "Content-Encoding".'))
  })
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none'
    metrics.answered(route, reply.statusCode, reply.elapsedTime / 1000)
    request.log.info({ method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 100) / 100 }, 'answered')
    done()
  })
  app.server.on('connection', () => arrivals++)
  app.addHook('preClose', async () => {
    isStopping = true
    // Connections that this machine has taken and Node has not are cut off when it stops listening. Node takes one in a
    // turn of its event loop, so turns without any tell that none is left; the clock would not, on a busy machine.
    const end = performance.now() + DRAIN_MOST
    for (let quiet = 0, known = arrivals; quiet < QUIET_LOOKS && performance.now() < end; known = arrivals) {
      await setTimeout(LOOK)
      quiet = arrivals === known ? quiet + 1 : 0
    }
  })
  app.setErrorHandler((error: FastifyError | ProblemError, request, reply) => {
    const { status, detail } = explainError(error)
    if (status === 500)
      request.log.error({ error: error.name, where: error.stack?.split('\n')[1]?.trim() }, 'failed')
    return reply.code(status).type(PROBLEM_TYPE).send(problemOf(status, detail))
  })

  if (requestsPerMinute > 0) {
    await app.register(rateLimit, {
      global: false,
      max: requestsPerMinute,
      timeWindow: 60_000,
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

  route('POST', '/v1/moderations', {
    config: requestsPerMinute > 0 ? { rateLimit: {} } : {},
    schema: {
      body: moderationRequest,
      querystring: { type: 'object', properties: { reasons: { type: 'string', enum: ['true', 'false'] } } },
      response: { 200: moderationResponse },
    },
  }, (request) => {
    const body = request.body as ModerationRequest
    const results = moderate(body, scorer)
    metrics.judged(results)
    const { reasons } = request.query as { reasons?: string }
    return reasons === 'true'
      ? { model, results: results.map((verdict, at) => ({ ...verdict, reasons: explain(scorer, body.comments[at]?.text ?? '').reasons })) }
      : { model, results }
  })
  route('GET', '/healthz', {}, () => ({ status: 'alive' }))
  route('GET', '/readyz', {}, () => {
    if (isStopping)
      throw new ProblemError(503, 'The server is being stopped: ask another one.')
    return { status: 'ready' }
  })
  route('GET', '/metrics', {}, async (_, reply) => reply.type(metrics.contentType).send(await metrics.text()))
  route('GET', '/openapi.json', {}, () => openApi)
  await serveBuiltDeck(app, deck)
  return app
}
