/** Takes the models that the gate trains in the presenter's window; see room/registration.ts. */
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify'
import type { RoomService } from './service.ts'
import { Buffer } from 'node:buffer'
import * as v from 'valibot'
import { CHALLENGERS, MODEL_BYTES, MODEL_TYPE, registered, registrationQuery } from '../../room/registration.ts'
import { PROBLEM_TYPE, ProblemError, problemOf } from '../problem.ts'

export interface RegistrationOptions {
  readonly register: RoomService['register']
  /** Whether a request is the speaker's. */
  readonly mayAct: (request: FastifyRequest) => boolean
}

/** What is wrong with a body before anybody has looked into it, and what to do. */
const UNREAD: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: `A model of the gate has ${MODEL_BYTES} bytes at most: load the deck again, and have the gate train it anew.`,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: `Send the model's file as it is, with the header "Content-Type: ${MODEL_TYPE}".`,
}

/** Adds the address to the server of the deck. Nothing else there takes files, so that it has a way of its own to read bodies. */
export async function addRegistration(app: FastifyInstance, { register, mayAct }: RegistrationOptions): Promise<void> {
  await app.register(async (own) => {
    own.removeAllContentTypeParsers()
    own.addContentTypeParser(MODEL_TYPE, { parseAs: 'buffer', bodyLimit: MODEL_BYTES }, (_, body, done) => done(null, body))
    // Before a byte of it is read.
    own.addHook('onRequest', (request, _, done) => {
      done(mayAct(request) ? undefined : new ProblemError(403, 'Only the presenter\'s view may register a model: open it at /presenter/1, or load it again if the server was started anew.'))
    })
    own.setErrorHandler((error: FastifyError | ProblemError, _, reply) => {
      const detail = 'code' in error ? UNREAD[error.code] : error.message
      if (detail === undefined)
        throw error
      return reply.code(error.statusCode ?? 500).type(PROBLEM_TYPE).send(problemOf(error.statusCode ?? 500, detail))
    })
    own.put(`/${CHALLENGERS}/:version`, async (request, reply) => {
      const { version } = request.params as { version?: unknown }
      const query = v.safeParse(registrationQuery, request.query)
      const model = v.safeParse(registered, { version, ...query.success && query.output })
      if (!model.success)
        throw new ProblemError(400, 'The address names the model, such as challenger-1bab8b6f, and "gate" is what the gate has said: ship, no, or not proven.')
      if (!Buffer.isBuffer(request.body))
        throw new ProblemError(415, UNREAD.FST_ERR_CTP_INVALID_MEDIA_TYPE ?? '')
      await register(model.output, request.body)
      return reply.code(201).header('Cache-Control', 'no-store').send(model.output)
    })
  })
}
