import type { Confusion, DatasetProfile, Evaluation, FormatEntry, LeaveOneOut, Manifest, ShrinkResult } from '../../moderation/judge/reports.ts'
/**
 * From a corpus to every file in public/model/. A pure function of its input: same comments, same bytes.
 */
import type { Dataset } from '../../moderation/learn/dataset.ts'
import type { Part } from '../../moderation/learn/split.ts'
import type { TrainedWeights, TrainOptions } from '../../moderation/learn/train.ts'
import type { FormatName, Model, ReasonRule } from '../../moderation/model.ts'
import type { FormatRecipe } from '../../moderation/quantise.ts'
import type { Corpus } from './corpus.ts'
import type { TestSets } from './raw-data.ts'
import { Buffer } from 'node:buffer'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { encodeModel } from '../../moderation/format.ts'
import { bootstrap, confusionAt, expectedCalibrationError, rocAuc } from '../../moderation/judge/metrics.ts'
import { cheapestAmongPlaces, cheapestThreshold, costOf, SHIPPED_COSTS } from '../../moderation/judge/threshold.ts'
import { fitPlattByLength } from '../../moderation/learn/calibrate.ts'
import { bucketCounts, DatasetBuilder, rowsWhere } from '../../moderation/learn/dataset.ts'
import { encodeSample, SAMPLE_PARTS } from '../../moderation/learn/sample.ts'
import { teach } from '../../moderation/learn/teach.ts'
import { DEFAULT_EPOCHS, rowLogit, train } from '../../moderation/learn/train.ts'
import { FORMATS, sigmoid } from '../../moderation/model.ts'
import { FORMAT_RECIPES, quantiseBy } from '../../moderation/quantise.ts'
import { createRandom, shuffle } from '../../moderation/random.ts'
import { logitOf, Scorer } from '../../moderation/score.ts'
import { LENGTH_EDGES } from './corpus.ts'
import { chooseReasonRule, evaluateScorer, heldOutScores, scoreRows } from './judge.ts'
import { sha256 } from './sources.ts'

/** The format that is shipped. */
export const SHIPPED: FormatName = 'int8'

/** Shares of the training part in the learning curve. */
const LEARNING_SHARES = [0.01, 0.03, 0.1, 0.3, 1]

/** The sample for the page: fewer buckets and rows, so that a pass takes a blink and the file stays small. So many rows at least. */
const SAMPLE = { bits: 14, rows: { train: 3000, validation: 600, test: 600 }, longestRow: 120, rarest: 5 }

/**
 * The stream of the drift lab: from one place, and half-way on from another. Toxic comments have the same share in
 * both, so that what changes is how people write and not how often they are rude.
 */
const DRIFT = { before: 'paradetox', after: 'davidson', toxicShare: 0.25, referenceRows: 300, rows: 910, longestRow: 120, rarest: 3, draw: 20 }

/** A way to shrink the model: a recipe for a format that need not be the one that is shipped. */
interface Shrinking extends Pick<ShrinkResult, 'format' | 'way'> {
  recipe: FormatRecipe
}

/** Every format by its own recipe; with its bits but all weights; and with its weights but all bits. */
const SHRINKINGS: readonly Shrinking[] = FORMATS.flatMap(({ name }) => {
  const recipe = FORMAT_RECIPES[name]
  const both: Shrinking = { format: name, way: 'both', recipe }
  return name === 'float32'
    ? [both]
    : [both, { format: name, way: 'bits', recipe: { ...recipe, keep: 2 ** 18 - 1 } }, { format: name, way: 'pruning', recipe: { ...recipe, fit: 1 } }]
})

/** The model that a way of shrinking gives. */
function shrink(trained: TrainedWeights, counts: Float32Array, { format, way, recipe }: Shrinking, data: Dataset, validation: Uint32Array): Model {
  return finishModel(trained, counts, way === 'pruning' ? 'float32' : format, data, validation, { atLeast: 0, share: 0 }, recipe)
}

/** File names and contents. */
export type Artifacts = Map<string, Uint8Array>

