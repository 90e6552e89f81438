import type { Interval } from '../judge/metrics.ts'
/** Training in the page, on the hashed sample: comments as bucket numbers, no text. */
import type { Dataset } from './dataset.ts'
import type { HashedSample } from './sample.ts'
import type { TrainOptions } from './train.ts'
import { bootstrap } from '../judge/metrics.ts'
import { foldBuckets } from './dataset.ts'
import { rowLogit, Trainer } from './train.ts'

/** What can be turned in the page. */
export interface TrainingSettings {
  /** Step size. */
  readonly rate: number
  /** How many times more an error on a toxic comment counts. */
  readonly classWeight: number
  /** Features are hashed to 2 ** bits buckets. */
  readonly bits: number
}

/** How the model does after a pass over the training comments. */
export interface TrainingPass {
  /** Passes done. */
  readonly epoch: number
  /** Mean log loss on the comments that it learns from, and on the validation part. */
  readonly train: number
  readonly validation: number
  /** ROC AUC on the validation part. */
  readonly auc: number
}

/** The verdict of the part that is looked at once. */
export interface TestScore {
  readonly rows: number
  /** Passes that the model had done. */
  readonly epoch: number
  /** Mean log loss. */
  readonly loss: number
  /** ROC AUC with its 95% bootstrap interval over these rows. */
  readonly auc: Interval
}

/** How many comments each part has. */
export interface TrainingCounts {
  readonly train: number
  readonly validation: number
  readonly test: number
}

/** Passes of a whole run: enough for the loss on comments not seen to turn, at large steps and at those that do best. */
export const PASSES = 40

/** Rounds of the bootstrap: the ends of an interval hold to two digits. */
const ROUNDS = 1000

/** No pull towards zero and no weights of a source's own: with so few comments a model is free to learn them by heart. */
export const PLAIN: TrainOptions = { l2: 0, ownWeights: 0 }

/** A run that goes pass by pass, so that whoever runs it can draw the curve, or stop. */
export class TrainingRun {
  private readonly sample: HashedSample
  private readonly trainer: Trainer

  constructor(sample: HashedSample, { rate, classWeight, bits }: TrainingSettings) {
    const data: Dataset = bits === sample.data.bits ? sample.data : foldBuckets(sample.data, bits)
    this.sample = { ...sample, data }
    this.trainer = new Trainer(data, sample.train, { ...PLAIN, rate, classWeight })
  }

  /** One pass, and how the model does after it. */
  next(): TrainingPass {
    const { epoch } = this.trainer.runEpoch()
    const { loss, auc } = this.trainer.assess(this.sample.validation)
    return { epoch, train: this.trainer.assess(this.sample.train).loss, validation: loss, auc }
  }

  /** The verdict of the test part on the model as it is. */
  test(): TestScore {
    const { data, test } = this.sample
    const weights = this.trainer.weights()
    const scores = Array.from(test, row => rowLogit(data, row, weights))
    const labels = Array.from(test, row => data.labels[row] ?? 0)
    return { rows: test.length, epoch: this.trainer.epoch, loss: this.trainer.assess(test).loss, auc: bootstrap('auc', scores, labels, ROUNDS) }
  }
}

/** All passes of a run at once. */
export function trainAtOnce(sample: HashedSample, settings: TrainingSettings, passes = PASSES): TrainingPass[] {
  const run = new TrainingRun(sample, settings)
  return Array.from({ length: passes }, () => run.next())
}

/** The pass after which the loss on comments not trained on was least; the first of them if several tie. */
export function bestPass(passes: readonly TrainingPass[]): TrainingPass | undefined {
  return passes.reduce<TrainingPass | undefined>((best, pass) => best && best.validation <= pass.validation ? best : pass, undefined)
}

/**
 * The test part's verdict on the best model of a run of so many passes: the validation part chooses the pass, as
 * early stopping does. Training is seeded, so it is a model that was trained before.
 */
export function testAfter(sample: HashedSample, settings: TrainingSettings, passes: number): TestScore {
  const best = bestPass(trainAtOnce(sample, settings, passes))
  const run = new TrainingRun(sample, settings)
  for (let pass = 0; pass < (best?.epoch ?? 0); pass++)
    run.next()
  return run.test()
}

export function countsOf({ train, validation, test }: HashedSample): TrainingCounts {
  return { train: train.length, validation: validation.length, test: test.length }
}
