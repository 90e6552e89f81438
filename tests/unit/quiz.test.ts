import { describe, expect, it } from 'vitest'
import { answerName } from '../../content/define-quiz.ts'
import { popQuiz } from '../../content/quiz.ts'
import { readSlides } from '../../scripts/deck/deck.ts'
import { hasComponent } from '../../scripts/deck/find-slides.ts'

const slides = await readSlides()
const quiz = slides.find(slide => hasComponent(slide, 'PopQuiz'))
const [start = '', ...told] = (quiz?.note ?? '').split('[click]').map(step => step.trim())

describe.skipIf(quiz === undefined)('the notes of the quiz', () => {
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
