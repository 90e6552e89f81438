import type { GateRun } from '../../../worker/gate.ts'
import * as v from 'valibot'
import { checkNames, outcomes } from '../../../moderation/judge/gate.ts'

/** A run, and the labels that it was of. */
export interface SharedRun { readonly key: string, readonly run: GateRun | null }

const finite = v.pipe(v.number(), v.finite())
const tally = v.object({ right: finite, rows: finite })
const answers = { behaviours: tally, identity: tally, keptOut: tally }
const registered = v.object({
  version: v.string(),
  role: v.picklist(['champion', 'challenger', 'calm']),
  data: v.string(),
  rows: v.object({ sample: finite, room: finite }),
  pass: finite,
  lessonWeight: finite,
  threshold: finite,
  bytes: finite,
  auc: finite,
  ...answers,
})
const shipped = v.object({ version: v.string(), threshold: finite, bytes: finite, features: finite, trainedOn: finite, auc: finite, testRows: finite, ...answers })
const check = v.object({
  name: v.picklist(checkNames),
  value: v.nullable(finite),
  interval: v.nullable(v.object({ low: finite, high: finite })),
  limit: finite,
  outcome: v.picklist(outcomes),
  rows: finite,
  of: v.nullable(v.string()),
})
const shared = v.object({
  key: v.string(),
  run: v.nullable(v.object({ registry: v.array(registered), shipped, checks: v.array(check), calm: v.object({ value: v.nullable(finite), rows: finite }) })),
}) satisfies v.GenericSchema<unknown, SharedRun>

/** Takes what another window has found, or refuses it with undefined. */
export function readRun(value: unknown): SharedRun | undefined {
  const parsed = v.safeParse(shared, value)
  return parsed.success ? parsed.output : undefined
}
