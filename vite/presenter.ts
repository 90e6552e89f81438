/** What the presenter's view has in place of a part of Slidev's. presenter.test.ts holds this against the installed version. */
import type { Plugin } from 'vite'
import { fileURLToPath } from 'node:url'

/** As Slidev's presenter's view imports its timer, whose countdown reads `-1:-1:-34` once the time is over. */
export const TIMER = '../internals/TimerInlined.vue'

export function presenter(): Plugin {
  return {
    name: 'deck:presenter',
    enforce: 'pre',
    resolveId(source) {
      return source === TIMER ? fileURLToPath(new URL('../components/rehearsal/TalkTimer.vue', import.meta.url)) : undefined
    },
  }
}
