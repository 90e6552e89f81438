import { defineAppSetup } from '@slidev/types'
import { handOver } from '../site/hand-over.ts'
import { keepForOffline } from '../site/offline.ts'

export default defineAppSetup(({ router }) => {
  void handOver(router)
  keepForOffline()
})
