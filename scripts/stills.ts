/**
 * Writes what the still figures show of the model, a file for each beside its lab: computed from public/model/, so that
 * a slide needs neither the model nor its reports to be drawn. Run it again after training.
 */
import { writeFile } from 'node:fs/promises'
import process from 'node:process'
import { datasetStill } from './stills/dataset.ts'
import { driftStill } from './stills/drift.ts'
import { gateStill } from './stills/gate.ts'
import { measuredSpeed } from './stills/latency.ts'
import { moderationStill } from './stills/moderate.ts'
import { nightStill } from './stills/night.ts'
import { quantiseStill } from './stills/quantise.ts'
import { rolloutStill } from './stills/rollout.ts'
import { appealsStill, labelsStill, roomStill } from './stills/room.ts'
import { openShelf } from './stills/shelf.ts'
import { shippedFile } from './stills/shipped.ts'
import { thresholdStill } from './stills/threshold.ts'
import { trainStill } from './stills/train.ts'
import { weekend } from './stills/use-case.ts'

/** Each file with what computes it. */
const STILLS = {
  'components/figures/use-case.json': weekend,
  'components/figures/lifecycle/shipped.json': shippedFile,
  'components/figures/serving/latency.json': measuredSpeed,
  'components/labs/appeals/still.json': appealsStill,
  'components/labs/dataset/still.json': datasetStill,
  'components/labs/drift/still.json': driftStill,
  'components/labs/gate/still.json': gateStill,
  'components/labs/moderate/still.json': moderationStill,
  'components/labs/night/still.json': nightStill,
  'components/labs/quantise/still.json': quantiseStill,
  'components/labs/rollout/still.json': rolloutStill,
  'components/labs/threshold/still.json': thresholdStill,
  'components/labs/train/still.json': trainStill,
  'room/sample.json': roomStill,
  'room/sample-labels.json': labelsStill,
}

/**
 * The files with their texts, one entry of a list a line, so that a change can be read.
 * @param folder where the model and its reports are
 * @throws Error when a file is missing, or a source that the figures need
 */
export async function buildStills(folder: URL): Promise<Map<string, string>> {
  const shelf = await openShelf(folder)
  const texts = new Map<string, string>()
  for (const [file, compute] of Object.entries(STILLS))
    texts.set(file, `${JSON.stringify(await compute(shelf), null, 2)}\n`)
  return texts
}

if (import.meta.main) {
  const root = new URL('../', import.meta.url)
  for (const [file, text] of await buildStills(new URL('public/model/', root))) {
    await writeFile(new URL(file, root), text)
    process.stdout.write(`${file}\n`)
  }
}
