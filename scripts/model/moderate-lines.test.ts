import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { Scorer } from '../../moderation/score.ts'
import { linesOf, LONGEST_LINE, moderateLines } from './moderate-lines.ts'

const scorer = new Scorer({
  format: 'int8',
  bits: 10,
  weights: Int8Array.from({ length: 2 ** 10 }, (_, at) => at % 7 - 3),
  scale: 0.5,
  bias: 0,
  lengthWeight: 0,
  power: 0.5,
  threshold: 0.5,
  reasons: { atLeast: 0, share: 0.5 },
})

async function* chunks(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts)
    yield typeof part === 'string' ? Buffer.from(part) : part
}

async function run(parts: (string | Uint8Array)[], options = {}): Promise<{ lines: Record<string, unknown>[], written: string, failed: number }> {
  let written = ''
  const sink = {
    write: (text: string) => {
      written += text
      return true
    },
    once: () => undefined,
  }
  const failed = await moderateLines(chunks(...parts), sink, scorer, options)
  return { lines: written.split('\n').filter(line => line !== '').map(line => JSON.parse(line) as Record<string, unknown>), written, failed }
}

describe('lines', () => {
  const read = async (...parts: (string | Uint8Array)[]): Promise<(string | undefined)[]> => (await Array.fromAsync(linesOf(chunks(...parts)))).flat()

  it('are cut at LF and CRLF, across chunks, with empty ones kept', async () => {
    expect(await read('a\nb', 'c\r\n\nd')).toEqual(['a', 'bc', '', 'd'])
    expect(await read('a\n')).toEqual(['a'])
    expect(await read('')).toEqual([])
  })

  it('keep characters whole that a chunk cuts in two', async () => {
    const bytes = Buffer.from('né 🙂\n')
    expect(await read(bytes.subarray(0, 2), bytes.subarray(2, 6), bytes.subarray(6))).toEqual(['né 🙂'])
  })

  it('replace bytes that are not UTF-8', async () => {
    expect(await read(Uint8Array.of(97, 0xFF, 98, 10, 0xC3))).toEqual(['a\uFFFDb', '\uFFFD'])
  })

  it('are left out when they are too long, whole or in pieces, and the next one is whole', async () => {
    const longest = 'x'.repeat(LONGEST_LINE)
    expect(await read(`${longest}\n`, `${longest}\r`, '\nb\n', longest, 'x\n', 'c\n', longest, longest)).toEqual([longest, longest, 'b', undefined, 'c', undefined])
  })
})

describe('moderate', () => {
  it('answers every line in order', async () => {
    const { lines, failed } = await run(['hello\n\n🙂 שלום\n'])
    expect(lines.map(line => line.text)).toEqual(['hello', '', '🙂 שלום'])
    expect(Object.keys(lines[0] ?? {})).toEqual(['text', 'score', 'flagged', 'reasons'])
    expect(failed).toBe(0)
  })

  it('says when a rule decided, whatever a record says', async () => {
    for (const reasons of [true, false]) {
      const { lines } = await run(['{"text":"I will kill you","by":"me"}\n{"text":"hello","by":"me"}\n'], { ndjson: true, reasons })
      expect(lines[0]).toMatchObject({ score: 1, flagged: true, by: 'rule' })
      expect(lines[1]).not.toHaveProperty('by')
    }
  })

  it('gives the same score with and without reasons', async () => {
    const text = ['you are late\nso what\n']
    const withReasons = await run(text)
    const without = await run(text, { reasons: false })
    expect(without.lines.map(line => line.score)).toEqual(withReasons.lines.map(line => line.score))
    expect(without.lines[0]).not.toHaveProperty('reasons')
  })

  it('obeys a threshold of its own', async () => {
    expect((await run(['hello'], { threshold: 0 })).lines[0]?.flagged).toBe(true)
    expect((await run(['hello'], { threshold: 1 })).lines[0]?.flagged).toBe(false)
  })

  it('passes other fields through and goes on after a broken line', async () => {
    const { lines, failed } = await run(['{"id":7,"text":"hello","error":"x","line":1}\n{oops\n[1]\n{"text":5}\n\n{"text":"bye"}'], { ndjson: true, reasons: false })
    expect(failed).toBe(4)
    expect(lines[0]).toMatchObject({ id: 7, text: 'hello', error: 'x' })
    expect(lines.slice(1, 5).map(line => line.line)).toEqual([2, 3, 4, 5])
    expect(lines[1]?.error).toMatch(/valid JSON/)
    expect(lines[5]).toMatchObject({ text: 'bye' })
  })

  it('passes a record through as it was written', async () => {
    const { written } = await run(['{ "id": 12345678901234567890, "n":[1e400, 0.10],"n":2, "__proto__":{}, "reasons":3, "text": "h\\u0065llo" }\n'], { ndjson: true })
    expect(written).toMatch(/^\{"id": 12345678901234567890,"n":\[1e400, 0\.10\],"n":2,"__proto__":\{\},"text": "h\\u0065llo","score":0\.\d+,"flagged":(true|false),"reasons":\[[^\]]*\]\}\n$/)
  })

  it('goes on after a record that is nested too deep, and after a line that is too long', async () => {
    const deep = (levels: number): string => `{"text":"hello","deep":${'['.repeat(levels)}${']'.repeat(levels)}}`
    const { lines, failed } = await run([`${deep(499)}\n${deep(500)}\n${deep(500_000)}\n`, 'x'.repeat(LONGEST_LINE + 1), '\n{"text":"bye"}'], { ndjson: true })
    expect(failed).toBe(3)
    expect(lines.map(({ text, error, line }) => text ?? [error, line])).toEqual([
      'hello',
      ['this line is nested deeper than 500 levels', 2],
      ['this line is nested deeper than 500 levels', 3],
      ['this line is longer than 1048576 characters', 4],
      'bye',
    ])
  })

  it('writes what a terminal would obey as an escape', async () => {
    const text = 'a\x1B[2J\x9B1m\u202Eb'
    for (const options of [{}, { ndjson: true }]) {
      const { lines, written } = await run([options.ndjson ? `{"text":"a\\u001b[2J\x9B1m\u202Eb"}` : text], options)
      expect(lines[0]?.text).toBe(text)
      expect(written).not.toMatch(/[\p{Cc}\u202E](?<!\n)/u)
    }
  })

  it('answers what has come before it waits for more', async () => {
    const pieces: string[] = []
    const sink = { write: (piece: string) => pieces.push(piece) > 0, once: () => undefined }
    async function* slowly(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('one\ntw')
      expect(pieces.join('').match(/"text":"\w+"/g)).toEqual(['"text":"one"'])
      yield Buffer.from('o\n')
      expect(pieces.join('').match(/"text":"\w+"/g)).toEqual(['"text":"one"', '"text":"two"'])
    }
    await moderateLines(slowly(), sink, scorer, {})
    expect(pieces).toHaveLength(2)
  })

  it('takes a line of a megabyte', async () => {
    const { lines } = await run(['word '.repeat(200_000), '\nshort\n'])
    expect(lines).toHaveLength(2)
    expect(lines[1]?.text).toBe('short')
  })

  it('waits for a slow reader', async () => {
    let waits = 0
    const sink = { write: () => false, once: (_: string, listener: () => void) => {
      waits++
      queueMicrotask(listener)
    } }
    await moderateLines(chunks('x\n'.repeat(5000)), sink, scorer, {})
    expect(waits).toBeGreaterThan(1)
  })
})
