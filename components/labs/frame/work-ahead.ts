import { onScopeDispose } from 'vue'

/** Safari has no idle callbacks: there a piece waits as long as a turn may take, in ms. */
const MOMENT = 50

/**
 * Works out what a lab will have to show, piece by piece while the page has nothing else to do, so that no turn waits for
 * it. Ends with the component that asks for it.
 *
 * @param pieces what is worked out, each in less time than a turn may take; what it comes to is for the piece to keep
 */
export function workAhead(pieces: readonly (() => unknown)[]): void {
  const left = [...pieces]
  let isOver = false
  const next = (): void => {
    if (isOver)
      return
    left.shift()?.()
    later()
  }
  function later(): void {
    if (left.length === 0)
      return
    if ('requestIdleCallback' in globalThis)
      requestIdleCallback(next)
    else
      setTimeout(next, MOMENT)
  }
  onScopeDispose(() => isOver = true)
  later()
}
