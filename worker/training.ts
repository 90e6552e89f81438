/** Training in the page, on the hashed sample: comments as bucket numbers, no text. */
import type { Dataset } from '../moderation/dataset.ts'
import type { HashedSample } from '../moderation/sample.ts'
import type { TrainOptions } from '../moderation/train.ts'
import { foldBuckets } from '../moderation/dataset.ts'
import { Trainer } from '../moderation/train.ts'

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
  readonly loss: number
  readonly auc: number
}

/** How many comments each part has, and how many the smaller class has of those to learn from. */
export interface TrainingCounts {
  readonly train: number
  readonly validation: number
  readonly test: number
}

/** Passes of a whole run: enough to see the two losses part. */
export const PASSES = 12

/** No pull towards zero and no weights of a source's own: with so few comments a model is free to learn them by heart. */
const PLAIN: TrainOptions = { l2: 0, ownWeights: 0 }

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
    const { test } = this.sample
    return { rows: test.length, ...this.trainer.assess(test) }
  }
}

/** All passes of a run at once. */
export function trainAtOnce(sample: HashedSample, settings: TrainingSettings, passes = PASSES): TrainingPass[] {
  const run = new TrainingRun(sample, settings)
  return Array.from({ length: passes }, () => run.next())
}

/** The test part's verdict on a model after so many passes. Training is seeded, so it is the model that was trained before. */
export function testAfter(sample: HashedSample, settings: TrainingSettings, passes: number): TestScore {
  const run = new TrainingRun(sample, settings)
  for (let pass = 0; pass < passes; pass++)
    run.next()
  return run.test()
}

export function countsOf({ train, validation, test }: HashedSample): TrainingCounts {
  return { train: train.length, validation: validation.length, test: test.length }
}
