import { describe, expect, it } from 'vitest'
import { Scorer } from '../moderation/score.ts'
import { moderate } from './serve.ts'

/** A model that knows nothing: every comment gets its bias. */
const indifferent = new Scorer({
  format: 'float32',
  bits: 18,
  weights: new Float32Array(2 ** 18),
  scale: 1,
  bias: 0,
  lengthWeight: 0,
  power: 0.4,
  threshold: 0.4,
  reasons: { atLeast: 0.1, share: 0.3 },
})

describe('the handler that the slide shows', () => {
  it('judges every comment, in order and by its id', () => {
    const comments = [{ id: '1', text: 'a lovely cat' }, { id: '2', text: '' }]
    expect(moderate({ comments }, indifferent)).toEqual([
      { id: '1', score: 0.5, flagged: true },
      { id: '2', score: 0.5, flagged: true },
    ])
  })

  it('says when a rule decided, before the model', () => {
    expect(moderate({ comments: [{ id: '1', text: 'I will kill you' }] }, indifferent)).toEqual([{ id: '1', score: 1, flagged: true, by: 'rule' }])
  })
})
