/** The six comments that the whole room labels, twice: mild, and of a kind that people argue about. */
export const labelComments = [
  'You have to die to the first boss, it is part of the story',
  'You must have saved so much on taste',
  'man4gement = cl0wns',
  'Bless, you really thought that was a good haircut for him',
  'She calls him a fool in the first scene and marries him in the last',
  'What a stupid crybaby, moaning about overtime',
] as const
