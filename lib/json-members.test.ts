import { describe, expect, it } from 'vitest'
import { jsonMembers } from './json-members.ts'

describe('the members of a JSON object', () => {
  it('are as they were written', () => {
    expect(jsonMembers(' { "id" : 12345678901234567890 , "a":{"b,":[1,{"c":"}"}]},"":1e400, "t\\u0065xt":"say \\"hi\\\\" } ')).toEqual({
      members: [
        { key: 'id', source: '"id" : 12345678901234567890' },
        { key: 'a', source: '"a":{"b,":[1,{"c":"}"}]}' },
        { key: '', source: '"":1e400' },
        { key: 'text', source: '"t\\u0065xt":"say \\"hi\\\\"' },
      ],
      depth: 4,
    })
    expect(jsonMembers('{}')).toEqual({ members: [], depth: 1 })
  })

  it('put together again are the same object', () => {
    const value = { 'a"': ['\\', '"', ',', '{'], '\u2028': null, 'b': { c: -1.5e-7, d: [[], {}] }, '\\': true }
    for (const json of [JSON.stringify(value), JSON.stringify(value, null, 2)])
      expect(JSON.parse(`{${jsonMembers(json).members.map(({ source }) => source).join()}}`)).toEqual(value)
  })

  it('can be nested to any depth', () => {
    const levels = 200_000
    expect(jsonMembers(`{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`).depth).toBe(levels + 1)
  })
})
