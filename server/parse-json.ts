import type { Turns, Work } from './turns.ts'
import { Buffer } from 'node:buffer'
import { LIMITS } from './openapi.ts'
import { ProblemError } from './problem.ts'

const QUOTE = 34
const COMMA = 44
const COLON = 58
const OPEN_BRACKET = 91
const BACKSLASH = 92
const OPEN_BRACE = 123

/**
 * Whether JSON has more parts than a number: brackets and braces that open, colons and commas, outside of strings. JSON's
 * own parser takes a hundred times as long for a body of brackets alone as for one of text, and can't be interrupted.
 */
export function hasMoreParts(json: string, most: number): boolean {
  let parts = 0
  for (let at = 0; at < json.length; at++) {
    const unit = json.charCodeAt(at)
    if (unit === QUOTE) {
      for (at++; at < json.length && json.charCodeAt(at) !== QUOTE; at++) {
        if (json.charCodeAt(at) === BACKSLASH)
          at++
      }
    }
    else if (unit === OPEN_BRACE || unit === OPEN_BRACKET || unit === COLON || unit === COMMA) {
      if (++parts > most)
        return true
    }
  }
  return false
}

/** A body of so many bytes is made a text in a step of its own. */
const LARGE = 64 << 10

function* parse(bytes: readonly Buffer[]): Work<unknown> {
  const whole = bytes.length === 1 && bytes[0] ? bytes[0] : Buffer.concat(bytes)
  const json = String(whole)
  if (whole.length > LARGE)
    yield
  // No shorter body can have more.
  if (json.length > LIMITS.parts && hasMoreParts(json, LIMITS.parts))
    throw new ProblemError(413, `A body may have ${LIMITS.parts} brackets, braces, colons and commas beside its strings: send the comments in several requests.`)
  try {
    return JSON.parse(json) as unknown
  }
  catch {
    throw new ProblemError(400, 'The body is not valid JSON: it should look like {"comments":[{"id":"1","text":"…"}]}.')
  }
}

/**
 * Reads a body as JSON, when its turn has come: a large one takes some ms, and many may have come at once. A key such as
 * "__proto__" is a key like any other; nothing here copies a body's keys.
 *
 * @param turns of the work that waits
 * @param bytes of the body
 * @param done told of its value, or of a ProblemError
 */
export function parseJson(turns: Turns, bytes: readonly Buffer[], done: (error: Error | null, value?: unknown) => void): void {
  let value: unknown
  try {
    value = turns.run(parse(bytes))
  }
  catch (error) {
    done(error as Error)
    return
  }
  if (value instanceof Promise)
    value.then(parsed => done(null, parsed), done)
  else
    done(null, value)
}
