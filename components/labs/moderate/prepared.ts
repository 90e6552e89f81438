/** Comments to try the model with: mild ones, and among them those it gets wrong. */

/** What a comment tries the model on. */
export type Kind = 'plain' | 'near miss' | 'disguise' | 'negation' | 'quoting' | 'praise' | 'developers' | 'new insult' | 'irony'

export interface PreparedComment {
  readonly text: string
  readonly kind: Kind
  /** Whether a person would remove it. */
  readonly rude: boolean
  /** Whether it stands in the still figure. */
  readonly printed?: true
}

/** Taken apart in the still figure, and the one that the lab begins with. */
export const LEAD: PreparedComment = { text: 'Nobody asked you, clown', kind: 'plain', rude: true }

export const prepared: readonly PreparedComment[] = [
  { text: 'What a lovely cat', kind: 'plain', rude: false, printed: true },
  LEAD,
  { text: 'So cute, I could eat it', kind: 'near miss', rude: false },
  { text: 'y0u f00l', kind: 'disguise', rude: true, printed: true },
  { text: 'You are an idoit', kind: 'disguise', rude: true },
  { text: 'You are not an idiot', kind: 'negation', rude: false, printed: true },
  { text: 'He called me a fool', kind: 'quoting', rude: false, printed: true },
  { text: 'This damn cat made my day', kind: 'praise', rude: false, printed: true },
  { text: 'Garbage collection is fast', kind: 'developers', rude: false },
  { text: 'Shut up the logger', kind: 'developers', rude: false, printed: true },
  { text: 'You absolute muppet', kind: 'new insult', rude: true, printed: true },
  { text: 'Nice try, genius', kind: 'irony', rude: true },
]
