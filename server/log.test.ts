import type { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { Log } from './log.ts'

type Write = NonNullable<ConstructorParameters<typeof Log>[1]>['write']

/** A log whose bytes go to a writer of the test's. */
function logTo(write: Write): Log {
  return new Log(1, { write, piece: 4096 })
}

const line = (number: number): string => `${JSON.stringify({ number, rest: 'x'.repeat(80) })}\n`

describe('the log', () => {
  it('writes every line once and in order, in pieces of whole lines', async () => {
    const pieces: string[] = []
    const log = logTo((piece, done) => {
      pieces.push(String(piece))
      setImmediate(done, null, piece.length)
    })
    const lines = Array.from({ length: 1000 }, (_, number) => line(number))
    for (const each of lines)
      log.write(each)
    await log.close()
    expect(pieces.join('')).toBe(lines.join(''))
    expect(pieces.length).toBeLessThan(100)
    for (const piece of pieces) {
      expect(piece.endsWith('\n')).toBe(true)
      expect(piece.length, 'no longer than its writer takes').toBeLessThanOrEqual(4096)
    }
    expect(log.dropped).toBe(0)
  })

  it('drops and counts lines while nobody takes them, in bounded memory, and ends', async () => {
    let waiting: (() => void) | undefined
    const log = logTo((piece, done) => {
      waiting = () => done(null, piece.length)
    })
    for (let number = 0; number < 100_000; number++)
      log.write(line(number))
    const held = 100_000 - log.dropped
    expect(held * line(100_000).length).toBeLessThan(1.1 * 2 ** 20)
    await log.close()
    waiting?.()
  })

  it('counts the lines that a full disk refuses, and goes on when there is room again', async () => {
    let isFull = true
    let text = ''
    const log = logTo((piece: Buffer, done) => {
      // The last bytes that there is room for, then none.
      const bytes = isFull ? Math.min(10, Math.max(0, 10 - text.length)) : piece.length
      text += String(piece.subarray(0, bytes))
      setImmediate(done, bytes > 0 ? null : new Error('ENOSPC'), bytes)
    })
    log.write(line(1))
    await log.close()
    expect(log.dropped).toBe(1)
    isFull = false
    log.write(line(2))
    await log.close()
    expect(text.split('\n')[1], 'a line of its own').toBe(line(2).trimEnd())
    expect(log.dropped).toBe(1)
  })
})
