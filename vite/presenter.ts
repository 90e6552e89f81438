/** What the presenter's view has in place of a part of Slidev's. presenter.test.ts holds this against the installed version. */
import type { Plugin } from 'vite'
import { fileURLToPath } from 'node:url'
import { rewrite } from './rewrite.ts'

/** As Slidev's presenter's view imports its timer, whose countdown reads `-1:-1:-34` once the time is over. */
export const TIMER = '../internals/TimerInlined.vue'

const VIEW = /\/@slidev\/client\/pages\/presenter\.vue$/

/** Where Slidev keeps how large the speaker wants the notes, with what they are before that, in px. */
const NOTES = [
  [/(useLocalStorage\('slidev-presenter-notes-width', )360\)/, 480],
  [/(useLocalStorage\('slidev-presenter-notes-row-size', )280\)/, 380],
] as const

/**
 * Gives the notes room for letters that are read at arm's length (styles/presenter.css), until the speaker moves their
 * borders.
 *
 * @throws Error when the view is not as Slidev 53 writes it
 */
export function widenNotes(code: string): string {
  return NOTES.reduce((widened, [size, wanted]) => {
    if (!size.test(widened))
      throw new Error('vite/presenter.ts: presenter.vue is not as Slidev 53 writes it; look how it keeps the size of the notes')
    return widened.replace(size, `$1${wanted})`)
  }, code)
}

export function presenter(): Plugin {
  return {
    ...rewrite('presenter', [VIEW, widenNotes]),
    resolveId(source) {
      return source === TIMER ? fileURLToPath(new URL('../components/rehearsal/TalkTimer.vue', import.meta.url)) : undefined
    },
  }
}
