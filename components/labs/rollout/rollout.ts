import type { GateVerdict } from '../../../moderation/judge/gate.ts'
import type { StageAct } from '../../../room/protocol.ts'
import type { Arm, RolloutView, Stage } from '../../../room/rollout.ts'
import type { SampleRollout } from '../../../room/sample-rollout.ts'
import type { LabDefinition } from '../frame/lab-definition.ts'
import { isRecord } from '../../../lib/guards.ts'
import { countText, percent, withInterval } from '../../../lib/numbers.ts'
import { DIFFER_LIMIT, stages } from '../../../room/rollout.ts'

/** What the speaker wants of the roll-out; a room may have taken it back by itself meanwhile. */
export interface RolloutState {
  /** The challenger by its place in what is offered, first the real one, then the broken one; or, chosen by hand, by its name. */
  readonly challenger: number | string
  /** 'none' before a roll-out, and after it was rolled back by hand. */
  readonly stage: Stage | 'none'
}

/** How many challengers a list may have, and how long a name may be. */
const MOST_CHALLENGERS = 20
const MOST_LETTERS = 40

/** A click brings the challenger a stage further, and the last brings a version that is broken. */
const SCRIPT: readonly [RolloutState, ...RolloutState[]] = [
  { challenger: 0, stage: 'none' },
  { challenger: 0, stage: 'shadow' },
  { challenger: 0, stage: 'tenth' },
  { challenger: 0, stage: 'half' },
  { challenger: 0, stage: 'all' },
  { challenger: 1, stage: 'half' },
]

export const STAGES = Object.keys(stages) as readonly Stage[]

/** What stands on the button of a stage, and whom it reaches. */
export const stageName: Readonly<Record<Stage, { button: string, reaches: string }>> = {
  shadow: { button: 'Shadow', reaches: 'nobody: the shadow only listens' },
  tenth: { button: 'A tenth', reaches: 'a tenth of the phones' },
  half: { button: 'Half', reaches: 'half of the phones' },
  all: { button: 'All', reaches: 'all phones' },
}

function readRollout(value: unknown): RolloutState | undefined {
  if (!isRecord(value))
    return undefined
  const { challenger, stage } = value
  const known = stage === 'none' ? stage : STAGES.find(offer => offer === stage)
  const isName = typeof challenger === 'string' && challenger.length <= MOST_LETTERS
  const isPlace = typeof challenger === 'number' && Number.isInteger(challenger) && challenger >= 0 && challenger < MOST_CHALLENGERS
  return (isName || isPlace) && known ? { challenger, stage: known } : undefined
}

/** What the challenger is called that is meant, if there is such a one. */
export function chosenOf({ challengers }: Pick<RolloutView, 'challengers'>, challenger: RolloutState['challenger']): string | undefined {
  return typeof challenger === 'number' ? challengers[challenger] : challengers.find(name => name === challenger)
}

const gateText: Readonly<Record<GateVerdict, string>> = { 'ship': 'passed', 'no': 'refused', 'not proven': 'unproven' }

/** What stands in the list of challengers: a name, and what the gate has said of one that was trained in the room. */
export function optionText({ gates }: Pick<RolloutView, 'gates'>, name: string): string {
  const gate = gates?.[name]
  return gate === undefined ? name : `${name} (${gateText[gate]})`
}

/** A version in the shadow, on a tenth, a half and all of the phones, and one that the alarm takes back. */
export const rolloutLab: LabDefinition<RolloutState> = { name: 'Roll-out', sharedAs: 'roll-out', script: SCRIPT, read: readRollout }

const NO_ARM: Arm = { answered: 0, removed: 0, appealed: 0 }

/** The sample room, as a room would stand. */
export function sampleView({ champion, challengers }: SampleRollout, { challenger, stage }: RolloutState): RolloutView {
  const chosen = challengers.find(({ name }) => name === chosenOf({ challengers: challengers.map(({ name }) => name) }, challenger))
  return stage === 'none' || !chosen
    ? { champion, challengers: challengers.map(({ name }) => name), both: 0, differ: 0, old: NO_ARM, new: NO_ARM, waiting: 0 }
    : chosen.views[stage]
}

