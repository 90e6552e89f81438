import { describe, expect, it } from 'vitest'
import { answerName } from '../../content/define-quiz.ts'
import { popQuiz } from '../../content/quiz.ts'
import { readSlides } from '../../scripts/deck/deck.ts'
import { plainTitle } from '../support/claims.ts'

const slides = await readSlides()
const quiz = slides.find(slide => plainTitle(slide) === 'Pop quiz')
const [start = '', ...told] = (quiz?.note ?? '').split('[click]').map(step => step.trim())

describe('the notes of the quiz', () => {
  it('take a click a challenge, and one that gathers them', () => {
    expect(told).toHaveLength(popQuiz.length + 1)
    expect(quiz?.declaredClicks).toBe(popQuiz.length + 1)
  })

  it.each(popQuiz.map((question, index) => ({ ...question, index })))('ask "$challenge" before the click that tells the answer of the slide: $answer', ({ challenge, answer, index }) => {
    expect(told[index]).toMatch(new RegExp(`^${answerName[answer]}:`))
    // Spoken, a challenge may have a word more or less than on the slide.
    const words = challenge.toLowerCase().match(/[a-z]{4,}/g) ?? []
    const asked = [start, ...told][index]?.toLowerCase() ?? ''
    expect(words.filter(word => !asked.includes(word))).toEqual([])
  })
})
