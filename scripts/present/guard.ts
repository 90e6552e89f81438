/** Who may see the deck with the speaker's notes: this machine, and whoever knows the password. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Buffer } from 'node:buffer'
import { randomInt } from 'node:crypto'
import { ClientCounts } from '../../server/client-counts.ts'
import { PROBLEM_TYPE, problemOf } from '../../server/problem.ts'
import { isSameSecret } from '../../server/same-secret.ts'

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
  return isSameSecret(said, password)
}

/** Wrong passwords that one network may send in a window; after that it is locked out until the window ends. */
const WRONG_MOST = 10
/** Length of a window, in ms. */
const WINDOW = 300_000

/** What counts as one guesser: an address, or in IPv6 the network that a single machine may have all addresses of. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:'))
    return address
  const [head = ''] = address.split('::')
  return [...head.split(':'), '0', '0', '0', '0'].slice(0, 4).map(group => group || '0').join(':')
}

/** Whether a header "Host" is one that this machine calls itself by. Another site's name that leads here has its own. */
function isOwnName(host: string | undefined): boolean {
  const address = URL.parse(`http://${host ?? ''}`)
  return address !== null && isOwnMachine(address.hostname.replace(/^\[|\]$/g, ''))
}

/** What proxies and tunnels add to a request that they hand on. */
const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'true-client-ip', 'cf-connecting-ip', 'cf-ray', 'fastly-client-ip', 'fly-client-ip', 'x-client-ip', 'tailscale-user-login']

/** Whether somebody handed a request on: it then comes from this machine, and is not the speaker's. */
function isForwarded({ headers }: FastifyRequest): boolean {
  return FORWARDED.some(name => headers[name] !== undefined)
}

/** How the guard deals with who does not know the password. */
export interface GuardOptions {
  /** Told of every wrong password, in a sentence. */
  report: (sentence: string) => void
  /** How long a wrong password waits for its answer, in ms. */
  delay?: number
  /** A path that asks by itself who comes. What comes there without a password is let pass, and is not the speaker's. */
  unguarded?: string
}

/**
 * Asks other machines for the password, for all that the server has: the notes are in more files than the presenter's
 * page. Guesses are slow, told of, and end in a lock. This machine is known by its own names alone: a page of another
 * site whose name leads here (DNS rebinding) gets nothing. Neither does what was forwarded: a tunnel comes from this machine.
 *
 * @returns whether a request was let through, and is therefore the speaker's
 */
export function guard(app: FastifyInstance, password: string, { report, delay = 1000, unguarded }: GuardOptions): (request: FastifyRequest) => boolean {
  const passed = new WeakSet<FastifyRequest>()
  const wrong = new ClientCounts(WINDOW, randomInt(2 ** 32))
  const lockedUntil = new Map<string, number>()

  function refuse(reply: FastifyReply, status: number, detail: string): void {
    reply.code(status).type(PROBLEM_TYPE).send(JSON.stringify(problemOf(status, detail)))
  }

  app.addHook('onRequest', (request, reply, done) => {
    const { ip, headers: { host, authorization } } = request
    const pass = (): void => {
      passed.add(request)
      done()
    }
    if (isForwarded(request)) {
      refuse(reply, 403, 'The speaker\'s deck is not handed on by a tunnel or a proxy: let it lead to the room\'s port alone.')
      return
    }
    if (isOwnMachine(ip)) {
      if (isOwnName(host))
        pass()
      else
        refuse(reply, 421, 'Ask for this machine by its own name, localhost.')
      return
    }
    const network = networkOf(ip)
    const locked = (lockedUntil.get(network) ?? 0) - Date.now()
    if (locked > 0) {
      reply.header('Retry-After', Math.ceil(locked / 1000))
      refuse(reply, 429, 'There were too many wrong passwords: come back later.')
      return
    }
    lockedUntil.delete(network)
    if (knowsPassword(authorization, password)) {
      pass()
      return
    }
    const ask = (): void => {
      reply.header('WWW-Authenticate', 'Basic realm="The deck with the speaker\'s notes"')
      refuse(reply, 401, 'The deck with the speaker\'s notes needs the password that "npm run present" has printed.')
    }
    // A browser asks without a password first.
    if (authorization === undefined) {
      if (unguarded !== undefined && request.url.split('?')[0] === unguarded)
        done()
      else
        ask()
      return
    }
    const { count, left } = wrong.add(network)
    report(`A wrong password from ${ip}, number ${count} of ${WRONG_MOST}${count >= WRONG_MOST ? `: it is locked out for ${Math.ceil(left / 1000)} s` : ''}.`)
    if (count >= WRONG_MOST)
      lockedUntil.set(network, Date.now() + left)
    setTimeout(ask, delay)
  })
  return request => passed.has(request)
}
