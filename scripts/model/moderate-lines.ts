/** The moderate command without the command line: a stream of lines in, a stream of JSON lines out. */
import type { Buffer } from 'node:buffer'
import type { Scorer } from '../../moderation/score.ts'
import { isRecord } from '../../lib/guards.ts'
import { jsonMembers } from '../../lib/json-members.ts'
import { printable } from '../../lib/printable.ts'
import { scoreWithReasons } from '../../moderation/explain.ts'
import { byRule } from '../../moderation/score.ts'

/** What the caller wants. */
export interface ModerateOptions {
  /** Lines are JSON objects with a "text". */
  ndjson?: boolean
  reasons?: boolean
  threshold?: number
}

/** Where the results go: a Node stream, or something like it in a test. */
export interface Sink {
  write: (text: string) => boolean
  once: (event: 'drain', listener: () => void) => unknown
}

/** Results are handed over in pieces of about this many characters. */
const PIECE = 1 << 16

/** A longer line is not moderated, in UTF-16 units: no person writes it, and it would cost others their turn. */
export const LONGEST_LINE = 1 << 20

/** A record that is nested deeper is not moderated: many readers of JSON would stumble over it. */
const DEEPEST = 500

/**
 * Moderates every line, in order, in constant memory (one line and one piece of output at a time). Line ends are LF
 * or CRLF; bytes that are not UTF-8 become U+FFFD. An empty line is a comment without words. What has come is
 * answered before more is waited for.
 *
 * @returns how many lines could not be moderated: too long, or not as JSON must be
 */
export async function moderateLines(input: AsyncIterable<Buffer | Uint8Array | string>, output: Sink, scorer: Scorer, options: ModerateOptions = {}): Promise<number> {
  let failed = 0
  let line = 0
  let piece = ''
  const send = async (): Promise<void> => {
    // In JSON what a terminal would obey can be written as an escape, and means the same.
    const isTaken = output.write(printable(piece))
    piece = ''
    if (!isTaken)
      await new Promise<void>(resolve => output.once('drain', resolve))
  }
  for await (const lines of linesOf(input)) {
    for (const text of lines) {
      line++
      const result = answer(text, scorer, options)
      if (typeof result === 'string') {
        piece += `${result}\n`
      }
      else {
        failed++
        piece += `${JSON.stringify({ ...result, line })}\n`
      }
      if (piece.length >= PIECE)
        await send()
    }
    if (piece !== '')
      await send()
  }
  return failed
}

/** A line of JSON, or what is wrong. */
function answer(text: string | undefined, scorer: Scorer, options: ModerateOptions): string | { error: string } {
  if (text === undefined)
    return { error: `this line is longer than ${LONGEST_LINE} characters` }
  return options.ndjson ? moderateRecord(text, scorer, options) : `{"text":${JSON.stringify(text)},${verdictOn(text, scorer, options)}}`
}

/** The members of a result: score, verdict and, if they are wanted, reasons. */
function verdictOn(text: string, scorer: Scorer, options: ModerateOptions): string {
  const threshold = options.threshold ?? scorer.model.threshold
  if (options.reasons === false) {
    const score = scorer.score(text)
    return `"score":${round(score)},"flagged":${score >= threshold}${named(score)}`
  }
  const { score, flagged, reasons } = scoreWithReasons(scorer, text, threshold)
  const listed = reasons.map(({ start, end, weight }) => `{"start":${start},"end":${end},"weight":${round(weight)}}`)
  return `"score":${round(score)},"flagged":${flagged}${named(score)},"reasons":[${listed.join()}]`
}

/** Says if a rule decided. */
function named(score: number): string {
  const decided = byRule(score)
  return decided ? `,"by":"${decided.by}"` : ''
}

/** The members that a result has; a record's own of that name give way. */
const RESULTS = new Set(['score', 'flagged', 'by', 'reasons'])

/** The record as it was written, with its verdict. */
function moderateRecord(json: string, scorer: Scorer, options: ModerateOptions): string | { error: string } {
  let record: unknown
  try {
    record = JSON.parse(json)
  }
  catch {
    return { error: 'this line is not valid JSON' }
  }
  if (!isRecord(record))
    return { error: 'this line is not a JSON object' }
  const { text } = record
  if (typeof text !== 'string')
    return { error: 'this object has no "text" that is a string' }
  const { members, depth } = jsonMembers(json)
  if (depth > DEEPEST)
    return { error: `this line is nested deeper than ${DEEPEST} levels` }
  const kept = members.filter(({ key }) => !RESULTS.has(key)).map(({ source }) => source)
  return `{${kept.join()},${verdictOn(text, scorer, options)}}`
}

/** Six decimals: more would be noise. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

/**
 * The lines of a stream of bytes, as many at a time as have come. A line end that closes the last line opens no empty
 * one. Of a line that is too long nothing is kept: undefined stands for it.
 */
export async function* linesOf(input: AsyncIterable<Buffer | Uint8Array | string>): AsyncGenerator<(string | undefined)[]> {
  const decoder = new TextDecoder('utf-8')
  // Parts of the line that is still open: joined once, so that a long line costs its length and no more.
  let parts: string[] = []
  let length = 0
  const add = (part: string): void => {
    length += part.length
    // One more, for a CR.
    if (length > LONGEST_LINE + 1)
      parts = []
    else
      parts.push(part)
  }
  const close = (): string | undefined => {
    const text = parts.join('')
    const line = text.endsWith('\r') ? text.slice(0, -1) : text
    const isTooLong = length > LONGEST_LINE + 1 || line.length > LONGEST_LINE
    parts = []
    length = 0
    return isTooLong ? undefined : line
  }
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const lines: (string | undefined)[] = []
    let from = 0
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      add(text.slice(from, end))
      lines.push(close())
      from = end + 1
    }
    if (from < text.length)
      add(text.slice(from))
    if (lines.length > 0)
      yield lines
  }
  const rest = decoder.decode()
  if (rest !== '')
    add(rest)
  if (length > 0)
    yield [close()]
}
