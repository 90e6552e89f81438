import type { Router } from 'vue-router'
import { sharedState } from '@slidev/client'
import { watch } from 'vue'
import { isRecord } from '../lib/guards.ts'
import { readTimer } from '../lib/timer.ts'
import { channelName } from './channel-name.ts'
import { pathOf, viewOf } from './view.ts'

/** How long a window that opens waits for the others to say where they are, in ms. They are asked only if there are any. */
const PATIENCE = 1500

/** Whether another window of the deck is open in this browser. Where nobody can tell, there may be one. */
async function areThereOthers(): Promise<boolean> {
  // Only pages from a secure origin have locks.
  if (!('locks' in navigator))
    return true
  const name = channelName('window')
  const { held = [] } = await navigator.locks.query()
  // Held as long as this window is open.
  void navigator.locks.request(name, { mode: 'shared' }, () => new Promise(() => {}))
  return held.some(lock => lock.name === name)
}

/**
 * Has a window that opens take the place of those that are there, and their timer. By itself it would say where it begins,
 * and a presenter's view opened in the middle of the talk would take the projector back to the first slide. Two windows of
 * the audience are two readers, and stay where they are.
 *
 * @param router of a deck that is not shown yet
 */
export async function joinWindows(router: Router): Promise<void> {
  const opened = router.resolve(router.options.history.location)
  const view = viewOf(opened)
  if (!view)
    return
  keepTimer()

  const channel = new BroadcastChannel(channelName('places'))
  const answered = new Promise<Record<string, unknown>>((resolve) => {
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (!isRecord(data))
        return
      if (data.kind === 'here' && (view.isPresenter || data.isPresenter === true))
        resolve(data)
      const here = viewOf(router.currentRoute.value)
      if (data.kind === 'where' && here)
        channel.postMessage({ kind: 'here', ...here, timer: { ...sharedState.timer, slides: {} } })
    })
  })
  if (!await areThereOthers())
    return
  channel.postMessage({ kind: 'where' })
  const there = await Promise.race([answered, new Promise<undefined>(resolve => setTimeout(resolve, PATIENCE))])
  if (!there)
    return
  sharedState.timer = readTimer(there.timer) ?? sharedState.timer
  const { no, clicks } = there
  if (typeof no !== 'number' || typeof clicks !== 'number')
    return
  await router.replace({ path: pathOf({ ...view, no }), query: { ...opened.query, clicks: clicks || undefined } })
}

/** Has the timer go on when its window is loaded anew: many clickers' start button sends F5. */
function keepTimer(): void {
  const key = channelName('timer')
  const kept = readTimer(JSON.parse(sessionStorage.getItem(key) ?? 'null'))
  // The development server keeps it itself, for windows of other machines as well.
  if (kept && !import.meta.hot)
    sharedState.timer = kept
  watch(() => sharedState.timer, timer => sessionStorage.setItem(key, JSON.stringify(timer)), { deep: true })
}
