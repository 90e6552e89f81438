import type { Work } from './turns.ts'
import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { hasMoreParts, parseJson } from './parse-json.ts'
import { Turns } from './turns.ts'

describe('the parts of JSON', () => {
  it.each<[string, number]>([
    ['{}', 1],
    ['[[],[]]', 4],
    ['{"a":1,"b":[2,3]}', 6],
    [JSON.stringify({ 'a,[{:"\\': ',,,[[[{{{:::\\"\\\\' }), 2],
    ['"never closed,,,,', 0],
    ['"ends in a backslash\\', 0],
  ])('of %s are %i', (json, parts) => {
    expect(hasMoreParts(json, parts)).toBe(false)
    expect(hasMoreParts(json, parts - 1)).toBe(parts > 0)
  })
})

describe('a body', () => {
  const parsed = (turns: Turns, bytes: readonly Buffer[]): Promise<unknown> =>
    new Promise((resolve, reject) => parseJson(turns, bytes, (error, value) => error ? reject(error) : resolve(value)))

  it('is read from all its pieces, where a character may be cut in two', async () => {
    const text = 'ﷺ'.repeat(30_000)
    const bytes = Buffer.from(JSON.stringify({ text }))
    expect(await parsed(new Turns(), [bytes.subarray(0, 50_000), bytes.subarray(50_000)])).toEqual({ text })
  })

  it('is not even made a text before its turn has come: many large ones may have arrived together', async () => {
    const turns = new Turns()
    const large = function* (): Work<void> {
      const end = performance.now() + 10
      while (performance.now() < end);
      yield
    }
    const before = turns.run(large())
    let isText = false
    const bytes = Object.assign(Buffer.from('{}'), {
      toString: () => {
        isText = true
        return '{}'
      },
    })
    const value = parsed(turns, [bytes])
    expect(isText).toBe(false)
    expect(await value).toEqual({})
    await before
  })

  it('that is no JSON is refused in words', async () => {
    await expect(parsed(new Turns(), [Buffer.from('{"comments":')])).rejects.toThrow('The body is not valid JSON')
  })
})
