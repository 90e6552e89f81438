import type { SyncedState } from '../../../composables/use-synced-state.ts'
import type { SharedRun } from './gate-run.ts'
import { useSyncedState } from '../../../composables/use-synced-state.ts'
import { readRun } from './gate-run.ts'

/** The last run: one window does it, and all show it. */
export function useGateRun(): SyncedState<SharedRun> {
  return useSyncedState<SharedRun>('gate run', { initial: { key: '', run: null }, read: readRun })
}
