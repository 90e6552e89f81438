import type { LabelsView, Votes } from '../../../room/labels.ts'
import { describe, expect, it } from 'vitest'
import { againstModel, alphaRows, alphaText, bestOf, describeLabels, findingOf, labelsLab, labelsOf, lowestOf, mostDisputed, rowsOf, SHOWN } from './labels.ts'

const votes = (rude: number, fine: number, unsure = 0): Votes => ({ rude, fine, unsure })
const comment = (id: number, given: Votes, removed = false): LabelsView['others'][number] => ({ id, text: `c${id}`, score: removed ? 0.9 : 0.1, removed, votes: given })
const empty: LabelsView = { labellers: 0, labels: 0, alone: [], together: [], others: [], lessons: [] }

describe('the room\'s labels', () => {
  it('are the sample room\'s where there is none, and say so', () => {
    expect(labelsOf({ kind: 'none' })).toMatchObject({ isSample: true, labels: { labellers: 40 } })
  })

  it('are told with the most disputed comment, and not with one that a single person has labelled', () => {
    const labels = { ...empty, others: [comment(1, votes(4, 0)), comment(2, votes(2, 2)), comment(3, votes(1, 0))] }
    expect(mostDisputed(labels).map(({ id }) => id)).toEqual([2, 1])
    expect(findingOf('others', labels)).toContain('“c2”, 2 rude, 2 fine, 0 unsure')
  })

  it('are held against the model where there is a majority', () => {
    const labels = { ...empty, others: [comment(1, votes(4, 1)), comment(2, votes(0, 4)), comment(3, votes(2, 2)), comment(4, votes(3, 0), true)] }
    expect(againstModel(labels)).toMatchObject({ agreeing: 2, decided: 3, undecided: 1, contrary: [{ id: 1 }] })
    expect(findingOf('model', labels)).toMatch(/^Majority and model agree on 2 of 3 comments: 67% \(\d+ to \d+\)\. 1 more have no majority\.$/)
  })

  it('are said to be missing where there are none', () => {
    expect(SHOWN.map(show => findingOf(show, empty))).toEqual([
      'Nobody has labelled yet: six comments are on your phones.',
      'Talk to your neighbour, and label the six again.',
      'No comment of the room has two labels yet: what the speaker shows comes to your phones.',
      'No comment of the room has a majority yet.',
    ])
    expect(rowsOf('alone', empty)).toHaveLength(6)
  })

  it('are too few to compare where each has one', () => {
    expect(findingOf('alone', { ...empty, labellers: 1, labels: 2, alone: [votes(1, 0), votes(0, 1)] })).toBe('2 labels by 1 person. Too few to compare yet.')
  })

  it('say what talking has done only where the intervals say so', () => {
    const apart = Array.from({ length: 6 }, () => votes(5, 5))
    const agreed = Array.from({ length: 6 }, (_, at) => at % 2 === 0 ? votes(10, 0) : votes(0, 10))
    expect(findingOf('together', { ...empty, alone: apart, together: agreed })).toContain('Talking has brought people together.')
    expect(findingOf('together', { ...empty, alone: agreed, together: apart })).toContain('Talking has driven people apart.')
    expect(findingOf('together', { ...empty, alone: apart, together: apart })).toContain('changed nothing')
  })
})

it('an alpha below chance has a minus sign', () => {
  expect(alphaText({ value: -0.12, low: -0.3, high: 0.001 })).toBe('−0.12 (−0.30 to 0.00)')
})

describe('the scale of alphas', () => {
  const apart = Array.from({ length: 6 }, () => votes(5, 5))
  const agreed = Array.from({ length: 6 }, (_, at) => at % 2 === 0 ? votes(10, 0) : votes(0, 10))

  it('is told by its best round', () => {
    expect(bestOf({ ...empty, alone: apart, together: agreed })).toMatch(/^The highest alpha, after talking, is 1\.00 .*: enough to rely on\.$/)
    expect(bestOf({ ...empty, alone: apart })).toMatch(/^The highest alpha, alone, is −0\.\d\d .*: too little to conclude anything from\.$/)
    expect(bestOf(empty)).toBe('Too few labels to compare yet.')
  })

  it('begins at chance, or where an interval reaches below it', () => {
    expect(lowestOf(alphaRows({ ...empty, alone: agreed }))).toBe(0)
    const [alone] = alphaRows({ ...empty, alone: apart })
    const start = lowestOf(alphaRows({ ...empty, alone: apart }))
    expect(start).toBeLessThanOrEqual(alone!.alpha.low)
    expect(start).toBeGreaterThan(alone!.alpha.low - 0.1)
    expect(lowestOf(alphaRows(empty)), 'nothing is known yet').toBe(0)
  })
})

it('the still\'s text begins with what was found', () => {
  expect(describeLabels(labelsOf({ kind: 'none' }).labels)).toMatch(/^240 labels by 40 people\. Alpha is/)
})

it('another window\'s state is taken over when it makes sense', () => {
  expect(labelsLab.read({ show: 'model' })).toEqual({ show: 'model' })
  for (const value of [null, {}, { show: 'x' }])
    expect(labelsLab.read(value)).toBeUndefined()
})
