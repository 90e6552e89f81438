import { defineLabState } from '../frame/lab-state.ts'
import { readDrift, scriptedDrift } from './drift.ts'

/** The stream of slide 27. */
export const useDriftState = defineLabState('drift', {
  scripted: scriptedDrift,
  read: readDrift,
})
