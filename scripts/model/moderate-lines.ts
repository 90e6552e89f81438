/** The moderate command without the command line: a stream of lines in, a stream of JSON lines out. */
import type { Buffer } from 'node:buffer'
import type { Scorer } from '../../moderation/score.ts'
import { isRecord } from '../../lib/guards.ts'
import { explain } from '../../moderation/explain.ts'

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

/**
 * Moderates every line, in order, in constant memory (one line and one piece of output at a time). Line ends are LF
 * or CRLF; bytes that are not UTF-8 become U+FFFD. An empty line is a comment without words.
 *
 * @returns how many lines could not be read as JSON
 */
export async function moderateLines(input: AsyncIterable<Buffer | Uint8Array | string>, output: Sink, scorer: Scorer, options: ModerateOptions = {}): Promise<number> {
  let failed = 0
  let line = 0
  let piece = ''
  for await (const text of linesOf(input)) {
    line++
    const result = options.ndjson ? moderateRecord(text, scorer, options) : moderate(text, scorer, options)
    if (typeof result === 'string')
      failed++
    piece += `${JSON.stringify(typeof result === 'string' ? { error: result, line } : result)}\n`
    if (piece.length >= PIECE) {
      await send(output, piece)
      piece = ''
    }
  }
  if (piece !== '')
    await send(output, piece)
  return failed
}

async function send(output: Sink, piece: string): Promise<void> {
  if (!output.write(piece))
    await new Promise<void>(resolve => output.once('drain', resolve))
}

interface Verdict {
  text: string
  score: number
  flagged: boolean
  reasons?: { start: number, end: number, weight: number }[]
}

function moderate(text: string, scorer: Scorer, options: ModerateOptions): Verdict {
  const threshold = options.threshold ?? scorer.model.threshold
  if (options.reasons === false) {
    const score = scorer.score(text)
    return { text, score: round(score), flagged: score >= threshold }
  }
  const { score, flagged, reasons } = explain(scorer, text, threshold)
  return {
    text,
    score: round(score),
    flagged,
    reasons: reasons.map(reason => ({ ...reason, weight: round(reason.weight) })),
  }
}

/** The record with its verdict, or what is wrong with the line. */
function moderateRecord(json: string, scorer: Scorer, options: ModerateOptions): object | string {
  let record: unknown
  try {
    record = JSON.parse(json)
  }
  catch {
    return 'this line is not valid JSON'
  }
  if (!isRecord(record))
    return 'this line is not a JSON object'
  const { text } = record
  if (typeof text !== 'string')
    return 'this object has no "text" that is a string'
  return { ...record, ...moderate(text, scorer, options) }
}

/** Six decimals: more would be noise. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

/** The lines of a stream of bytes. A line end that closes the last line opens no empty one. */
export async function* linesOf(input: AsyncIterable<Buffer | Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  // Parts of the line that is still open: joined once, so that a long line costs its length and no more.
  let parts: string[] = []
  const close = (last: string): string => {
    const text = parts.length === 0 ? last : parts.join('') + last
    parts = []
    return text.endsWith('\r') ? text.slice(0, -1) : text
  }
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    let from = 0
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      yield close(text.slice(from, end))
      from = end + 1
    }
    if (from < text.length)
      parts.push(text.slice(from))
  }
  const rest = decoder.decode()
  if (rest !== '')
    parts.push(rest)
  if (parts.length > 0)
    yield close('')
}
