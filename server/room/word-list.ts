/**
 * Words that no slide shows, whatever the model and the presenter say. The lists are those of two packages, so that none
 * stands here: `obscenity` reads through disguises, `leo-profanity` knows more words.
 */
import leoProfanity from 'leo-profanity'
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity'
import { normalise } from '../../moderation/normalise.ts'

const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers })

/** As words are compared: plain letters, none twice in a row. */
function plain(text: string): string {
  return ` ${normalise(text).replaceAll(/(.)\1+/gu, '$1').trim()} `
}

const listed = leoProfanity.list().map(plain).filter(word => word.trim() !== '')

/** Whether a text has a listed word in it, disguised ones and phrases included. */
export function isListed(text: string): boolean {
  const words = plain(text)
  return matcher.hasMatch(text) || matcher.hasMatch(words) || listed.some(word => words.includes(word))
}
