import type { Claim } from '../support/claims.ts'

/** The slides before the model is built. */
export const claims: Claim[] = [
  { slide: 'So you build a model', says: 'between 0 and 100', because: 'the ends of the scale' },
]
