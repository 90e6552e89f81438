import type { FastifyInstance } from 'fastify'
import { Buffer } from 'node:buffer'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import Ajv from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { Scorer } from '../moderation/score.ts'
import { createServer } from './app.ts'
import { LIMITS, openApi } from './openapi.ts'
import { shippedModel } from './shipped-model.ts'

const { scorer, version } = shippedModel()
const NO_DECK = '/there/is/no/such/folder'

function makeServer(options: Partial<Parameters<typeof createServer>[0]> = {}): Promise<FastifyInstance> {
  return createServer({ scorer, version, deck: NO_DECK, requestsPerMinute: 0, ...options })
}

interface Answer {
  status: number
  type: string
  headers: Record<string, unknown>
  body: unknown
}

/** Whether an answer is one that /openapi.json promises for this address, method and status. */
function breaksContract(path: keyof typeof openApi.paths, method: string, { status, type, body }: Answer): string {
  const operation = (openApi.paths[path] as Record<string, { responses: Record<number, { content?: Record<string, { schema: object }> }> }>)[method]
  const promised = operation?.responses[status]
  if (!promised)
    return `${method} ${path} promises no ${status}`
  const schema = promised.content?.[type.split(';')[0] ?? '']?.schema
  if (!schema)
    return `${status} of ${path} promises no ${type}`
  const ajv = new Ajv({ strict: false })
  return ajv.validate(schema, body) ? '' : ajv.errorsText()
}

let app: FastifyInstance

beforeAll(async () => {
  app = await makeServer()
})
afterAll(() => app.close())

async function send(payload: unknown, { query = '', type = 'application/json', encoding = 'identity', method = 'POST' as 'POST' | 'TRACE' | 'PUT' } = {}): Promise<Answer> {
  const answer = await app.inject({
    method,
    url: `/v1/moderations${query}`,
    headers: { 'content-type': type, 'content-encoding': encoding },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })
  return { status: answer.statusCode, type: String(answer.headers['content-type']), headers: answer.headers, body: answer.json() }
}

const comments = (count: number, text = 'What a lovely cat'): object => ({ comments: Array.from({ length: count }, (_, at) => ({ id: String(at), text })) })

describe('pOST /v1/moderations', () => {
  it('judges each comment, in order, and names the model', async () => {
    const answer = await send({ comments: [{ id: 'b', text: 'Shut up, loser' }, { id: 'a', text: 'What a lovely cat' }] })
    expect(breaksContract('/v1/moderations', 'post', answer)).toBe('')
    expect(answer.body).toEqual({
      model: { version, format: 'int8', threshold: scorer.model.threshold },
      results: [{ id: 'b', score: scorer.score('Shut up, loser'), flagged: true }, { id: 'a', score: scorer.score('What a lovely cat'), flagged: false }],
    })
  })

  it('says when a rule decided, before the model', async () => {
    for (const query of ['', '?reasons=true']) {
      const answer = await send({ comments: [{ id: '1', text: 'I will kill you' }, { id: '2', text: 'What a lovely cat' }] }, { query })
      const { results } = answer.body as { results: object[] }
      expect(results[0]).toMatchObject({ id: '1', score: 1, flagged: true, by: 'rule' })
      expect(results[1]).not.toHaveProperty('by')
    }
  })

  it('gives reasons only when they are asked for', async () => {
    const text = 'Shut up, loser'
    const answer = await send({ comments: [{ id: '1', text }] }, { query: '?reasons=true' })
    expect(breaksContract('/v1/moderations', 'post', answer)).toBe('')
    const [result] = (answer.body as { results: { reasons: { start: number, end: number }[] }[] }).results
    expect(result?.reasons.map(({ start, end }) => text.slice(start, end))).toContain('loser')
    const plain = await send({ comments: [{ id: '1', text }] }, { query: '?reasons=false' })
    expect(JSON.stringify(plain.body)).not.toContain('reasons')
  })

  it('takes as many comments and characters as it says', async () => {
    const most = await send(comments(LIMITS.comments))
    expect(most.status).toBe(200)
    expect((most.body as { results: unknown[] }).results).toHaveLength(1000)
    expect((await send(comments(1, 'x'.repeat(LIMITS.characters)))).status).toBe(200)
    expect((await send(comments(1, ''))).status).toBe(200)
  })

  it('takes keys that it does not know, whatever they are called', async () => {
    for (const key of ['__proto__', 'constructor', 'note'])
      expect((await send(`{"${key}":{"a":1},"comments":[{"id":"1","text":"a","${key}":{"prototype":1}}]}`)).status).toBe(200)
  })

  it.each<[string, number, unknown, Parameters<typeof send>[1]?]>([
    ['no JSON', 400, '{"comments":'],
    ['nothing', 400, ''],
    ['an unknown value of a parameter', 400, comments(1), { query: '?reasons=maybe' }],
    ['a parameter that there is not', 400, comments(1), { query: '?reason=true' }],
    ['a body of more than 1 MiB', 413, comments(200, 'x'.repeat(9000))],
    ['a body of brackets', 413, '['.repeat(LIMITS.parts + 1)],
    ['plain text', 415, 'hello', { type: 'text/plain' }],
    ['a form', 415, 'a=b', { type: 'application/x-www-form-urlencoded' }],
    ['no comments', 422, { comments: [] }],
    ['an array', 422, []],
    ['one comment too many', 422, comments(LIMITS.comments + 1)],
    ['one character too many', 422, comments(1, 'x'.repeat(LIMITS.characters + 1))],
    ['a comment without a text', 422, { comments: [{ id: '1' }] }],
    ['a number for an id', 422, { comments: [{ id: 1, text: 'a' }] }],
    ['another method', 405, comments(1), { method: 'PUT' }],
    ['a method that few know', 405, '', { method: 'TRACE' }],
    ['a packed body', 415, comments(1), { encoding: 'gzip' }],
  ])('refuses %s with %i and says what to do', async (_, status, payload, options) => {
    const answer = await send(payload, options)
    expect(answer).toMatchObject({ status, type: 'application/problem+json; charset=utf-8', body: { status } })
    expect((answer.body as { detail: string }).detail.length).toBeGreaterThan(10)
    if (status === 405)
      expect(answer.headers.allow).toBe('POST')
    else
      expect(breaksContract('/v1/moderations', 'post', answer)).toBe('')
  })
})

