import type { MaybeRefOrGetter } from 'vue'
import { onScopeDispose, toValue, watch } from 'vue'

/** Safari has no idle callbacks: there a piece waits as long as a turn may take, in ms. */
const MOMENT = 50

/**
 * Works out what a lab will have to show, piece by piece while the page has nothing else to do, so that no turn waits for
 * it. Ends with the component that asks for it.
 *
 * @param pieces what is worked out, each in less time than a turn may take; what it comes to is for the piece to keep. A
 * getter's are begun anew when what it reads changes
 */
export function workAhead(pieces: MaybeRefOrGetter<readonly (() => unknown)[]>): void {
  let left: (() => unknown)[] = []
  let isWaiting = false
  const next = (): void => {
    isWaiting = false
    left.shift()?.()
    later()
  }
  function later(): void {
    if (isWaiting || left.length === 0)
      return
    isWaiting = true
    if ('requestIdleCallback' in globalThis)
      requestIdleCallback(next)
    else
      setTimeout(next, MOMENT)
  }
  onScopeDispose(() => left = [])
  watch(() => toValue(pieces), (wanted) => {
    left = [...wanted]
    later()
  }, { immediate: true })
}
