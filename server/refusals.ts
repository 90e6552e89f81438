/** What is wrong with a request, as a status and what to do about it. */
import type { FastifyError } from 'fastify'
import type { Socket } from 'node:net'
import { Buffer } from 'node:buffer'
import { LIMITS } from './openapi.ts'
import { PROBLEM_TYPE, ProblemError, problemOf } from './problem.ts'

/** What to do about it, where who found it says no more than the status. */
const ADVICE: Record<number, string> = {
  403: 'This file is not for others: ask for one that a page names.',
  412: 'The file is another one by now: ask for it without a condition.',
  416: 'The file is shorter than that: ask for it without "Range".',
}

/** What fastify or one of its plugins finds wrong. */
export function explainError(error: FastifyError | ProblemError): { status: number, detail: string } {
  if (error instanceof ProblemError)
    return { status: error.statusCode, detail: error.message }
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return { status: 415, detail: 'Send the comments as JSON, with the header "Content-Type: application/json".' }
  if (error.validation) {
    const [first] = error.validation
    const place = `${error.validationContext ?? ''}${first?.instancePath ?? ''}`
    return error.validationContext === 'querystring'
      ? { status: 400, detail: `The one parameter that there is, "reasons", is "true" or "false"; ${place} ${first?.message}.` }
      : { status: 422, detail: `${place} ${first?.message}. A request has 1 to ${LIMITS.comments} comments, each with an "id" and a "text" of up to ${LIMITS.characters} characters.` }
  }
  const status = error.statusCode ?? 500
  return status < 500
    ? { status, detail: ADVICE[status] ?? error.message }
    : { status: 500, detail: 'Try again; if it fails again, look into the server\'s log.' }
}

/** What Node finds wrong before there is a request. */
const UNREAD: Record<string, { status: number, line: string, detail: string }> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, line: '408 Request Timeout', detail: 'Send the whole request at once.' },
  HPE_HEADER_OVERFLOW: { status: 431, line: '431 Request Header Fields Too Large', detail: 'Send fewer or shorter headers: all of them may have 16 KiB.' },
}
const NOT_HTTP = { status: 400, line: '400 Bad Request', detail: 'Send an HTTP request.' }

/**
 * Answers on a connection that has no request yet, and ends it.
 *
 * @param code what Node calls the error
 * @param socket the connection
 * @returns the answer's status; undefined if nobody was there to be answered
 */
export function refuseConnection(code: string, socket: Socket): number | undefined {
  if (!socket.writable || code === 'ECONNRESET')
    return undefined
  const { status, line, detail } = UNREAD[code] ?? NOT_HTTP
  const body = JSON.stringify(problemOf(status, detail))
  socket.end(`HTTP/1.1 ${line}\r\nContent-Type: ${PROBLEM_TYPE}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`)
  return status
}