describe('the other addresses', () => {
  it.each(['/healthz', '/readyz', '/openapi.json'] as const)('%s answers as promised', async (path) => {
    const answer = await app.inject(path)
    expect(breaksContract(path, 'get', { status: answer.statusCode, type: String(answer.headers['content-type']), headers: answer.headers, body: answer.json() })).toBe('')
  })

  it('/readyz says so when the model does not judge as it should', async () => {
    for (const broken of [{ scale: Number.NaN }, { bias: 20 }, { scale: 0 }]) {
      const own = await makeServer({ scorer: new Scorer({ ...scorer.model, ...broken }) })
      const answer = await own.inject('/readyz')
      expect(answer.statusCode).toBe(503)
      expect(breaksContract('/readyz', 'get', { status: 503, type: String(answer.headers['content-type']), headers: answer.headers, body: answer.json() })).toBe('')
      await own.close()
    }
  })

  it('/metrics counts requests, comments and scores for Prometheus', async () => {
    const own = await makeServer()
    await own.inject({ method: 'POST', url: '/v1/moderations', payload: { comments: [{ id: '1', text: 'Shut up, loser' }, { id: '2', text: 'first!' }] } })
    const { body, headers } = await own.inject('/metrics')
    expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/)
    for (const line of [
      'moderation_requests_total{route="/v1/moderations",status="200"} 1',
      'moderation_request_duration_seconds_count{route="/v1/moderations"} 1',
      'moderation_comments_total 2',
      'moderation_flagged_total 1',
      'moderation_flagged_share 0.5',
      'moderation_score_bucket{le="0.1"} 1',
      'moderation_score_count 2',
    ])
      expect(body.split('\n')).toContain(line)
    await own.close()
  })

  it('what there is not is a problem with a way on', async () => {
    const answer = await app.inject('/v2/anything')
    expect(answer.json()).toMatchObject({ status: 404, detail: expect.stringContaining('/openapi.json') })
    const unreadable = await app.inject('/%zz')
    expect(unreadable.headers).toMatchObject({ 'content-type': 'application/problem+json; charset=utf-8', 'x-content-type-options': 'nosniff' })
    expect(unreadable.json()).toMatchObject({ status: 400, detail: expect.stringContaining('%25') })
    const page = await app.inject({ url: '/', headers: { accept: 'text/html' } })
    expect(page.json()).toMatchObject({ status: 404, detail: expect.stringContaining('npm run build') })
  })

  it('send the security headers with everything', async () => {
    for (const url of ['/healthz', '/v1/moderations', '/nothing']) {
      const { headers } = await app.inject(url)
      expect(headers['content-security-policy']).toContain('frame-ancestors \'none\'')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
    }
  })
})

