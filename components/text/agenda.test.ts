import type { TocItem } from '@slidev/client'
import { describe, expect, it } from 'vitest'
import { slidesInWords, stopsOf } from './agenda.ts'

const slide = (no: number, children: TocItem[] = []): TocItem => ({ no, path: `/${no}`, level: 1, titleLevel: 1, title: `Slide ${no}`, children })

describe('stopsOf', () => {
  // Slide 1 comes before all stops, slide 4 is in the second one and not listed.
  const contents = [slide(2), slide(3, [slide(5)]), slide(6, [slide(7)])]

  it('adds up the plan of all slides until the next stop, and until the end', () => {
    expect(stopsOf(contents, [600, 60, 60, 70, 80, 120, 240]).map(({ minutes }) => minutes)).toEqual([1, 4, 6])
  })

  it('lists the slides of a stop behind its first', () => {
    expect(stopsOf(contents, []).map(({ first, slides }) => [first.no, slides.map(({ no }) => no)])).toEqual([[2, []], [3, [5]], [6, [7]]])
  })

  it('promises a minute for what is shorter, and nothing where nothing is planned', () => {
    expect(stopsOf(contents, [35, 10, undefined, undefined, undefined, undefined, 20]).map(({ minutes }) => minutes)).toEqual([1, undefined, 1])
  })

  it('has no stops in a deck without contents', () => {
    expect(stopsOf([], [60])).toEqual([])
  })
})

describe('slidesInWords', () => {
  it('counts', () => {
    expect([1, 2].map(slidesInWords)).toEqual(['1 slide', '2 slides'])
  })
})
