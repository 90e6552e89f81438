import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { explain, scoreWithReasons } from './explain.ts'
import { byRule, loadScorer, RULE_SCORE } from './score.ts'

const scorer = loadScorer(readFileSync(new URL('../public/model/moderation-int8.bin', import.meta.url)))

/** The stretch that a rule matched; undefined where the model decided. */
function matched(text: string): string | undefined {
  const { by, reasons: [reason] } = scoreWithReasons(scorer, text)
  return by === 'rule' && reason ? text.slice(reason.start, reason.end) : undefined
}

describe('a rule in front of the model', () => {
  it.each([
    ['Hello. I will find you and hurt you, friend', 'I will find you and hurt you'],
    ['Well, go hang yourself!', 'hang yourself'],
    ['So you are a 🤡 after all', 'you are a 🤡'],
    ['🖕🏽 to all', '🖕🏽'],
  ])('names the words that it matched: %s', (text, words) => {
    expect(matched(text)).toBe(words)
  })

  it.each([
    ['digits for letters', 'k1ll y0urself'],
    ['spaced-out letters', 'go k i l l yourself'],
    ['capitals and marks', 'I WILL, KILL: YOU!!!'],
    ['accents', 'Dröp déad'],
  ])('reads through %s', (_, text) => {
    expect(matched(text)).toBeDefined()
  })

  it.each([
    'Kill the process and start it again',
    'This joke will kill you',
    'I will never hurt you',
    'He told me to kill myself',
    'Please do not kill yourself',
    'I will shoot you an email',
    'The dentist will not hurt you',
    'We saw a 🐍 in the garden',
    'I went as a clown 🤡',
  ])('leaves to the model: %s', (text) => {
    expect(matched(text)).toBeUndefined()
  })

  it('decides alike with and without reasons, at any threshold', () => {
    const text = 'I will kill you'
    expect(scorer.score(text)).toBe(RULE_SCORE)
    expect(scorer.isFlagged(text, 1)).toBe(true)
    expect(scoreWithReasons(scorer, text, 1)).toMatchObject({ score: RULE_SCORE, flagged: true, by: 'rule' })
    expect(explain(scorer, text, 1)).toMatchObject({ score: RULE_SCORE, flagged: true, by: 'rule' })
  })

  it('is told from a model that is as sure as it can be', () => {
    const sure = loadScorer(readFileSync(new URL('../public/model/moderation-int8.bin', import.meta.url)))
    sure.model.bias = 1000
    expect(sure.score('What a lovely cat')).toBeLessThan(RULE_SCORE)
    expect(byRule(sure.score('What a lovely cat'))).toBeUndefined()
  })

  it('comes to an end on texts made to be slow', () => {
    for (const text of ['i will '.repeat(1400), 'i will kill '.repeat(800), `${'hope you all '.repeat(700)}die`, `you ${'are '.repeat(2400)}🤡`, `${'you so such just a '.repeat(500)}🐷`]) {
      expect(scorer.score(text), text.slice(0, 20)).toBeGreaterThan(0)
    }
  })
})

describe('reasons', () => {
  it('are given for comments that are flagged, and for no others', () => {
    const text = 'You are an idiot'
    expect(scoreWithReasons(scorer, text, 0).reasons).not.toEqual([])
    expect(scoreWithReasons(scorer, text, 1).reasons).toEqual([])
    expect(explain(scorer, text, 1).reasons).toEqual([])
  })
})
