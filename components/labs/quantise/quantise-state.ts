import { defineLabState } from '../frame/lab-state.ts'
import { readQuantise, scriptedQuantise } from './quantise.ts'

/** The comment that is typed on slide 38, and the speeds that were measured. */
export const useQuantiseState = defineLabState('quantise', {
  scripted: scriptedQuantise,
  read: readQuantise,
})
