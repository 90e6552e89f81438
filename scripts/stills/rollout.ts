import type { SampleRollout } from '../../room/sample-rollout.ts'
import type { SampleComment } from '../../room/sample.ts'
import type { Version } from '../../server/room/versions.ts'
import type { Shelf } from './shelf.ts'
import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { isRude } from '../../content/comment-kinds.ts'
import { loadScorer } from '../../moderation/score.ts'
import { sampleRollout } from '../../room/sample-rollout.ts'
import { brokenOf, SMALLER, versionOfModel } from '../../server/room/versions.ts'
import { versionOf } from '../../worker/night.ts'
import { COMMENTS } from './comments.ts'
import { rounded } from './rounded.ts'

/** The comments of the invented site, with what a person would remove. */
async function siteComments(): Promise<SampleComment[]> {
  const rows = parse(await readFile(COMMENTS), { columns: true }) as { id: string, text: string }[]
  return rows.map(({ id, text }) => ({ text, rude: isRude(id) }))
}

const removes = ({ name, judge }: Version): { name: string, removes: (text: string) => boolean } => ({ name, removes: text => judge(text).removed })

/** Numbers of intervals with as many digits as can be read. */
function roundAll<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (_, part: unknown) => typeof part === 'number' ? rounded(part) : part)) as T
}

/** The roll-outs of the sample room: of a smaller file of the shipped model, and of a version that is broken on purpose. */
export async function rolloutStill({ scorer, shipped, manifest, read }: Pick<Shelf, 'scorer' | 'shipped' | 'manifest' | 'read'>): Promise<SampleRollout> {
  const smaller = manifest.formats.find(({ name }) => name === SMALLER)
  if (!smaller)
    throw new Error(`manifest.json does not list ${SMALLER}: train again.`)
  const champion = versionOfModel({ scorer, version: versionOf(shipped.name, shipped.sha256) })
  const challenger = versionOfModel({ scorer: loadScorer(await read(smaller.file)), version: versionOf(smaller.name, smaller.sha256) })
  return roundAll(sampleRollout(await siteComments(), removes(champion), [removes(challenger), removes(brokenOf(champion))]))
}
