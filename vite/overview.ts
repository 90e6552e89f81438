/** What Slidev's overview over slides and notes says of a built deck. overview.test.ts holds this against the installed version. */
import type { Plugin } from 'vite'
import { rewrite } from './rewrite.ts'

const VIEW = /\/@slidev\/client\/pages\/overview\.vue$/

const WORDS = / ·\s*(\{\{ totalWords \}\} words)/

/**
 * Slidev counts words in the notes' source, which only its development server has: a built deck has "0 words", whatever
 * its notes say. There the count is left out.
 *
 * @throws Error when the view is not as Slidev 53 writes it
 */
export function leaveUncountedOut(code: string): string {
  if (!WORDS.test(code))
    throw new Error('vite/overview.ts: overview.vue is not as Slidev 53 writes it; look whether it still counts words that a built deck lacks')
  return code.replace(WORDS, '<template v-if="totalWords > 0"> · $1</template>')
}

export function overview(): Plugin {
  return rewrite('overview', [VIEW, leaveUncountedOut])
}
