import { expect, it } from 'vitest'
import { shorten } from './shorten.ts'

it('cuts a long text off between words, and says so', () => {
  expect(shorten('one two, three', 10)).toBe('one two…')
  expect(shorten('short', 10)).toBe('short')
})
