import { useEventListener } from '@vueuse/core'

/** Zoomed in by two fingers, rounding left out. */
const ZOOMED = 1.01

/**
 * Keeps Slidev's swipe out of what two fingers do: it takes the way from one finger to the other for a swipe. While the
 * page is zoomed in by them, it says so: then one finger moves the picture (styles/phone.css).
 */
export function followPinch(): void {
  const fingers = new Set<number>()
  const keepFromSwipe = (event: PointerEvent): void => {
    if (event.type === 'pointerdown' && event.pointerType === 'touch')
      fingers.add(event.pointerId)
    if (fingers.size > 1)
      event.stopPropagation()
  }
  useEventListener(['pointerdown', 'pointermove'], keepFromSwipe, { capture: true, passive: true })
  useEventListener(['pointerup', 'pointercancel'], event => void fingers.delete(event.pointerId), { capture: true, passive: true })

  const view = globalThis.visualViewport
  useEventListener(() => view, 'resize', () => {
    document.documentElement.classList.toggle('deck-pinched', (view?.scale ?? 1) > ZOOMED)
  })
}
