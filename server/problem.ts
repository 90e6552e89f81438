/** Errors as problem documents (RFC 9457): each says what is wrong and what to do. */

export interface Problem {
  type: string
  title: string
  status: number
  detail: string
}

const TITLES: Record<number, string> = {
  400: 'The request cannot be read',
  401: 'A password is needed',
  403: 'This is not for you to do',
  404: 'There is nothing here',
  405: 'This address does not take that method',
  408: 'The request did not arrive in time',
  409: 'This cannot be done now',
  413: 'The request is too large',
  415: 'The request is not JSON',
  422: 'The comments are not as they must be',
  429: 'Too many requests',
  500: 'The server has failed',
  503: 'The server is not ready',
}

/** The problem document of a status; unknown ones are the server's own fault. */
export function problemOf(status: number, detail: string): Problem {
  const title = TITLES[status]
  return title === undefined
    ? { type: 'about:blank', title: TITLES[500] ?? '', status: 500, detail }
    : { type: 'about:blank', title, status, detail }
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'

/** An error that becomes a problem document. */
export class ProblemError extends Error {
  readonly statusCode: number

  constructor(statusCode: number, detail: string) {
    super(detail)
    this.statusCode = statusCode
  }
}
