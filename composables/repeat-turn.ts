import { sharedState, useNav } from '@slidev/client'
import { watchDebounced } from '@vueuse/core'

/** Longer than a window is deaf after a turn of its own, and too short to be noticed; in ms. */
const REST = 200

/**
 * Has the presenter's window say once more where it is, when it has come to rest. A window that has just turned itself
 * hears nothing for a moment (Slidev's `syncState`): of two quick clicks it would miss the second, and stay behind
 * until the next.
 */
export function repeatTurn(): void {
  const { clicks, currentSlideNo, isPresenter } = useNav()
  watchDebounced([currentSlideNo, clicks], () => {
    if (isPresenter.value && sharedState.lastUpdate?.type === 'presenter')
      sharedState.lastUpdate = { ...sharedState.lastUpdate, time: Date.now() }
  }, { debounce: REST })
}
