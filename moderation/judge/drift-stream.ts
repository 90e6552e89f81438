/** A stream of comments whose place changes half-way, watched by a small model that is trained here. */
import type { Dataset } from '../learn/dataset.ts'
import type { HashedSample } from '../learn/sample.ts'
import { DatasetBuilder } from '../learn/dataset.ts'
import { rowLogit, Trainer } from '../learn/train.ts'
import { sigmoid } from '../model.ts'
import { createRandom } from '../random.ts'
import { countInBins, kolmogorovLimit, kolmogorovSmirnov, populationStabilityIndex, quantileEdges, stabilityNoise } from './drift.ts'

/** The stability index from which an alarm is usual: a rule of thumb without a significance test behind it. */
export const ALARM = 0.25

/** Comments of the stream, half of them from each place. */
export const STREAM_ROWS = 1820

/** How many comments a window may have: the place changes between two of them. */
export const WINDOW_SIZES = [65, 91, 130, 182] as const
export type WindowSize = typeof WINDOW_SIZES[number]

/** Windows of the stream. */
export function windowsOf(size: WindowSize): number {
  return STREAM_ROWS / size
}

/** Comments that come in while people still read one: they take as long whatever the windows are. */
const DELAY_ROWS = 260

/** Windows that go by until the labels of one have arrived. */
export function delayOf(size: WindowSize): number {
  return Math.ceil(DELAY_ROWS / size)
}

/** A person reads one comment in so many, whether it was removed or kept. */
export const AUDIT_EVERY = 3

const PASSES = 8

/** The threshold of a model that was trained anew is set on rows that a model without them has scored, in so many parts. */
const FOLDS = 5

/** What is done with the model's decisions. */
export interface DriftSettings {
  /** Whether what the model flags is removed: then nobody sees it, and it counts as rightly removed. */
  readonly acting: boolean
  /** Whether a person reads a random part of all comments, removed or kept. */
  readonly audit: boolean
  /** The window after which the model is trained anew, from 1. */
  readonly retrainedAfter: number | null
  /** The window after which later ones are held against the newest comments instead of the old reference, from 1. */
  readonly rebaselinedAfter: number | null
  /** Comments in a window. */
  readonly size: WindowSize
}

/** What a model decided on some comments, by their true labels. */
export interface Decisions {
  readonly removed: number
  /** Removed and toxic. */
  readonly right: number
}

/** Some comments, as two models decided on them. */
export interface Judged {
  readonly toxic: number
  /** By the model that was in use. */
  readonly decisions: Decisions
  /** By the first model, for comparison on the same comments. */
  readonly unchanged: Decisions
}

/** One window of the stream, with its comments. */
export interface DriftWindow extends Judged {
  /** Whether it is from the place after. */
  readonly isAfter: boolean
  /** Whether the model was trained anew before it. */
  readonly isRetrained: boolean
  /** Population stability index of the scores against the baseline, and what it stays below by chance 19 times in 20. */
  readonly psi: number
  readonly noise: number
  /** Largest distance of the two cumulative distributions, the chance of it without a change, and what is rare at 5%. */
  readonly ks: number
  readonly pValue: number
  readonly ksLimit: number
  /** Those of its comments that the audit draws. */
  readonly audit: Judged
}

/** The stream as a model sees it that was trained elsewhere. */
export interface DriftRun {
  /** Comments that the stream is held against until the baseline is moved. */
  readonly referenceRows: number
  /** Score from which a comment is removed: best F1 on the reference; and after training anew, on the labels from there. */
  readonly threshold: number
  readonly newThreshold: number | null
  readonly windows: readonly DriftWindow[]
}

type ScoreRow = (row: number) => number

interface Model {
  score: ScoreRow
  threshold: number
}

/** The stream, and the model that was trained before it. Everything is seeded: the same settings give the same run. */
export class DriftStream {
  private readonly data: Dataset
  private readonly base: Uint32Array
  private readonly reference: Uint32Array
  private readonly stream: Uint32Array
  /** The comments that a person reads: drawn at random from removed and kept, the same ones whatever the windows. */
  private readonly drawn: ReadonlySet<number>
  private readonly before: Model
  private readonly retrained = new Map<string, Model>()

  /**
   * @param sample the training sample; what it has of the place after is left out
   * @param stream the stream's comments: the reference in its validation part, the windows in its test part
   * @throws Error if there are too few comments for all windows
   */
  constructor(sample: HashedSample, stream: HashedSample) {
    if (stream.test.length < STREAM_ROWS)
      throw new Error(`the stream has ${stream.test.length} comments, and ${STREAM_ROWS} are needed`)
    const after = stream.data.sources[stream.test.at(-1) ?? 0]
    const known = sample.train.filter(row => sample.data.sources[row] !== after)
    this.data = join([[sample.data, known], [stream.data, stream.validation], [stream.data, stream.test]])
    const all = Uint32Array.from({ length: this.data.labels.length }, (_, row) => row)
    this.base = all.subarray(0, known.length)
    this.reference = all.subarray(known.length, known.length + stream.validation.length)
    this.stream = all.subarray(known.length + stream.validation.length)
    const random = createRandom(100)
    this.drawn = new Set(this.stream.filter(() => random() < 1 / AUDIT_EVERY))
    const score = this.fit(this.base)
    this.before = { score, threshold: this.bestThreshold(Array.from(this.reference, row => ({ row, score: score(row) }))) }
  }

