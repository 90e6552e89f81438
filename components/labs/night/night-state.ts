import { defineLabState } from '../frame/lab-state.ts'

/** How often the batch has been asked to run. */
export interface NightState {
  readonly runs: number
}

/** The batch of slide 31: not run, run, run again. */
export const useNightState = defineLabState<NightState>('nightly run', {
  scripted: step => ({ runs: Math.min(step, 2) }),
  read(value) {
    const runs = typeof value === 'object' && value !== null && 'runs' in value ? value.runs : undefined
    return Number.isSafeInteger(runs) && Number(runs) >= 0 ? { runs: Number(runs) } : undefined
  },
})
