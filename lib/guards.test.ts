import { expect, it } from 'vitest'
import { isRecord } from './guards.ts'

it.each<[unknown, boolean]>([[{}, true], [{ a: 1 }, true], [null, false], [undefined, false], ['a', false], [[], false]])('%j is an object with fields: %s', (value, answer) => {
  expect(isRecord(value)).toBe(answer)
})
