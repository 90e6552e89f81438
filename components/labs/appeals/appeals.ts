import type { AppealCase, AppealsView } from '../../../room/appeals.ts'
import type { SampleAppeals } from '../../../room/sample-appeals.ts'
import type { LabDefinition } from '../frame/lab-definition.ts'
import { isRecord } from '../../../lib/guards.ts'
import { scoreOf100, withNamedInterval } from '../../../lib/numbers.ts'
import { wilson } from '../../../moderation/judge/metrics.ts'

/** The lab without a room: how far the sample room's appeals are decided. */
export interface AppealsState {
  /** As many of the cases, from the first, are decided; all of them if there are fewer. */
  readonly decided: number
  /** Cases, by their place from 0, in which whoever works the lab decides otherwise than the sample's person. */
  readonly otherwise: readonly number[]
}

/** More than there can be: all are decided. */
const ALL = 99

/** A click decides the first case, and the second, and all the others. */
const SCRIPT: readonly [AppealsState, ...AppealsState[]] = [
  { decided: 0, otherwise: [] },
  { decided: 1, otherwise: [] },
  { decided: 2, otherwise: [] },
  { decided: ALL, otherwise: [] },
]

function readAppeals(value: unknown): AppealsState | undefined {
  if (!isRecord(value))
    return undefined
  const { decided, otherwise } = value
  const isPlace = (place: unknown): place is number => Number.isInteger(place) && Number(place) >= 0 && Number(place) <= ALL
  return isPlace(decided) && Array.isArray(otherwise) && otherwise.length <= ALL && otherwise.every(isPlace)
    ? { decided, otherwise }
    : undefined
}

/** A case waits, is decided, and counts: with a room the phones' appeals, without one the sample room's. */
export const appealsLab: LabDefinition<AppealsState> = { name: 'Appeals', sharedAs: 'appeals', script: SCRIPT, read: readAppeals }

/** The sample room's appeals, as a room's would stand when so many are decided. */
export function sampleView({ removed, cases }: SampleAppeals, { decided, otherwise }: AppealsState): AppealsView {
  const done = cases.slice(0, decided).map((one, place) => ({ ...one, restored: otherwise.includes(place) ? !one.restored : one.restored }))
  const waiting = cases[done.length]
  const last = done.at(-1)
  return {
    removed,
    appealed: cases.length,
    decided: done.length,
    restored: done.filter(({ restored }) => restored).length,
    ...(waiting && { next: { ...waiting, restored: undefined } }),
    ...(last && { last }),
  }
}

/** What the next decision on the sample's case does to the lab. */
export function decideSample({ cases }: SampleAppeals, state: AppealsState, restored: boolean): AppealsState {
  const place = Math.min(state.decided, cases.length)
  const isOtherwise = cases[place] !== undefined && cases[place].restored !== restored
  return { decided: place + 1, otherwise: isOtherwise ? [...state.otherwise, place] : state.otherwise }
}

/** How often the machine was overruled, with Wilson's interval. */
export function overruled({ decided, restored }: Pick<AppealsView, 'decided' | 'restored'>): ReturnType<typeof wilson> {
  return wilson(restored, decided)
}

/** The finding, and what it rests on. */
export function describeAppeals({ removed, appealed, decided, restored }: AppealsView): string {
  const base = `${appealed} of ${removed} removals ${appealed === 1 ? 'was' : 'were'} appealed`
  if (decided === 0)
    return `${base}, and none is decided yet.`
  return `People overruled the machine in ${restored} of ${decided} appeals, ${withNamedInterval(overruled({ decided, restored }))}. ${base}; ${decided} ${decided === 1 ? 'decision is a new label' : 'decisions are new labels'}.`
}

/** The statement of reasons as the slide has it, in a few words a row; the phone says it in full. */
export function reasonsOf({ score, version, text, reasons }: AppealCase, threshold: number): readonly { term: string, text: string }[] {
  const words = text === undefined ? [] : (reasons ?? []).map(([start, end]) => `“${text.slice(start, end)}”`)
  return [
    { term: 'What', text: 'removed, everywhere and for good' },
    ...(text === undefined ? [] : [{ term: 'Words', text: words.join(', ') || 'all of them together' }]),
    { term: 'Rule', text: 'the house’s own: no insults' },
    { term: 'Decided by', text: `a program alone${version === undefined ? '' : `, ${version}`}: ${scoreOf100(score)} of 100${score < threshold ? '' : `, removes from ${scoreOf100(threshold)}`}` },
    { term: 'Complain', text: 'to a person, for six months at least' },
  ]
}

/** How a case ended, in a word or two. */
export function endingOf({ restored }: Pick<AppealCase, 'restored'>): string {
  return restored ? 'given back' : 'stays removed'
}
