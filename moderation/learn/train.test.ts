import type { Dataset } from './dataset.ts'
import { describe, expect, it } from 'vitest'
import { FeatureExtractor } from '../features.ts'
import { createRandom } from '../random.ts'
import { bucketCounts, DatasetBuilder, foldBuckets, rowsWhere } from './dataset.ts'
import { decodeSample, encodeSample } from './sample.ts'
import { naiveBayesRatios, rowLogit, train, Trainer } from './train.ts'

const HARSH = ['silly', 'daft', 'useless']
const KIND = ['lovely', 'clever', 'useful']
const FILLER = ['the', 'cat', 'sat', 'on', 'a', 'mat', 'with', 'tea']

/** Made comments from two sources; the second is mostly harsh. A third source has one class only. */
function madeData(rows = 600): Dataset {
  const random = createRandom(2)
  const extractor = new FeatureExtractor(12)
  const builder = new DatasetBuilder(12, ['first', 'second', 'clean only'])
  for (let row = 0; row < rows; row++) {
    const source = row % 3
    const toxic = source === 2 ? false : random() < (source === 1 ? 0.8 : 0.3)
    const words = Array.from({ length: 5 }, () => FILLER[Math.floor(random() * FILLER.length)])
    words.push((toxic ? HARSH : KIND)[Math.floor(random() * 3)], `place${source}`)
    builder.add(extractor.buckets, extractor.extract(words.join(' ')), toxic ? 1 : 0, source)
  }
  return builder.build()
}

describe('training', () => {
  const data = madeData()
  const learn = rowsWhere(600, row => row < 500)
  const judge = rowsWhere(600, row => row >= 500)

  it('learns what separates the classes, a pass at a time', () => {
    const trainer = new Trainer(data, learn)
    const first = trainer.runEpoch()
    const second = trainer.runEpoch()
    expect(second.epoch).toBe(2)
    expect(second.loss).toBeLessThan(first.loss)
    expect(trainer.assess(judge).auc).toBeGreaterThan(0.99)
  })

  it('gives the same weights for the same seed, and others for another', () => {
    const once = train(data, learn, { epochs: 2 })
    expect(train(data, learn, { epochs: 2 })).toEqual(once)
    expect(train(data, learn, { epochs: 2, seed: 9 })).not.toEqual(once)
  })

  it('does not take a place for a class', () => {
    const extractor = new FeatureExtractor(12)
    const weights = train(data, learn, { epochs: 5 })
    const builder = new DatasetBuilder(12, ['x'])
    for (const word of ['place0', 'place1', 'silly'])
      builder.add(extractor.buckets, extractor.extract(word), 0, 0)
    const probe = builder.build()
    const [first, second, harsh] = [0, 1, 2].map(row => rowLogit(probe, row, weights) - weights.bias)
    expect(harsh).toBeGreaterThan(2 * Math.abs((second ?? 0) - (first ?? 0)))
  })

  it('hears the toxic class more with a class weight', () => {
    const mean = (classWeight: number): number => {
      const weights = train(data, learn, { classWeight, ownWeights: 0, epochs: 1 })
      return judge.reduce((sum, row) => sum + rowLogit(data, row, weights), 0) / judge.length
    }
    expect(mean(10)).toBeGreaterThan(mean(1))
  })

  it('works without own weights, with one row and with none', () => {
    expect(new Trainer(data, learn, { ownWeights: 0 }).runEpoch().loss).toBeGreaterThan(0)
    expect(new Trainer(data, Uint32Array.of(3)).runEpoch().loss).toBeGreaterThan(0)
    expect(new Trainer(data, new Uint32Array(0)).runEpoch().loss).toBe(0)
  })

  it('calls back after every pass', () => {
    const epochs: number[] = []
    train(data, learn, { epochs: 3 }, result => epochs.push(result.epoch))
    expect(epochs).toEqual([1, 2, 3])
  })
})

describe('naive bayes ratios', () => {
  it('agree with a ratio worked by hand', () => {
    const builder = new DatasetBuilder(8, ['only'])
    // Bucket 7: in 2 of 2 toxic rows and 1 of 4 clean ones.
    for (const [bucket, label] of [[7, 1], [7, 1], [7, 0], [9, 0], [9, 0], [9, 0]] as const)
      builder.add(Uint32Array.of(bucket), 1, label, 0)
    const data = builder.build()
    const ratios = naiveBayesRatios(data, rowsWhere(6), { smoothing: 1, shrinkage: 0 })
    // log(((2 + 1) / (2 + 2)) / ((1 + 1) / (4 + 2)))
    expect(ratios[7]).toBeCloseTo(Math.log(0.75 / (2 / 6)), 6)
    expect(ratios[1]).toBe(0)
    const shrunk = naiveBayesRatios(data, rowsWhere(6), { smoothing: 1, shrinkage: 1 })
    // Precision 1 / (1/3 + 1/2) = 1.2 against a shrinkage of 1.
    expect(shrunk[7]).toBeCloseTo(Math.log(0.75 / (2 / 6)) * 1.2 / 2.2, 6)
  })
})

describe('the hashed sample', () => {
  it('comes back as it went, buckets sorted', () => {
    const data = madeData(60)
    const rows = rowsWhere(60, row => row % 2 === 0)
    const sample = decodeSample(encodeSample(data, rows, row => row >= 50 ? 'test' : row >= 40 ? 'validation' : 'train'), data.sourceNames)
    expect(sample.train.length).toBe(20)
    expect(sample.validation.length).toBe(5)
    expect(Array.from(sample.test)).toEqual([25, 26, 27, 28, 29])
    expect(sample.data.labels).toEqual(Float32Array.from(rows, row => data.labels[row] ?? 0))
    expect(bucketCounts(sample.data, rowsWhere(30))).toEqual(bucketCounts(data, rows))
    expect(sample.data.sources[1]).toBe(data.sources[2])
  })

  it('says what is wrong with a file that is none, or is cut short', () => {
    const data = madeData(10)
    const bytes = encodeSample(data, rowsWhere(10), () => 'train')
    expect(() => decodeSample(bytes.slice(0, -3), data.sourceNames)).toThrow(/cut short/)
    expect(() => decodeSample(new Uint8Array(20), data.sourceNames)).toThrow(/not a training sample/)
    bytes[4] = 7
    expect(() => decodeSample(bytes, data.sourceNames)).toThrow(/version 7/)
  })
})

describe('folding into fewer buckets', () => {
  it('keeps the high bits and counts features that fall together once', () => {
    const builder = new DatasetBuilder(4, ['one'])
    builder.add(Uint32Array.of(0, 1, 15), 3, 1, 0)
    builder.add(Uint32Array.of(8), 1, 0, 0)
    const folded = foldBuckets(builder.build(), 2)
    expect(Array.from(folded.buckets.subarray(0, folded.offsets[1]))).toEqual([0, 3])
    expect(Array.from(folded.buckets.subarray(folded.offsets[1], folded.offsets[2]))).toEqual([2])
    expect(Array.from(folded.labels)).toEqual([1, 0])
    expect(() => foldBuckets(folded, 3)).toThrow('the data has 2 bits and cannot be folded into 3')
  })
})
