import type { SyncedState } from '../../composables/use-synced-state.ts'
import { useSyncedState } from '../../composables/use-synced-state.ts'

/** Whether the screen is black, in all windows: the room is to look at the speaker. */
export function useBlack(): SyncedState<boolean> {
  return useSyncedState('black screen', { initial: false, read: value => typeof value === 'boolean' ? value : undefined })
}