  /** All windows, with the model trained anew and the baseline moved on the way if that is asked for. */
  run(settings: DriftSettings): DriftRun {
    const { retrainedAfter, size } = settings
    const after = retrainedAfter === null ? undefined : this.retrain(settings, retrainedAfter)
    const windows = Array.from({ length: windowsOf(size) }, (_, at): DriftWindow => {
      const isRetrained = retrainedAfter !== null && at >= retrainedAfter
      const model = (isRetrained ? after : undefined) ?? this.before
      const baseline = Float64Array.from(this.baselineOf(settings, at), model.score)
      const rows = this.rowsOf(size, at)
      const scores = Float64Array.from(rows, model.score)
      const edges = quantileEdges(baseline)
      const { statistic, pValue } = kolmogorovSmirnov(baseline, scores)
      return {
        isAfter: this.isAfter(rows),
        isRetrained,
        psi: populationStabilityIndex(countInBins(baseline, edges), countInBins(scores, edges)),
        noise: stabilityNoise(edges.length + 1, baseline.length, scores.length),
        ks: statistic,
        pValue,
        ksLimit: kolmogorovLimit(baseline.length, scores.length),
        ...this.judge(model, rows),
        audit: this.judge(model, rows.filter(row => this.drawn.has(row))),
      }
    })
    return { referenceRows: this.reference.length, threshold: this.before.threshold, newThreshold: after?.threshold ?? null, windows }
  }

  /**
   * What a window is held against: the reference, or once the baseline was moved the newest comments of that moment. A
   * baseline needs no labels, and those have none yet, so that no model has learned from them: scores of what a model
   * has learned from are not what it will give. A model that is trained later therefore takes its own newest.
   */
  private baselineOf({ retrainedAfter, rebaselinedAfter, size }: DriftSettings, at: number): ArrayLike<number> & Iterable<number> {
    if (rebaselinedAfter === null || at < rebaselinedAfter)
      return this.reference
    const moment = retrainedAfter !== null && at >= retrainedAfter ? Math.max(retrainedAfter, rebaselinedAfter) : rebaselinedAfter
    const newest = this.newPlace(size, moment - delayOf(size), moment).flat()
    return newest.length > 0 ? newest : this.reference
  }

  private judge(model: Model, rows: readonly number[]): Judged {
    return {
      toxic: rows.filter(row => this.isToxic(row)).length,
      decisions: this.decide(model, rows),
      unchanged: this.decide(this.before, rows),
    }
  }

  private decide({ score, threshold }: Model, rows: readonly number[]): Decisions {
    const removed = rows.filter(row => score(row) >= threshold)
    return { removed: removed.length, right: removed.filter(row => this.isToxic(row)).length }
  }

  /** Windows of the new place, from and to (without it) by position. */
  private newPlace(size: WindowSize, from: number, to: number): number[][] {
    return Array.from({ length: Math.max(0, to) }, (_, at) => this.rowsOf(size, at)).slice(Math.max(0, from)).filter(rows => this.isAfter(rows))
  }

  /**
   * A model that has also learned from the windows of the new place whose labels have arrived, with a threshold of its
   * own. Where removals are acted on, a removed comment that nobody read has no label but the model's own; of those that
   * the audit has read, each stands for as many as it was drawn from.
   */
  private retrain({ acting, audit, size }: DriftSettings, after: number): Model {
    const key = JSON.stringify([acting, audit, size, after])
    const known = this.retrained.get(key)
    if (known)
      return known
    const labelled: number[] = []
    const ownVerdict = new Set<number>()
    for (const row of this.newPlace(size, 0, after - delayOf(size)).flat()) {
      const isHidden = acting && this.before.score(row) >= this.before.threshold
      if (!isHidden)
        labelled.push(row)
      else if (!audit)
        ownVerdict.add(row)
      else if (this.drawn.has(row))
        labelled.push(...Array.from<number>({ length: AUDIT_EVERY }).fill(row))
    }
    const lessons = [...labelled, ...ownVerdict]
    const model = lessons.length === 0
      ? this.before
      : { score: this.fit(Uint32Array.from([...this.base, ...lessons]), ownVerdict), threshold: this.newThreshold(lessons, ownVerdict) }
    this.retrained.set(key, model)
    return model
  }

  /** Scores each row by a model that has not learned from it, and sets the threshold on those. */
  private newThreshold(lessons: readonly number[], ownVerdict: ReadonlySet<number>): number {
    const rows = [...new Set(lessons)]
    const scored = Array.from({ length: FOLDS }, (_, fold) => {
      const held = new Set(rows.filter((_row, index) => index % FOLDS === fold))
      const score = this.fit(Uint32Array.from([...this.base, ...lessons.filter(row => !held.has(row))]), ownVerdict)
      return lessons.filter(row => held.has(row)).map(row => ({ row, score: score(row) }))
    }).flat()
    return this.bestThreshold(scored, ownVerdict)
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

  private rowsOf(size: WindowSize, window: number): number[] {
    return Array.from(this.stream.subarray(window * size, (window + 1) * size))
  }

  private isAfter(rows: readonly number[]): boolean {
    return this.data.sources[rows[0] ?? 0] === this.data.sources[this.stream.at(-1) ?? 0]
  }

  private isToxic(row: number): boolean {
    return (this.data.labels[row] ?? 0) > 0.5
  }

  /** The score from which removing gives the best F1 on the rows, to a hundredth; those of `toxic` count as toxic. */
  private bestThreshold(rows: readonly { row: number, score: number }[], toxic: ReadonlySet<number> = new Set()): number {
    const isToxic = ({ row }: { row: number }): boolean => toxic.has(row) || this.isToxic(row)
    const all = rows.filter(isToxic).length
    let best = { threshold: 0.5, f1: 0 }
    for (let hundredth = 1; hundredth < 100; hundredth++) {
      const removed = rows.filter(({ score }) => score >= hundredth / 100)
      const f1 = 2 * removed.filter(isToxic).length / (removed.length + all)
      if (f1 > best.f1)
        best = { threshold: hundredth / 100, f1 }
    }
    return best.threshold
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
