import type { Evaluation, HeldOutScores } from '../../../moderation/judge/reports.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ratesOf } from '../../../moderation/judge/metrics.ts'
import { scriptedState } from '../frame/lab-definition.ts'
import still from './still.ts'
import { cheapestOf, confusionOf, costAt, costText, describeDecisions, describeTerms, describeThreshold, joinBins, labelSide, labelSpan, mixText, namesAt, poolScores, precisionAt, reweigh, reweighDecisions, termsAt, thresholdLab } from './threshold.ts'

describe('joined bins', () => {
  it('hold what their parts held', () => {
    expect(joinBins([1, 2, 3, 4], 2)).toEqual([{ from: 0, to: 0.5, count: 3 }, { from: 0.5, to: 1, count: 7 }])
  })

  it('leave a smaller one at the end when they do not come out even', () => {
    expect(joinBins([1, 2, 3], 2).at(-1)).toEqual({ from: 2 / 3, to: 1, count: 3 })
  })
})

describe('the threshold on the slide', () => {
  const { confusion } = still

  it('decides about every comment that was set aside', () => {
    const { truePositives, falsePositives, trueNegatives, falseNegatives } = confusion
    expect(truePositives + falsePositives + trueNegatives + falseNegatives).toBe(still.rows)
    expect(still.toxic.reduce((sum, count) => sum + count, 0)).toBe(truePositives + falseNegatives)
    expect(still.clean.reduce((sum, count) => sum + count, 0)).toBe(trueNegatives + falsePositives)
  })

  it('is told in words, the finding first', () => {
    expect(describeThreshold(still)).toMatch(/^No threshold separates the classes/)
  })
})

const heldOut = JSON.parse(readFileSync('public/model/held-out.json', 'utf8')) as HeldOutScores
const evaluation = JSON.parse(readFileSync('public/model/evaluation.json', 'utf8')) as Evaluation

/** The shipped threshold, as the lab counts. */
const line = Math.round(100 * evaluation.threshold)

describe('decisions on the held-out scores', () => {
  it('are those of the evaluation at every threshold from 0 to 100', () => {
    const pooled = poolScores(heldOut, 'test')
    for (const { threshold, ...confusion } of evaluation.thresholds)
      expect(confusionOf(pooled, threshold * 100), `at ${threshold}`).toEqual(confusion)
  })

  it('are those of the evaluation for each source, to the rows of one bin', () => {
    for (const source of evaluation.sources) {
      const counts = heldOut.sources.find(entry => entry.id === source.id) ?? { clean: [], toxic: [] }
      const { truePositives, falseNegatives } = confusionOf(counts, line)
      expect(truePositives + falseNegatives).toBe(source.toxic)
      expect(Math.abs(truePositives - source.confusion.truePositives)).toBeLessThanOrEqual(counts.toxic[line] ?? 0)
    }
  })

  it('cost least where the mistakes balance: the dearer a wrong removal, the higher the threshold', () => {
    const counts = { clean: [8, 4, 2, 1], toxic: [1, 2, 4, 8] }
    expect(confusionOf(counts, 50)).toEqual({ truePositives: 12, falsePositives: 3, trueNegatives: 12, falseNegatives: 3 })
    expect(cheapestOf(counts, 1)).toBeLessThan(cheapestOf(counts, 10))
    expect(cheapestOf(poolScores(heldOut, 'validation'), 2)).toBeGreaterThan(40)
  })

  it('hit some groups of people more than others', () => {
    const found = termsAt(heldOut, line)
    expect(found.worst).toHaveLength(8)
    expect((found.worst[0]?.removed ?? 0) / (found.worst[0]?.rows ?? 1)).toBeGreaterThan(5 * evaluation.identity.overall.value)
    expect(found.terms).toBe(evaluation.identity.terms.length)
    expect(describeTerms(found, line)).toMatch(/^The name of a group still counts against it: at \d\d, \d% of .* the 8 worst of 47 terms; of all the sentences together, 0%\.$/)
    expect(describeTerms(termsAt(heldOut, 100), 100)).toBe('At 100, no harmless sentence is removed for the group that it names.')
  })

  it('are told in words', () => {
    expect(describeDecisions('Twitter', 61, { value: 0.9, low: 0.85, high: 0.94 }, 0.5, '3%')).toBe('Twitter at 61, 3% toxic: 90% (85 to 94) of what is removed deserved it, 50% of what deserved it is removed.')
    expect(describeDecisions('Twitter', 100, { value: Number.NaN, low: 0, high: 1 }, 0, '3%')).toBe('Twitter at 100, 3% toxic: nothing is removed, or nothing deserved it.')
  })
})

