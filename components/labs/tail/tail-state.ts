import { defineLabState } from '../frame/lab-state.ts'
import { readTail, scriptedTail } from './tail.ts'

/** The calls of slide 36. */
export const useTailState = defineLabState('tail at scale', { scripted: scriptedTail, read: readTail })
