import { expect, it } from 'vitest'
import { didYouMean, nearNames } from './near-names.ts'

const names = ['rocket', 'robot', 'angry', 'angry-censored', 'cat'] as const

it('a mistyped name is near the one that was meant, few slips before many', () => {
  expect(nearNames('roket', names)).toEqual(['rocket', 'robot'])
})

it('a name that shares a word is near, however long the rest', () => {
  expect(nearNames('angry-face', names, 1)).toEqual(['angry'])
  expect(nearNames('the QUIZ of today', ['Pop quiz', 'Monitoring'])).toEqual(['Pop quiz'])
})

it('a name that is far from all is near none, and then nothing is suggested', () => {
  expect(nearNames('helicopter', names)).toEqual([])
  expect(didYouMean('helicopter', names)).toBe('')
  expect(didYouMean('roket', names)).toBe(' Did you mean "rocket", "robot"?')
})
