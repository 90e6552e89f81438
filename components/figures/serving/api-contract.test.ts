import type { ModerationRequest } from '../../../snippets/serve.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadScorer } from '../../../moderation/score.ts'
import { moderate } from '../../../snippets/serve.ts'
import { messages } from './api-contract'

describe('the API contract', () => {
  const [request, response] = messages.map(message => JSON.parse(message.body.join('\n').replace('{…}', '{}')) as Record<string, unknown>)

  it('shows JSON that parses, and what the shipped model answers', () => {
    const scorer = loadScorer(readFileSync(new URL('../../../public/model/moderation-int8.bin', import.meta.url)))
    const results = moderate(request as unknown as ModerationRequest, scorer).map(({ score, ...rest }) => ({ ...rest, score: Number(score.toFixed(2)) }))
    expect(results).toHaveLength(1)
    expect(response).toEqual({ model: {}, results })
  })

  it('fits its cards: 46 characters of code a line', () => {
    for (const { body } of messages) {
      for (const line of body)
        expect(line.length, line).toBeLessThanOrEqual(46)
    }
  })
})