/** Called at the start of every step, with how many are done and how many there are. */
export type OnStep = (done: number, all: number) => void

/** Rows of a part, optionally only some. */
export function rowsOfPart(corpus: Corpus, part: Part, keep: (row: number) => boolean = () => true): Uint32Array {
  return rowsWhere(corpus.parts.length, row => corpus.parts[row] === part && keep(row))
}

/** A row whose label speaks of toxicity itself. */
function isDirect(corpus: Corpus, row: number): boolean {
  return corpus.direct[corpus.data.sources[row] ?? 0] === true
}

/** Logits of rows under a stored model. */
export function logitsOf(model: Model, data: Dataset, rows: Uint32Array): Float64Array {
  return Float64Array.from(rows, row => logitOf(model, data.buckets, data.offsets[row] ?? 0, data.offsets[row + 1] ?? 0))
}

/** Labels of rows: 1 where the data set says anything above 0. */
export function toxicOf(data: Dataset, rows: Uint32Array): Uint8Array {
  return Uint8Array.from(rows, row => (data.labels[row] ?? 0) > 0 ? 1 : 0)
}

/** Stores trained weights in a format: pruned and quantised, calibrated and given a threshold on the validation rows. */
export function finishModel(trained: TrainedWeights, counts: Float32Array, name: FormatName, data: Dataset, validation: Uint32Array, reasons: ReasonRule, recipe?: FormatRecipe): Model {
  const model: Model = {
    format: name,
    bits: data.bits,
    ...quantiseBy(trained.weights, counts, name, recipe),
    bias: trained.bias,
    lengthWeight: 0,
    // As it will be read back from the file.
    power: Math.fround(trained.power),
    threshold: 0.5,
    reasons,
  }
  const labels = toxicOf(data, validation)
  const logLengths = Float64Array.from(validation, row => Math.log(Math.max(1, (data.offsets[row + 1] ?? 0) - (data.offsets[row] ?? 0))))
  const { slope, lengthWeight, offset } = fitPlattByLength(logitsOf(model, data, validation), logLengths, labels)
  model.scale *= slope
  model.bias = model.bias * slope + offset
  model.lengthWeight = lengthWeight
  const scores = logitsOf(model, data, validation).map(sigmoid)
  model.threshold = Math.fround(cheapestThreshold(scores, labels, SHIPPED_COSTS).threshold)
  return model
}

/** Learns from comments, then from the lessons. The counts tell how many of the rows hold each bucket. */
export function learn(corpus: Corpus, rows: Uint32Array, options: TrainOptions & { epochs?: number } = {}): { trained: TrainedWeights, counts: Float32Array } {
  const { data, lessons } = corpus
  const counts = bucketCounts(data, rows)
  return { trained: teach({ trained: train(data, rows, options), counts, data, rows }, lessons), counts }
}

