import type { GateStill } from '../../components/labs/gate/gate.ts'
import type { Shelf } from './shelf.ts'
import { describeLessons } from '../../components/labs/gate/gate.ts'
import { prepared } from '../../components/labs/moderate/prepared.ts'
import { decodeSample } from '../../moderation/learn/sample.ts'
import { runGate, shippedOf } from '../../worker/gate.ts'
import { labelsStill } from './room.ts'
import { rounded } from './rounded.ts'

const roundedOrNull = (value: number | null): number | null => value === null ? null : rounded(value)

/** The gate on the sample room's labels, as the page runs it; time is measured in the page alone. */
export async function gateStill(shelf: Pick<Shelf, 'scorer' | 'shipped' | 'evaluation' | 'read' | 'manifest' | 'profile'>): Promise<GateStill> {
  const { manifest, profile } = shelf
  const file = await shelf.read(manifest.sample.file)
  const { lessons } = await labelsStill(shelf)
  const { run: { registry, shipped, checks, calm } } = runGate({ sample: decodeSample(file, profile.sources.map(({ id }) => id)), file, shipped: shippedOf(shelf.scorer, shelf.shipped, shelf.evaluation), lessons, behaviours: prepared })
  return {
    lessons: describeLessons(lessons),
    registry: registry.map(model => ({ ...model, lessonWeight: rounded(model.lessonWeight), threshold: rounded(model.threshold), auc: rounded(model.auc) })),
    shipped: { ...shipped, threshold: rounded(shipped.threshold), auc: rounded(shipped.auc) },
    checks: checks.map(({ value, interval, ...rest }) => ({ ...rest, value: roundedOrNull(value), interval: interval && { low: rounded(interval.low), high: rounded(interval.high) } })),
    calm: { ...calm, value: roundedOrNull(calm.value) },
  }
}
