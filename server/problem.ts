/** Errors as problem documents (RFC 9457): each says what is wrong and what to do. */

import { STATUS_CODES } from 'node:http'

export interface Problem {
  type: string
  title: string
  status: number
  detail: string
}

const TITLES: Record<number, string> = {
  400: 'The request cannot be read',
  401: 'A password is needed',
  403: 'This is not for you',
  404: 'There is nothing here',
  405: 'This address does not take that method',
  408: 'The request did not arrive in time',
  409: 'This cannot be done now',
  412: 'The file has changed',
  413: 'The request is too large',
  415: 'The request is not JSON',
  416: 'The file has no such part',
  417: 'The server does not expect that',
  421: 'This is not the server that is asked for',
  422: 'The comments are not as they must be',
  426: 'This address is for WebSockets',
  429: 'Too many requests',
  431: 'The headers are too long',
  500: 'The server has failed',
  503: 'The server is not ready',
}

/** The problem document of a status, any of HTTP's. */
export function problemOf(status: number, detail: string): Problem {
  return { type: 'about:blank', title: TITLES[status] ?? STATUS_CODES[status] ?? 'Something is wrong', status, detail }
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'

/** An error that becomes a problem document. */
export class ProblemError extends Error {
  readonly statusCode: number
  /** When to come back, in seconds. */
  readonly retryAfter: number | undefined

  constructor(statusCode: number, detail: string, retryAfter?: number) {
    super(detail)
    this.statusCode = statusCode
    this.retryAfter = retryAfter
  }
}
