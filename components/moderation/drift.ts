import type { Interval } from '../../moderation/metrics.ts'
import type { Decisions, DriftRun, DriftSettings, DriftWindow, WindowSize } from '../../worker/drift.ts'
import type { DataTable } from '../charts/table.ts'
import { wilson } from '../../moderation/metrics.ts'
import { ALARM, AUDIT_EVERY, LABEL_DELAY, WINDOW_SIZES, windowsOf } from '../../worker/drift.ts'
import { percent } from '../charts/percent.ts'

/** The controls of the lab. */
export interface DriftState extends DriftSettings {
  /** Windows that have gone by. The last labels come when the stream has ended. */
  readonly now: number
}

/** When the last label is in. */
export function endOf(size: WindowSize): number {
  return windowsOf(size) + LABEL_DELAY
}

const SIZE = 130
const PLAIN: DriftState = { now: 7, acting: false, audit: false, retrainedAfter: null, rebaselinedAfter: null, size: SIZE }
const TO_THE_END: DriftState = { ...PLAIN, now: endOf(SIZE) }

/** Calm; the alarm; the labels; what acting hides; what an audit shows; the baseline moved alone; and trained anew. */
const SCRIPT: readonly [DriftState, ...DriftState[]] = [
  PLAIN,
  { ...PLAIN, now: 9 },
  { ...PLAIN, now: 11 },
  { ...PLAIN, now: 11, acting: true },
  { ...PLAIN, now: 11, acting: true, audit: true },
  { ...TO_THE_END, rebaselinedAfter: 11 },
  { ...TO_THE_END, rebaselinedAfter: 11, retrainedAfter: 11 },
]

/** What the lab shows after so many of its clicks. */
export function scriptedDrift(step: number): DriftState {
  return SCRIPT[Math.min(step, SCRIPT.length - 1)] ?? SCRIPT[0]
}

/** What is printed: the stream to its end, baseline moved and model trained anew on the way, with every label known. */
export const PRINTED_DRIFT: DriftState = { ...TO_THE_END, rebaselinedAfter: 11, retrainedAfter: 11 }

/** Takes what another window says of the controls, or refuses it with undefined. An older build knows one size and one baseline. */
export function readDrift(value: unknown): DriftState | undefined {
  if (typeof value !== 'object' || value === null)
    return undefined
  const { now, acting, audit, retrainedAfter, rebaselinedAfter = null, size: asked = SIZE } = value as Record<string, unknown>
  const size = WINDOW_SIZES.find(offer => offer === asked)
  const isWindow = (at: unknown, last: number): at is number => Number.isInteger(at) && Number(at) >= 0 && Number(at) <= last
  if (!size || !isWindow(now, endOf(size)) || typeof acting !== 'boolean' || typeof audit !== 'boolean')
    return undefined
  const isMoment = (at: unknown): at is number | null => at === null || isWindow(at, windowsOf(size) - 1)
  return isMoment(retrainedAfter) && isMoment(rebaselinedAfter) ? { now, acting, audit, retrainedAfter, rebaselinedAfter, size } : undefined
}

/** The same moment of the stream in windows of another size, rounded up to a whole one. */
export function resized(state: DriftState, size: WindowSize): DriftState {
  const at = (window: number): number => Math.ceil(window * state.size / size)
  const moment = (window: number | null): number | null => window === null ? null : Math.min(at(window), windowsOf(size) - 1)
  return {
    ...state,
    size,
    now: state.now >= windowsOf(state.size) ? windowsOf(size) + state.now - windowsOf(state.size) : at(state.now),
    retrainedAfter: moment(state.retrainedAfter),
    rebaselinedAfter: moment(state.rebaselinedAfter),
  }
}

/** How many windows are there to be seen, and of how many the labels have arrived. */
export function arrived({ now, size }: DriftState): { windows: number, labels: number } {
  const all = windowsOf(size)
  return { windows: Math.min(now, all), labels: Math.max(0, Math.min(now - LABEL_DELAY, all)) }
}

/** Whether a window rings: past the usual line, and past what chance alone does at this size. */
export function rings({ psi, noise }: DriftWindow): boolean {
  return psi > Math.max(ALARM, noise)
}

/** The number of the first window that rings, from 1; undefined when none does. */
export function firstAlarm({ windows }: DriftRun): number | undefined {
  const at = windows.findIndex(rings)
  return at < 0 ? undefined : at + 1
}

/** Whether labels from after the alarm are there to act on, and windows left to see what it does. */
export function canRespond(state: DriftState, run: DriftRun): boolean {
  const alarm = firstAlarm(run)
  return alarm !== undefined && arrived(state).labels >= alarm && state.now < windowsOf(state.size)
}

/** Precision and recall over some windows, from and to by number, with 95% intervals. */
export function qualityOf(windows: readonly DriftWindow[], from: number, to: number, of: 'decisions' | 'unchanged'): { precision: Interval, recall: Interval, right: number, removed: number, toxic: number } {
  const some = windows.slice(from - 1, to)
  const sum = (count: (window: DriftWindow) => number): number => some.reduce((total, window) => total + count(window), 0)
  const [right, removed, toxic] = [sum(window => window[of].right), sum(window => window[of].removed), sum(window => window.toxic)]
  return { precision: wilson(right, removed), recall: wilson(right, toxic), right, removed, toxic }
}

/** An estimate with its interval: "93% (86 to 96)". */
export function withInterval({ value, low, high }: Interval): string {
  return `${percent(value)} (${Math.round(low * 100)} to ${Math.round(high * 100)})`
}

