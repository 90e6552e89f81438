import { describe, expect, it } from 'vitest'
import { describeEdge, gained, givenUp } from './edge.ts'

describe('the model on the edge', () => {
  it('is told with what is gained and what is given up, the finding first', () => {
    expect(describeEdge()).toMatch(/^On the edge, nothing leaves the device/)
    for (const words of [...gained, ...givenUp])
      expect(describeEdge()).toContain(words)
  })
})
