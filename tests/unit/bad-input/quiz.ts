import { defineQuiz } from '../../../content/define-quiz.ts'

export const quiz = defineQuiz([
  { id: 'with-reason', challenge: 'The data is wrong', answer: 'both', reason: 'Both must look.' },
  { id: 'without-reason', challenge: 'The model ages', answer: 'ml' },
])
