import type { QuantiseStill, StoredWeight } from '../../components/labs/quantise/quantise.ts'
import type { Scorer } from '../../moderation/score.ts'
import type { Shelf } from './shelf.ts'
import { decodeModel } from '../../moderation/format.ts'
import { interval, rounded } from './rounded.ts'

/** Whose weight the formats are compared by. */
const WORD = 'rubbish'

/** Where the model keeps a word's weight. */
function bucketOf(word: string, { extractor }: Scorer): number {
  let found: number | undefined
  extractor.visit(word, (bucket, kind) => {
    if (kind === 'word')
      found = bucket
  })
  if (found === undefined)
    throw new Error(`"${word}" is no word to the model.`)
  return found
}

/** How each format stores one word's weight, and what was measured of the model in it. */
export async function quantiseStill({ scorer, read, manifest, evaluation }: Shelf): Promise<QuantiseStill> {
  const bucket = bucketOf(WORD, scorer)
  return { word: WORD, weights: await Promise.all(manifest.formats.map(async ({ name, file, bits, threshold }) => {
    const model = decodeModel(await read(file))
    const ways = Object.fromEntries(evaluation.shrinking.filter(({ format }) => format === name).map(({ way, keptWeights, brotliBytes, auc, leaveOneOutAuc }) =>
      [way, { kept: keptWeights, bytes: brotliBytes, auc: rounded(leaveOneOutAuc), known: interval(auc) }]))
    return { name, bits, stored: rounded(model.weights[bucket] ?? 0, 6), scale: rounded(model.scale, 8), threshold: rounded(threshold), ways: ways as StoredWeight['ways'] }
  })) }
}
