import type { DriftRun, DriftSettings } from '../../worker/drift.ts'
import type { DataTable } from '../charts/table.ts'
import { ALARM, AUDIT_EVERY, LABEL_DELAY, WINDOWS } from '../../worker/drift.ts'
import { percent } from '../charts/percent.ts'

/** The controls of the lab. */
export interface DriftState extends DriftSettings {
  /** Windows that have gone by. The last labels come when the stream has ended. */
  readonly now: number
}

/** When the last label is in. */
export const END = WINDOWS + LABEL_DELAY

const PLAIN: DriftState = { now: 7, acting: false, audit: false, retrainedAfter: null }

/** Calm; the alarm; the labels; what acting hides; what an audit shows; trained anew. */
const SCRIPT: readonly DriftState[] = [
  PLAIN,
  { ...PLAIN, now: 9 },
  { ...PLAIN, now: 11 },
  { ...PLAIN, now: 11, acting: true },
  { ...PLAIN, now: 11, acting: true, audit: true },
  { now: END, acting: true, audit: true, retrainedAfter: 11 },
]

/** What the lab shows after so many of its clicks. */
export function scriptedDrift(step: number): DriftState {
  return SCRIPT[Math.min(step, SCRIPT.length - 1)] ?? PLAIN
}

/** What is printed: the stream to its end, trained anew on the way, with every label known. */
export const PRINTED_DRIFT: DriftState = { ...PLAIN, now: END, retrainedAfter: 11 }

/** Takes what another window says of the controls, or refuses it with undefined. */
export function readDrift(value: unknown): DriftState | undefined {
  if (typeof value !== 'object' || value === null)
    return undefined
  const { now, acting, audit, retrainedAfter } = value as Record<string, unknown>
  const isWindow = (at: unknown, last: number): at is number => Number.isInteger(at) && Number(at) >= 0 && Number(at) <= last
  if (!isWindow(now, END) || typeof acting !== 'boolean' || typeof audit !== 'boolean')
    return undefined
  return retrainedAfter === null || isWindow(retrainedAfter, WINDOWS - 1) ? { now, acting, audit, retrainedAfter } : undefined
}

/** How many windows are there to be seen, and of how many the labels have arrived. */
export function arrived({ now }: DriftState): { windows: number, labels: number } {
  return { windows: Math.min(now, WINDOWS), labels: Math.max(0, Math.min(now - LABEL_DELAY, WINDOWS)) }
}

/** The number of the first window past the alarm line, from 1; undefined when it never rings. */
export function firstAlarm({ windows }: DriftRun): number | undefined {
  const at = windows.findIndex(({ psi }) => psi > ALARM)
  return at < 0 ? undefined : at + 1
}

/** Whether there are labels from after the alarm to train on, and windows left to use the model for. */
export function canRetrain(state: DriftState, run: DriftRun): boolean {
  const alarm = firstAlarm(run)
  return state.retrainedAfter === null && alarm !== undefined && arrived(state).labels >= alarm && state.now < WINDOWS
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Mean precision of some windows, from and to by number. */
function precisionOf({ windows }: DriftRun, from: number, to: number): number {
  return mean(windows.slice(from - 1, to).map(({ precision }) => precision))
}

/** What there is to say at this moment, and no more than could be known. */
export function describeMoment(state: DriftState, run: DriftRun): string {
  const { windows, labels } = arrived(state)
  const alarm = firstAlarm(run)
  const { acting, audit, retrainedAfter } = state
  if (alarm === undefined || windows < alarm)
    return `Calm: none of ${windows} windows is past the line.`
  const rings = `Window ${alarm} is past the line: PSI ${run.windows[alarm - 1]?.psi.toFixed(2)}.`
  if (retrainedAfter !== null && labels > retrainedAfter) {
    const last = run.windows[labels - 1]
    const now = acting
      ? audit ? `By the audit ${percent(last?.audited.value ?? 0)} of the removals are right.` : 'What is removed counts as right, before and after.'
      : `Precision ${percent(precisionOf(run, retrainedAfter + 1, labels))}, up from ${percent(precisionOf(run, alarm, retrainedAfter))}.`
    return `Trained anew after window ${retrainedAfter}: PSI back to ${mean(run.windows.slice(retrainedAfter, windows).map(({ psi }) => psi)).toFixed(2)}. ${now}`
  }
  if (retrainedAfter !== null)
    return `Trained anew after window ${retrainedAfter}, on what has labels. Now wait for the labels of the next windows.`
  if (acting && !audit)
    return 'Whatever is removed counts as right, for nobody sees it: 100% on paper. The truth is out of sight.'
  if (labels < alarm)
    return `${rings} No label from there has arrived: they take ${LABEL_DELAY} windows.`
  if (acting) {
    const { value, low, high } = run.windows[labels - 1]?.audited ?? { value: 0, low: 0, high: 1 }
    return `A person reads one removal in ${AUDIT_EVERY}: ${percent(value)} are right, 95% sure of ${Math.round(low * 100)} to ${percent(high)}. Not 100.`
  }
  return `${rings} The labels say so two windows later: precision ${percent(precisionOf(run, alarm, labels))}, down from ${percent(precisionOf(run, 1, alarm - 1))}.`
}

/** The figure in words, finding first. */
export function describeDrift(state: DriftState, run: DriftRun, { before, after }: { before: string, after: string }): string {
  const change = run.windows.findIndex(({ isAfter }) => isAfter) + 1
  const { windows } = arrived(state)
  return `${describeMoment(state, run)} ${windows >= change ? `The stream comes from ${before}, and from window ${change} on from ${after}.` : `The stream comes from ${before}.`}`
}

/** What is known of the decisions of a window's model. */
export function precisionText(state: DriftState, { windows }: DriftRun, at: number): string {
  const window = windows[at]
  if (!window || at >= arrived(state).labels)
    return 'not known yet'
  if (!state.acting)
    return percent(window.precision)
  return state.audit ? `${percent(window.audited.value)} by audit (${Math.round(window.audited.low * 100)} to ${percent(window.audited.high)})` : '100% on paper'
}

/** The numbers behind the figure, of the windows that have gone by. */
export function driftTable(state: DriftState, run: DriftRun, places: { before: string, after: string }): DataTable {
  return {
    caption: `Windows of the stream against the reference of ${run.referenceRows} comments`,
    columns: ['Window', 'Source', 'PSI', 'KS distance', 'Removed', 'Precision'],
    rows: run.windows.slice(0, arrived(state).windows).map(({ isAfter, psi, ks, pValue, removed }, at) => [
      String(at + 1),
      isAfter ? places.after : places.before,
      psi.toFixed(2),
      `${ks.toFixed(2)} (${pValue < 0.001 ? 'p below 0.001' : `p ${pValue.toFixed(3)}`})`,
      String(removed),
      precisionText(state, run, at),
    ]),
  }
}
