/** A stream of comments whose place changes half-way, watched by a small model that is trained here. */
import type { Dataset } from '../moderation/dataset.ts'
import type { Interval } from '../moderation/metrics.ts'
import type { HashedSample } from '../moderation/sample.ts'
import { DatasetBuilder } from '../moderation/dataset.ts'
import { countInBins, kolmogorovSmirnov, populationStabilityIndex, quantileEdges } from '../moderation/drift.ts'
import { wilson } from '../moderation/metrics.ts'
import { sigmoid } from '../moderation/model.ts'
import { createRandom } from '../moderation/random.ts'
import { rowLogit, Trainer } from '../moderation/train.ts'

/** The stability index from which an alarm is usual: a rule of thumb without a significance test behind it. */
export const ALARM = 0.25

/** Windows of the stream, and comments in each. */
export const WINDOWS = 14
export const WINDOW_ROWS = 130

/** Windows that go by until the labels of one have arrived. */
export const LABEL_DELAY = 2

/** A person reads one removal in so many. */
export const AUDIT_EVERY = 3

/** The audit's estimate is of so many windows together: one alone has too few removals. */
const AUDIT_WINDOWS = 3

const PASSES = 8

/** What is done with the model's decisions. */
export interface DriftSettings {
  /** Whether what the model flags is removed: then nobody sees it, and it counts as rightly removed. */
  readonly acting: boolean
  /** Whether a person reads a random part of what was removed. */
  readonly audit: boolean
  /** The window after which the model is trained anew, from 1. */
  readonly retrainedAfter: number | null
}

/** One window of the stream. */
export interface DriftWindow {
  /** Whether it is from the place after. */
  readonly isAfter: boolean
  /** Whether the model was trained anew before it. */
  readonly isRetrained: boolean
  /** Scores in ten bins of equal width from 0 to 1. */
  readonly histogram: readonly number[]
  /** Population stability index of the scores against the reference. */
  readonly psi: number
  /** Largest distance of the two cumulative distributions, and the chance of it without a change. */
  readonly ks: number
  readonly pValue: number
  readonly removed: number
  /** Of the removed comments those that are toxic, and of the toxic ones those removed: 0 to 1. */
  readonly precision: number
  readonly recall: number
  /** Precision as the audit of this window and the two before estimates it, with its 95 % interval. */
  readonly audited: Interval
}

/** The stream as a model sees it that was trained elsewhere. */
export interface DriftRun {
  /** Scores of the reference window, in ten bins as the windows' are. */
  readonly reference: readonly number[]
  readonly referenceRows: number
  /** Score from which a comment is removed: best F1 on the reference. */
  readonly threshold: number
  readonly windows: readonly DriftWindow[]
}

type ScoreRow = (row: number) => number

/** The stream, and the model that was trained before it. Everything is seeded: the same settings give the same run. */
export class DriftStream {
  private readonly data: Dataset
  private readonly base: Uint32Array
  private readonly reference: Uint32Array
  private readonly stream: Uint32Array
  private readonly before: ScoreRow
  private readonly threshold: number
  private readonly retrained = new Map<string, ScoreRow>()

  /**
   * @param sample the training sample; what it has of the place after is left out
   * @param stream the stream's comments: the reference in its validation part, the windows in its test part
   * @throws Error if there are too few comments for all windows
   */
  constructor(sample: HashedSample, stream: HashedSample) {
    if (stream.test.length < WINDOWS * WINDOW_ROWS)
      throw new Error(`the stream has ${stream.test.length} comments, and ${WINDOWS * WINDOW_ROWS} are needed`)
    const after = stream.data.sources[stream.test.at(-1) ?? 0]
    const known = sample.train.filter(row => sample.data.sources[row] !== after)
    this.data = join([[sample.data, known], [stream.data, stream.validation], [stream.data, stream.test]])
    const all = Uint32Array.from({ length: this.data.labels.length }, (_, row) => row)
    this.base = all.subarray(0, known.length)
    this.reference = all.subarray(known.length, known.length + stream.validation.length)
    this.stream = all.subarray(known.length + stream.validation.length)
    this.before = this.fit(this.base)
    this.threshold = bestThreshold(this.reference, this.before, row => this.isToxic(row))
  }

  /** All windows, with the model trained anew on the way if it is asked for. */
  run(settings: DriftSettings): DriftRun {
    const { retrainedAfter } = settings
    const after = retrainedAfter === null ? undefined : this.retrain(settings, retrainedAfter)
    const references = [{ score: this.before, rows: this.reference }, after].map(model => model && { ...model, scores: Float64Array.from(model.rows, model.score) })
    const seen: { right: number, read: number }[] = []
    const windows = Array.from({ length: WINDOWS }, (_, at): DriftWindow => {
      const isRetrained = after !== undefined && retrainedAfter !== null && at >= retrainedAfter
      const model = references[isRetrained ? 1 : 0] ?? references[0]
      if (!model)
        throw new Error('there is no model to watch')
      const rows = this.rowsOf(at)
      const scores = Float64Array.from(rows, model.score)
      const edges = quantileEdges(model.scores)
      const { statistic, pValue } = kolmogorovSmirnov(model.scores, scores)
      const removed = rows.filter(row => model.score(row) >= this.threshold)
      const right = removed.filter(row => this.isToxic(row)).length
      const read = this.audited(at, removed)
      seen.push({ right: read.filter(row => this.isToxic(row)).length, read: read.length })
      const recent = seen.slice(-AUDIT_WINDOWS)
      return {
        isAfter: this.data.sources[rows[0] ?? 0] !== this.data.sources[this.reference[0] ?? 0],
        isRetrained,
        histogram: countInTenths(scores),
        psi: populationStabilityIndex(countInBins(model.scores, edges), countInBins(scores, edges)),
        ks: statistic,
        pValue,
        removed: removed.length,
        precision: right / removed.length,
        recall: right / rows.filter(row => this.isToxic(row)).length,
        audited: wilson(recent.reduce((sum, window) => sum + window.right, 0), recent.reduce((sum, window) => sum + window.read, 0)),
      }
    })
    return { reference: countInTenths(references[0]?.scores ?? []), referenceRows: this.reference.length, threshold: this.threshold, windows }
  }

