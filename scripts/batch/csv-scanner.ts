/**
 * Where the records of a CSV file begin and end (RFC 4180), and which lines are none. DuckDB reads CSV many times
 * faster, but loses whole buffers of what it cannot cut into columns; here a mistake costs the line that it stands on,
 * and the next line is read as if nothing had been.
 */
import { Buffer, isUtf8 } from 'node:buffer'

/** What is longer is set aside, in bytes. DuckDB itself stops at 2,000,000. */
export const LONGEST_RECORD = 1 << 20

const QUOTE = 0x22
const COMMA = 0x2C
const LF = 0x0A
const CR = 0x0D
const BYTE_ORDER_MARK = Buffer.from('\uFEFF')

/** Lines that are no record: one, or as many as a record has that lacks columns. */
export interface BrokenLine {
  /** The first one's number in the file, where the header's is 1. */
  line: number
  problem: string
  /** Without the line end. Of what is longer than `LONGEST_RECORD`, the beginning. */
  bytes: Buffer
  /** Place in the file, in bytes; `to` is exclusive. */
  from: number
  to: number
}

/** Is told what is in the file, in order. */
export interface CsvVisitor {
  /** The first record, without its line end. Returns how many columns every record must have. */
  header: (bytes: Buffer, isPlain: boolean) => number
  /**
   * A record: bytes[from] up to bytes[to], without its line end. It is plain if every reader takes it for the same,
   * without a quotation mark but around whole fields.
   */
  record: (bytes: Buffer, from: number, to: number, isPlain: boolean) => void
  broken: (line: BrokenLine) => void
}

/** What stands at a place of the bytes, up to `to`; behind its line end is `next`. */
interface Found {
  to: number
  next: number
  /** None in a record. */
  problem?: string
  isPlain?: boolean
  /** Whether it has a field in quotation marks: only such a one goes over several lines. */
  isQuoted?: boolean
}

const TOO_LONG = `longer than ${LONGEST_RECORD} bytes`
const NOT_CLOSED = 'a quotation mark that is not closed'

/** Reads a file piece by piece. Holds a piece, and at most one record. */
export class CsvScanner {
  /** The kinds of line end that records have. */
  readonly lineEnds = new Set<'LF' | 'CRLF' | 'CR'>()
  private readonly visitor: CsvVisitor
  private columns: number | undefined
  /** What is left of the pieces before: the beginning of a record. */
  private held: Buffer = Buffer.alloc(0)
  /** Place of held[0] in the file. */
  private offset = 0
  private line = 1
  /** A line that is too long, while its end is looked for. */
  private overlong: BrokenLine | undefined

  constructor(visitor: CsvVisitor) {
    this.visitor = visitor
  }

  /** Takes the next piece of the file. */
  push(piece: Buffer): void {
    this.scan(this.held.length === 0 ? piece : Buffer.concat([this.held, piece]), false)
  }

  /** Takes note that the file has ended. */
  finish(): void {
    this.scan(this.held, true)
  }

  private scan(bytes: Buffer, isLast: boolean): void {
    let from = this.offset === 0 && bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0
    if (this.overlong)
      from = this.passOver(this.overlong, bytes, isLast)
    const isValid = isUtf8(isLast ? bytes : bytes.subarray(0, bytes.lastIndexOf(LF) + 1))
    while (from < bytes.length) {
      const found = this.lookAt(bytes, from, isLast, isValid)
      if (!found)
        break
      this.report(bytes, from, found)
      from = found.next
    }
    if (bytes.length - from > LONGEST_RECORD) {
      this.overlong = { line: this.line, problem: TOO_LONG, bytes: beginning(bytes, from, bytes.length), from: this.offset + from, to: 0 }
      from = this.passOver(this.overlong, bytes, isLast, from)
    }
    this.held = Buffer.from(bytes.subarray(from))
    this.offset += from
  }

  private lookAt(bytes: Buffer, from: number, isLast: boolean, isValid: boolean): Found | undefined {
    const found = recordAt(bytes, from, isLast, this.columns ?? Infinity)
    if ((found?.to ?? bytes.length) - from > LONGEST_RECORD) {
      const line = lineAt(bytes, from, isLast, NOT_CLOSED)
      return line && line.to - from > LONGEST_RECORD ? { ...line, problem: TOO_LONG } : line
    }
    if (found && !isValid && !isUtf8(bytes.subarray(from, found.to)))
      return lineAt(bytes, from, isLast, 'not UTF-8')
    return found
  }

