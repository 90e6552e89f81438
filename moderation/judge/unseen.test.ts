import { describe, expect, it } from 'vitest'
import { unseenRates } from './unseen.ts'

/** A source with 100 toxic and 100 harmless comments. */
function source(found: number, flagged: number) {
  const auc = { value: 0.8, low: 0.7, high: 0.9 }
  return { id: 'made', title: 'made', rows: 200, toxic: 100, auc, confusion: { truePositives: found, falseNegatives: 100 - found, falsePositives: flagged, trueNegatives: 100 - flagged } }
}

describe('what to expect in a place never seen', () => {
  it('is the range over the places left out', () => {
    expect(unseenRates({ sources: [source(50, 2), source(90, 1), source(10, 30)] })).toEqual({
      recall: { least: 0.1, median: 0.5, most: 0.9 },
      flaggedHarmless: { least: 0.01, median: 0.02, most: 0.3 },
    })
  })

  it('has the mean of two in the middle', () => {
    expect(unseenRates({ sources: [source(50, 2), source(90, 4)] }).recall.median).toBeCloseTo(0.7)
    expect(unseenRates({ sources: [] }).recall).toEqual({ least: 0, median: 0, most: 0 })
  })
})
