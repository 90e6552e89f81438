import type { Night } from './night.ts'
import { isLike, isRecord } from '../../../lib/guards.ts'
import still from './still.ts'

/** What the window that runs the night tells the others. */
export interface NightReport {
  /** The run that this is about, counted from 1; 0 before the first. */
  readonly runs: number
  /** For the lab's status. */
  readonly message: string
  /** From 0 to 1, of what is going on; null when nothing is. */
  readonly progress: number | null
  /** What the last run has left behind. */
  readonly night: Night | null
}

export const NOTHING_TOLD: NightReport = { runs: 0, message: 'The comments of three days are waiting.', progress: null, night: null }

/** Takes what another window tells, or refuses it with undefined. */
export function readNightReport(value: unknown): NightReport | undefined {
  if (!isRecord(value))
    return undefined
  const { runs, message, progress, night } = value
  const isShare = progress === null || (typeof progress === 'number' && progress >= 0 && progress <= 1)
  return Number.isSafeInteger(runs) && typeof message === 'string' && isShare && (night === null || isLike(night, still.night))
    ? { runs: Number(runs), message, progress, night }
    : undefined
}
