import { defineAppSetup } from '@slidev/types'
import { handOver } from '../site/hand-over.ts'

export default defineAppSetup(({ router }) => {
  void handOver(router)
})
