import { useEventListener, useTimeoutFn } from '@vueuse/core'

/** How long the bar is seen after the last tap on it, in ms. */
const SEEN = 5000

/** What a finger works by itself, on a slide that the hidden bar lies over. */
const CONTROL = 'a, button, input, label, select, textarea, [tabindex="0"]'

function isWithin({ clientX, clientY }: PointerEvent, element: Element | null): boolean {
  if (!element)
    return false
  const { left, right, top, bottom } = element.getBoundingClientRect()
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom
}

/**
 * Shows the bar where a finger taps it: there nobody points at it, which shows it elsewhere. While it is hidden it lets
 * fingers through (styles/phone.css), since on a phone held sideways there are controls of labs below it.
 */
export function followTappedBar(): void {
  const show = (isShown: boolean): void => void document.documentElement.classList.toggle('bar-shown', isShown)
  const { start } = useTimeoutFn(() => show(false), SEEN, { immediate: false })
  const isOnBar = (event: PointerEvent): event is PointerEvent & { target: Element } =>
    event.pointerType === 'touch' && event.target instanceof Element && isWithin(event, document.querySelector('#slide-content + div'))
  // Beside the slide Slidev turns at the touch.
  useEventListener('pointerdown', (event) => {
    if (isOnBar(event) && event.target.id === 'slide-container')
      event.stopPropagation()
  }, { capture: true, passive: true })
  useEventListener('pointerup', (event) => {
    if (!isOnBar(event) || event.target.closest('#slide-content')?.contains(event.target.closest(CONTROL)))
      return
    show(true)
    start()
  }, { capture: true, passive: true })
}
