import type { Claim } from '../support/claims.ts'
import { popQuiz } from '../../content/quiz.ts'

const count = (answer: string): number => popQuiz.filter(question => question.answer === answer).length

export const claims: Claim[] = [
  { slide: 'Pop quiz', says: `${count('ml')} for ML, ${count('ops')} for Ops, and ${count('both')} for both` },
  { slide: 'Then everybody has a question', says: 'how long 100 comments take', because: 'a question, answered on the slide about latency' },
  { slide: 'Then everybody has a question', says: '50 times the traffic', because: 'an example' },
]
