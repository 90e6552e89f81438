import type { DriftState } from '../../components/labs/drift/drift.ts'
import type { DriftWindow } from '../../moderation/judge/drift-stream.ts'
import type { Claim } from '../support/claims.ts'
import { PRINTED_DRIFT, qualityOf, rings } from '../../components/labs/drift/drift.ts'
import { percent } from '../../lib/numbers.ts'
import { AUDIT_EVERY } from '../../moderation/judge/drift-stream.ts'
import { openDrift } from '../../scripts/stills/drift.ts'
import { openShelf } from '../../scripts/stills/shelf.ts'

const folder = new URL('../../public/model/', import.meta.url)
const since = PRINTED_DRIFT.retrainedAfter ?? 0
const slide = 'Monitoring'

/** Removals that were wrong. */
function wrong(windows: readonly DriftWindow[]): number {
  const { removed, right } = qualityOf(windows)
  return removed - right
}

/** What is said of the lab, built from its runs on the stream that is shipped. */
async function claimsOf(): Promise<Claim[]> {
  const { stream } = await openDrift(await openShelf(folder))
  /** The windows after the answer to the alarm, if the lab stands so. */
  const after = (settings: Partial<DriftState>): readonly DriftWindow[] => stream.run({ ...PRINTED_DRIFT, ...settings }).windows.slice(since)
  const both = after({})
  const [onlyMoved, onlyTrained] = [after({ retrainedAfter: null }), after({ rebaselinedAfter: null })]
  const [old, now] = [qualityOf(both, 'unchanged'), qualityOf(both)]
  const ringing = onlyTrained.filter(rings).length
  const windows = stream.run(PRINTED_DRIFT).windows
  const changed = windows.findIndex(({ isAfter }) => isAfter)
  const [before, first] = [qualityOf(windows.slice(0, changed)).precision, qualityOf(windows.slice(changed, changed + 2)).precision]
  return [
    { slide, says: `in windows of ${PRINTED_DRIFT.size}` },
    { slide, says: `one comment in ${AUDIT_EVERY}, removed or kept` },
    { slide, says: `the first labels: ${percent(first.value)} of what we removed was rude, before it ${percent(before.value)}. ${first.high < before.low ? 'That is no chance' : 'Too few to be sure'}` },
    { slide, says: `removes ${wrong(after({ acting: true }))} innocent comments instead of ${wrong(both)}` },
    { slide, says: `${onlyMoved.some(rings) ? 'The alarm' : 'Not one alarm'} rings, and the model still finds only ${percent(qualityOf(onlyMoved).recall.value)} of the rude ones` },
    { slide, says: `In the same windows it finds ${percent(now.recall.value)} of the rude ones, and yet ${ringing === 1 ? 'one window rings' : `${ringing} windows ring`}` },
    { slide, says: `Precision gains ${now.precision.low > old.precision.high ? 'much' : 'too little to tell'}` },
    { slide, says: `Do both, and it ${both.some(rings) ? 'rings' : 'is quiet'}` },
  ]
}

// eslint-disable-next-line antfu/no-top-level-await -- tests are named after the claims, so they must be known first
export const claims = await claimsOf()
