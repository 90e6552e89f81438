import type { Exported } from './service.ts'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { csvLines, jsonLines } from './export.ts'

const at = '2026-11-26T12:00:00.000Z'
const entries: Exported[] = [
  { at, kind: 'join', participant: 1 },
  { at, kind: 'comment', participant: 1, id: 7, aim: 'past', text: '=1+1, "quoted"\nand <b>', score: -0.5, removed: false, reasons: [[0, 2]], isListed: true },
  { at, kind: 'comment', participant: 2, id: 8, aim: 'caught', text: '@here', score: 0.5, removed: true, reasons: [], isListed: false },
  { at, kind: 'turn', turn: { kind: 'quiz', told: 2 } },
  { at, kind: 'show', comment: 7, shown: true },
]
async function* given(): AsyncGenerator<Exported> {
  yield* entries
}

async function text(lines: AsyncIterable<string>): Promise<string> {
  let all = ''
  for await (const line of lines)
    all += line
  return all
}

describe('an export', () => {
  it('in JSON Lines is every entry as it is', async () => {
    const lines = (await text(jsonLines(given()))).split('\n')
    expect(lines.pop()).toBe('')
    expect(lines.map(line => JSON.parse(line) as Exported)).toEqual(entries)
  })

  it('in CSV is a row an entry, and no cell is a formula', async () => {
    const rows: Record<string, string>[] = parse(await text(csvLines(given())), { columns: true, record_delimiter: '\r\n' })
    expect(rows).toHaveLength(entries.length)
    expect(rows[1]).toMatchObject({ participant: '1', id: '7', text: '\'=1+1, "quoted"\nand <b>', score: '-0.5', removed: 'false', isListed: 'true', choice: '' })
    expect(rows[2]?.text).toBe('\'@here')
    expect(rows[3]?.turn).toBe('{"kind":"quiz","told":2}')
    expect(rows[4]).toMatchObject({ comment: '7', shown: 'true' })
  })
})
