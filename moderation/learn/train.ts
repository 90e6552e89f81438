import type { Random } from '../random.ts'
/**
 * Training: logistic regression on Naive Bayes ratios (NBSVM: Wang and Manning, ACL 2012, section 2.3, with the
 * logistic loss), by AdaGrad (Duchi, Hazan, Singer, JMLR 12, 2011), one row at a time.
 *
 * Three things make it fit for comments from many places. The Naive Bayes ratio is taken within each source and then
 * averaged; each source has a bias of its own in training; and each has weights of its own beside the shared ones
 * (Daumé III, ACL 2007). Bias and weights of their own are dropped afterwards, so that "where does this come from?"
 * cannot pass for "is this toxic?", and what only one source believes stays with that source.
 */
import type { Dataset } from './dataset.ts'
import { rocAuc } from '../judge/metrics.ts'
import { sigmoid } from '../model.ts'
import { createRandom, shuffle } from '../random.ts'

/** What can be turned. The defaults are the shipped model's, chosen by leave-one-source-out. */
export interface TrainOptions {
  seed?: number
  /** Step size of AdaGrad. */
  rate?: number
  /** Strength of the pull towards zero (L2), applied to the features of each row as it is read. */
  l2?: number
  /** Added to every count before a Naive Bayes ratio is taken. */
  smoothing?: number
  /** Pull of the averaged ratio towards zero, in units of precision. */
  shrinkage?: number
  /** Row sums are divided by n ** power. */
  power?: number
  /** A row weighs its source's size to this power: -0.5 lets small sources be heard. */
  sourcePower?: number
  /** How freely a source may have weights of its own in training: 0 not at all, 1 as freely as the shared ones. */
  ownWeights?: number
  /** How many times more an error on a toxic row counts. */
  classWeight?: number
}

export const DEFAULT_TRAINING: Required<TrainOptions> = {
  seed: 20240315,
  rate: 0.5,
  l2: 1e-4,
  smoothing: 1,
  shrinkage: 2,
  power: 0.5,
  sourcePower: -0.5,
  ownWeights: 1,
  classWeight: 1,
}

/** Passes over the data for the shipped model. */
export const DEFAULT_EPOCHS = 5

/** AdaGrad's sum of squared gradients starts here, so that the first steps stay finite. */
const FIRST_SQUARES = 1e-2

/** What one pass over the data gave. */
export interface EpochResult {
  /** Passes done so far. */
  epoch: number
  /** Mean log loss over the pass, each row judged just before the model learned from it. */
  loss: number
}

/** How a model does on rows that it does not learn from. */
export interface Assessment { loss: number, auc: number }

/** Weights as trained: floats, with the Naive Bayes ratios folded in. */
export interface TrainedWeights { weights: Float32Array, bias: number, power: number }

/**
 * A trainer that stops after every pass, so that a page can draw the curve as it grows. Beside the data it needs
 * 12 bytes times 2 ** bits, and 8 more per source if sources have weights of their own.
 */
export class Trainer {
  readonly data: Dataset
  readonly options: Required<TrainOptions>
  epoch = 0
  private readonly order: Uint32Array
  private readonly random: Random
  private readonly ratios: Float32Array
  private readonly multipliers: Float32Array
  private readonly squares: Float32Array
  private readonly own: { multipliers: Float32Array, squares: Float32Array }[]
  private readonly sourceBias: Float64Array
  private readonly sourceSquares: Float64Array
  private readonly mixed: boolean[]
  private readonly rowWeight: Float64Array
  private bias = 0
  private biasSquares = FIRST_SQUARES

  /**
   * @param data the features
   * @param rows which rows to learn from; copied
   */
  constructor(data: Dataset, rows: Uint32Array, options: TrainOptions = {}) {
    this.data = data
    this.options = { ...DEFAULT_TRAINING, ...options }
    this.order = rows.slice()
    this.random = createRandom(this.options.seed)
    const counts = countSources(data, rows)
    // A source with one class must have no bias of its own: it would take the class for the place.
    this.mixed = counts.map(({ toxic, clean }) => toxic > 0 && clean > 0)
    this.ratios = naiveBayesRatios(data, rows, this.options)
    this.multipliers = new Float32Array(2 ** data.bits)
    this.squares = new Float32Array(2 ** data.bits).fill(FIRST_SQUARES)
    this.own = this.options.ownWeights === 0
      ? []
      : counts.map(({ rows }) => ({
          multipliers: new Float32Array(rows === 0 ? 0 : 2 ** data.bits),
          squares: new Float32Array(rows === 0 ? 0 : 2 ** data.bits).fill(FIRST_SQUARES),
        }))
    this.sourceBias = new Float64Array(counts.length)
    this.sourceSquares = new Float64Array(counts.length).fill(FIRST_SQUARES)
    this.rowWeight = weighSources(counts, this.options.sourcePower)
  }

