import { describe, expect, it } from 'vitest'
import { alphaInterval, disagreement, krippendorffAlpha } from './agreement.ts'

/** Counts by unit, from a line an observer; a dot is a value that is missing. */
function countsOf(...observers: string[]): number[][] {
  const lines = observers.map(line => line.split(' '))
  const values = [...new Set(lines.flat())].filter(value => value !== '.')
  return (lines[0] ?? []).map((_, unit) => values.map(value => lines.filter(line => line[unit] === value).length))
}

/** Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), parts A, B and C. */
const BINARY = countsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')
const NOMINAL = countsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d')
const MISSING = countsOf('1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . 3', '. 3 3 3 2 3 4 2 2 5 1 .', '1 2 3 3 2 4 4 1 2 5 1 .')
/** The example of three coders and 15 units in Wikipedia's article on alpha. */
const THREE = countsOf('. . . . . 3 4 1 2 1 1 3 3 . 3', '1 . 2 1 3 3 4 3 . . . . . . .', '. . 2 1 3 4 4 . 2 1 1 3 3 . 4')

describe('krippendorff\'s alpha', () => {
  it.each([
    ['two observers and two values', BINARY, '0.095'],
    ['two observers and five values', NOMINAL, '0.692'],
    ['four observers, some values missing', MISSING, '0.743'],
    ['three observers, most values missing', THREE, '0.691'],
  ])('is what is published for %s', (_, units, published) => {
    expect(krippendorffAlpha(units).toFixed(3)).toBe(published)
  })

  it('is 1 where all agree on things that differ, and below 0 where two always differ', () => {
    expect(krippendorffAlpha([[3, 0], [0, 3]])).toBe(1)
    expect(krippendorffAlpha([[1, 1], [1, 1]])).toBeLessThan(0)
  })

  it('is not there where nothing can be compared', () => {
    expect(krippendorffAlpha([])).toBeNaN()
    expect(krippendorffAlpha([[1, 0], [0, 1]])).toBeNaN()
    expect(krippendorffAlpha([[3, 0], [2, 0]])).toBeNaN()
  })

  it('does not see units with one value', () => {
    expect(krippendorffAlpha([...BINARY, [1, 0], [0, 0]])).toBe(krippendorffAlpha(BINARY))
  })
})

describe('its interval', () => {
  it('is around alpha, the same each time, and narrower with more units', () => {
    const few = alphaInterval(MISSING)
    expect(few.low).toBeLessThan(few.value)
    expect(few.high).toBeGreaterThan(few.value)
    expect(alphaInterval(MISSING)).toEqual(few)
    const many = alphaInterval([MISSING, MISSING, MISSING, MISSING, MISSING, MISSING, MISSING, MISSING].flat())
    expect(many.high - many.low).toBeLessThan((few.high - few.low) / 2)
  })

  it('covers the truth about as often as it says: 95 % of rooms', () => {
    // 60 units, of which each of 5 people gives the true value with 0.8, else one of two at random: the alpha of very many units is 0.64.
    let state = 7
    const random = (): number => {
      state = (state * 1103515245 + 12345) % 2147483648
      return state / 2147483648
    }
    const unit = (): number[] => {
      const truth = random() < 0.5 ? 0 : 1
      const counts = [0, 0]
      for (let person = 0; person < 5; person++) {
        const value = random() < 0.8 ? truth : random() < 0.5 ? 0 : 1
        counts[value] = (counts[value] ?? 0) + 1
      }
      return counts
    }
    const rooms = 200
    let covered = 0
    for (let room = 0; room < rooms; room++) {
      const { low, high } = alphaInterval(Array.from({ length: 60 }, unit), 200)
      covered += low <= 0.64 && high >= 0.64 ? 1 : 0
    }
    expect(covered / rooms).toBeGreaterThan(0.88)
  })

  it('is not there where alpha is not', () => {
    expect(alphaInterval([[2, 0]])).toEqual({ value: Number.NaN, low: Number.NaN, high: Number.NaN })
  })
})

it.each([[[4, 0, 0], 0], [[2, 2, 0], 2 / 3], [[1, 1, 1], 1], [[1, 0, 0], 0]])('of the pairs in %j the share %d disagrees', (counts, share) => {
  expect(disagreement(counts)).toBeCloseTo(share)
})
