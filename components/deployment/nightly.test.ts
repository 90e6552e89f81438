import { describe, expect, it } from 'vitest'
import { dashboard, describeNight, reviewFirst } from './nightly.ts'

const comments = [
  { id: 1, board: 'cats', text: 'lovely' },
  { id: 2, board: 'code', text: 'no' },
  { id: 3, board: 'code', text: 'yes' },
  { id: 4, board: 'art', text: 'hm' },
]
const scores = [
  { id: 1, score: 0.1, removed: false },
  { id: 2, score: 0.9, removed: true },
  { id: 3, score: 0.4, removed: false },
  { id: 4, score: 0.2, removed: false },
]

describe('the dashboard of the night', () => {
  it('counts by board, the most removed first, then by name', () => {
    expect(dashboard(comments, scores)).toEqual([
      { board: 'code', comments: 2, removedShare: 0.5 },
      { board: 'art', comments: 1, removedShare: 0 },
      { board: 'cats', comments: 1, removedShare: 0 },
    ])
  })

  it('does not pass over a comment without a score', () => {
    expect(() => dashboard(comments, scores.slice(1))).toThrow('Comment 1 has no score')
  })

  it('sends the closest call to a person', () => {
    expect(reviewFirst(comments, scores, 0.5)?.id).toBe(3)
    expect(reviewFirst([], [], 0.5)).toBeUndefined()
  })

  it('is told in words', () => {
    expect(describeNight(dashboard(comments, scores))).toContain('code 50% of 2')
  })
})