/** Trains on everything and writes every file of public/model/ into memory. */
export function buildArtifacts(corpus: Corpus, tests: TestSets, options: { epochs?: number } = {}, onStep?: OnStep): Artifacts {
  const { data } = corpus
  const epochs = options.epochs ?? DEFAULT_EPOCHS
  const trainRows = rowsOfPart(corpus, 'train')
  const validation = rowsOfPart(corpus, 'validation', row => isDirect(corpus, row))
  const test = rowsOfPart(corpus, 'test', row => isDirect(corpus, row))
  const leavable = leavableSources(corpus)
  const steps = 3 + leavable.length + LEARNING_SHARES.length
  let step = 0
  const next = (): void => onStep?.(step++, steps)

  next()
  const { trained, counts } = learn(corpus, trainRows, { epochs })
  next()
  const unruled = finishModel(trained, counts, SHIPPED, data, validation, { atLeast: 0, share: 0 })
  const reasons = chooseReasonRule(new Scorer(unruled), tests.markedTrial)
  const models = FORMATS.map(format => finishModel(trained, counts, format.name, data, validation, reasons))
  const shipped = models.find(model => model.format === SHIPPED) as Model

  const leftOut = leavable.map((source) => {
    next()
    return leaveOut(corpus, source, epochs)
  })
  const { threshold: byAll, cost: costByOthers } = cheapestAmongPlaces(leftOut, SHIPPED_COSTS)
  const leaveOneOut: LeaveOneOut = {
    mean: mean(leftOut.map(result => result.aucs[SHIPPED] ?? 0)),
    sources: leftOut.map(result => ({
      id: data.sourceNames[result.source] ?? '',
      title: corpus.profiles[result.source]?.title ?? '',
      rows: result.rows,
      toxic: result.toxic,
      auc: result.interval,
      confusion: result.confusion,
    })),
    thresholds: { costByValidation: mean(leftOut.map(({ confusion, rows }) => costOf(confusion, SHIPPED_COSTS) / rows)), costByOthers, byAll },
  }

  const learningCurve = LEARNING_SHARES.map((share) => {
    next()
    const rows = takeShare(trainRows, share)
    const weights = share === 1 ? trained : learn(corpus, rows, { epochs }).trained
    return { share, rows: rows.length, auc: rocAuc(Array.from(test, row => rowLogit(data, row, weights)), toxicOf(data, test)) }
  })

  next()
  const artifacts: Artifacts = new Map()
  const testLabels = toxicOf(data, test)
  const entries = models.map((model): FormatEntry => {
    const bytes = encodeModel(model)
    const file = `moderation-${model.format}.bin`
    artifacts.set(file, bytes)
    const { scores } = scoreRows(new Scorer(model), corpus, test)
    return {
      name: model.format,
      file,
      bits: FORMATS.find(format => format.name === model.format)?.bits ?? 0,
      keptWeights: Float32Array.from(model.weights).filter(weight => weight !== 0).length,
      bytes: bytes.length,
      gzipBytes: gzipSync(bytes, { level: 9 }).length,
      brotliBytes: brotliBytes(bytes),
      sha256: sha256(bytes),
      threshold: model.threshold,
      auc: bootstrap('auc', scores, testLabels),
      calibrationError: expectedCalibrationError(scores, testLabels),
      confusion: confusionAt(scores, testLabels, model.threshold),
      leaveOneOutAuc: mean(leftOut.map(result => result.aucs[model.format] ?? 0)),
    }
  })
  const shrinking = SHRINKINGS.map((way): ShrinkResult => {
    const model = shrink(trained, counts, way, data, validation)
    const bytes = encodeModel(model)
    return {
      format: way.format,
      way: way.way,
      keptWeights: Float32Array.from(model.weights).filter(weight => weight !== 0).length,
      bytes: bytes.length,
      brotliBytes: brotliBytes(bytes),
      auc: bootstrap('auc', logitsOf(model, data, test), testLabels),
      leaveOneOutAuc: mean(leftOut.map(result => result.shrinkingAucs[SHRINKINGS.indexOf(way)] ?? 0)),
    }
  })
  const sample = makeSample(corpus)
  const manifest: Manifest = {
    schema: 1,
    shipped: SHIPPED,
    formats: entries,
    sample: { file: 'training-sample.bin', bytes: sample.bytes.length, gzipBytes: gzipSync(sample.bytes, { level: 9 }).length, rows: sample.rows },
  }
  const evaluation: Evaluation = {
    ...evaluateScorer(new Scorer(shipped), corpus, tests),
    leaveOneOut,
    learningCurve,
    shrinking,
  }
  artifacts.set('manifest.json', json(manifest))
  artifacts.set('evaluation.json', json(evaluation))
  for (const [file, bytes] of untrainedArtifacts(new Scorer(shipped), corpus, tests))
    artifacts.set(file, bytes)
  onStep?.(steps, steps)
  return artifacts
}

