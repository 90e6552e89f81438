import { expect, it } from 'vitest'
import { markdownTable } from './markdown.ts'

it('writes a table that Markdown reads, empty cells too', () => {
  expect(markdownTable([['', 'measured', 'goal'], ['votes', '7', ''], ['', '', '3 ms']])).toBe([
    '| | measured | goal |',
    '|---|---|---|',
    '| votes | 7 | |',
    '| | | 3 ms |',
  ].join('\n'))
})