  private report(bytes: Buffer, from: number, { to, next, problem, isPlain = true, isQuoted = false }: Found): void {
    if (problem !== undefined)
      this.visitor.broken({ line: this.line, problem, bytes: beginning(bytes, from, to), from: this.offset + from, to: this.offset + to })
    else if (this.columns === undefined)
      this.columns = this.visitor.header(Buffer.from(bytes.subarray(from, to)), isPlain)
    else if (to > from)
      this.visitor.record(bytes, from, to, isPlain)
    if (next > to)
      this.lineEnds.add(next - to === 2 ? 'CRLF' : bytes[to] === LF ? 'LF' : 'CR')
    this.line += isQuoted ? 1 + lineEndsWithin(bytes, from, to) : 1
  }

  /** Looks for the end of a line that is too long. Returns where to go on. */
  private passOver(line: BrokenLine, bytes: Buffer, isLast: boolean, from = 0): number {
    const found = lineAt(bytes, from, isLast, line.problem)
    // A CR at the end of a piece may be half a line end.
    if (!found)
      return bytes.at(-1) === CR ? bytes.length - 1 : bytes.length
    this.visitor.broken({ ...line, to: this.offset + found.to })
    this.overlong = undefined
    this.line++
    return found.next
  }
}

/** The record that begins at `from`, or the line there if it is none; undefined while its end is not known. */
function recordAt(bytes: Buffer, from: number, isLast: boolean, columns: number): Found | undefined {
  let at = from
  let isPlain = true
  let isQuoted = false
  for (let fields = 1; ; fields++) {
    // Found out at once: the more lines a mistake may reach over, the more often they would be read.
    if (fields > columns)
      return lineAt(bytes, from, isLast, 'too many columns')
    if (at < bytes.length && bytes[at] === QUOTE) {
      isQuoted = true
      at = behindQuoted(bytes, at)
      if (at === -1 || (at === bytes.length && !isLast))
        return isLast ? lineAt(bytes, from, isLast, NOT_CLOSED) : undefined
      if (at < bytes.length && !isFieldEnd(bytes[at] as number))
        return lineAt(bytes, from, isLast, 'text after a quotation mark')
    }
    else {
      // The loop that all bytes go through: no access beyond the end, which would make every access slow.
      for (; at < bytes.length && !isFieldEnd(bytes[at] as number); at++) {
        if (bytes[at] === QUOTE)
          isPlain = false
      }
    }
    if (at < bytes.length && bytes[at] === COMMA) {
      at++
      continue
    }
    const next = behindLineEnd(bytes, at, isLast)
    if (next === undefined)
      return undefined
    const isShort = columns !== Infinity && fields < columns && at > from
    return isShort ? { to: at, next, isQuoted, problem: 'missing columns' } : { to: at, next, isQuoted, isPlain }
  }
}

/** The line that begins at `from`, whatever is on it; undefined while its end is not known. */
function lineAt(bytes: Buffer, from: number, isLast: boolean, problem: string): Found | undefined {
  let to = from
  while (to < bytes.length && bytes[to] !== LF && bytes[to] !== CR)
    to++
  const next = behindLineEnd(bytes, to, isLast)
  return next === undefined ? undefined : { to, next, problem }
}

/** The place behind the closing mark of a field in quotation marks, two of which stand for one; -1 if there is none. */
function behindQuoted(bytes: Buffer, from: number): number {
  for (let at = from + 1; ;) {
    const mark = bytes.indexOf(QUOTE, at)
    if (mark === -1)
      return -1
    if (bytes[mark + 1] !== QUOTE)
      return mark + 1
    at = mark + 2
  }
}

function isFieldEnd(byte: number): boolean {
  return byte === COMMA || byte === LF || byte === CR
}

/** The place behind the line end at `at`; undefined while it is not known. */
function behindLineEnd(bytes: Buffer, at: number, isLast: boolean): number | undefined {
  if (at === bytes.length)
    return isLast ? at : undefined
  if (bytes[at] === LF)
    return at + 1
  if (at + 1 === bytes.length && !isLast)
    return undefined
  return bytes[at + 1] === LF ? at + 2 : at + 1
}

function lineEndsWithin(bytes: Buffer, from: number, to: number): number {
  let ends = 0
  for (let at = from; at < to; at++)
    ends += Number(bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF))
  return ends
}

/** As much of the bytes as is kept of a line. A copy: what it came from need not be held. */
function beginning(bytes: Buffer, from: number, to: number): Buffer {
  return Buffer.from(bytes.subarray(from, Math.min(to, from + LONGEST_RECORD)))
}
