import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { speaker } from '../../content/speaker.ts'
import { root } from '../../scripts/deck/deck.ts'

const slides = globSync(['slides.md', 'content/*.md'], { cwd: root }).map(file => readFileSync(join(root, file), 'utf8')).join('\n')
const comments = parse<{ time: string }>(readFileSync(new URL('../../public/data/comments.csv', import.meta.url), 'utf8'), { columns: true })

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const DAY = new RegExp(`\\d{4}-\\d\\d-\\d\\d|\\d{1,2}(?:st|nd|rd|th)? (?:${MONTHS.join('|')}) \\d{4}`, 'g')

describe('the day of the talk', () => {
  it('stands in the speaker\'s file alone: the slides take it from there', () => {
    expect(slides).toContain('{{ $frontmatter.date }}')
    // A source may have its own day.
    expect(slides.replaceAll(/^Sources:.*$/gm, '').match(DAY)).toBeNull()
  })

  it('is not before the year as of which the tools are named', () => {
    const years = [...slides.matchAll(/\bas of (\d{4})/g)].map(([, year]) => year)
    expect(years.filter(year => (year ?? '') > speaker.date.slice(0, 4))).toEqual([])
  })

  it('comes after the nights whose comments it shows', () => {
    const last = comments.map(({ time }) => time.slice(0, 10)).toSorted().at(-1) ?? ''
    expect(last <= speaker.date, `the last comment is of ${last}`).toBe(true)
  })
})
