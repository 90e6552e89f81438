import { describe, expect, it } from 'vitest'
import { barsOfView, bySize, countText, DATASET_VIEWS, describeDataset, findingOfView, readDataset, scriptedDataset, shareText } from './dataset.ts'
import stills from './stills.ts'

describe('numbers about the data', () => {
  it('have their thousands apart', () => {
    expect(countText(161199)).toBe('161,199')
  })

  it('keep a digit where a share would round to nothing', () => {
    expect([shareText(1, 200), shareText(1, 4), shareText(0, 9), shareText(0, 0)]).toEqual(['0.5%', '25%', '0%', '0%'])
  })
})

describe('the data set', () => {
  const { dataset } = stills

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
  const { dataset } = stills

  it('are shown one a click, and another window may name them', () => {
    expect([0, 1, 2, 3, 4, 99].map(step => scriptedDataset(step).view)).toEqual([...DATASET_VIEWS, 'disagreement'])
    expect(readDataset({ view: 'lengths' })).toEqual({ view: 'lengths' })
    expect([null, 'lengths', { view: 'toString' }, {}].map(readDataset)).toEqual([undefined, undefined, undefined, undefined])
  })

  it.each(DATASET_VIEWS)('%s: every bar fits, and the finding is told in words', (view) => {
    const bars = barsOfView(dataset, view)
    expect(bars).toHaveLength(view === 'lengths' ? dataset.lengths.edges.length : dataset.sources.length)
    for (const { length, toxic } of bars) {
      expect(length).toBeLessThanOrEqual(1)
      expect(toxic).toBeLessThanOrEqual(1)
    }
    expect(findingOfView(dataset, view)).toMatch(/\d.*\.$/)
  })

  it('say so where the data does not tell what several people thought', () => {
    expect(barsOfView(dataset, 'disagreement').filter(bar => !bar.known).map(bar => bar.text)).toContain('one label each')
  })

  it('count every comment by its length', () => {
    const { clean, toxic } = dataset.lengths
    expect([...clean, ...toxic].reduce((sum, count) => sum + count, 0)).toBe(dataset.used)
  })
})
