import { defineSyncedState } from '../../composables/use-synced-state.ts'
import { popQuiz } from '../../content/quiz.ts'
import { freshQuiz, readQuizState } from './quiz.ts'

/** The answers given, the same in the presenter's and the audience's windows. */
export const useQuizState = defineSyncedState('pop quiz', {
  initial: freshQuiz,
  read: value => readQuizState(popQuiz, value),
})
