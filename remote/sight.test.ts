import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { saidIn, stepOf } from './sight.ts'

const mark = (clicks: number): string => `<span class="slidev-note-click-mark" data-clicks="${clicks}"></span>`

describe('the notes on a remote', () => {
  it('are the paragraphs with the click at which each is said, as text', () => {
    expect(saidIn(`<p>Hello &amp; <em>welcome</em>.</p>\n<p>${mark(1)} One <svg aria-label="collision"><path d=""/></svg></p>\n<ul><li>Two &lt;b&gt;</li><li>${mark(3)}It&#39;s three&#x2026;</li></ul>`)).toEqual([
      { clicks: 0, text: 'Hello & welcome.' },
      { clicks: 1, text: 'One' },
      { clicks: 1, text: 'Two <b>' },
      { clicks: 3, text: 'It\'s three…' },
    ])
  })

  it('leave out what nobody says', () => {
    expect(saidIn('<p>Time: 60 s</p><p>Sources: a book</p>')).toEqual([])
    expect(saidIn('')).toEqual([])
  })

  it('part a paragraph at a click within it', () => {
    expect(saidIn(`<p>Before ${mark(1)} after</p>`)).toEqual([{ clicks: 0, text: 'Before' }, { clicks: 1, text: 'after' }])
  })

  it.each([
    [0, ['a'], ['b', 'c']],
    [1, ['b', 'c'], ['d']],
    [2, ['b', 'c'], ['d']],
    [3, ['d'], []],
    [9, ['d'], []],
  ])('are, at click %i, %j, and then %j', (clicks, spoken, coming) => {
    const said = [{ clicks: 0, text: 'a' }, { clicks: 1, text: 'b' }, { clicks: 1, text: 'c' }, { clicks: 3, text: 'd' }]
    expect(stepOf(said, clicks)).toEqual({ spoken, coming })
  })

  it('are none where nothing is said yet', () => {
    expect(stepOf([{ clicks: 1, text: 'a' }], 0)).toEqual({ spoken: [], coming: ['a'] })
  })

  it('have the mark that the installed Slidev makes of a click', () => {
    const folder = 'node_modules/@slidev/cli/dist'
    const code = readdirSync(folder).filter(file => file.endsWith('.mjs')).map(file => readFileSync(`${folder}/${file}`, 'utf8')).join('\n')
    // eslint-disable-next-line no-template-curly-in-string -- it is code
    expect(code).toContain('<span class="slidev-note-click-mark" data-clicks="${clickCount}"></span>')
  })
})
