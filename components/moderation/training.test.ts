import { describe, expect, it } from 'vitest'
import stills from './stills.ts'
import { bestEpoch, describeTraining } from './training.ts'

describe('the best pass', () => {
  it('is the first with the least loss on comments not seen', () => {
    const epochs = [0.4, 0.3, 0.3, 0.35].map((validation, index) => ({ epoch: index + 1, train: 0.1, validation }))
    expect(bestEpoch(epochs)?.epoch).toBe(2)
    expect(bestEpoch([])).toBeUndefined()
  })
})

describe('the training on the slide', () => {
  const { epochs } = stills.training

  it('falls further on what it learns from than on what it does not', () => {
    const fall = (part: 'train' | 'validation') => (epochs[0]?.[part] ?? 0) - (epochs.at(-1)?.[part] ?? 0)
    expect(fall('train')).toBeGreaterThan(fall('validation'))
  })

  it('is told in words', () => {
    expect(describeTraining(stills.training)).toContain(`least after pass ${bestEpoch(epochs)?.epoch}`)
    expect(describeTraining({ ...stills.training, epochs: [] })).toBe('Nothing has been trained.')
  })
})
