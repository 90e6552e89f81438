import { defineAppSetup } from '@slidev/types'
import { handOver, stylesAreIn } from '../site/hand-over.ts'
import { keepForOffline } from '../site/offline.ts'

export default defineAppSetup(async ({ router }) => {
  await stylesAreIn()
  void handOver(router)
  keepForOffline()
})
