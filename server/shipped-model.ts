import type { Manifest } from '../moderation/judge/reports.ts'
import type { FormatName } from '../moderation/model.ts'
import type { Scorer } from '../moderation/score.ts'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadScorer } from '../moderation/score.ts'
import { versionOf } from '../worker/night.ts'

const FOLDER = new URL('../public/model/', import.meta.url)

/** A model with what answers and scores are noted with. */
export interface VersionedModel {
  scorer: Scorer
  /** Format, and the beginning of the file's hash: `int8-1f0c9a52`. */
  version: string
}

/** What a folder says that it holds. */
function manifestOf(folder: URL): Manifest {
  return JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')) as Manifest
}

/**
 * The model in one of its formats, from its file.
 *
 * @param name of the format
 * @param folder with the manifest, and the file that it names
 * @throws Error if the file is not the one that the manifest was written for
 */
export function modelOf(name: FormatName, folder = FOLDER): VersionedModel {
  const listed = manifestOf(folder).formats.find(format => format.name === name)
  if (!listed)
    throw new Error(`${fileURLToPath(new URL('manifest.json', folder))} does not list the model that it ships: restore both from the repository, or train again.`)
  const file = readFileSync(new URL(listed.file, folder))
  const hash = createHash('sha256').update(file).digest('hex')
  if (hash !== listed.sha256)
    throw new Error(`${fileURLToPath(new URL(listed.file, folder))} is not the file that manifest.json was written for: restore both from the repository, or train again.`)
  const scorer = loadScorer(file)
  return { scorer, version: versionOf(scorer.model.format, hash) }
}

/**
 * The model that the deck ships, from its file.
 *
 * @param folder with the manifest, and the file that it names
 * @throws Error if the file is not the one that the manifest was written for
 */
export function shippedModel(folder = FOLDER): VersionedModel {
  return modelOf(manifestOf(folder).shipped, folder)
}
