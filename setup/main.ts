import { defineAppSetup } from '@slidev/types'
import { joinWindows } from '../composables/join-windows.ts'
import { handOver, stylesAreIn } from '../site/hand-over.ts'
import { keepForOffline } from '../site/offline.ts'
import { allowRefusal } from '../site/wake-lock.ts'

export default defineAppSetup(async ({ router }) => {
  allowRefusal(navigator.wakeLock)
  await Promise.all([stylesAreIn(), joinWindows(router)])
  void handOver(router)
  keepForOffline()
})
