import { defineLabState } from '../frame/lab-state.ts'
import { readAnswers, scriptedAnswers } from './answers.ts'

/** The race of slide 33. */
export const useAnswersState = defineLabState('who answers faster', {
  scripted: scriptedAnswers,
  read: readAnswers,
})
