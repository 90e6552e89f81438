import { describe, expect, it } from 'vitest'
import { createOutline, headingWords } from './outline.ts'

describe('headingWords', () => {
  it.each([
    ['# [MLOops]{v-mark.crossed-off=1} to MLOps', 'MLOops to MLOps'],
    ['# What is [ML]{v-mark.red=1}[Ops]{v-mark.circle.yellow=2}?', 'What is MLOps?'],
    ['# Pop quiz 💥', 'Pop quiz 💥'],
    ['# ...to <br/> production', '...to production'],
    ['```sh\n# a comment\n```\n\n## Second level', 'Second level'],
  ])('reads %j as "%s"', (content, words) => {
    expect(headingWords(content)).toBe(words)
  })

  it('finds none where there is none', () => {
    expect(headingWords('just text')).toBeUndefined()
  })
})

describe('createOutline', () => {
  it('puts slides below the opening of their section', () => {
    const place = createOutline()
    const slides = [
      { layout: 'intro' },
      { layout: 'default' },
      { layout: 'cover' },
      { layout: 'default' },
      { layout: 'default', level: 3 },
      { layout: 'cover' },
      { layout: 'default' },
      { layout: 'default', level: 1 },
      { layout: 'default' },
    ]
    const levels = slides.map((slide: { layout: string, level?: number }) => {
      place('# Title', slide)
      return slide.level
    })
    expect(levels).toEqual([
      undefined,
      undefined,
      undefined,
      2,
      3,
      undefined,
      2,
      1,
      2,
    ])
  })

  it('adds no title to a slide without a heading', () => {
    const frontmatter = {}
    createOutline()('just text', frontmatter)
    expect(frontmatter).toEqual({})
  })

  it('keeps a title that the slide gives itself', () => {
    const frontmatter = { title: 'Short' }
    createOutline()('# Quite a long heading', frontmatter)
    expect(frontmatter.title).toBe('Short')
  })
})
