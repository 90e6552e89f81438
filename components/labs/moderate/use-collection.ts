import type { Kept } from './collection.ts'
import { watch } from 'vue'
import { defineSyncedState } from '../../../composables/use-synced-state.ts'
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

const useShared = defineSyncedState<readonly Kept[]>('collection', { initial: typeof localStorage === 'undefined' ? [] : stored(), read: readKept })
let isStoring = false

/** The comments that the room came up with: the same in all windows, and still there after a reload. */
export function useCollection(): ReturnType<typeof useShared> {
  const shared = useShared()
  if (!isStoring) {
    isStoring = true
    watch(shared.state, (kept) => {
      try {
        localStorage.setItem(STORE, JSON.stringify(kept))
      }
      catch {
        // A full or forbidden store loses nothing now: the windows still have it.
      }
    })
  }
  return shared
}