/** What can be said of the windows since something was done: the quality, by whatever is known of it. */
function outcome(state: DriftState, run: DriftRun, since: number): string {
  const { labels } = arrived(state)
  const { acting, audit, retrainedAfter } = state
  if (acting && audit) {
    const { precision, recall } = run.windows[labels - 1]?.audited ?? { precision: wilson(0, 0), recall: wilson(0, 0) }
    return `By the audit precision is ${withInterval(precision)}, recall ${withInterval(recall)}.`
  }
  const now = qualityOf(run.windows, since + 1, labels, 'decisions')
  if (acting)
    return `On paper all removals are right. In truth ${now.right} of ${now.removed} are; nobody can see it.`
  const old = qualityOf(run.windows, since + 1, labels, 'unchanged')
  return retrainedAfter === null
    ? `The model is the old one: recall ${withInterval(now.recall)}.`
    : `On the same ${labels - since} windows, old model and new: recall ${withInterval(old.recall)} and ${withInterval(now.recall)}, precision ${withInterval(old.precision)} and ${withInterval(now.precision)}.`
}

/** What was done, in words. */
function deed({ retrainedAfter, rebaselinedAfter }: DriftState): string | undefined {
  if (retrainedAfter !== null)
    return rebaselinedAfter === null ? 'Trained anew, held against the old baseline' : 'Trained anew, baseline moved'
  return rebaselinedAfter === null ? undefined : 'Only the baseline moved, and the alarm goes quiet'
}

/** What there is to say at this moment, and no more than could be known. */
export function describeMoment(state: DriftState, run: DriftRun): string {
  const { windows, labels } = arrived(state)
  const alarm = firstAlarm(run)
  const { acting, audit, retrainedAfter, rebaselinedAfter } = state
  if (alarm === undefined || windows < alarm)
    return `Calm: none of ${windows} windows rings. By chance alone, PSI reaches ${run.windows[0]?.noise.toFixed(2)} in one window of 20.`
  const done = deed(state)
  const since = Math.max(retrainedAfter ?? 0, rebaselinedAfter ?? 0)
  if (done !== undefined && labels > since) {
    const after = run.windows.slice(since, windows)
    const ringing = after.filter(rings).length
    return `${done}: ${ringing === 0 ? 'no alarm' : `${ringing} ${ringing === 1 ? 'alarm' : 'alarms'}`} in ${after.length} windows. ${outcome(state, run, since)}`
  }
  if (done !== undefined)
    return `${done}. Now wait for the labels of the next windows.`
  if (acting && !audit)
    return 'Whatever is removed counts as right, for nobody sees it: 100% on paper. The truth is out of sight.'
  const first = `Window ${alarm} rings: PSI ${run.windows[alarm - 1]?.psi.toFixed(2)}.`
  if (labels < alarm)
    return `${first} No label from there has arrived: they take ${LABEL_DELAY} windows.`
  if (acting) {
    const { precision, recall } = run.windows[labels - 1]?.audited ?? { precision: wilson(0, 0), recall: wilson(0, 0) }
    return `A person reads one comment in ${AUDIT_EVERY}, removed or kept: precision ${withInterval(precision)}, recall ${withInterval(recall)}.`
  }
  const [before, after] = [qualityOf(run.windows, 1, alarm - 1, 'decisions'), qualityOf(run.windows, alarm, labels, 'decisions')]
  return `${first} The labels agree, ${LABEL_DELAY} windows later: precision ${withInterval(after.precision)}, down from ${withInterval(before.precision)}.`
}

/** The figure in words, finding first. */
export function describeDrift(state: DriftState, run: DriftRun, { before, after }: { before: string, after: string }): string {
  const change = run.windows.findIndex(({ isAfter }) => isAfter) + 1
  const { windows } = arrived(state)
  return `${describeMoment(state, run)} ${windows >= change ? `The stream comes from ${before}, and from window ${change} on from ${after}.` : `The stream comes from ${before}.`}`
}

function share({ right }: Decisions, of: number): string {
  return percent(right / of)
}

/** What is known of the decisions of a window's model: precision and recall. */
export function qualityText(state: DriftState, { windows }: DriftRun, at: number): string {
  const window = windows[at]
  if (!window || at >= arrived(state).labels)
    return 'not known yet'
  const { decisions, toxic, audited } = window
  if (!state.acting)
    return `${share(decisions, decisions.removed)}, ${share(decisions, toxic)}`
  return state.audit ? `${withInterval(audited.precision)}, ${withInterval(audited.recall)} by audit` : '100% on paper, not known'
}

/** The numbers behind the figure, of the windows that have gone by. */
export function driftTable(state: DriftState, run: DriftRun, places: { before: string, after: string }): DataTable {
  return {
    caption: `Windows of ${state.size} comments of the stream against the reference of ${run.referenceRows}`,
    columns: ['Window', 'Source', 'PSI', 'PSI by chance', 'KS distance', 'Removed', 'Precision, recall'],
    rows: run.windows.slice(0, arrived(state).windows).map((window, at) => [
      String(at + 1),
      window.isAfter ? places.after : places.before,
      window.psi.toFixed(2),
      `up to ${window.noise.toFixed(2)}`,
      `${window.ks.toFixed(2)} (${window.ks > window.ksLimit ? 'more' : 'less'} than ${window.ksLimit.toFixed(2)}, ${window.pValue < 0.001 ? 'p below 0.001' : `p ${window.pValue.toFixed(3)}`})`,
      String(window.decisions.removed),
      qualityText(state, run, at),
    ]),
  }
}
