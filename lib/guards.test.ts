import { expect, it } from 'vitest'
import { isLike, isRecord } from './guards.ts'

it.each<[unknown, boolean]>([[{}, true], [{ a: 1 }, true], [null, false], [undefined, false], ['a', false], [[], false]])('%j is an object with fields: %s', (value, answer) => {
  expect(isRecord(value)).toBe(answer)
})

it.each<[unknown, boolean]>([
  [{ name: 'a', rows: [] }, true],
  [{ name: 'a', rows: [{ at: 1 }], more: true }, true],
  [{ name: 'a', rows: [{ at: 1 }, { at: '1' }] }, false],
  [{ name: 'a', rows: [{ at: Number.NaN }] }, false],
  [{ name: 'a', rows: {} }, false],
  [{ rows: [] }, false],
  [null, false],
])('%j is made like the example: %s', (value, answer) => {
  expect(isLike(value, { name: 'night', rows: [{ at: 2 }] })).toBe(answer)
})
