import type { UnscoredComment } from '../../snippets/batch.ts'
import type { Scorers } from './scorers.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shippedModel } from '../../server/shipped-model.ts'
import { judgeComments } from '../../worker/night.ts'
import { openScorers } from './scorers.ts'

const model = shippedModel()
const words = 'my cat sits on the keyboard and writes better code than you clown'.split(' ')
const some = (count: number): UnscoredComment[] => Array.from({ length: count }, (_, at) => ({ id: `id ${at}`, text: `${words[at % 13]} ${words[(at * 5) % 13]} ${at}` }))

describe('threads that score', () => {
  let scorers: Scorers

  beforeEach(() => {
    scorers = openScorers(3, model)
  })

  afterEach(() => scorers.close())

  it.each([0, 1, 2, 3, 7, 1000])('give the verdicts that one thread gives, on %i comments', async (count) => {
    expect(await scorers.judge(some(count))).toEqual(judgeComments(model.scorer, some(count)))
  })

  it('give the chunks of a stream on, in order and each with its own verdicts', async () => {
    const chunks = [some(5), some(2), some(9)]
    async function* stream(): AsyncGenerator<UnscoredComment[]> {
      yield* chunks
    }
    const seen: UnscoredComment[][] = []
    for await (const chunk of scorers.ahead(stream())) {
      seen.push(chunk)
      expect(await scorers.judge(chunk)).toEqual(judgeComments(model.scorer, chunk))
    }
    expect(seen).toEqual(chunks)
  })

  it('say so when they have ended, instead of waiting for them', async () => {
    const refused = expect(scorers.judge(some(100_000))).rejects.toThrow('a thread that scores has ended')
    await scorers.close()
    await refused
    await expect(scorers.judge(some(3))).rejects.toThrow('a thread that scores has ended')
  })
})
