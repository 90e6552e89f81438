import { Buffer } from 'node:buffer'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRandom } from '../../moderation/random.ts'
import { fieldsOfCsv, quoted } from '../../snippets/batch.ts'
import { CsvScanner, LONGEST_RECORD } from './csv-scanner.ts'
import { openNodeDatabase } from './node-database.ts'
import { openSource } from './source.ts'

interface Seen {
  header: string
  records: string[]
  broken: { line: number, problem: string, text: string, from: number, to: number }[]
}

/** What a scanner finds in bytes that come in pieces of so many. */
function scan(text: string | Buffer, piece = Infinity): Seen {
  const bytes = Buffer.from(text)
  const seen: Seen = { header: '', records: [], broken: [] }
  const scanner = new CsvScanner({
    header(header) {
      seen.header = header.toString()
      return fieldsOfCsv(seen.header).length
    },
    record: (from, start, end) => seen.records.push(from.toString('utf8', start, end)),
    broken: ({ bytes: kept, ...line }) => seen.broken.push({ ...line, text: kept.toString() }),
  })
  for (let at = 0; at < bytes.length; at += piece)
    scanner.push(bytes.subarray(at, Math.min(at + piece, bytes.length)))
  scanner.finish()
  return seen
}

/** A file of two columns, put together by chance from what makes CSV difficult. */
function oddFile(random: () => number): string {
  const parts = ['"', '"', '""', ',', ',', '\n', '\n', '\r\n', '\r', ' ', 'a', 'é', '1,2\n', '"x","y"\n', 'x","']
  return `a,b\n${Array.from({ length: 1 + random() * 40 }, () => parts[Math.floor(random() * parts.length)]).join('')}`
}

describe('where records begin and end', () => {
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scanner-'))
  })

  afterAll(async () => {
    await rm(folder, { recursive: true })
  })

  it('is told of records on one line and on several, whatever ends them', () => {
    expect(scan('\uFEFFa,b\n1,2\r\n"1\n,","2 ""x"""\r\r\n\n3,').records).toEqual(['1,2', '"1\n,","2 ""x"""', '3,'])
  })

  it('is told with the line and the bytes of what is no record', () => {
    expect(scan('a,b\n1\n"1\n2","3"\n"x" y,2\n1,2,3\n"4,\n5,6\n')).toEqual({
      header: 'a,b',
      records: ['"1\n2","3"', '5,6'],
      broken: [
        { line: 2, problem: 'missing columns', text: '1', from: 4, to: 5 },
        { line: 5, problem: 'text after a quotation mark', text: '"x" y,2', from: 16, to: 23 },
        { line: 6, problem: 'too many columns', text: '1,2,3', from: 24, to: 29 },
        { line: 7, problem: 'a quotation mark that is not closed', text: '"4,', from: 30, to: 33 },
      ],
    })
    expect(scan(Buffer.from('a,b\n1,\xE9\n2,3\n', 'latin1')).broken).toMatchObject([{ line: 2, problem: 'not UTF-8', from: 4, to: 7 }])
  })

  it('does not depend on the pieces in which a file comes, and leaves no byte out', () => {
    const random = createRandom(21)
    for (let turn = 0; turn < 2000; turn++) {
      const text = oddFile(random)
      const whole = scan(text)
      for (const piece of [1, 2, 3, 7])
        expect(scan(text, piece), JSON.stringify(text)).toEqual(whole)
      const bare = (...parts: string[]): string => parts.join('').replaceAll(/[\r\n]/g, '')
      expect([...bare(whole.header, ...whole.records, ...whole.broken.map(line => line.text))].sort().join('')).toBe([...bare(text)].sort().join(''))
    }
  })

  it('is where DuckDB sees them too', async () => {
    const random = createRandom(22)
    const db = await openNodeDatabase(':memory:')
    const path = join(folder, 'odd.csv')
    for (let turn = 0; turn < 300; turn++) {
      const text = oddFile(random)
      await writeFile(path, text)
      const file = await (await openSource(path)).open(async () => {})
      const read = await db.rows<{ a: string | null, b: string | null }>(`FROM read_csv(${quoted(file.path)}, auto_detect = false, header = true, columns = {a: 'VARCHAR', b: 'VARCHAR'}, delim = ',', quote = '"', escape = '"')`)
      const { records } = scan(text)
      expect(read.map(({ a, b }) => [a ?? '', b ?? '']), JSON.stringify(text)).toEqual(records.map(fieldsOfCsv))
      expect(file.rows).toBe(records.length)
      await file.close()
      expect(await readFile(path, 'utf8')).toBe(text)
    }
    db.close()
  }, 30_000)

  it('holds no more than a record of a line that never ends', () => {
    let held = 0
    const scanner = new CsvScanner({ header: () => 2, record: () => {}, broken: ({ bytes }) => held = bytes.length })
    scanner.push(Buffer.from('a,b\n"'))
    for (let piece = 0; piece < 64; piece++)
      scanner.push(Buffer.alloc(LONGEST_RECORD, 'x'))
    scanner.finish()
    expect(held).toBe(LONGEST_RECORD)
  })
})
