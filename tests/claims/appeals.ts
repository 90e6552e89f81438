import type { Claim } from '../support/claims.ts'
import { appealsLab, sampleView } from '../../components/labs/appeals/appeals.ts'
import still from '../../components/labs/appeals/still.ts'
import { scriptedState } from '../../components/labs/frame/lab-definition.ts'

const { decided, restored } = sampleView(still, scriptedState(appealsLab, appealsLab.script.length))
const slide = 'You were removed'

export const claims: Claim[] = [
  { slide, says: `overrule the machine in ${restored} of ${decided} appeals` },
  { slide, says: 'article 17 gives him the reasons', because: 'an article of Regulation (EU) 2022/2065, cited' },
  { slide, says: 'Article 20 wants a person', because: 'an article of Regulation (EU) 2022/2065, cited' },
]
