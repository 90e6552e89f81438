import { expect, it } from 'vitest'
import { cutText } from './cut-text.ts'

it.each([
  ['You fool!', [{ start: 4, end: 8 }], ['You ', '[fool]', '!']],
  ['fool fool', [{ start: 0, end: 4 }, { start: 5, end: 9 }], ['[fool]', ' ', '[fool]']],
  ['🦊🦊', [{ start: 2, end: 4 }], ['🦊', '[🦊]']],
  ['kind', [], ['kind']],
  ['', [], []],
])('cuts %j at %j', (text, stretches, pieces) => {
  const cut = cutText(text, stretches)
  expect(cut.map(({ text, stretch }) => stretch ? `[${text}]` : text)).toEqual(pieces)
  expect(cut.map(({ text }) => text).join('')).toBe(text)
})
