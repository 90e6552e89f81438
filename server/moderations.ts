/** POST /v1/moderations: what is checked, and who answers. */
import type { FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify'
import type { Scorer } from '../moderation/score.ts'
import type { ModerationRequest, Verdict } from '../snippets/serve.ts'
import type { Turns } from './turns.ts'
import { judge, judgeWithReasons } from './judge.ts'
import { moderationRequest, moderationResponse, moderationResult } from './openapi.ts'

interface Parts {
  scorer: Scorer
  /** Version of the model, for the answers. */
  version: string
  turns: Turns
  /** Told of all verdicts. */
  judged: (verdicts: readonly Verdict[]) => void
}

export interface Moderations {
  options: RouteShorthandOptions
  handler: (request: FastifyRequest, reply: FastifyReply) => unknown
}

/** The route's schema and its handler. */
export function moderations({ scorer, version, turns, judged }: Parts): Moderations {
  const { format, threshold } = scorer.model
  const model = { version, format, threshold }

  const answer = (results: Verdict[]): object => {
    judged(results)
    return { model, results }
  }

  return {
    options: {
      schema: {
        body: moderationRequest,
        querystring: { type: 'object', properties: { reasons: { type: 'string', enum: ['true', 'false'] } }, additionalProperties: false },
        response: { 200: moderationResponse },
      },
    },
    handler(request, reply) {
      const body = request.body as ModerationRequest
      const isGone = (): boolean => reply.raw.destroyed
      if ((request.query as { reasons?: string }).reasons !== 'true') {
        const results = turns.run(judge(body, scorer, isGone))
        return results instanceof Promise ? results.then(answer) : answer(results)
      }
      const serialise = reply.compileSerializationSchema(moderationResult)
      const done = turns.run(judgeWithReasons(body, scorer, result => serialise({ ...result }), isGone))
      return Promise.resolve(done).then(({ verdicts, json }) => {
        judged(verdicts)
        return reply.type('application/json; charset=utf-8').send(`{"model":${JSON.stringify(model)},"results":[${json}]}`)
      })
    },
  }
}
