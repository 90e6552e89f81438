import type { SyncedState } from '../../composables/use-synced-state.ts'
import type { QuizState } from './quiz.ts'
import { useSyncedState } from '../../composables/use-synced-state.ts'
import { popQuiz } from '../../content/quiz.ts'
import { freshQuiz, readQuizState } from './quiz.ts'

/** The answers given, the same in the presenter's and the audience's windows. */
export function useQuizState(): SyncedState<QuizState> {
  return useSyncedState('pop quiz', { initial: freshQuiz, read: value => readQuizState(popQuiz, value) })
}