it('at the shipped threshold, the groups\' figures are those of the evaluation', () => {
  expect(still.terms.removed / still.terms.rows).toBeCloseTo(evaluation.identity.overall.value, 4)
})

describe('another share of toxic comments', () => {
  const test = poolScores(heldOut, 'test')
  const { confusion } = evaluation.pooled

  it('leaves recall and the false-positive rate as they are, and the number of comments', () => {
    const counts = { clean: [8, 4, 2, 1], toxic: [1, 2, 4, 8] }
    const rare = confusionOf(reweigh(counts, 0.01), 50)
    const all = rare.truePositives + rare.falsePositives + rare.trueNegatives + rare.falseNegatives
    expect(all).toBeCloseTo(30, 9)
    expect((rare.truePositives + rare.falseNegatives) / all).toBeCloseTo(0.01, 9)
    expect(ratesOf(rare).recall).toBeCloseTo(12 / 15, 9)
    expect(ratesOf(rare).falsePositiveRate).toBeCloseTo(3 / 15, 9)
    expect(reweigh(counts, 'test')).toEqual(counts)
    for (const [kind, count] of Object.entries(reweighDecisions(confusionOf(counts, 50), 0.01)))
      expect(count, kind).toBeCloseTo(rare[kind as keyof typeof rare], 9)
    expect(reweighDecisions(rare, 'test')).toEqual(rare)
    expect(Object.values(reweighDecisions(confusionOf({ clean: [3, 1], toxic: [0, 0] }, 50), 0.01)).every(Number.isFinite), 'a source without toxic comments').toBe(true)
  })

  it('takes most of the precision where toxic comments are rare', () => {
    expect(precisionAt(confusion, 'test').value).toBeCloseTo(ratesOf(confusion).precision, 9)
    for (const share of [0.01, 0.03] as const)
      expect(precisionAt(confusion, share).value).toBeCloseTo(ratesOf(confusionOf(reweigh(test, share), line)).precision, 1)
    expect(precisionAt(confusion, 0.03).high).toBeLessThan(0.6)
    const { low, value, high } = precisionAt(confusion, 0.01)
    expect(low).toBeLessThan(value)
    expect(value).toBeLessThan(high)
  })

  it('makes the shipped threshold dearer than to remove nothing, where toxic comments are rare', () => {
    const { mistakes, nothing } = costAt(confusion, 0.03, 2)
    expect(nothing).toBeCloseTo(30, 9)
    expect(mistakes.value).toBeCloseTo(1000 * (2 * 0.97 * ratesOf(confusion).falsePositiveRate + 0.03 * (1 - ratesOf(confusion).recall)), 9)
    expect(mistakes.low).toBeGreaterThan(nothing)
    expect(costAt(confusion, 'test', 2).mistakes.high).toBeLessThan(costAt(confusion, 'test', 2).nothing)
    expect(costText(costAt(confusion, 0.03, 2))).toMatch(/^Cost per 1,000 comments: 55 \(\d\d to \d\d\); to remove none: 30\.$/)
    expect(costText(costAt(confusionOf(test, 100), 0.03, 10)), 'nothing is estimated').toBe('Cost per 1,000 comments: 30; to remove none: 30.')
    expect(costText(costAt({ truePositives: 0, falsePositives: 1, trueNegatives: 2, falseNegatives: 0 }, 'test', 2))).toBe('No cost can be told: a class is missing.')
  })

  it('raises the threshold that costs least, to where nothing is removed', () => {
    const validation = poolScores(heldOut, 'validation')
    expect(cheapestOf(reweigh(validation, 0.03), 10)).toBeGreaterThan(cheapestOf(validation, 10))
    expect(cheapestOf(reweigh(validation, 0.03), 10)).toBe(100)
    expect(precisionAt(confusionOf(test, 100), 0.03).value).toBeNaN()
  })

  it('needs its own line: what was cheapest on the validation part is nearly so on the test part', () => {
    for (const share of ['test', 0.03] as const) {
      const costOn = (threshold: number) => costAt(confusionOf(test, threshold), share, 2).mistakes
      const [chosen, best] = [poolScores(heldOut, 'validation'), test].map(part => costOn(cheapestOf(reweigh(part, share), 2)))
      expect(chosen?.value).toBeGreaterThanOrEqual(best?.value ?? 0)
      expect(chosen?.low, 'no more than chance').toBeLessThanOrEqual(best?.value ?? 0)
    }
  })

  it('is written as people say it', () => {
    expect(mixText('test', test)).toBe('39%')
    expect(mixText(0.001, test)).toBe('0.1%')
    expect(mixText(0.03, test)).toBe('3%')
  })
})

