import { expect, it } from 'vitest'
import { nearNames } from './near-names.ts'

const names = ['rocket', 'robot', 'angry', 'angry-censored', 'cat'] as const

it('a mistyped name is near the one that was meant, few slips before many', () => {
  expect(nearNames('roket', names)).toEqual(['rocket', 'robot', 'cat'])
})

it('a name that shares a word is near, however long the rest', () => {
  expect(nearNames('angry-face', names, 1)).toEqual(['angry'])
})
