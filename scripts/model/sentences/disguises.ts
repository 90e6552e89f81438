/**
 * Fifteen mild insults, and the ways in which people disguise one word of each. Each rule rewrites by itself, the same on
 * every run, and the insults stand for thousands: no rule and no list of the model knows them.
 */

/** A sentence and the word of it that is disguised. */
interface MildInsult { sentence: string, word: string }

/** Mild, and flagged as they stand. */
export const MILD_INSULTS: readonly MildInsult[] = [
  { sentence: 'You are an idiot', word: 'idiot' },
  { sentence: 'What a fool you are', word: 'fool' },
  { sentence: 'You stupid man', word: 'stupid' },
  { sentence: 'Shut it, you moron', word: 'moron' },
  { sentence: 'You are such a clown', word: 'clown' },
  { sentence: 'Go away, loser', word: 'loser' },
  { sentence: 'You are pathetic', word: 'pathetic' },
  { sentence: 'You imbecile, read it again', word: 'imbecile' },
  { sentence: 'How dumb are you', word: 'dumb' },
  { sentence: 'You silly little jerk', word: 'jerk' },
  { sentence: 'You are a liar and everyone knows it', word: 'liar' },
  { sentence: 'You ignorant person', word: 'ignorant' },
  { sentence: 'You are disgusting', word: 'disgusting' },
  { sentence: 'You utter buffoon', word: 'buffoon' },
  { sentence: 'You are a coward', word: 'coward' },
]
