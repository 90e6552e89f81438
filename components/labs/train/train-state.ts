import { defineLabState } from '../frame/lab-state.ts'
import { readTraining, scriptedTraining } from './train.ts'

/** The runs of slide 24. */
export const useTrainState = defineLabState('train it here', {
  scripted: scriptedTraining,
  read: readTraining,
})
