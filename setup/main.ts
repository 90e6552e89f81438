import { defineAppSetup } from '@slidev/types'
import { handOver, stylesAreIn } from '../site/hand-over.ts'
import { keepForOffline } from '../site/offline.ts'
import { allowRefusal } from '../site/wake-lock.ts'

export default defineAppSetup(async ({ router }) => {
  allowRefusal(navigator.wakeLock)
  await stylesAreIn()
  void handOver(router)
  keepForOffline()
})
