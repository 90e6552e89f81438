import { defineLabState } from '../frame/lab-state.ts'
import { readCascade, scriptedCascade } from './cascade.ts'

/** The steps of the slide "Do you need the model?". */
export const useCascadeState = defineLabState('cascade', { scripted: scriptedCascade, read: readCascade })