  /** One pass over all rows in a new random order. */
  runEpoch(): EpochResult {
    const { data, multipliers, own, ratios, squares, sourceBias, sourceSquares } = this
    const { buckets, offsets, labels, sources } = data
    const { rate, l2, power, classWeight, ownWeights } = this.options
    shuffle(this.order, this.random)
    let loss = 0
    for (const row of this.order) {
      const from = offsets[row] as number
      const to = offsets[row + 1] as number
      const source = sources[row] as number
      const label = labels[row] as number
      const mixed = this.mixed[source] === true
      const norm = to > from ? 1 / (to - from) ** power : 0
      const mine = own[source]
      let sum = 0
      for (let at = from; at < to; at++) {
        const bucket = buckets[at] as number
        const multiplier = mine === undefined
          ? multipliers[bucket] as number
          : (multipliers[bucket] as number) + ownWeights * (mine.multipliers[bucket] as number)
        sum += multiplier * (ratios[bucket] as number)
      }
      const logit = sum * norm + this.bias + (mixed ? sourceBias[source] as number : 0)
      loss += logLoss(logit, label)
      const importance = (this.rowWeight[source] as number) * (1 + (classWeight - 1) * label)
      const error = (sigmoid(logit) - label) * importance
      const step = error * norm
      for (let at = from; at < to; at++) {
        const bucket = buckets[at] as number
        const multiplier = multipliers[bucket] as number
        const gradient = step * (ratios[bucket] as number) + l2 * multiplier
        const square = (squares[bucket] as number) + gradient * gradient
        squares[bucket] = square
        multipliers[bucket] = multiplier - rate * gradient / Math.sqrt(square)
        if (mine !== undefined) {
          const ownMultiplier = mine.multipliers[bucket] as number
          const ownGradient = ownWeights * step * (ratios[bucket] as number) + l2 * ownMultiplier
          const ownSquare = (mine.squares[bucket] as number) + ownGradient * ownGradient
          mine.squares[bucket] = ownSquare
          mine.multipliers[bucket] = ownMultiplier - rate * ownGradient / Math.sqrt(ownSquare)
        }
      }
      this.biasSquares += error * error
      this.bias -= rate * error / Math.sqrt(this.biasSquares)
      if (mixed) {
        const square = (sourceSquares[source] as number) + error * error
        sourceSquares[source] = square
        sourceBias[source] = (sourceBias[source] as number) - rate * error / Math.sqrt(square)
      }
    }
    this.epoch++
    return { epoch: this.epoch, loss: this.order.length === 0 ? 0 : loss / this.order.length }
  }

  /** Log loss and ROC AUC on other rows; those with a label above 0 count as toxic. */
  assess(rows: Uint32Array): Assessment {
    const { labels, sources } = this.data
    const trained = this.weights()
    const scores = new Float64Array(rows.length)
    const toxic = new Uint8Array(rows.length)
    let loss = 0
    rows.forEach((row, at) => {
      const logit = rowLogit(this.data, row, trained)
      const source = sources[row] ?? 0
      scores[at] = logit
      toxic[at] = (labels[row] ?? 0) > 0 ? 1 : 0
      loss += logLoss(logit + (this.mixed[source] ? this.sourceBias[source] ?? 0 : 0), labels[row] ?? 0)
    })
    return { loss: rows.length === 0 ? 0 : loss / rows.length, auc: rocAuc(scores, toxic) }
  }

  /** How many times as much as a row on average one of this source weighs. */
  weightOf(source: number): number {
    return this.rowWeight[source] ?? 0
  }

