import type { SyncedState } from '../../../composables/use-synced-state.ts'
import type { NightReport } from './night-report.ts'
import { useSyncedState } from '../../../composables/use-synced-state.ts'
import { NOTHING_TOLD, readNightReport } from './night-report.ts'

/** What is told of the night, the same in all windows. */
export function useNightReport(): SyncedState<NightReport> {
  return useSyncedState('lab: nightly run, told', { initial: NOTHING_TOLD, read: readNightReport })
}
