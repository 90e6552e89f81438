import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadScorer } from '../moderation/score.ts'
import { judgeComments, versionOf } from './night.ts'

describe('a chunk of the batch', () => {
  const scorer = loadScorer(readFileSync(new URL('../public/model/moderation-int8.bin', import.meta.url)))

  it('gets a verdict for each comment, by the model\'s threshold', () => {
    const verdicts = judgeComments(scorer, [{ id: 'a', text: 'What a lovely cat' }, { id: 'b', text: 'Shut up, loser' }])
    expect(verdicts.map(({ comment_id, removed }) => [comment_id, removed])).toEqual([['a', false], ['b', true]])
    for (const { score, removed } of verdicts)
      expect(score >= scorer.model.threshold).toBe(removed)
  })

  it('is noted with the model\'s format and the beginning of its hash', () => {
    expect(versionOf('int8', 'abcdef0123456789')).toBe('int8-abcdef01')
  })
})