describe('many requests', () => {
  it('of one client are refused from a number on, with the time to come back', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const own = await makeServer({ requestsPerMinute: 3 })
    const statuses: number[] = []
    for (let call = 0; call < 4; call++)
      statuses.push((await own.inject({ method: 'POST', url: '/v1/moderations', payload: comments(1) })).statusCode)
    expect(statuses).toEqual([200, 200, 200, 429])
    const refused = await own.inject({ method: 'POST', url: '/v1/moderations', payload: comments(1) })
    expect(refused.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(refused.json()).toMatchObject({ status: 429, detail: expect.stringContaining('come back') })
    expect((await own.inject('/healthz')).statusCode, 'who watches is not counted').toBe(200)
    vi.useRealTimers()
    await own.close()
  })

  it('of one client behind a proxy are told apart where the proxy is trusted, and nowhere else', async () => {
    const statuses = async (trustProxy: string[]): Promise<number[]> => {
      const own = await makeServer({ requestsPerMinute: 1, trustProxy })
      const of = async (client: string): Promise<number> => (await own.inject({ method: 'POST', url: '/v1/moderations', remoteAddress: '192.0.2.1', headers: { 'x-forwarded-for': client }, payload: comments(1) })).statusCode
      const answers = [await of('203.0.113.1'), await of('203.0.113.2'), await of('203.0.113.9, 203.0.113.1')]
      await own.close()
      return answers
    }
    vi.useFakeTimers({ toFake: ['Date'] })
    expect(await statuses([]), 'all are the proxy').toEqual([200, 429, 429])
    expect(await statuses(['192.0.2.0/24']), 'the last address is the proxy\'s word, what stands before is the client\'s').toEqual([200, 200, 429])
    expect(await statuses(['198.51.100.7']), 'another proxy').toEqual([200, 429, 429])
    vi.useRealTimers()
  })

  it('of many clients at once each get their own answer', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, async (_, client) => {
      const text = client % 2 ? 'Shut up, loser' : 'What a lovely cat'
      const answer = await app.inject({ method: 'POST', url: '/v1/moderations', payload: { comments: [{ id: `c${client}`, text }] } })
      return (answer.json() as { results: { id: string, flagged: boolean }[] }).results[0]
    }))
    expect(answers.map(answer => answer?.id)).toEqual(answers.map((_, client) => `c${client}`))
    expect(answers.map(answer => answer?.flagged)).toEqual(answers.map((_, client) => client % 2 === 1))
  })
})

/** So many comments that take as long as comments can. */
const worst = (count: number): object => comments(count, '\uFDFA'.repeat(LIMITS.characters))

