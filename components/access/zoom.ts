import type { Ref } from 'vue'
import { lockShortcuts } from '@slidev/client'
import { shallowReadonly, shallowRef } from 'vue'

const isZoomed = shallowRef(false)
let unlock: (() => void) | undefined

/**
 * Shows slides at twice their size, with a scroll bar, or fits them to the window again. A slide always fits the
 * window, so the browser's own zoom cannot make it larger. While it is zoomed the arrow keys move the picture, and
 * Slidev's keys rest.
 */
export function setZoomed(on: boolean): void {
  if (on === isZoomed.value)
    return
  isZoomed.value = on
  document.documentElement.classList.toggle('deck-zoomed', on)
  if (on)
    unlock = lockShortcuts()
  else
    unlock?.()
}

/** Whether slides are shown at twice their size. */
export function useZoom(): Readonly<Ref<boolean>> {
  return shallowReadonly(isZoomed)
}
