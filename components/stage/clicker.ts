import { sharedState, useNav } from '@slidev/client'
import { showOverview } from '@slidev/client/state/storage.ts'
import { useEventListener } from '@vueuse/core'
import { giveKeysBack } from '../../composables/give-keys-back.ts'
import { run } from '../../lib/timer.ts'
import { clickerMove } from '../labs/frame/keys.ts'

/**
 * What clickers send beside the keys that Slidev knows. The start button sends F5 or Shift+F5, which would load the page
 * anew: in the presenter's view it starts the timer, and a window in full screen stays there. Tab puts the focus on a
 * link, where Slidev's keys rest: page-down and page-up turn all the same. Enter goes on, as in other programs, where
 * nothing has the focus.
 */
export function followClicker(): void {
  const { isPresenter, isPrintMode, next } = useNav()

  function start(): void {
    if (isPresenter.value && sharedState.timer.status === 'stopped')
      sharedState.timer = run(sharedState.timer, Date.now())
  }

  useEventListener('keydown', (event) => {
    const { key, target, repeat } = event
    if (isPrintMode.value || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey)
      return
    if (key === 'F5' && (isPresenter.value || document.fullscreenElement)) {
      event.preventDefault()
      start()
    }
    // Slidev hears the same key, and turns as soon as it has the keys back.
    if (clickerMove(key) && target instanceof Element && target.matches('a, button'))
      giveKeysBack()
    if (key === 'Enter' && target === document.body && !showOverview.value && !repeat)
      void next()
  })
}
