/** A small model of the shipped sample and of lessons that come with their text: the room's, in the talk. */
import type { Model, ReasonRule } from '../model.ts'
import type { HashedSample } from './sample.ts'
import { FeatureExtractor } from '../features.ts'
import { cheapestThreshold, SHIPPED_COSTS } from '../judge/threshold.ts'
import { sigmoid } from '../model.ts'
import { quantise } from '../quantise.ts'
import { fitPlatt } from './calibrate.ts'
import { DatasetBuilder, rowCount } from './dataset.ts'
import { RECIPE } from './recipe.ts'
import { rowLogit, Trainer } from './train.ts'
import { PASSES, PLAIN } from './training-run.ts'

/** A comment, and whether it is rude. */
export interface Lesson {
  readonly text: string
  readonly isRude: boolean
}

/** A model that was trained here. */
export interface SmallModel {
  readonly model: Model
  /** The pass that did best on the validation part: the model is that one's. */
  readonly pass: number
  /** How many times as much as one comment of the sample, on average, a lesson weighs; 0 without lessons. */
  readonly lessonWeight: number
}

/**
 * Trains on the sample's training part and the lessons, which are a source of their own: small sources are heard more, as
 * in the shipped model's training. The validation part chooses the pass, calibrates, and draws the line by the shipped
 * costs; lessons are never in it. Weights are stored in 8 bits. The same data gives the same model.
 *
 * @param sample what is learned from, and what it is chosen by
 * @param lessons what is learned besides
 * @param reasons which words it gives as the reasons for a removal: the shipped model's rule, for it may have to answer people
 * @throws RangeError if the sample has another number of buckets than the recipe
 */
export function trainSmallModel(sample: HashedSample, lessons: readonly Lesson[], reasons: ReasonRule): SmallModel {
  const { data, validation } = sample
  if (data.bits !== RECIPE.bits)
    throw new RangeError(`the sample has ${data.bits} bits and the recipe ${RECIPE.bits}`)
  const builder = new DatasetBuilder(data.bits, [...data.sourceNames, 'lessons'])
  for (let row = 0; row < rowCount(data); row++) {
    const buckets = data.buckets.subarray(data.offsets[row], data.offsets[row + 1])
    builder.add(buckets, buckets.length, data.labels[row] ?? 0, data.sources[row] ?? 0)
  }
  const extractor = new FeatureExtractor(data.bits)
  for (const { text, isRude } of lessons)
    builder.add(extractor.buckets, extractor.extract(text), isRude ? 1 : 0, data.sourceNames.length)
  const rows = Uint32Array.from([...sample.train, ...lessons.map((_, at) => rowCount(data) + at)])
  const trainer = new Trainer(builder.build(), rows, { ...PLAIN, rate: RECIPE.rate, classWeight: RECIPE.classWeight })

  let best = { loss: Infinity, pass: 0, trained: trainer.weights() }
  for (let pass = 1; pass <= PASSES; pass++) {
    trainer.runEpoch()
    const { loss } = trainer.assess(validation)
    if (loss < best.loss)
      best = { loss, pass, trained: trainer.weights() }
  }

  const labels = Array.from(validation, row => data.labels[row] ?? 0)
  const stored = quantise(best.trained.weights, 'int8')
  const asStored = { ...best.trained, weights: Float32Array.from(stored.weights, weight => weight * stored.scale) }
  const logits = Array.from(validation, row => rowLogit(data, row, asStored))
  const { slope, offset } = fitPlatt(logits, labels)
  const { threshold } = cheapestThreshold(logits.map(logit => sigmoid(slope * logit + offset)), labels, SHIPPED_COSTS)
  return {
    pass: best.pass,
    lessonWeight: lessons.length === 0 ? 0 : trainer.weightOf(data.sourceNames.length),
    model: {
      format: 'int8',
      bits: data.bits,
      weights: stored.weights,
      scale: stored.scale * slope,
      bias: slope * best.trained.bias + offset,
      lengthWeight: 0,
      power: best.trained.power,
      threshold,
      reasons,
    },
  }
}
