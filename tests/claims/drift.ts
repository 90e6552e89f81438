import type { Claim } from '../support/claims.ts'
import { percent } from '../../components/charts/percent.ts'
import { PRINTED_DRIFT, qualityOf } from '../../components/moderation/drift.ts'
import stills from '../../components/moderation/stills.ts'
import { AUDIT_EVERY } from '../../worker/drift.ts'

const { windows } = stills.drift.run
const since = (PRINTED_DRIFT.retrainedAfter ?? 0) + 1
const old = qualityOf(windows, since, windows.length, 'unchanged')
const now = qualityOf(windows, since, windows.length, 'decisions')
const slide = 'Monitoring'

export const claims: Claim[] = [
  { slide, says: `in windows of ${PRINTED_DRIFT.size}` },
  { slide, says: `one comment in ${AUDIT_EVERY}, removed or kept` },
  { slide, says: `finds ${percent(old.recall.value)} of the rude ones` },
  { slide, says: `On the same windows it now finds ${percent(now.recall.value)}` },
  { slide, says: `from ${percent(old.precision.value)} to ${percent(now.precision.value)}` },
]
