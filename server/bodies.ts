import type { Buffer } from 'node:buffer'
/**
 * Bodies that are on their way in, or in and not yet answered. Their bytes are counted as they come, and from a number
 * on no more are taken: else a thousand clients that send a body each and never end it have a gigabyte.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { LIMITS } from './openapi.ts'
import { ProblemError } from './problem.ts'

/** Bytes of all bodies together. The requests that they are take half a minute at the worst. */
const MOST = 32 << 20
/** Bodies up to so many bytes are not counted: what the connections may be is their limit. */
const SMALL = 16 << 10

function tooLarge(): ProblemError {
  return new ProblemError(413, `A body may have ${LIMITS.bytes} bytes: send the comments in several requests.`)
}

export class Bodies {
  /** Bytes that are counted now. */
  private held = 0

  /**
   * Reads a body. What it has counts until the answer is sent or the client is gone.
   *
   * @param request whose body
   * @param response its answer
   * @param done told of its bytes, or of a ProblemError: 413 for more than LIMITS.bytes, 503 when all bodies are too many
   */
  read(request: IncomingMessage, response: ServerResponse, done: (error: Error | null, bytes?: readonly Buffer[]) => void): void {
    const said = Number(request.headers['content-length'])
    if (said > LIMITS.bytes) {
      done(tooLarge())
      return
    }
    const chunks: Buffer[] = []
    let isOver = false
    function end(error: Error | null, bytes?: readonly Buffer[]): void {
      if (isOver)
        return
      isOver = true
      done(error, bytes)
    }
    let size = 0
    let counted = 0
    const isCounted = !(said <= SMALL)
    if (isCounted) {
      response.once('close', () => {
        this.held -= counted
        counted = 0
      })
    }
    const take = (chunk: Buffer): void => {
      if (isOver)
        return
      size += chunk.length
      if (size > LIMITS.bytes) {
        end(tooLarge())
        return
      }
      if (isCounted) {
        counted += chunk.length
        this.held += chunk.length
        if (this.held > MOST) {
          chunks.length = 0
          end(new ProblemError(503, 'The server has all the requests that it can hold: send this one again in a while.', 5))
          return
        }
      }
      chunks.push(chunk)
    }
    const finish = (): void => end(null, chunks)
    const fail = (): void => end(new ProblemError(400, 'The body broke off: send it again.'))
    request.on('data', take).on('end', finish).on('error', fail)
  }
}
