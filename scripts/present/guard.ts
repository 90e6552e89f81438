/** Who may see the deck with the speaker's notes: this machine, and whoever knows the password. */
import type { FastifyInstance } from 'fastify'
import { Buffer } from 'node:buffer'
import { createHash, timingSafeEqual } from 'node:crypto'
import { PROBLEM_TYPE, problemOf } from '../../server/problem.ts'

/** Whether an address is one that only this machine reaches, in IPv4 or IPv6, or its name for itself. */
export function isOwnMachine(address: string): boolean {
  return address === 'localhost' || address === '::1' || /^(?:::ffff:)?127\./.test(address)
}

/** Whether a header of HTTP's basic authentication has the password; the user's name does not matter. */
export function knowsPassword(header: string | undefined, password: string): boolean {
  const [scheme, secret = ''] = (header ?? '').split(' ')
  if (scheme?.toLowerCase() !== 'basic')
    return false
  const said = Buffer.from(secret, 'base64').toString('utf8').replace(/^[^:]*:/, '')
  // Hashes have one length: how long the comparison takes says nothing of the password.
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(said), hash(password))
}

/** Asks other machines for the password, for all that the server has: the notes are in more files than the presenter's page. */
export function guard(app: FastifyInstance, password: string): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (isOwnMachine(request.ip) || knowsPassword(request.headers.authorization, password)) {
      done()
      return
    }
    reply.code(401).header('WWW-Authenticate', 'Basic realm="MLOops to MLOps, with the speaker\'s notes"').type(PROBLEM_TYPE).send(JSON.stringify(problemOf(401, 'The deck with the speaker\'s notes needs the password that "npm run present" has printed.')))
  })
}