/** The files of public/model/ that follow from the data, and from a model that is there already: no training. */
export function untrainedArtifacts(scorer: Scorer, corpus: Corpus, tests: TestSets): Artifacts {
  const profile: DatasetProfile = {
    schema: 1,
    sources: corpus.profiles,
    total: {
      rows: sum(corpus.profiles.map(source => source.rows)),
      used: sum(corpus.profiles.map(source => source.used)),
      toxic: sum(corpus.profiles.map(source => source.toxic)),
    },
    lengthEdges: LENGTH_EDGES,
    lengthAuc: bootstrap('auc', corpus.lengths, toxicOf(corpus.data, rowsWhere(corpus.parts.length, () => true))),
  }
  return new Map([
    ['training-sample.bin', makeSample(corpus).bytes],
    ['drift-sample.bin', makeDriftSample(corpus)],
    ['held-out.json', json(heldOutScores(scorer, corpus, tests))],
    ['dataset-profile.json', json(profile)],
  ])
}

/** Sources that have both classes, and so can be left out and judged. */
export function leavableSources(corpus: Corpus): number[] {
  return corpus.profiles.flatMap((profile, source) => profile.toxic > 0 && profile.toxic < profile.used ? [source] : [])
}

interface LeftOut {
  source: number
  rows: number
  toxic: number
  scores: Float64Array
  labels: Uint8Array
  aucs: Partial<Record<FormatName, number>>
  /** Of the ways to shrink, in their order. */
  shrinkingAucs: number[]
  /** Of the shipped format. */
  interval: { value: number, low: number, high: number }
  confusion: Confusion
}

/** Trains on every other source (all parts), without any text that occurs in this one, and judges on all of this one. */
function leaveOut(corpus: Corpus, source: number, epochs: number): LeftOut {
  const { data } = corpus
  const count = corpus.parts.length
  const own = rowsWhere(count, row => data.sources[row] === source)
  const known = new Set(Array.from(own, row => corpus.textIds[row]))
  const others = rowsWhere(count, row => data.sources[row] !== source && !known.has(corpus.textIds[row]))
  const { trained, counts } = learn(corpus, others, { epochs })
  const labels = toxicOf(data, own)
  const validation = rowsWhere(count, row => data.sources[row] !== source && corpus.parts[row] === 'validation' && isDirect(corpus, row))
  const models = FORMATS.map(format => finishModel(trained, counts, format.name, data, validation, { atLeast: 0, share: 0 }))
  const model = models.find(candidate => candidate.format === SHIPPED) as Model
  const scores = logitsOf(model, data, own).map(sigmoid)
  return {
    source,
    rows: own.length,
    toxic: sum([...labels]),
    scores,
    labels,
    aucs: Object.fromEntries(models.map(candidate => [candidate.format, rocAuc(logitsOf(candidate, data, own), labels)])),
    shrinkingAucs: SHRINKINGS.map(way => rocAuc(logitsOf(shrink(trained, counts, way, data, validation), data, own), labels)),
    interval: bootstrap('auc', logitsOf(model, data, own), labels),
    confusion: confusionAt(scores, labels, model.threshold),
  }
}

/** An evenly mixed share of rows, the same on every run; smaller shares lie within larger ones. */
function takeShare(rows: Uint32Array, share: number): Uint32Array {
  return share === 1 ? rows : shuffle(rows.slice(), createRandom(7)).slice(0, Math.round(share * rows.length))
}

/** The hashed sample: short rows of direct sources, folded into fewer buckets, rare buckets left out. */
export function makeSample(corpus: Corpus): { bytes: Uint8Array<ArrayBuffer>, rows: number } {
  const { data, parts } = corpus
  const short = (row: number): boolean => isDirect(corpus, row) && (data.offsets[row + 1] ?? 0) - (data.offsets[row] ?? 0) <= SAMPLE.longestRow
  const random = createRandom(11)
  // Source and label in the same proportions in each part: with a few hundred rows, chance would make one part the easier.
  const strata = Map.groupBy(rowsWhere(parts.length, short), row => `${data.sources[row]} ${(data.labels[row] ?? 0) > 0}`)
  const eligible = sum([...strata.values()].map(rows => rows.length))
  const chosen = SAMPLE_PARTS.flatMap(part => [...strata.values()].flatMap((stratum) => {
    const rows = shuffle(Uint32Array.from(stratum.filter(row => parts[row] === part)), random)
    return Array.from(rows.slice(0, Math.ceil(SAMPLE.rows[part] * stratum.length / eligible)), row => ({ row, part }))
  }))
  const rows = chosen.map(({ row }) => row)
  const sampled = foldRows(corpus, rows, chosen.filter(({ part }) => part === 'train').map(({ row }) => row), SAMPLE.rarest)
  return { bytes: encodeSample(sampled, rowsWhere(rows.length), row => chosen[row]?.part ?? 'train'), rows: rows.length }
}

