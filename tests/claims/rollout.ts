import type { Claim } from '../support/claims.ts'
import { sampleView } from '../../components/labs/rollout/rollout.ts'
import still from '../../components/labs/rollout/still.ts'

const shadow = sampleView(still, { challenger: 0, stage: 'shadow' })
const all = sampleView(still, { challenger: 0, stage: 'all' })
const broken = sampleView(still, { challenger: 1, stage: 'half' })
const slide = 'Shadow, canary, everybody'

export const claims: Claim[] = [
  { slide, says: `they differ on ${shadow.differ} of ${shadow.both} comments` },
  { slide, says: `After ${all.both} comments they still differ on ${all.differ}.` },
  { slide, says: `After ${broken.both} comments the alarm rings` },
]