/** Asks for verdicts with reasons, over HTTP. */
function post(url: string, payload: object, sent?: () => void): Promise<number> {
  const body = Buffer.from(JSON.stringify(payload))
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${url}/v1/moderations?reasons=true`, { method: 'POST', headers: { 'content-type': 'application/json', 'content-length': body.length } }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0)).on('error', reject)
    })
    request.on('error', reject)
    request.end(body, sent)
  })
}

describe('a server that listens', () => {
  it('cuts off who sends too slowly, and goes on serving others', async () => {
    const own = await makeServer({ patience: 300 })
    const { port } = new URL(await own.listen({ port: 0 }))
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('POST /v1/moderations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"comm'))
      let text = ''
      socket.on('data', data => text += String(data)).on('close', () => resolve(text))
    })
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
    expect(answer).toContain('application/problem+json')
    expect((await own.inject('/healthz')).statusCode).toBe(200)
    await own.close()
  })

  it('answers every request that it had accepted when it is stopped under the worst load', async () => {
    const own = await makeServer()
    const url = await own.listen({ port: 0 })
    const accepted = Array.from({ length: 27 }, () => post(url, worst(2)))
    // The first answer proves that the connections were taken.
    await Promise.any(accepted)
    const stopped = own.close()
    expect(await Promise.all(accepted)).toEqual(accepted.map(() => 200))
    await stopped
    await expect(post(url, comments(1)), 'and nobody after that').rejects.toThrow()
  }, 90_000)

  it('cuts off who sends too slowly while it stops, too', async () => {
    const own = await makeServer({ patience: 1000 })
    const { port } = new URL(await own.listen({ port: 0 }))
    let answer = ''
    const socket = connect(Number(port), '127.0.0.1').on('data', data => answer += String(data)).on('error', () => {})
    const ended = new Promise(resolve => socket.once('close', resolve))
    socket.write('POST /v1/moderations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n')
    const dribble = setInterval(() => socket.write(' '), 100)
    await own.close()
    await ended
    clearInterval(dribble)
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('answers others while it works on the worst requests', async () => {
    const own = await makeServer()
    const url = await own.listen({ port: 0 })
    const order: string[] = []
    const asked = [
      ...['worst', 'worst'].map(name => post(url, worst(30)).then(() => order.push(name))),
      // Sent once the others' work has begun.
      post(url, worst(30), () => void Promise.all([
        fetch(`${url}/healthz`).then(() => order.push('watcher')),
        post(url, comments(1)).then(() => order.push('small')),
      ])).then(() => order.push('worst')),
    ]
    await Promise.all(asked)
    expect(order.slice(0, 2).sort()).toEqual(['small', 'watcher'])
    await own.close()
  })

  it('takes no more bodies than it can hold, and again once they are gone', async () => {
    const own = await makeServer()
    const url = await own.listen({ port: 0 })
    const unfinished = Array.from({ length: 40 }, () => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1').on('error', () => {})
      socket.write(`POST /v1/moderations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${LIMITS.bytes}\r\n\r\n${' '.repeat(LIMITS.bytes - 1)}`)
      return socket
    })
    const refused = await Promise.any(unfinished.map(socket => new Promise<string>(resolve => socket.once('data', data => resolve(String(data))))))
    expect(refused).toMatch(/^HTTP\/1\.1 503 /)
    expect(refused.toLowerCase()).toContain('retry-after')
    await expect(post(url, comments(1)), 'small ones are taken').resolves.toBe(200)
    for (const socket of unfinished)
      socket.destroy()
    await expect.poll(() => post(url, worst(1))).toBe(200)
    await own.close()
  })

  it('cuts off connections from a number on, and counts them', async () => {
    const own = await makeServer({ connections: 2 })
    const { port } = new URL(await own.listen({ port: 0 }))
    const sockets = Array.from({ length: 5 }, () => connect(Number(port), '127.0.0.1').on('error', () => {}))
    const cut = sockets.map(socket => new Promise(resolve => socket.once('close', resolve)))
    await Promise.any(cut)
    await expect.poll(async () => (await own.inject('/metrics')).body).toContain('moderation_connections_dropped_total 3')
    for (const socket of sockets)
      socket.destroy()
    await own.close()
  })

  it.each([
    ['headers that are too long', 431, `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
    ['what is no HTTP', 400, 'hello\r\n\r\n'],
    ['a request without a host', 400, 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['an expectation that it does not know', 417, 'GET /healthz HTTP/1.1\r\nHost: x\r\nExpect: a miracle\r\n\r\n'],
    ['an address that cannot be read', 400, 'GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
  ])('refuses %s with a problem of status %i, and notes it', async (_, status, bytes) => {
    const lines: string[] = []
    const own = await makeServer({ log: { write: line => void lines.push(line), dropped: 0 } })
    const { port } = new URL(await own.listen({ port: 0 }))
    const answer = await new Promise<string>((resolve) => {
      let text = ''
      connect(Number(port), '127.0.0.1').on('data', data => text += String(data)).on('close', () => resolve(text)).write(bytes)
    })
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(answer.toLowerCase()).toContain('content-type: application/problem+json')
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toMatchObject({ status, detail: expect.stringMatching(/.{10}/) as unknown })
    expect((await own.inject('/metrics')).body).toMatch(new RegExp(`^moderation_requests_total\\{route=".+",status="${status}"\\} 1$`, 'm'))
    expect(lines.map(line => JSON.parse(line) as { status?: number }).filter(line => line.status === status)).toHaveLength(1)
    await own.close()
  })

  it('writes a line for each answer, in JSON, without a word of the comments', async () => {
    const lines: string[] = []
    const own = await makeServer({ log: { write: line => void lines.push(line), dropped: 0 } })
    await own.inject({ method: 'POST', url: '/v1/moderations?reasons=flamingo', payload: comments(1) })
    await own.inject({ method: 'POST', url: '/v1/moderations', payload: { comments: [{ id: '1', text: 'a flamingo' }] } })
    await own.inject({ method: 'POST', url: '/v1/moderations', payload: { comments: [{ id: '1', text: 7 }, 'flamingo'] } })
    const answered = lines.map(line => JSON.parse(line) as Record<string, unknown>).filter(({ msg }) => msg === 'answered')
    expect(answered.map(({ method, route, status }) => [method, route, status])).toEqual([400, 200, 422].map(status => ['POST', '/v1/moderations', status]))
    expect(lines.join('')).not.toContain('flamingo')
    await own.close()
  })
})
