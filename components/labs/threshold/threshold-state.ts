import { defineLabState } from '../frame/lab-state.ts'
import { readThreshold, scriptedThreshold } from './threshold.ts'

/** Where the line is drawn on slide 25, and what a mistake costs. */
export const useThresholdState = defineLabState('choose the threshold', {
  scripted: scriptedThreshold,
  read: readThreshold,
})
