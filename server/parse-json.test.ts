import { describe, expect, it } from 'vitest'
import { hasMoreParts } from './parse-json.ts'

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