/**
 * Hashed comments for the drift lab: of the place before, some to compare with (the part "validation"), then those of
 * the stream (the part "test"). Whoever trains on the training sample for this stream leaves the place after out of
 * it, so comments of that place are taken from all parts; those of the place before are not from the training part.
 *
 * The draw is one in which all that the lab tells is seen. It is no rare one, but chance has its part: of the draws 1 to 24
 * the alarm rings at the change in 21, the first labels are beyond chance in 17, and a model that is trained anew without
 * another baseline still rings in 5.
 */
export function makeDriftSample(corpus: Corpus): Uint8Array<ArrayBuffer> {
  const { data, parts } = corpus
  const random = createRandom(DRIFT.draw)
  const take = (id: string, size: number, isFree: (row: number) => boolean): number[] => {
    const source = data.sourceNames.indexOf(id)
    const own = shuffle(rowsWhere(parts.length, row => data.sources[row] === source && isDirect(corpus, row) && isFree(row)
      && (data.offsets[row + 1] ?? 0) - (data.offsets[row] ?? 0) <= DRIFT.longestRow), random)
    const toxic = Math.round(size * DRIFT.toxicShare)
    const isToxic = (row: number): boolean => (data.labels[row] ?? 0) > 0.5
    return Array.from(shuffle(Uint32Array.from([...own.filter(isToxic).slice(0, toxic), ...own.filter(row => !isToxic(row)).slice(0, size - toxic)]), random))
  }
  const before = take(DRIFT.before, DRIFT.referenceRows + DRIFT.rows, row => parts[row] !== 'train')
  const references = Math.round(before.length * DRIFT.referenceRows / (DRIFT.referenceRows + DRIFT.rows))
  const rows = [...before, ...take(DRIFT.after, DRIFT.rows, () => true)]
  const sampled = foldRows(corpus, rows, rows, DRIFT.rarest)
  return encodeSample(sampled, rowsWhere(rows.length), row => row < references ? 'validation' : 'test')
}

/** The rows with fewer buckets, without those that fewer than `rarest` of the `known` rows have. */
function foldRows({ data }: Corpus, rows: readonly number[], known: readonly number[], rarest: number): Dataset {
  const bits = Math.min(data.bits, SAMPLE.bits)
  const fold = (row: number): Set<number> => new Set(Array.from(data.buckets.subarray(data.offsets[row], data.offsets[row + 1]), bucket => bucket >>> (data.bits - bits)))
  const seen = new Map<number, number>()
  for (const row of known) {
    for (const bucket of fold(row))
      seen.set(bucket, (seen.get(bucket) ?? 0) + 1)
  }
  const builder = new DatasetBuilder(bits, data.sourceNames)
  for (const row of rows) {
    const kept = Uint32Array.from(fold(row)).filter(bucket => (seen.get(bucket) ?? 0) >= rarest)
    builder.add(kept, kept.length, (data.labels[row] ?? 0) > 0 ? 1 : 0, data.sources[row] ?? 0)
  }
  return builder.build()
}

/** Size after brotli at its strongest, as a static host would send it. */
export function brotliBytes(bytes: Uint8Array): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } }).length
}

/** JSON with at most five decimals: enough for any figure, and small. */
function json(value: unknown): Uint8Array {
  const text = JSON.stringify(value, (_, part: unknown) => typeof part === 'number' ? Math.round(part * 1e5) / 1e5 : part, 1)
  // Arrays of plain numbers on one line each.
  return Buffer.from(`${text.replace(/\[[\d\s.,e-]*\]/gi, numbers => numbers.replace(/\s+/g, ''))}\n`)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function mean(values: readonly number[]): number {
  return sum(values) / Math.max(1, values.length)
}
