import type { Evaluation } from '../../../moderation/judge/reports.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadScorer } from '../../../moderation/score.ts'
import { judgeSentences } from '../judge.ts'
import { TEST_SENTENCES } from './all.ts'
import { RULE_NEIGHBOURS, RULE_TARGETS } from './beside-rules.ts'
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
    expect(judged.innocent.kinds).toEqual(shipped.innocent.kinds)
    expect(judged.innocent.overall.value).toBeCloseTo(shipped.innocent.overall.value, 4)
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
