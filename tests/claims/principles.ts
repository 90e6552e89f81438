import type { Claim } from '../support/claims.ts'
import { principles as seven } from '../../components/figures/lifecycle/mlops-principles.ts'
import { principles as nine } from '../../components/figures/theory-practice.ts'

const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const
const kept = nine.filter(({ here }) => here !== undefined).length

/** The slides on what MLOps is. */
export const claims: Claim[] = [
  { slide: 'Seven principles', says: `all ${COUNTS[seven.length]} of them` },
  { slide: 'Seven principles', says: 'The lock file names every package' },
  { slide: 'In theory, and in practice', says: 'in 1882', because: 'the year of The Yale Literary Magazine that is cited' },
  { slide: 'In theory, and in practice', says: `For ${COUNTS[kept]} of the ${COUNTS[nine.length]} there is a file` },
  { slide: 'In theory, and in practice', says: `The other ${COUNTS[nine.length - kept]} we do not have` },
]
