import { describe, expect, it } from 'vitest'
import sample from '../../room/sample.json'
import { SAMPLE_PARTICIPANTS } from '../../room/sample.ts'
import { agreementText, barsOf, SAMPLE_LABEL, SAMPLE_NOTE, talliesOf, tallyText } from './tally.ts'

describe('a tally on a slide', () => {
  const tally = { ml: 3, ops: 1, both: 0 }

  it('has a bar for each answer, as a share of all answers', () => {
    expect(barsOf(tally)).toEqual([{ answer: 'ml', count: 3, share: 0.75 }, { answer: 'ops', count: 1, share: 0.25 }, { answer: 'both', count: 0, share: 0 }])
    expect(barsOf({ ml: 0, ops: 0, both: 0 }).map(({ share }) => share)).toEqual([0, 0, 0])
  })

  it('is told in words, with how many pairs agree', () => {
    // Of the six pairs among four people, the three among those who said ML agree.
    expect(tallyText(tally)).toBe('4 answered: ML 3, Ops 1, Both 0; 50% of pairs agree.')
    expect(agreementText({ ml: 1, ops: 0, both: 0 }), 'one person is no pair').toBe('–')
  })

  it('is there with a room that somebody is in, and without one of a server', () => {
    const view = { joined: 0, tallies: { a: tally }, comments: { all: 0, past: 0, caught: 0 }, wall: [] }
    expect(talliesOf({ kind: 'none' })).toBeUndefined()
    expect(talliesOf({ kind: 'sample', view })).toBeUndefined()
    expect(talliesOf({ kind: 'sample', view: { ...view, joined: 2 } })).toEqual({ a: tally })
  })

  it('says how many the sample room has', () => {
    expect(SAMPLE_NOTE).toContain(`${SAMPLE_PARTICIPANTS} participants`)
    expect(SAMPLE_LABEL).toContain(`of ${SAMPLE_PARTICIPANTS},`)
    expect(sample.joined).toBe(SAMPLE_PARTICIPANTS)
  })
})
