import { describe, expect, it } from 'vitest'
import { bySize, countText, describeDataset, shareText } from './dataset.ts'
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