describe('the script', () => {
  it('moves the line, prices the mistakes and looks at groups, and is what another window may say', () => {
    const states = [0, 1, 2, 3, 4, 5].map(step => scriptedState(thresholdLab, step))
    expect(new Set(states.map(state => JSON.stringify(state))).size).toBe(6)
    for (const state of states)
      expect(thresholdLab.read(structuredClone(state))).toEqual(state)
    expect(scriptedState(thresholdLab, 999)).toEqual(states[5])
  })

  it('understands a window with an older build, which knows one share', () => {
    expect(thresholdLab.read({ threshold: 50, cost: 2, view: 'all' })).toEqual({ threshold: 50, cost: 2, view: 'all', share: 'test' })
  })

  it.each([[null], [{ threshold: 120, cost: 2, view: 'all' }], [{ threshold: 50, cost: 3, view: 'all' }], [{ threshold: 50, cost: 2 }], [{ threshold: 50, cost: 2, view: 'all', share: 0.4 }]])('refuses what makes no sense: %#', (value) => {
    expect(thresholdLab.read(value)).toBeUndefined()
  })
})

describe('the label of a mark', () => {
  it.each([
    [55, 61, 'left'],
    [55, 50, 'right'],
    [55, 55, 'right'],
    [10, 20, 'right'],
    [90, 20, 'left'],
  ])('at %i stands clear of a line at %i on the %s', (at, threshold, side) => {
    expect(labelSide(at, threshold)).toBe(side)
  })
})

describe('the names of the classes', () => {
  it.each([0, 15, 20, 30, 37, 50, 61, 90])('stand clear of a line at %i', (threshold) => {
    // "harmless", the longer one, takes 14 hundredths of the axis.
    const start = namesAt(threshold)
    expect(threshold < start - 1 || threshold > start + 16).toBe(true)
  })

  it('stand clear of the line and of a mark with its label, wherever they are', () => {
    const hundredths = Array.from({ length: 101 }, (_, at) => at)
    const blocked = hundredths.flatMap(threshold => hundredths.filter((mark) => {
      const start = namesAt(threshold, mark)
      const [from, to] = labelSpan(mark, threshold)
      return (threshold >= start - 1 && threshold <= start + 16) || (from <= start + 8 && to >= start)
    }).map(mark => `${threshold}, ${mark}`))
    expect(blocked).toEqual([])
  })
})
