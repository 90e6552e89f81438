import type { Scorer } from '../moderation/score.ts'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { loadScorer } from '../moderation/score.ts'
import { versionOf } from '../worker/night.ts'

const SHIPPED = new URL('../public/model/moderation-int8.bin', import.meta.url)

/** A model with what answers and scores are noted with. */
export interface VersionedModel {
  scorer: Scorer
  /** Format, and the beginning of the file's hash: `int8-1f0c9a52`. */
  version: string
}

/** The model that the deck ships, from its file. */
export function shippedModel(): VersionedModel {
  const file = readFileSync(SHIPPED)
  const scorer = loadScorer(file)
  const hash = createHash('sha256').update(file).digest('hex')
  return { scorer, version: versionOf(scorer.model.format, hash) }
}
