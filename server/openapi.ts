/** The API's contract. The server checks requests against these schemas and writes answers by them. */

export const LIMITS = {
  /** Comments in a request. */
  comments: 1000,
  /** Characters in a comment. */
  characters: 10_000,
  /** Bytes of a body. */
  bytes: 1 << 20,
  /** Brackets and braces that open, colons and commas of a body, outside of strings; a thousand comments have 5,002. */
  parts: 20_000,
} as const

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What to do about it.' },
  },
} as const

export const moderationRequest = {
  type: 'object',
  required: ['comments'],
  properties: {
    comments: {
      type: 'array',
      minItems: 1,
      maxItems: LIMITS.comments,
      items: {
        type: 'object',
        required: ['id', 'text'],
        properties: {
          id: { type: 'string', minLength: 1, maxLength: 200, description: 'Comes back with the verdict.' },
          text: { type: 'string', maxLength: LIMITS.characters },
        },
      },
    },
  },
} as const

/** What is said of one comment. */
export const moderationResult = {
  type: 'object',
  required: ['id', 'score', 'flagged'],
  properties: {
    id: { type: 'string' },
    score: { type: 'number', minimum: 0, maximum: 1, description: 'Probability that the comment is toxic; 1 where a rule says so.' },
    flagged: { type: 'boolean', description: 'Whether the score is at the threshold or above.' },
    by: { type: 'string', enum: ['rule'], description: 'There if a rule decided, before the model: on threats, death wishes and insults by emoji.' },
    reasons: {
      type: 'array',
      description: 'Only when asked for: the words that made the score high, or that a rule matched. Empty if the comment is not flagged.',
      items: {
        type: 'object',
        required: ['start', 'end', 'weight'],
        properties: {
          start: { type: 'integer', description: 'Of the stretch, in UTF-16 units.' },
          end: { type: 'integer', description: 'Exclusive.' },
          weight: { type: 'number', description: 'What it adds to the log-odds.' },
        },
      },
    },
  },
} as const

export const moderationResponse = {
  type: 'object',
  required: ['model', 'results'],
  properties: {
    model: {
      type: 'object',
      required: ['version', 'format', 'threshold'],
      properties: {
        version: { type: 'string', description: 'Format, and the beginning of the hash of the model\'s file.' },
        format: { type: 'string', enum: ['float32', 'int8', 'int4', '1bit'] },
        threshold: { type: 'number', minimum: 0, maximum: 1 },
      },
    },
    results: { type: 'array', items: moderationResult },
  },
} as const

const status = { type: 'object', required: ['status'], properties: { status: { type: 'string' } } } as const

function json(description: string, schema: object): object {
  return { description, content: { 'application/json': { schema } } }
}

function failure(description: string): object {
  return { description, content: { 'application/problem+json': { schema: problem } } }
}

/** The document at /openapi.json. */
export const openApi = {
  openapi: '3.1.0',
  info: {
    title: '10gag moderation',
    version: '1.0.0',
    description: 'Scores comments with the model of the talk. Texts are not kept and not logged.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  paths: {
    '/v1/moderations': {
      post: {
        operationId: 'moderate',
        summary: 'Scores comments',
        parameters: [{ name: 'reasons', in: 'query', description: 'Whether to say which words made a score high.', schema: { type: 'string', enum: ['true', 'false'], default: 'false' } }],
        requestBody: { required: true, content: { 'application/json': { schema: moderationRequest } } },
        responses: {
          200: json('A verdict for each comment, in the order of the request.', moderationResponse),
          400: failure('The body is no JSON, or a parameter is unknown.'),
          405: failure('Another method than POST.'),
          408: failure('The request was sent too slowly.'),
          413: failure(`The body has more than ${LIMITS.bytes} bytes, or more than ${LIMITS.parts} brackets, braces, colons and commas beside its strings.`),
          415: failure('The body is not sent as application/json.'),
          422: failure('The body is JSON, and the comments are not as they must be.'),
          431: failure('The headers are too long.'),
          503: failure('The server has all the requests that it can hold: send it again in a while.'),
          429: failure('Too many requests of one client; Retry-After says when to come back.'),
        },
      },
    },
    '/healthz': { get: { operationId: 'isAlive', summary: 'Whether the process lives', responses: { 200: json('It does.', status) } } },
    '/readyz': { get: { operationId: 'isReady', summary: 'Whether it takes requests and judges as it should', responses: { 200: json('It does.', status), 503: failure('It is being stopped, or its model gives wrong scores.') } } },
    '/metrics': { get: { operationId: 'metrics', summary: 'Counts and histograms for Prometheus', responses: { 200: { description: 'Prometheus\' text format.', content: { 'text/plain': { schema: { type: 'string' } } } } } } },
    '/openapi.json': { get: { operationId: 'contract', summary: 'This document', responses: { 200: json('The contract.', { type: 'object' }) } } },
  },
} as const
