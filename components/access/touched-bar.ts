import { useEventListener, useTimeoutFn } from '@vueuse/core'

/** How long the bar is seen after the last tap on it, in ms. */
const SEEN = 5000

/** Shows the bar where a finger taps it: there nobody points at it, which shows it elsewhere (styles/phone.css). */
export function followTappedBar(): void {
  const show = (isShown: boolean): void => void document.documentElement.classList.toggle('bar-shown', isShown)
  const { start } = useTimeoutFn(() => show(false), SEEN, { immediate: false })
  useEventListener('pointerup', ({ pointerType, target }) => {
    if (pointerType !== 'touch' || !(target instanceof Element) || !target.closest('#slide-content + div'))
      return
    show(true)
    start()
  }, { capture: true, passive: true })
}
