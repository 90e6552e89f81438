import type { SourceSize } from './dataset.ts'
import { describe, expect, it } from 'vitest'
import { countText, shareText } from '../../../lib/numbers.ts'
import { rocAuc } from '../../../moderation/judge/metrics.ts'
import { scriptedState } from '../frame/lab-definition.ts'
import { barsOf, bySize, DATASET_VIEWS, datasetLab, describeDataset, figureOf, findingOf, lengthExtremes, sourceAuc } from './dataset.ts'
import dataset from './still.ts'

const FIGURES = [...DATASET_VIEWS, 'lengthsBySource'] as const

describe('numbers about the data', () => {
  it('have their thousands apart', () => {
    expect(countText(161199)).toBe('161,199')
  })

  it('keep a digit where a share would round to nothing', () => {
    expect([shareText(1, 200), shareText(1, 4), shareText(0, 9), shareText(0, 0)]).toEqual(['0.5%', '25%', '0%', '0%'])
  })
})

describe('the data set', () => {
  it('adds up over its sources', () => {
    expect(dataset.sources.reduce((sum, source) => sum + source.rows, 0)).toBe(dataset.used)
    expect(dataset.used).toBeLessThanOrEqual(dataset.read)
  })

  it('is drawn from the largest source down', () => {
    const rows = bySize(dataset.sources).map(source => source.rows)
    expect(rows).toEqual([...rows].sort((a, b) => b - a))
  })

  it('is told in words with every source', () => {
    for (const { title } of dataset.sources)
      expect(describeDataset(dataset)).toContain(title)
  })
})

describe('the lab\'s views', () => {
  it('are shown one a click, the lengths pooled and then by source', () => {
    expect([0, 1, 2, 3, 4, 5, 99].map(step => figureOf(scriptedState(datasetLab, step))))
      .toEqual(['sources', 'balance', 'lengths', 'lengthsBySource', 'repeats', 'disagreement', 'disagreement'])
  })

  it('may be named by another window, one of an older build included', () => {
    expect(datasetLab.read({ view: 'lengths', bySource: true })).toEqual({ view: 'lengths', bySource: true })
    expect(datasetLab.read({ view: 'lengths' })).toEqual({ view: 'lengths', bySource: false })
    expect([null, 'lengths', { view: 'toString' }, {}].map(datasetLab.read)).toEqual([undefined, undefined, undefined, undefined])
  })

  it.each(FIGURES)('%s: every bar fits, and the finding is told in words', (figure) => {
    const bars = barsOf(dataset, figure)
    expect(bars).toHaveLength(figure === 'lengths' ? dataset.lengths.edges.length : dataset.sources.length + (figure === 'lengthsBySource' ? 1 : 0))
    for (const { start, length, toxic, interval } of bars) {
      expect(start + Math.max(length, toxic)).toBeLessThanOrEqual(1)
      expect(Math.min(start, ...interval ?? [])).toBeGreaterThanOrEqual(0)
      expect(Math.max(...interval ?? [0])).toBeLessThanOrEqual(1)
    }
    expect(findingOf(dataset, figure)).toMatch(/\d.*\.$/)
  })

  it('say so where the data does not tell what several people thought', () => {
    expect(barsOf(dataset, 'disagreement').filter(bar => !bar.known).map(bar => bar.text)).toContain('one label each')
  })

  it('count every comment by its length', () => {
    const { clean, toxic } = dataset.lengths
    expect([...clean, ...toxic].reduce((sum, count) => sum + count, 0)).toBe(dataset.used)
  })
})

describe('the length of comments', () => {
  const [shorter, longer] = lengthExtremes(dataset)

  it('says little when sources are pooled and much within some, one way and the other', () => {
    expect(Math.abs(dataset.lengths.auc.value - 0.5)).toBeLessThan(0.02)
    expect(shorter?.auc.high).toBeLessThan(0.4)
    expect(longer?.auc.low).toBeGreaterThan(0.6)
  })

  it('is told so: pooled it only seems to give nothing away', () => {
    expect(findingOf(dataset, 'lengths')).toMatch(/seems to/)
    expect(findingOf(dataset, 'lengthsBySource')).toContain(shareText(shorter?.auc.value ?? 0, 1))
    expect(findingOf(dataset, 'lengthsBySource')).toContain(shareText(longer?.auc.value ?? 0, 1))
    expect(describeDataset(dataset)).toContain(findingOf(dataset, 'lengthsBySource'))
  })

  it('is drawn from the middle: to the left where the toxic ones are the shorter', () => {
    const bar = (title: string | undefined) => barsOf(dataset, 'lengthsBySource').find(one => one.title === title)
    expect(bar(shorter?.title)?.start).toBeLessThan(0.5)
    expect(bar(longer?.title)?.start).toBe(0.5)
    const oneClass = dataset.sources.filter(({ toxic, rows }) => toxic === 0 || toxic === rows)
    expect(barsOf(dataset, 'lengthsBySource').filter(({ known }) => !known).map(({ title }) => title)).toEqual(oneClass.map(({ title }) => title))
  })
})

describe('the source alone', () => {
  it('ranks as its AUC says', () => {
    const sources: SourceSize[] = [[3, 1], [4, 4], [2, 0]].map(([rows = 0, toxic = 0]) => ({ ...dataset.sources[0]!, rows, toxic }))
    const rows = sources.flatMap(({ rows, toxic }) => Array.from({ length: rows }, (_, row) => ({ score: toxic / rows, label: row < toxic ? 1 : 0 })))
    expect(sourceAuc(sources)).toBeCloseTo(rocAuc(rows.map(({ score }) => score), rows.map(({ label }) => label)), 10)
  })
})

describe('what people disagree on', () => {
  it('caps how often any answer can match a single vote, and says no more than that', () => {
    const finding = findingOf(dataset, 'disagreement')
    for (const { votes } of dataset.sources.filter(source => source.votes)) {
      // Where people split, the minority is half of them at most.
      expect(votes?.minority).toBeLessThanOrEqual((votes?.disputed ?? 0) / 2)
      expect(finding).toContain(`the majority agrees with ${shareText(1 - (votes?.minority ?? 0), 1)} of single votes`)
    }
    expect(finding).toContain('may beat a person at matching the majority')
    expect(finding).not.toMatch(/surer/)
  })
})
