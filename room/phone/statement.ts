/** What the model made of a comment, in words: the decision, what it rests on, who decided, and what it means. */
import type { Aim } from '../fields.ts'
import type { OwnComment } from '../protocol.ts'
import { scoreOf100 } from '../../lib/numbers.ts'

/** What somebody tries to do, as the page asks for it. */
export const aimName: Readonly<Record<Aim, string>> = {
  past: 'get something nasty past it',
  caught: 'get something innocent caught',
}

/** Score and line as people read them; with a decimal where whole numbers would hide which one is higher. */
export function scoreAndLine(score: number, line: number): { score: string, line: string } {
  const isClose = scoreOf100(score) === scoreOf100(line) && score !== line
  const text = (share: number): string => isClose ? (share * 100).toFixed(1) : String(scoreOf100(share))
  return { score: text(score), line: text(line) }
}

/** "Removed", "Kept": and whether that is what its writer was after. */
export function verdictText({ aim, removed }: Pick<OwnComment, 'aim' | 'removed'>): string {
  if (removed)
    return aim === 'caught' ? 'Removed: you got it caught' : 'Removed: it did not get past'
  return aim === 'past' ? 'Kept: you got it past' : 'Kept: it was not caught'
}

/**
 * The statement of why.
 *
 * @param comment what was judged
 * @param line the threshold from which the model removes, 0 to 1
 */
export function statement(comment: Pick<OwnComment, 'score' | 'removed' | 'reasons'>, line: number): string {
  const { score, removed, reasons } = comment
  const text = scoreAndLine(score, line)
  const marked = reasons.length > 0 ? ' The marked words weighed most.' : ''
  return removed
    ? `A program decided this by the words alone, and no person: it scored ${text.score} of 100, and from ${text.line} on it removes.${marked} On a real site nobody would see your comment, and you could ask for a person to look at it.`
    : `A program decided this by the words alone, and no person: it scored ${text.score} of 100, and removes from ${text.line} on. On a real site everybody could read your comment, whatever it means.`
}
