import type { Reach } from './styles.ts'
import { describe, expect, it } from 'vitest'
import { plainSelector, stylesFor } from './styles.ts'

describe('plainSelector', () => {
  it.each([
    ['li::before', 'li'],
    ['*, ::before', '*, *'],
    ['ul > ::marker', 'ul > *'],
    ['.a:focus-visible', '.a'],
    ['[tabindex]:focus', '[tabindex]'],
    ['.a:not(:first-child)', '.a:not(:first-child)'],
  ])('looks for %s as %s', (selector, plain) => {
    expect(plainSelector(selector)).toBe(plain)
  })

  it('has no use for what is only there under a pointer', () => {
    expect(plainSelector('a:hover')).toBeUndefined()
  })
})

describe('stylesFor', () => {
  const reach = new Map<string, Reach>([['html:not(.dark) .slide', 'slide'], ['html', 'page'], ['.slide', 'slide'], ['.other', 'nothing'], [':root', 'page']])
  const styles = (css: string, users = ''): string => stylesFor(css, reach, users, '#still')

  it('keeps what the slide and the page around it match, and gives the slide\'s more weight', () => {
    expect(styles('html{margin:0}.slide,.other{color:red}.other{color:blue}')).toBe('html{margin:0}#still .slide{color:red}')
  })

  it('leaves before the still what a selector says of the page', () => {
    expect(styles('html:not(.dark) .slide{color:red}')).toBe('html:not(.dark) #still .slide{color:red}')
  })

  it('keeps a shorthand with a variable as it was written, though a longhand follows', () => {
    const css = '.slide{border:2px solid var(--line);border-bottom-width:1px}'
    expect(styles(css)).toBe(`#still ${css}`)
  })

  it('drops what is for print, fonts, and at-rules that end up empty', () => {
    expect(styles('@media print{.slide{color:red}}@font-face{font-family:A}@media (width>1px){.other{color:red}}')).toBe('')
  })

  it('drops custom properties that nothing uses, and what only those use', () => {
    expect(styles(':root{--a:1;--b:var(--c);--c:2;--d:3;--e:4}.slide{top:var(--a)}', '<p style="left:var(--e)">')).toBe(':root{--a:1;--e:4}#still .slide{top:var(--a)}')
  })

  it('keeps the key frames that are used', () => {
    expect(styles('@keyframes a{0%{top:0}}@keyframes b{0%{top:0}}.slide{animation:b 1s}')).toBe('@keyframes b{0%{top:0}}#still .slide{animation:b 1s}')
  })
})
