import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeSample } from './sample.ts'
import { bestPass, countsOf, PASSES, testAfter, trainAtOnce, TrainingRun } from './training-run.ts'

const profile = JSON.parse(readFileSync('public/model/dataset-profile.json', 'utf8')) as { sources: { id: string }[] }
const sample = decodeSample(readFileSync('public/model/training-sample.bin'), profile.sources.map(({ id }) => id))
const settings = { rate: 0.5, classWeight: 1, bits: 14 }

describe('training on the shipped sample', () => {
  it('learns from at least 3,000 comments and keeps others apart', () => {
    expect(countsOf(sample)).toEqual({ train: 3010, validation: 608, test: 609 })
    expect(new Set([...sample.train, ...sample.validation, ...sample.test]).size).toBe(4227)
  })

  it('gets better on comments that it has not seen, and comes out the same each time', () => {
    const passes = trainAtOnce(sample, settings)
    expect(passes).toHaveLength(PASSES)
    expect(passes.at(-1)?.validation).toBeLessThan(passes[0]?.validation ?? 0)
    expect(passes.at(-1)?.auc).toBeGreaterThan(0.9)
    expect(trainAtOnce(sample, settings)).toEqual(passes)
  })

  it('does worse with fewer features', () => {
    const auc = (bits: number) => trainAtOnce(sample, { ...settings, bits }, 4).at(-1)?.auc ?? 0
    expect(auc(10)).toBeLessThan(auc(14))
  })

  it('is tested on the model that was trained, wherever it was stopped', () => {
    const run = new TrainingRun(sample, settings)
    run.next()
    run.next()
    expect(testAfter(sample, settings, 2)).toEqual(run.test())
    expect(testAfter(sample, settings, 2)).not.toEqual(testAfter(sample, settings, 5))
  })

  it('is tested on the best model of the run as the validation part has it, with an interval', () => {
    const bold = { ...settings, rate: 5 }
    const best = bestPass(trainAtOnce(sample, bold))?.epoch ?? 0
    const { epoch, auc } = testAfter(sample, bold, PASSES)
    expect(best).toBeLessThan(PASSES)
    expect(epoch).toBe(best)
    expect(auc.low).toBeLessThan(auc.value)
    expect(auc.high).toBeGreaterThan(auc.value)
  })

  it('has its best pass where the loss on comments not trained on is least, the first of several', () => {
    const passes = [0.4, 0.3, 0.3, 0.35].map((validation, index) => ({ epoch: index + 1, train: validation / 2, validation, auc: 0.9 }))
    expect(bestPass(passes)?.epoch).toBe(2)
    expect(bestPass([])).toBeUndefined()
  })
})
