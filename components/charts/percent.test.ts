import { expect, it } from 'vitest'
import { percent } from './percent.ts'

it('writes a share as a whole percentage, and a dash where there is nothing to divide by', () => {
  expect([0.634, 0, 1, 0.005, 0 / 0].map(percent)).toEqual(['63%', '0%', '100%', '1%', '–'])
})
