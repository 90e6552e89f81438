/** The model's code before its first request. */
import type { Scorer } from '../moderation/score.ts'
import { scoreWithReasons } from '../moderation/explain.ts'
import { LIMITS } from './openapi.ts'

const CALM = 'A comment as long as one may be, on a cat that would not come down from a wardrobe. '

/**
 * Judges some long texts, so that Node has compiled what judges them and works out the usual letters: without that the
 * first long comment would take five times as long as later ones. Takes a fifth of a second.
 */
export function warmUp(scorer: Scorer): void {
  const latin = CALM.repeat(LIMITS.characters / CALM.length)
  // Letters of many scripts, and a ligature of eighteen letters.
  const others = Array.from({ length: LIMITS.characters / 2 }, (_, at) => `${String.fromCharCode(0x370 + at)}\uFDFA`).join('')
  for (const text of [latin, others, latin, others]) {
    scorer.score(text)
    // From any score on, so that the words are weighed.
    scoreWithReasons(scorer, text, 0)
  }
}
