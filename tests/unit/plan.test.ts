import { describe, expect, it } from 'vitest'
import { plannedSeconds } from '../../lib/plan.ts'
import { readSlides } from '../../scripts/deck.ts'

const slides = await readSlides()
const named = slides.map(slide => ({ ...slide, name: `${slide.no} ${slide.title ?? ''}` }))

describe('the plan of the talk', () => {
  it('has 45 slides', () => {
    expect(slides).toHaveLength(45)
  })

  it.each(named)('slide $name says once how long it takes: `Time: 60 s`', ({ note }) => {
    expect(plannedSeconds(note)).toBeGreaterThanOrEqual(5)
  })

  it.each(named)('slide $name has something to say', ({ note }) => {
    const spoken = note.replaceAll(/^(?:Time|Sources):.*$/gm, '').replaceAll(/\[click[^\]]*\]/g, '').trim()
    expect(spoken.split(/\s+/).length).toBeGreaterThanOrEqual(10)
  })

  it('takes 45 minutes, give or take one', () => {
    const seconds = slides.reduce((sum, { note }) => sum + (plannedSeconds(note) ?? 0), 0)
    expect(Math.abs(seconds - 45 * 60), `${seconds} s planned`).toBeLessThanOrEqual(60)
  })

  it('tells Slidev\'s timer the same', async () => {
    const { load } = await import('@slidev/parser/fs')
    const { headmatter } = await load({ roots: [], userRoot: '.' }, 'slides.md')
    expect(headmatter.duration).toBe('45min')
  })

  it.each(named.filter(({ note }) => /^Sources:/m.test(note)))('slide $name names its sources', ({ note }) => {
    expect(note).toMatch(/^Sources: \S.+$/m)
  })
})
