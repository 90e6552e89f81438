/**
 * Where the server's log lines go, at no cost to its answers: a disk that is full or a pipe that nobody reads costs
 * lines, which are counted, and neither memory nor time.
 */
import { Buffer } from 'node:buffer'
import { fstatSync, write } from 'node:fs'
import { Socket } from 'node:net'

export interface LogDestination {
  /** Takes a line, its end included. */
  readonly write: (line: string) => void
  /** Lines that could not be written so far. */
  readonly dropped: number
}

/** Told how many bytes were written, and by an error that no more can be. */
type Written = (error: Error | null, bytes: number) => void
type Write = (piece: Buffer, done: Written) => void

interface Writer {
  readonly write: Write
  /** Lines are handed over in pieces of up to so many bytes: a write for each would take a tenth of the server's time. */
  readonly piece: number
}

/** A pipe takes so many bytes whole (PIPE_BUF), so that the lines of several processes do not mix; */
const PIPE_PIECE = 4096
/** a file, of any size: each write wakes a thread, which many requests are cheaper than. */
const FILE_PIECE = 1 << 16
/** So many bytes wait to be written; a line more is dropped. */
const WAITING_MOST = 1 << 20
/** Lines are written at the latest after so many ms, */
const WAIT = 1000
/** and `close` waits no longer than this, in ms. */
const CLOSE_MOST = 500

/** A pipe is written to without waiting for its reader: a thread that waits would keep the process from ending. */
function pipeWriter(fd: number): Writer {
  const socket = new Socket({ fd, readable: false, writable: true })
  // Told of by each write.
  socket.on('error', () => {})
  socket.unref()
  return { piece: PIPE_PIECE, write: (piece, done) => socket.write(piece, error => done(error ?? null, error ? 0 : piece.length)) }
}

/** Files never keep a writer waiting; they refuse when the disk is full, and take lines again when it is not. */
function fileWriter(fd: number): Writer {
  return { piece: FILE_PIECE, write: (piece, done) => write(fd, piece, 0, piece.length, null, done) }
}

function writerFor(fd: number): Writer {
  const kind = fstatSync(fd)
  return kind.isFIFO() || kind.isSocket() ? pipeWriter(fd) : fileWriter(fd)
}

interface Piece { text: string, lines: number, bytes: number }

/** Log lines on their way to a file descriptor. */
export class Log implements LogDestination {
  dropped = 0
  /** What waits, in order; only the last piece takes lines. */
  private readonly pieces: Piece[] = []
  private bytes = 0
  private isWriting = false
  /** The piece before was written in part: its last line has no end yet. */
  private isBroken = false
  private timer: NodeJS.Timeout | undefined
  private readonly writer: Writer
  private readonly whenWritten: (() => void)[] = []

  /**
   * @param fd such as 1 for the standard output
   * @param writer how bytes are written to it
   */
  constructor(fd: number, writer: Writer = writerFor(fd)) {
    this.writer = writer
  }

  /** Takes a line. Returns at once. */
  write(line: string): void {
    const size = Buffer.byteLength(line)
    if (this.bytes + size > WAITING_MOST) {
      this.dropped++
      return
    }
    this.bytes += size
    const last = this.pieces.at(-1)
    if (last && last.bytes + size <= this.writer.piece) {
      last.text += line
      last.lines++
      last.bytes += size
    }
    else {
      this.pieces.push({ text: line, lines: 1, bytes: size })
    }
    this.writeOrWait()
  }

  /** Writes what waits, as far as half a second goes; what is left then is lost. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      const end = setTimeout(resolve, CLOSE_MOST)
      this.whenWritten.push(() => {
        clearTimeout(end)
        resolve()
      })
      this.writeNext()
    })
  }

  /** A full piece is written at once, one that still has room when its time has come. */
  private writeOrWait(): void {
    if (this.pieces.length > 1)
      this.writeNext()
    else if (this.pieces.length === 1)
      this.timer ??= setTimeout(() => this.writeNext(), WAIT).unref()
  }

  private writeNext(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    if (this.isWriting)
      return
    const piece = this.pieces.shift()
    if (!piece) {
      for (const tell of this.whenWritten.splice(0))
        tell()
      return
    }
    this.isWriting = true
    this.writeRest(Buffer.from(this.isBroken ? `\n${piece.text}` : piece.text), piece)
  }

  private writeRest(rest: Buffer, piece: Piece): void {
    this.writer.write(rest, (error, bytes) => {
      if (!error && bytes < rest.length) {
        this.isBroken = true
        this.writeRest(rest.subarray(bytes), piece)
        return
      }
      if (error)
        this.dropped += piece.lines
      else
        this.isBroken = false
      this.bytes -= piece.bytes
      this.isWriting = false
      if (this.whenWritten.length > 0)
        this.writeNext()
      else
        this.writeOrWait()
    })
  }
}
