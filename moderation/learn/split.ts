/**
 * Train, validation and test parts that do not leak: rows with the same normalised text, and rows that rewrite one
 * another, always land in the same part, whatever source they come from.
 */
import { hashString } from '../hash.ts'

export type Part = 'train' | 'validation' | 'test'

/** Shares of the validation and test parts; the rest is for training. */
export const VALIDATION_SHARE = 0.1
export const TEST_SHARE = 0.1

/** What the split needs to know of a row. */
export interface SplitRow {
  /** Normalised text. */
  key: string
  /** Rows of one group stay together. */
  group?: string
  /** Rows of one stratum (source and label) are spread evenly over the parts. */
  stratum: string
}

/**
 * Assigns every row to a part, by the order of hashes within each stratum: the same rows in any order give the same
 * parts, and no random number is involved.
 */
export function splitRows(rows: readonly SplitRow[], salt = 'split 1'): Part[] {
  const seed = hashString(salt)
  // Union-find over the texts and groups that tie rows together.
  const parent = rows.map((_, at) => at)
  const find = (at: number): number => {
    let root = at
    while (parent[root] !== root)
      root = parent[root] as number
    while (parent[at] !== root) {
      const next = parent[at] as number
      parent[at] = root
      at = next
    }
    return root
  }
  const firstWith = new Map<string, number>()
  rows.forEach((row, at) => {
    for (const tie of row.group === undefined ? [`t${row.key}`] : [`t${row.key}`, `g${row.group}`]) {
      const first = firstWith.get(tie)
      if (first === undefined)
        firstWith.set(tie, at)
      else
        parent[find(at)] = find(first)
    }
  })
  // A bundle of tied rows is placed by its smallest hash, and in the stratum of the row that has it.
  const bundles = new Map<number, { hash: number, key: string, stratum: string, size: number }>()
  rows.forEach((row, at) => {
    const hash = hashString(row.key, seed)
    const root = find(at)
    const bundle = bundles.get(root)
    if (!bundle) {
      bundles.set(root, { hash, key: row.key, stratum: row.stratum, size: 1 })
      return
    }
    bundle.size++
    if (hash < bundle.hash || (hash === bundle.hash && (row.key < bundle.key || (row.key === bundle.key && row.stratum < bundle.stratum))))
      Object.assign(bundle, { hash, key: row.key, stratum: row.stratum })
  })
  const strata = new Map<string, { root: number, hash: number, key: string, size: number }[]>()
  for (const [root, bundle] of bundles) {
    const stratum = strata.get(bundle.stratum) ?? []
    stratum.push({ root, ...bundle })
    strata.set(bundle.stratum, stratum)
  }
  const parts = new Map<number, Part>()
  for (const stratum of strata.values()) {
    stratum.sort((a, b) => a.hash - b.hash || (a.key < b.key ? -1 : 1))
    const total = stratum.reduce((sum, bundle) => sum + bundle.size, 0)
    let before = 0
    for (const bundle of stratum) {
      const middle = (before + bundle.size / 2) / total
      parts.set(bundle.root, middle < TEST_SHARE ? 'test' : middle < TEST_SHARE + VALIDATION_SHARE ? 'validation' : 'train')
      before += bundle.size
    }
  }
  return rows.map((_, at) => parts.get(find(at)) ?? 'train')
}
