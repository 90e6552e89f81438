/** What is kept of a room, as files. Participants are numbers. */
import type { Exported } from './service.ts'

/** A JSON object a line. */
export async function* jsonLines(entries: AsyncIterable<Exported>): AsyncGenerator<string> {
  for await (const entry of entries)
    yield `${JSON.stringify(entry)}\n`
}

const COLUMNS = ['at', 'kind', 'participant', 'id', 'question', 'choice', 'aim', 'text', 'score', 'removed', 'isListed', 'version', 'sentence', 'comment', 'round', 'label', 'shown', 'restored', 'turn', 'open', 'on', 'challenger', 'stage', 'gate'] as const

/** A cell; a text that a spreadsheet would take for a formula gets an apostrophe in front, as spreadsheets write it. */
function cell(value: unknown): string {
  if (value === undefined)
    return ''
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Comma-separated values (RFC 4180), one line an entry, after a header. */
export async function* csvLines(entries: AsyncIterable<Exported>): AsyncGenerator<string> {
  yield `${COLUMNS.join(',')}\r\n`
  for await (const entry of entries)
    yield `${COLUMNS.map(column => cell(entry[column])).join(',')}\r\n`
}
