import { defineLabState } from '../frame/lab-state.ts'
import { readModeration, scriptedModeration } from './moderate.ts'

/** What is typed on slide 11, and where the line is drawn. */
export const useModerateState = defineLabState('moderate a comment', {
  scripted: scriptedModeration,
  read: readModeration,
})
