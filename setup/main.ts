import { defineAppSetup } from '@slidev/types'
import { joinWindows } from '../composables/join-windows.ts'
import { sharePlace } from '../composables/share-place.ts'
import { handOver, stylesAreIn } from '../site/hand-over.ts'
import { keepForOffline } from '../site/offline.ts'
import { allowRefusal } from '../site/wake-lock.ts'

export default defineAppSetup(async ({ router }) => {
  allowRefusal(globalThis.WakeLock?.prototype)
  await Promise.all([stylesAreIn(), joinWindows(router)])
  sharePlace(router)
  // Slidev reads which slides are to be printed once, when it is mounted.
  if (new URLSearchParams(location.search).has('range'))
    await router.isReady()
  void handOver(router)
  keepForOffline()
})
