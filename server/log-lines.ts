/** What the server's log lines say, as pino has them. */

/** An answer, as its line tells of it. */
export interface Answered {
  reqId: string
  method: string
  /** The route's address, or "none". */
  route: string
  status: number
  /** From the request's headers to the end of the answer. */
  ms: number
}

/** Times as pino puts them into a line. What stands before the ms is worked out once a second: it takes longer than the rest of a line. */
export function lineTimes(clock: () => number = Date.now): () => string {
  let second = Number.NaN
  let before = ''
  return () => {
    const now = clock()
    const ms = now % 1000
    if (now - ms !== second) {
      second = now - ms
      before = `,"time":"${new Date(second).toISOString().slice(0, -4)}`
    }
    return `${before}${String(ms).padStart(3, '0')}Z"`
  }
}

/**
 * The line of an answer, as pino would write it. There is one for each request, and pino takes longer for it than all that
 * is checked and counted of a request.
 *
 * @param time of `lineTimes`
 * @param answered none of its texts is a client's own: nothing in them has to be escaped
 */
export function answeredLine(time: string, answered: Answered): string {
  const { reqId, method, route, status, ms } = answered
  return `{"level":30${time},"reqId":"${reqId}","method":"${method}","route":"${route}","status":${status},"ms":${Math.round(ms * 100) / 100},"msg":"answered"}\n`
}
