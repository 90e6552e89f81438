/** What the model made of a comment, in words: the decision, what it rests on, who decided, and what can be done. */
import type { Aim } from '../fields.ts'
import type { OwnComment, ServedBy } from '../protocol.ts'
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
 * Why a comment was kept.
 *
 * @param score of the comment, 0 to 1
 * @param line the threshold from which the model removes, 0 to 1
 */
export function statement(score: number, line: number): string {
  const text = scoreAndLine(score, line)
  return `A program decided this by the words alone, and no person: it scored ${text.score} of 100, and removes from ${text.line} on. On a real site everybody could read your comment, whatever it means.`
}

/** The words that weighed most, as they stand in the comment: “damn”, “you idiot”. */
export function wordsText({ text, reasons }: Pick<OwnComment, 'text' | 'reasons'>): string {
  return reasons.length === 0
    ? 'No single word: all of them together.'
    : `${reasons.map(([start, end]) => `“${text.slice(start, end)}”`).join(', ')} weighed most; ${reasons.length === 1 ? 'it is' : 'they are'} marked above.`
}

/**
 * The statement of reasons for a removal, by what Regulation (EU) 2022/2065 asks of it: article 17(3)(a) the decision, where
 * it holds and for how long, (b) what it rests on, and that nobody had reported it, (c) the use of automated means, (e) the
 * term of the contract, and why the comment is against it, (f) the ways to complain. Article 17 binds every host. Section 3,
 * with the complaint system of article 20 and the dispute bodies of article 21, does not bind micro and small platforms
 * (article 19).
 *
 * @param comment what was removed
 * @param line the threshold from which the shipped model removes, 0 to 1; a comment may bring that of its own version
 */
export function statementOfReasons(comment: Pick<OwnComment, 'text' | 'score' | 'reasons' | 'version' | 'line'>, line: number): readonly { term: string, text: string }[] {
  const own = comment.line ?? line
  const { score, line: from } = scoreAndLine(comment.score, own)
  const isBroken = comment.score < own
  const version = comment.version === undefined ? '' : ` It is version ${comment.version}.`
  return [
    { term: 'What', text: 'Your comment was removed, everywhere and for good: nobody else would see it.' },
    { term: 'Which words', text: wordsText(comment) },
    { term: 'Which rule', text: 'The house rule “no insults”: the site\'s terms, not the law. The program takes these words for an insult.' },
    { term: 'Who decided', text: `A program decided this by the words alone, and no person: it scored ${score} of 100, and ${isBroken ? `should remove from ${from} on only. This version is broken.` : `from ${from} on it removes.`} Nobody had reported it; the program reads all that comes.${version}` },
    { term: 'How to complain', text: 'Appeal, free of charge: a person decides. On a real platform you would have at least six months for that, and could turn to a dispute body or a court as well (articles 17, 20 and 21 of Regulation (EU) 2022/2065). Micro and small platforms owe you the reasons, but neither the appeal nor the dispute body (article 19).' },
  ]
}

/** Which version of the model answers a phone, in a sentence. */
export function servedText({ name, isNew }: ServedBy): string {
  return isNew ? `You try a new version: ${name} judges what you send.` : `Version ${name} judges what you send.`
}

/** How an appeal ended, in a sentence. */
export function appealText({ appeal }: Pick<OwnComment, 'appeal'>): string {
  if (!appeal)
    return ''
  switch (appeal.restored) {
    case undefined: return 'You have appealed: a person will look at it, and the decision comes here by itself.'
    case true: return 'Given back: a person has decided that the machine was wrong.'
    case false: return 'Stays removed: a person has looked at it, and agrees with the machine.'
  }
}
