import type { SplitRow } from './split.ts'
import { describe, expect, it } from 'vitest'
import { createRandom, shuffle } from '../random.ts'
import { splitRows } from './split.ts'

/** Made rows with many repeats within and across two sources, and pairs tied by a group. */
function madeRows(): SplitRow[] {
  const random = createRandom(5)
  return Array.from({ length: 4000 }, (_, at) => {
    const source = at % 4 === 0 ? 'small' : 'large'
    return {
      key: `text ${Math.floor(random() * 2500)}`,
      group: at % 10 === 0 ? `pair ${Math.floor(at / 20)}` : undefined,
      stratum: `${source} ${at % 3 === 0 ? 1 : 0}`,
    }
  })
}

describe('split', () => {
  it('never parts rows with the same text or the same group', () => {
    const rows = madeRows()
    const parts = splitRows(rows)
    const seen = new Map<string, string>()
    rows.forEach((row, at) => {
      for (const tie of [`t${row.key}`, ...(row.group ? [`g${row.group}`] : [])]) {
        expect(seen.get(tie) ?? parts[at]).toBe(parts[at])
        seen.set(tie, parts[at] ?? '')
      }
    })
  })

  it('gives every stratum about a tenth each of validation and test', () => {
    const rows = madeRows()
    const parts = splitRows(rows)
    for (const stratum of new Set(rows.map(row => row.stratum))) {
      const own = parts.filter((_, at) => rows[at]?.stratum === stratum)
      for (const part of ['validation', 'test']) {
        const share = own.filter(candidate => candidate === part).length / own.length
        expect(share).toBeGreaterThan(0.05)
        expect(share).toBeLessThan(0.15)
      }
    }
  })

  it('does not depend on the order of rows', () => {
    const rows = madeRows()
    const parts = new Map(splitRows(rows).map((part, at) => [rows[at]?.key, part]))
    const mixed = shuffle(rows.slice(), createRandom(3))
    splitRows(mixed).forEach((part, at) => expect(part).toBe(parts.get(mixed[at]?.key)))
  })
})
