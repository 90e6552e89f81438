import { expect, it } from 'vitest'
import { readJson } from './read-json.ts'

it('reads JSON, and nothing from what is none', () => {
  expect(readJson('{"a":[1,null]}')).toEqual({ a: [1, null] })
  expect(['', '{', 'beat', 'undefined'].map(readJson)).toEqual([undefined, undefined, undefined, undefined])
})
