import { describe, expect, it } from 'vitest'
import stills from './stills.ts'
import { describeThreshold, joinBins } from './threshold.ts'

describe('joined bins', () => {
  it('hold what their parts held', () => {
    expect(joinBins([1, 2, 3, 4], 2)).toEqual([{ from: 0, to: 0.5, count: 3 }, { from: 0.5, to: 1, count: 7 }])
  })

  it('leave a smaller one at the end when they do not come out even', () => {
    expect(joinBins([1, 2, 3], 2).at(-1)).toEqual({ from: 2 / 3, to: 1, count: 3 })
  })
})

describe('the threshold on the slide', () => {
  const { heldOut } = stills
  const { confusion } = heldOut

  it('decides about every comment that was set aside', () => {
    const { truePositives, falsePositives, trueNegatives, falseNegatives } = confusion
    expect(truePositives + falsePositives + trueNegatives + falseNegatives).toBe(heldOut.rows)
    expect(heldOut.toxic.reduce((sum, count) => sum + count, 0)).toBe(truePositives + falseNegatives)
    expect(heldOut.clean.reduce((sum, count) => sum + count, 0)).toBe(trueNegatives + falsePositives)
  })

  it('is told in words, the finding first', () => {
    expect(describeThreshold(stills)).toMatch(/^No threshold separates the classes/)
  })
})
