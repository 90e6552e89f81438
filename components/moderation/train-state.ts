import { defineLabState } from '../../composables/define-lab-state.ts'
import { readTraining, scriptedTraining } from './training.ts'

/** The runs of slide 24. */
export const useTrainState = defineLabState('train it here', {
  scripted: scriptedTraining,
  read: readTraining,
})