/** What has to be done in a room so that it stands as the speaker wants it; nothing if it does, or the alarm has decided. */
export function actFor(view: RolloutView, { challenger, stage }: RolloutState): StageAct | undefined {
  const name = chosenOf(view, challenger)
  if (stage === 'none')
    return view.challenger !== undefined && !view.rolledBack ? { kind: 'rollback' } : undefined
  return name !== undefined && (view.challenger !== name || view.stage !== stage) ? { kind: 'rollout', challenger: name, stage } : undefined
}

/** Whether a challenger is being rolled out. */
export function isRunning({ challenger, rolledBack }: RolloutView): boolean {
  return challenger !== undefined && !rolledBack
}

/** Beside the sample room's name: what only a real room can give. */
export const NO_TIMES = 'Times are measured in a room.'

/** The finding: what became of the challenger, and by what. */
export function describeRollout(view: RolloutView): string {
  const { champion, challenger, stage, rolledBack, both, differ, differs, gates } = view
  if (challenger === undefined || stage === undefined)
    return `${champion} answers all phones; nothing is being rolled out.`
  if (rolledBack === 'speaker')
    return `Rolled back: ${champion} answers all phones again. The two had differed on ${differ} of ${both} comments.`
  if (rolledBack === 'gone')
    return `Rolled back: the server was started anew and has no ${challenger} any more. ${champion} answers all phones again.`
  if (rolledBack === 'alarm')
    return `The alarm has taken ${challenger} back: the two differ on ${differ} of ${both} comments, ${percent(differs?.low ?? 0)} at least, and ${percent(DIFFER_LIMIT)} are allowed. ${champion} answers all phones again.`
  const found = differs
    ? `No alarm: the two differ on ${differ} of ${both} comments, ${withInterval(differs).replace('(', '(95% at every look, ')}.`
    : 'No comment yet that both have judged.'
  const gate = gates?.[challenger]
  const marked = gate === undefined || gate === 'ship' ? '' : ` The gate had said: ${gate}.`
  return `${found} ${challenger} answers ${stageName[stage].reaches}.${marked}`
}

/** Whom a version is to answer, of every ten phones, as its stage has it: which ones is by a hash, so that of few it may be more or fewer. A shadow hears of all comments and answers nobody. */
export interface Reach { readonly phones: number, readonly isShadow: boolean }

/** Whom the champion answers, and whom the challenger, if there is one; one that was taken back answers nobody. */
export function reachOf(view: RolloutView): { old: Reach, new: Reach | undefined } {
  const stage = isRunning(view) ? view.stage : undefined
  const phones = stage ? Math.round(10 * stages[stage]) : 0
  return {
    old: { phones: 10 - phones, isShadow: false },
    new: view.challenger === undefined ? undefined : { phones, isShadow: stage === 'shadow' },
  }
}

/** A row of the dashboard: what is compared, of the champion and of the challenger. */
export interface DashboardRow { readonly name: string, readonly old: string, readonly new: string }

const NONE = '–'

/** Microseconds with the interval of one look: "41 µs (38 to 45)". */
function timeText(time: Arm['p50']): string {
  if (!time)
    return NONE
  const { value, low, high } = time
  return `${countText(value)} µs (${low === undefined ? '?' : countText(low)} to ${high === undefined ? '?' : countText(high)})`
}

/** What stands on the dashboard, below whom the two answer. The times are there once one was measured: a sample room has none. */
export function dashboardOf(view: RolloutView): readonly DashboardRow[] {
  const row = (name: string, text: (arm: Arm) => string): DashboardRow => ({ name, old: text(view.old), new: view.challenger === undefined ? NONE : text(view.new) })
  return [
    row('answered', ({ answered }) => countText(answered)),
    row('would remove, all', ({ removes }) => removes ? withInterval(removes) : NONE),
    row('removed, appealed', ({ removed, appealed }) => `${removed}, ${appealed}`),
    ...[view.old, view.new].some(({ p50, p95 }) => p50 ?? p95)
      ? [row('p50 of the model', ({ p50 }) => timeText(p50)), row('p95 of the model', ({ p95 }) => timeText(p95))]
      : [],
  ]
}
