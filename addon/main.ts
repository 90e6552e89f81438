import { defineAppSetup } from '@slidev/types'
import { handOver } from '../site/hand-over.ts'

/** Labs wait until the deck is shown before they fetch anything. */
export default defineAppSetup(({ router }) => void handOver(router))
