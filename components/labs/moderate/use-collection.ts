import type { SyncedState } from '../../../composables/use-synced-state.ts'
import type { Kept } from './collection.ts'
import { effectScope, watch } from 'vue'
import { useSyncedState } from '../../../composables/use-synced-state.ts'
import { readKept } from './collection.ts'

const STORE = 'collected comments'

/** What an earlier visit has kept. Private windows have no store: then there is nothing. */
function stored(): readonly Kept[] {
  try {
    return readKept(JSON.parse(localStorage.getItem(STORE) ?? '[]')) ?? []
  }
  catch {
    return []
  }
}

/** Read once: a later reload reads it again. */
const initial = stored()
let isStoring = false

/** The comments that the room came up with: the same in all windows, and still there after a reload. */
export function useCollection(): SyncedState<readonly Kept[]> {
  const shared = useSyncedState<readonly Kept[]>('collection', { initial, read: readKept })
  if (!isStoring) {
    isStoring = true
    // In a scope of its own: the component that happens to be the first may go, and the others still want it stored.
    effectScope(true).run(() => watch(shared.state, (kept) => {
      try {
        localStorage.setItem(STORE, JSON.stringify(kept))
      }
      catch {
        // A full or forbidden store loses nothing now: the windows still have it.
      }
    }))
  }
  return shared
}