  /** The model so far: the sources' own biases are left out, the ratios folded into the weights. */
  weights(): TrainedWeights {
    return {
      weights: this.multipliers.map((multiplier, bucket) => multiplier * (this.ratios[bucket] ?? 0)),
      bias: this.bias,
      power: this.options.power,
    }
  }
}

/** Trains with the given options and gives the weights. `onEpoch` is called after every pass. */
export function train(data: Dataset, rows: Uint32Array, options: TrainOptions & { epochs?: number } = {}, onEpoch?: (result: EpochResult) => void): TrainedWeights {
  const trainer = new Trainer(data, rows, options)
  for (let turn = 0; turn < (options.epochs ?? DEFAULT_EPOCHS); turn++) {
    const result = trainer.runEpoch()
    onEpoch?.(result)
  }
  return trainer.weights()
}

/** The log-odds of one row under trained weights. */
export function rowLogit(data: Dataset, row: number, trained: TrainedWeights): number {
  const { buckets, offsets } = data
  const from = offsets[row] ?? 0
  const to = offsets[row + 1] ?? from
  if (to <= from)
    return trained.bias
  let sum = 0
  for (let at = from; at < to; at++)
    sum += trained.weights[buckets[at] as number] as number
  return trained.bias + sum / (to - from) ** trained.power
}

function logLoss(logit: number, label: number): number {
  // log(1 + e^x) without overflow.
  return Math.max(logit, 0) + Math.log1p(Math.exp(-Math.abs(logit))) - label * logit
}

interface SourceCount { toxic: number, clean: number, rows: number }

function countSources(data: Dataset, rows: Uint32Array): SourceCount[] {
  const counts = data.sourceNames.map(() => ({ toxic: 0, clean: 0, rows: 0 }))
  for (const row of rows) {
    const count = counts[data.sources[row] ?? 0]
    if (count) {
      count.toxic += data.labels[row] ?? 0
      count.clean += 1 - (data.labels[row] ?? 0)
      count.rows++
    }
  }
  return counts
}

/** A weight per row of each source; they average 1 over all rows. */
function weighSources(counts: SourceCount[], power: number): Float64Array {
  let rows = 0
  let total = 0
  for (const count of counts) {
    rows += count.rows
    total += count.rows === 0 ? 0 : count.rows * count.rows ** power
  }
  return Float64Array.from(counts, count => count.rows === 0 ? 0 : count.rows ** power * rows / total)
}

/**
 * How much more often is a feature seen in toxic comments? The log of the smoothed ratio of its rates (Wang and
 * Manning, 2012, equation 2, with document counts), taken per source with both classes and averaged by precision: the
 * inverse of the variance of a log ratio, about 1 / toxic + 1 / clean (Woolf, 1955).
 */
export function naiveBayesRatios(data: Dataset, rows: Uint32Array, options: { smoothing: number, shrinkage: number }): Float32Array {
  const { smoothing, shrinkage } = options
  const size = 2 ** data.bits
  const weighted = new Float64Array(size)
  const precision = new Float64Array(size).fill(shrinkage)
  countSources(data, rows).forEach((count, source) => {
    if (count.toxic <= 0 || count.clean <= 0)
      return
    const toxic = new Float32Array(size)
    const clean = new Float32Array(size)
    for (const row of rows) {
      if (data.sources[row] !== source)
        continue
      const label = data.labels[row] as number
      for (let at = data.offsets[row] as number; at < (data.offsets[row + 1] as number); at++) {
        const bucket = data.buckets[at] as number
        toxic[bucket] = (toxic[bucket] as number) + label
        clean[bucket] = (clean[bucket] as number) + 1 - label
      }
    }
    const prior = Math.log((count.clean + 2 * smoothing) / (count.toxic + 2 * smoothing))
    for (let bucket = 0; bucket < size; bucket++) {
      const seenToxic = toxic[bucket] as number
      const seenClean = clean[bucket] as number
      if (seenToxic + seenClean <= 0)
        continue
      const p = seenToxic + smoothing
      const q = seenClean + smoothing
      const sure = 1 / (1 / p + 1 / q)
      weighted[bucket] = (weighted[bucket] as number) + sure * (Math.log(p / q) + prior)
      precision[bucket] = (precision[bucket] as number) + sure
    }
  })
  return Float32Array.from(weighted, (sum, bucket) => (precision[bucket] as number) > 0 ? sum / (precision[bucket] as number) : 0)
}
