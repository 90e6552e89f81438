import { describe, expect, it } from 'vitest'
import { messages } from './api-contract'

describe('the API contract', () => {
  const [request, response] = messages.map(message => JSON.parse(message.body.join('\n').replace('{…}', '{}')) as Record<string, unknown>)

  it('shows JSON that parses, and nothing more', () => {
    expect(request).toEqual({ comments: [{ id: '1', text: '…' }] })
    expect(response).toEqual({ model: {}, results: [{ id: '1', score: 0.97, flagged: true }] })
  })

  it('fits its cards: 46 characters of code a line', () => {
    for (const { body } of messages) {
      for (const line of body)
        expect(line.length, line).toBeLessThanOrEqual(46)
    }
  })
})
