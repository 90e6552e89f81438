import type { SourceQuality, TrainStill } from '../../components/labs/train/train.ts'
import type { BenchReport, Evaluation, Manifest } from '../../moderation/judge/reports.ts'
import type { Shelf } from './shelf.ts'
import { PRINTED } from '../../components/labs/train/train.ts'
import { decodeSample } from '../../moderation/learn/sample.ts'
import { countsOf, PASSES, testAfter, trainAtOnce } from '../../moderation/learn/training-run.ts'
import { interval, rounded } from './rounded.ts'

/** The runs that the page can do again, on the shipped sample, and the test part's verdict on the last of them. */
export async function trainStill({ read, json, manifest, evaluation, profile }: Shelf): Promise<TrainStill> {
  const sample = decodeSample(await read(manifest.sample.file), profile.sources.map(source => source.id))
  const runs = PRINTED.map(settings => ({
    settings,
    passes: trainAtOnce(sample, settings).map(({ epoch, train, validation, auc }) => ({ epoch, train: rounded(train, 3), validation: rounded(validation, 5), auc: rounded(auc, 3) })),
  }))
  const last = PRINTED.at(-1)
  if (!last)
    throw new Error('The figure shows no run.')
  const test = testAfter(sample, last, PASSES)
  return {
    counts: countsOf(sample),
    runs,
    test: { ...test, loss: rounded(test.loss), auc: interval(test.auc) },
    quality: qualityOf(evaluation),
    tried: triedModels(await json<BenchReport>('bench.json'), manifest),
  }
}

/** What the shipped model's quality is when it knows the sources, and when it does not: over the same sources. */
function qualityOf({ pooled, sources, leaveOneOut }: Evaluation): SourceQuality {
  const known = leaveOneOut.sources.map(({ id }) => sources.find(source => source.id === id)?.auc?.value ?? Number.NaN)
  return {
    pooled: rounded(pooled.auc?.value ?? Number.NaN),
    known: rounded(known.reduce((sum, auc) => sum + auc, 0) / known.length),
    unseen: rounded(leaveOneOut.mean),
    sources: known.length,
  }
}

/** The models of the bench, of ours the one that is shipped. */
function triedModels({ testRows, results }: BenchReport, { shipped }: Manifest): TrainStill['tried'] {
  const models = results
    .filter(({ kind, name }) => kind !== 'this model' || name.endsWith(shipped))
    .map(({ name, kind, auc, trainingRows, bytes }) => ({ name, kind, auc: interval(auc), trainingRows, bytes }))
    .sort((one, other) => other.auc.value - one.auc.value)
  return { rows: testRows, models }
}
