import type { Ref } from 'vue'
import { onScopeDispose, shallowReadonly, shallowRef, watch } from 'vue'
import { channelName } from '../../../composables/channel-name.ts'

/**
 * Whether this window is the one that measures. The presenter's and the audience's windows show the same lab at the same
 * time, and of what both ran at once, there would be two results; each would also slow the other down. The first to show
 * the lab leads, as long as it does; then the next one takes over.
 *
 * @param lab what the lab's state is shared as
 * @param isActive whether the lab's slide is shown
 */
export function useLead(lab: string, isActive: Readonly<Ref<boolean>>): Readonly<Ref<boolean>> {
  const isLeading = shallowRef(false)
  // Only pages from a secure origin have locks, this machine's among them. Elsewhere each window is by itself.
  const locks = 'locks' in navigator ? navigator.locks : undefined
  let giveUp = (): void => {}

  function apply(): void {
    const waiting = new AbortController()
    const over = new Promise<void>((resolve) => {
      giveUp = () => {
        waiting.abort()
        isLeading.value = false
        resolve()
      }
    })
    const lead = (): Promise<void> => {
      isLeading.value = true
      return over
    }
    if (!locks)
      void lead()
    else
      // Who goes away before its turn has come is refused.
      locks.request(channelName(`lead: ${lab}`), { signal: waiting.signal }, lead).catch(() => {})
  }

  watch(isActive, (isShown) => {
    giveUp()
    if (isShown)
      apply()
  }, { immediate: true })
  onScopeDispose(() => giveUp())
  return shallowReadonly(isLeading)
}
