import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import weekend from './use-case.json'
import { CASE_IDS, describeUseCase, reportsOf, scoreboard, STEPS } from './use-case.ts'

const comments = parse<{ id: string, reports: string, text: string }>(readFileSync(new URL('../../public/data/comments.csv', import.meta.url), 'utf8'), { columns: true })
const { cases, reported } = weekend

describe('the weekend of the use case', () => {
  it('is the one of the shipped comments', () => {
    expect(weekend.comments).toBe(comments.length)
    expect(reported).toBe(comments.filter(({ reports }) => reports !== '0').length)
    expect(cases.map(({ text, reports }) => ({ text, reports }))).toEqual(CASE_IDS.map((id) => {
      const comment = comments.find(one => one.id === String(id))
      return { text: comment?.text, reports: Number(comment?.reports) }
    }))
  })

  it('has an insult that goes, an innocent that is caught, and an insult that slips through', () => {
    expect(cases.map(({ rude, removed }) => ({ rude, removed }))).toEqual([
      { rude: true, removed: true },
      { rude: false, removed: true },
      { rude: true, removed: false },
    ])
    expect(scoreboard(cases)).toBe('1 of 3')
  })

  it('asks before it tells', () => {
    expect(describeUseCase(weekend, 0)).toMatch(/^Three comments: which/)
    expect(describeUseCase(weekend, 0)).not.toContain('the model')
    expect(describeUseCase(weekend, STEPS)).toMatch(/^The model agrees with a person on 1 of 3\./)
  })

  it('counts reports in words', () => {
    expect([0, 1, 2].map(reports => reportsOf({ reports }))).toEqual(['nobody reported it', '1 report', '2 reports'])
  })
})
