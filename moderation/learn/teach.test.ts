import { describe, expect, it } from 'vitest'
import { createRandom } from '../random.ts'
import { bucketCounts, DatasetBuilder, rowsWhere } from './dataset.ts'
import { DEFAULT_TEACHING, teach } from './teach.ts'
import { rowLogit, train } from './train.ts'

const BITS = 10
const RUDE = 1
const GROUP = 2
const TURN = 3

/** Comments of filler words: with the bucket RUDE they are toxic, and with GROUP most often too. */
function comments() {
  const builder = new DatasetBuilder(BITS, ['one', 'two'])
  const random = createRandom(3)
  for (let row = 0; row < 600; row++) {
    const isRude = row % 2 === 0
    const fillers = Array.from({ length: 6 }, () => 100 + Math.floor(random() * 200))
    const buckets = new Set([...fillers, ...(isRude ? [RUDE] : []), ...(random() < (isRude ? 0.1 : 0.01) ? [GROUP] : [])])
    builder.add(Uint32Array.from(buckets), buckets.size, isRude ? 1 : 0, row % 3 === 0 ? 1 : 0)
  }
  return builder.build()
}

/** Lessons: a group is harmless, and so is a rude word that is turned; a rude word is not. */
function lessons() {
  const builder = new DatasetBuilder(BITS, ['lessons'])
  for (let lesson = 0; lesson < 60; lesson++) {
    const filler = 400 + lesson
    builder.add(Uint32Array.of(GROUP, filler), 2, 0, 0)
    builder.add(Uint32Array.of(RUDE, TURN, filler), 3, 0, 0)
    builder.add(Uint32Array.of(RUDE, filler), 2, 1, 0)
  }
  return { data: builder.build(), turnBuckets: [TURN], nameBuckets: [GROUP] }
}

describe('lessons', () => {
  const data = comments()
  const rows = rowsWhere(600)
  const trained = train(data, rows)
  const pupil = { trained, counts: bucketCounts(data, rows), data, rows }
  const written = lessons()

  it('are learned', () => {
    const wrong = (weights: typeof trained): number => rowsWhere(180).filter(row => (rowLogit(written.data, row, weights) > 0) !== ((written.data.labels[row] ?? 0) > 0)).length
    expect(wrong(trained)).toBeGreaterThan(50)
    expect(wrong(teach(pupil, written))).toBe(0)
  })

  it('leave what comments said nearly as it was', () => {
    const drift = (options: Parameters<typeof teach>[2]): number => {
      const taught = teach(pupil, written, options)
      return rows.reduce((sum, row) => sum + Math.abs(rowLogit(data, row, taught) - rowLogit(data, row, trained)), 0) / rows.length
    }
    expect(drift({})).toBeLessThan(0.2)
    expect(drift({})).toBeLessThan(drift({ reminders: 0 }))
  })

  it('move a weight the less the more comments it was learned from', () => {
    const moved = (stiffness: number): number => Math.abs((teach(pupil, written, { stiffness, reminders: 0 }).weights[RUDE] ?? 0) - (trained.weights[RUDE] ?? 0))
    expect(moved(1)).toBeLessThan(moved(1000))
  })

  it('leave of the weight of a name what they are told to', () => {
    for (const nameShare of [0, 0.5])
      expect(teach(pupil, written, { nameShare }).weights[GROUP]).toBeCloseTo(nameShare * (trained.weights[GROUP] ?? 0), 6)
  })

  it('change nothing if there are none, and nothing of what they are given', () => {
    const before = trained.weights.slice()
    expect(teach(pupil, { data: new DatasetBuilder(BITS, []).build(), turnBuckets: [], nameBuckets: [] }).weights).toEqual(before)
    teach(pupil, written)
    expect(trained.weights).toEqual(before)
  })

  it('give the same weights every time', () => {
    expect(teach(pupil, written)).toEqual(teach(pupil, written, DEFAULT_TEACHING))
  })
})