  /**
   * A model that has also learned from the windows of the new place whose labels have arrived. Where removals are
   * acted on, a removed comment that nobody read has no label but the model's own.
   */
  private retrain({ acting, audit }: DriftSettings, after: number): { score: ScoreRow, rows: Uint32Array } {
    const key = JSON.stringify([acting, audit, after])
    const windows = Array.from({ length: WINDOWS }, (_, at) => at)
      .filter(at => at < after - LABEL_DELAY && this.data.sources[this.rowsOf(at)[0] ?? 0] === this.data.sources[this.stream.at(-1) ?? 0])
    const labelled: number[] = []
    const ownVerdict = new Set<number>()
    for (const at of windows) {
      const rows = this.rowsOf(at)
      const removed = new Set(rows.filter(row => this.before(row) >= this.threshold))
      const read = new Set(this.audited(at, [...removed]))
      for (const row of rows) {
        const isHidden = acting && removed.has(row) && !(audit && read.has(row))
        if (!isHidden) {
          labelled.push(row)
        }
        else if (!audit) {
          labelled.push(row)
          ownVerdict.add(row)
        }
      }
    }
    const score = this.retrained.get(key) ?? this.fit(Uint32Array.from([...this.base, ...labelled]), ownVerdict)
    this.retrained.set(key, score)
    // Scores need no labels: what is normal for the new model are those of all comments of these windows.
    return { score, rows: windows.length > 0 ? Uint32Array.from(windows.flatMap(at => this.rowsOf(at))) : this.reference }
  }

  /** Trains on the rows; those of `toxic` count as toxic whatever their label. */
  private fit(rows: Uint32Array, toxic: ReadonlySet<number> = new Set()): ScoreRow {
    const labels = this.data.labels.slice()
    for (const row of toxic)
      labels[row] = 1
    const trainer = new Trainer({ ...this.data, labels }, rows, { l2: 0, ownWeights: 0 })
    for (let pass = 0; pass < PASSES; pass++)
      trainer.runEpoch()
    const weights = trainer.weights()
    return row => sigmoid(rowLogit(this.data, row, weights))
  }

  private rowsOf(window: number): number[] {
    return Array.from(this.stream.subarray(window * WINDOW_ROWS, (window + 1) * WINDOW_ROWS))
  }

  /** The removed comments that a person reads: drawn at random, the same ones each time. */
  private audited(window: number, removed: readonly number[]): number[] {
    const random = createRandom(100 + window)
    return removed.filter(() => random() < 1 / AUDIT_EVERY)
  }

  private isToxic(row: number): boolean {
    return (this.data.labels[row] ?? 0) > 0.5
  }
}

/** One data set of chosen rows of several, in this order. */
function join(parts: readonly (readonly [Dataset, Uint32Array])[]): Dataset {
  const [first] = parts
  if (!first)
    throw new Error('there is nothing to join')
  const builder = new DatasetBuilder(first[0].bits, first[0].sourceNames)
  for (const [data, rows] of parts) {
    for (const row of rows) {
      const buckets = data.buckets.subarray(data.offsets[row], data.offsets[row + 1])
      builder.add(buckets, buckets.length, data.labels[row] ?? 0, data.sources[row] ?? 0)
    }
  }
  return builder.build()
}

/** Counts of scores from 0 to 1 in ten bins of equal width. */
function countInTenths(scores: ArrayLike<number>): number[] {
  return countInBins(scores, Array.from({ length: 9 }, (_, bin) => (bin + 1) / 10))
}

/** The score from which removing gives the best F1 on the rows, to a hundredth. */
function bestThreshold(rows: Uint32Array, score: ScoreRow, isToxic: (row: number) => boolean): number {
  const scored = Array.from(rows, row => ({ score: score(row), toxic: isToxic(row) }))
  const toxic = scored.filter(row => row.toxic).length
  let best = { threshold: 0.5, f1: 0 }
  for (let hundredth = 1; hundredth < 100; hundredth++) {
    const removed = scored.filter(row => row.score >= hundredth / 100)
    const f1 = 2 * removed.filter(row => row.toxic).length / (removed.length + toxic)
    if (f1 > best.f1)
      best = { threshold: hundredth / 100, f1 }
  }
  return best.threshold
}
