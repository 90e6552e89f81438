import { defineLabState } from '../frame/lab-state.ts'
import { readScaling, scriptedScaling } from './scaling.ts'

/** The servers of slide 37. */
export const useScalingState = defineLabState('scale up or out', { scripted: scriptedScaling, read: readScaling })
