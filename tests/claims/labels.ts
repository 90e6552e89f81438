import type { Claim } from '../support/claims.ts'
import { RELIABLE, TENTATIVE } from '../../components/labs/labels/labels.ts'
import { krippendorffAlpha } from '../../moderation/judge/agreement.ts'

/** All agree on two comments that differ. */
const full = krippendorffAlpha([[5, 0], [0, 5]])
const slide = 'The room labels'

export const claims: Claim[] = [
  { slide, says: `${full} is fully, 0 is chance`, because: 'what alpha is made to be: full agreement is computed, and chance is its zero by definition' },
  { slide, says: `from ${RELIABLE} on; below ${TENTATIVE}, not even a little` },
]
