import type { Evaluation } from '../../../moderation/judge/reports.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { explain } from '../../../moderation/explain.ts'
import { loadScorer } from '../../../moderation/score.ts'
import { judgeSentences } from '../judge.ts'
import { TEST_SENTENCES } from './all.ts'
import { RULE_NEIGHBOURS, RULE_TARGETS } from './beside-rules.ts'
import { DISGUISES, MILD_INSULTS } from './disguises.ts'
import { INNOCENT_SENTENCES } from './innocent.ts'
import { TURNED_PAIRS } from './turned-insults.ts'

const MODEL = new URL('../../../public/model/', import.meta.url)
const judged = judgeSentences(loadScorer(readFileSync(new URL('moderation-int8.bin', MODEL))))
const shipped = JSON.parse(readFileSync(new URL('evaluation.json', MODEL), 'utf8')) as Evaluation

describe('the sentences written for tests', () => {
  it('are as many as the model card says, and none is there twice', () => {
    expect(Object.values(INNOCENT_SENTENCES).flat()).toHaveLength(300)
    expect(Object.values(INNOCENT_SENTENCES).map(kind => kind.length)).toEqual(Array.from({ length: 10 }).fill(30))
    expect(Object.values(TURNED_PAIRS).map(pairs => pairs.length)).toEqual([25, 25, 25, 25])
    expect(Object.values(RULE_TARGETS).map(target => target.length)).toEqual([15, 15, 15])
    expect(RULE_NEIGHBOURS).toHaveLength(200)
    expect(TEST_SENTENCES.filter((sentence, at) => TEST_SENTENCES.indexOf(sentence) !== at)).toEqual([])
    expect(TEST_SENTENCES.filter(sentence => sentence.trim() === '')).toEqual([])
  })

  it('give the figures of evaluation.json', () => {
    expect(judged.turned).toEqual(shipped.turned)
    expect(judged.rules).toEqual(shipped.rules)
    expect(judged.disguises).toEqual(shipped.disguises)
    expect(judged.innocent.kinds).toEqual(shipped.innocent.kinds)
    expect(judged.innocent.overall.value).toBeCloseTo(shipped.innocent.overall.value, 4)
  })
})

describe('disguises', () => {
  const scorer = loadScorer(readFileSync(new URL('moderation-int8.bin', MODEL)))
  /** The others are in the spelling itself, which no reading undoes. */
  const MISSPELT = ['neighbours swapped', 'a letter dropped', 'a letter doubled']

  it('hide the one word for which the sentence is flagged', () => {
    for (const { sentence, word } of MILD_INSULTS) {
      expect(scorer.isFlagged(sentence), sentence).toBe(true)
      expect(scorer.isFlagged(sentence.replace(word, 'person')), sentence).toBe(false)
    }
    for (const [rule, rows] of Object.entries(DISGUISES)) {
      expect(rows.filter(({ text, hidden }) => text.includes(hidden)), rule).toHaveLength(MILD_INSULTS.length)
      if (!rule.startsWith('amid'))
        expect(rows.filter(({ text }) => MILD_INSULTS.some(({ sentence }) => sentence === text)), rule).toEqual([])
    }
  })

  it('are seen through, at least 13 of 15 of each', () => {
    for (const { rule, rows, caught } of judged.disguises.filter(({ rule }) => !MISSPELT.includes(rule))) {
      expect(rows, rule).toBe(15)
      expect(caught, rule).toBeGreaterThanOrEqual(13)
    }
  })

  it('are named whole, with their marks', () => {
    for (const [rule, rows] of Object.entries(DISGUISES).filter(([rule]) => !MISSPELT.includes(rule))) {
      const whole = rows.filter(({ text, hidden }) => explain(scorer, text).reasons.some(({ start, end }) => text.slice(start, end).includes(hidden.replace(/^&([a-z]+);$/, '$1'))))
      expect(whole.length, rule).toBeGreaterThanOrEqual(13)
    }
  })
})

describe('the rules in front of the model', () => {
  it('catch at least 12 of 15 of what each is for', () => {
    for (const { target, byRule } of judged.rules.targets)
      expect(byRule, target).toBeGreaterThanOrEqual(12)
  })

  it('let all of 200 harmless neighbours pass', () => {
    expect(judged.rules.neighbours.byRule).toBe(0)
  })
})
