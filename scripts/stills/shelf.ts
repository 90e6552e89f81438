import type { DatasetProfile, Evaluation, FormatEntry, Manifest } from '../../moderation/judge/reports.ts'
import type { Scorer } from '../../moderation/score.ts'
import { readFile } from 'node:fs/promises'
import { loadScorer } from '../../moderation/score.ts'

/** What the figures are computed from: the files of the trained model, and what is in them. */
export interface Shelf {
  readonly read: (file: string) => Promise<Uint8Array>
  readonly json: <T>(file: string) => Promise<T>
  readonly manifest: Manifest
  readonly evaluation: Evaluation
  readonly profile: DatasetProfile
  /** The format that is shipped, and the model in it. */
  readonly shipped: FormatEntry
  readonly scorer: Scorer
}

/**
 * Opens the folder of a trained model.
 * @param folder with a slash at its end
 * @throws Error when a file is missing, or the shipped model
 */
export async function openShelf(folder: URL): Promise<Shelf> {
  const read = (file: string): Promise<Uint8Array> => readFile(new URL(file, folder))
  const json = async <T>(file: string): Promise<T> => JSON.parse(await readFile(new URL(file, folder), 'utf8')) as T
  const manifest = await json<Manifest>('manifest.json')
  const shipped = manifest.formats.find(format => format.name === manifest.shipped)
  if (!shipped)
    throw new Error(`manifest.json ships ${manifest.shipped} and does not list it.`)
  return {
    read,
    json,
    manifest,
    shipped,
    evaluation: await json<Evaluation>('evaluation.json'),
    profile: await json<DatasetProfile>('dataset-profile.json'),
    scorer: loadScorer(await read(shipped.file)),
  }
}
