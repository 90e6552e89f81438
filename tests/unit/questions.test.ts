import { describe, expect, it } from 'vitest'
import { readSlides } from '../../scripts/deck/deck.ts'
import { plainTitle } from '../../scripts/deck/find-slides.ts'
import { wordsOf } from '../support/claims.ts'

/** What has to stand on the slide that a question points at, or be said there. */
const ANSWERS: Record<string, RegExp[]> = {
  'Operations': [/100 comments take\..* needs [\d.,]+ ms/, /p50.*p95.*p99/],
  'Engineer': [/faster server, or a second one/, /Little's law/],
  'Security': [/lock file/, /packages?/],
  'Angry user': [/gives him the reasons: what, which words, which rule, that a machine did it, and how to complain/, /a person to decide/, /<AppealsLab/],
  'Researcher': [/\btried\b/i, /Naive Bayes/],
  'Auditor': [/trained on/, /comes from \d+ sources/, /may we use it/],
}

const slides = await readSlides()
const asking = slides.find(slide => slide.content.includes('<QuestionCard'))
const cards = Array.from((asking?.content ?? '').matchAll(/<QuestionCard [^>]*who="([^"]+)" slide="([^"]+)"/g), ([, who = '', slide = '']) => ({ who, slide }))

describe('the questions that everybody has', () => {
  it.each(cards)('are answered where their card leads to: $who, "$slide"', ({ who, slide }) => {
    const answer = slides.find(one => plainTitle(one) === slide)
    expect(answer).toBeDefined()
    expect(Object.keys(ANSWERS), 'write in this test what the answer is to hold').toContain(who)
    for (const words of ANSWERS[who] ?? [])
      expect(wordsOf(answer!)).toMatch(words)
  })
})
