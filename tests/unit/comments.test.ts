import { readFileSync } from 'node:fs'
import { Profanity } from '@2toad/profanity'
import { parse } from 'csv-parse/sync'
import leoProfanity from 'leo-profanity'
import { describe, expect, it } from 'vitest'
import { HARD_KINDS, PLAIN_INSULTS } from '../../content/comment-kinds.ts'
import { shippedModel } from '../../server/shipped-model.ts'

const file = readFileSync(new URL('../../public/data/comments.csv', import.meta.url), 'utf8')
const comments = parse<Record<string, string>>(file, { columns: true })
const textOf = new Map(comments.map(comment => [Number(comment.id), comment.text ?? '']))
const { scorer } = shippedModel()

/** Harsh words that the comments swear with, mildly; everything else on the lists is out. */
const MILD = /^(?:bloody|crap|damn)$/i

describe('the comments of 10gag', () => {
  it('are at least 600, on several boards, over several days', () => {
    expect(comments.length).toBeGreaterThanOrEqual(600)
    expect(Object.keys(comments[0] ?? {})).toEqual(['id', 'board', 'time', 'author_id', 'reports', 'text'])
    expect(new Set(comments.map(({ board }) => board)).size).toBe(8)
    expect(new Set(comments.map(({ time }) => time?.slice(0, 10))).size).toBe(3)
  })

  it('are all different, and all complete', () => {
    expect(new Set(comments.map(({ text }) => text)).size).toBe(comments.length)
    expect(new Set(comments.map(({ id }) => id)).size).toBe(comments.length)
    for (const { time, author_id, reports, text } of comments) {
      expect(time).toMatch(/^2026-11-2[0-2]T\d\d:\d\d:\d\d$/)
      expect(author_id).toMatch(/^u\d{3}$/)
      expect(reports).toMatch(/^\d$/)
      expect(text?.trim()).toBe(text)
      expect(text).not.toBe('')
    }
  })

  it('are not made from a pattern: few begin alike', () => {
    const beginnings = Map.groupBy(comments, ({ text = '' }) => text.toLowerCase().split(' ').slice(0, 3).join(' '))
    expect(Math.max(...[...beginnings.values()].map(group => group.length))).toBeLessThanOrEqual(6)
  })

  it('hold no word that two lists of bad words call one, beyond the mildest swearing', () => {
    const other = new Profanity({ wholeWord: true })
    for (const { text = '' } of comments) {
      expect(leoProfanity.badWordsUsed(text).filter(word => !MILD.test(word)), text).toEqual([])
      const rest = text.split(/\W+/).filter(word => !MILD.test(word) && other.exists(word))
      expect(rest, text).toEqual([])
    }
  })

  it('come with the kinds that models get wrong, each comment of one kind at most', () => {
    const ids = [...PLAIN_INSULTS, ...Object.values(HARD_KINDS).flatMap(kind => [...kind.ids])]
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every(id => textOf.has(id))).toBe(true)
    for (const kind of Object.values(HARD_KINDS))
      expect(kind.ids.length).toBeGreaterThanOrEqual(20)
  })

  it('are judged by the shipped model as its card says: plain ones well, hard ones badly', () => {
    const share = (ids: readonly number[], rude: boolean) =>
      Math.round(100 * ids.filter(id => scorer.isFlagged(textOf.get(id) ?? '') === rude).length / ids.length)
    const kinds = Object.fromEntries(Object.entries(HARD_KINDS).map(([name, { ids, rude }]) => [name, share(ids, rude)]))
    const hard = new Set<number>(Object.values(HARD_KINDS).flatMap(kind => [...kind.ids]))
    const calm = [...textOf.keys()].filter(id => !hard.has(id) && !PLAIN_INSULTS.includes(id))
    expect({ plainInsults: share(PLAIN_INSULTS, true), calm: share(calm, false), ...kinds }).toMatchInlineSnapshot(`
      {
        "calm": 100,
        "disguised": 85,
        "negation": 76,
        "plainInsults": 95,
        "praise": 70,
        "quoting": 79,
        "trade": 92,
        "veiled": 0,
      }
    `)
    // A trade's rough words have become easy; the others are as hard as they are called.
    const { trade, ...hardest } = kinds
    expect(trade).toBeLessThan(95)
    for (const right of Object.values(hardest))
      expect(right).toBeLessThan(90)
  })
})
