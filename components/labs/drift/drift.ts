import type { DriftRun, DriftSettings, DriftWindow, Judged, WindowSize } from '../../../moderation/judge/drift-stream.ts'
import type { Interval } from '../../../moderation/judge/metrics.ts'
import type { DataTable } from '../../charts/table.ts'
import type { LabDefinition } from '../frame/lab-definition.ts'
import { isRecord } from '../../../lib/guards.ts'
import { percent, withInterval, withNamedInterval } from '../../../lib/numbers.ts'
import { ALARM, AUDIT_EVERY, delayOf, WINDOW_SIZES, windowsOf } from '../../../moderation/judge/drift-stream.ts'
import { wilson } from '../../../moderation/judge/metrics.ts'

/** The controls of the lab. */
export interface DriftState extends DriftSettings {
  /** Windows that have gone by. The last labels come when the stream has ended. */
  readonly now: number
}

/** What the still figure shows: from which place the stream comes at first and in the end, and how it goes. */
export interface DriftStill {
  before: string
  after: string
  run: DriftRun
}

/** When the last label is in. */
export function endOf(size: WindowSize): number {
  return windowsOf(size) + delayOf(size)
}

const SIZE = 130
const PLAIN: DriftState = { now: 7, acting: false, audit: false, retrainedAfter: null, rebaselinedAfter: null, size: SIZE }
const TO_THE_END: DriftState = { ...PLAIN, now: endOf(SIZE) }

/** An audit's estimate is of so many comments of the stream together, in whole windows: fewer have too few removals. */
const AUDIT_ROWS = 390

/**
 * Calm; the alarm; the labels; what acting hides; what an audit shows. Then, where every label comes in, each answer by
 * itself, and both.
 */
const SCRIPT: readonly [DriftState, ...DriftState[]] = [
  PLAIN,
  { ...PLAIN, now: 9 },
  { ...PLAIN, now: 11 },
  { ...PLAIN, now: 11, acting: true },
  { ...PLAIN, now: 11, acting: true, audit: true },
  { ...TO_THE_END, rebaselinedAfter: 11 },
  { ...TO_THE_END, retrainedAfter: 11 },
  { ...TO_THE_END, rebaselinedAfter: 11, retrainedAfter: 11 },
]

/** What is printed: the stream to its end, baseline moved and model trained anew on the way, with every label known. */
export const PRINTED_DRIFT: DriftState = { ...TO_THE_END, rebaselinedAfter: 11, retrainedAfter: 11 }

/** Takes what another window says of the controls, or refuses it with undefined. An older build knows one size and one baseline. */
function readDrift(value: unknown): DriftState | undefined {
  if (!isRecord(value))
    return undefined
  const { now, acting, audit, retrainedAfter, rebaselinedAfter = null, size: asked = SIZE } = value
  const size = WINDOW_SIZES.find(offer => offer === asked)
  const isWindow = (at: unknown, last: number): at is number => Number.isInteger(at) && Number(at) >= 0 && Number(at) <= last
  if (!size || !isWindow(now, endOf(size)) || typeof acting !== 'boolean' || typeof audit !== 'boolean')
    return undefined
  const isMoment = (at: unknown): at is number | null => at === null || isWindow(at, windowsOf(size) - 1)
  return isMoment(retrainedAfter) && isMoment(rebaselinedAfter) ? { now, acting, audit, retrainedAfter, rebaselinedAfter, size } : undefined
}

/** A stream changes its place, and what is watched tells of it. */
export const driftLab: LabDefinition<DriftState> = { name: 'Drift', sharedAs: 'drift', script: SCRIPT, read: readDrift }

/** The same moment of the stream in windows of another size, rounded to a whole one. */
export function resized(state: DriftState, size: WindowSize): DriftState {
  const at = (window: number): number => Math.round(window * state.size / size)
  const moment = (window: number | null): number | null => window === null ? null : Math.min(at(window), windowsOf(size) - 1)
  return {
    ...state,
    size,
    now: state.now >= endOf(state.size) ? endOf(size) : Math.min(at(state.now), endOf(size) - 1),
    retrainedAfter: moment(state.retrainedAfter),
    rebaselinedAfter: moment(state.rebaselinedAfter),
  }
}

/** How many windows are there to be seen, and of how many the labels have arrived. */
export function arrived({ now, size }: DriftState): { windows: number, labels: number } {
  const all = windowsOf(size)
  return { windows: Math.min(now, all), labels: Math.max(0, Math.min(now - delayOf(size), all)) }
}

/** Where the alarm is set for a window: at the usual line, or above it where chance alone gets there. */
export function alarmLine({ noise }: Pick<DriftWindow, 'noise'>): number {
  return Math.max(ALARM, noise)
}

/** Whether a window rings. */
export function rings(window: DriftWindow): boolean {
  return window.psi > alarmLine(window)
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

/** How good a model's decisions on some comments are, with 95% intervals. */
interface Quality { precision: Interval, recall: Interval }

/** Precision and recall over some windows, or over what an audit has read of them: of the model in use, or of the first one. */
export function qualityOf(some: readonly Judged[], of: 'decisions' | 'unchanged' = 'decisions'): Quality & { right: number, removed: number } {
  const sum = (count: (judged: Judged) => number): number => some.reduce((total, judged) => total + count(judged), 0)
  const [right, removed] = [sum(judged => judged[of].right), sum(judged => judged[of].removed)]
  return { precision: wilson(right, removed), recall: wilson(right, sum(({ toxic }) => toxic)), right, removed }
}

/**
 * What the audit knows of the decisions at a window, from 0: what was read of it and of those just before, as far back as
 * the stream and the model were the same to all that anybody knows.
 */
export function auditedAt(run: DriftRun, at: number, size: WindowSize): Quality {
  const alarm = (firstAlarm(run) ?? Infinity) - 1
  const from = Math.max(0, at + 1 - Math.round(AUDIT_ROWS / size), at >= alarm ? alarm : 0)
  return qualityOf(run.windows.slice(from, at + 1).filter(({ isRetrained }) => isRetrained === run.windows[at]?.isRetrained).map(({ audit }) => audit))
}

/** What can be said of the windows since something was done: the quality, by whatever is known of it. */
function outcome({ acting, audit, retrainedAfter }: DriftState, since: readonly DriftWindow[]): string {
  const truth = qualityOf(since)
  if (acting && !audit)
    return `On paper all removals are right. In truth ${truth.right} of ${truth.removed} are, and nobody can see it.`
  const known = acting ? since.map(window => window.audit) : since
  const [old, now] = [qualityOf(known, 'unchanged'), qualityOf(known)]
  if (retrainedAfter === null)
    return `The model is the old one: recall ${withNamedInterval(now.recall)}, precision ${withInterval(now.precision)}.`
  return `On the ${acting ? 'comments that were read' : 'same comments'}, recall goes from ${withNamedInterval(old.recall)} to ${withInterval(now.recall)}, precision from ${withInterval(old.precision)} to ${withInterval(now.precision)}.`
}

/** What was done, in words. */
function deed({ retrainedAfter, rebaselinedAfter }: DriftState): string | undefined {
  if (retrainedAfter !== null)
    return rebaselinedAfter === null ? 'Only trained anew' : 'Trained anew, baseline moved'
  return rebaselinedAfter === null ? undefined : 'Only the baseline moved'
}

/** That nothing rings, and what the size of the windows has to do with it. */
function describeCalm(some: readonly DriftWindow[]): string {
  const [first] = some
  const calm = `Calm: none of ${some.length} windows rings.`
  if (!first)
    return calm
  const byChance = `By chance alone, PSI reaches ${first.noise.toFixed(2)} in one window of 20`
  if (first.noise < ALARM)
    return `${calm} ${byChance}.`
  const past = some.filter(({ psi }) => psi > ALARM).length
  return `${calm} ${byChance}: at the usual line of ${ALARM}, ${past === 0 ? 'none' : past} would have rung, for nothing.`
}

/** What there is to say at this moment, and no more than could be known. */
export function describeMoment(state: DriftState, run: DriftRun): string {
  const { windows, labels } = arrived(state)
  const alarm = firstAlarm(run)
  const { acting, audit, retrainedAfter, rebaselinedAfter, size } = state
  if (alarm === undefined || windows < alarm)
    return describeCalm(run.windows.slice(0, windows))
  const done = deed(state)
  const since = Math.max(retrainedAfter ?? 0, rebaselinedAfter ?? 0)
  if (done !== undefined && labels > since) {
    const after = run.windows.slice(since, windows)
    const ringing = after.filter(rings).length
    return `${done}: ${ringing === 0 ? 'no' : ringing} ${ringing === 1 ? 'alarm' : 'alarms'} in ${after.length} windows. ${outcome(state, run.windows.slice(since, labels))}`
  }
  if (done !== undefined)
    return `${done}. Now wait for the labels of the next windows.`
  if (acting && !audit)
    return 'Whatever is removed counts as right, for nobody sees it: 100% on paper. The truth is out of sight.'
  const first = `Window ${alarm} rings: PSI ${run.windows[alarm - 1]?.psi.toFixed(2)}.`
  if (labels < alarm)
    return `${first} No label from there has arrived: they take ${delayOf(size)} windows.`
  if (acting) {
    const { precision, recall } = auditedAt(run, labels - 1, size)
    return `A person reads one comment in ${AUDIT_EVERY}, removed or kept: precision ${withNamedInterval(precision)}, recall ${withInterval(recall)}.`
  }
  const [before, after] = [qualityOf(run.windows.slice(0, alarm - 1)).precision, qualityOf(run.windows.slice(alarm - 1, labels)).precision]
  return after.high < before.low
    ? `${first} ${labels === alarm ? 'Its labels' : `The labels of windows ${alarm} to ${labels}`} agree, ${delayOf(size)} windows later: precision ${withNamedInterval(after)}, down from ${withInterval(before)}.`
    : `${first} Its first labels cannot tell yet: precision ${withNamedInterval(after)}, before it ${withInterval(before)}.`
}

/** Where the comments come from, and what another model draws the line at. */
export function describeStream(state: DriftState, run: DriftRun, { before, after }: Pick<DriftStill, 'before' | 'after'>): string {
  const change = run.windows.findIndex(({ isAfter }) => isAfter) + 1
  const { windows } = arrived(state)
  const place = windows >= change ? `The stream comes from ${before}, and from window ${change} on from ${after}.` : `The stream comes from ${before}.`
  const threshold = state.retrainedAfter === null || run.newThreshold === null ? '' : ` The new model's threshold is ${run.newThreshold}, the old one's ${run.threshold}.`
  return `${place}${threshold}`
}

/** The figure in words, finding first. */
export function describeDrift(state: DriftState, run: DriftRun, places: Pick<DriftStill, 'before' | 'after'>): string {
  return `${describeMoment(state, run)} ${describeStream(state, run, places)}`
}

/** What is known of the decisions of a window's model: precision and recall. */
function qualityText(state: DriftState, run: DriftRun, at: number): string {
  const window = run.windows[at]
  if (!window || at >= arrived(state).labels)
    return 'not known yet'
  if (!state.acting) {
    const { precision, recall } = qualityOf([window])
    return `${percent(precision.value)}, ${percent(recall.value)}`
  }
  if (!state.audit)
    return '100% on paper, not known'
  const { precision, recall } = auditedAt(run, at, state.size)
  return `${withInterval(precision)}, ${withInterval(recall)} by audit`
}

/** The numbers behind the figure, of the windows that have gone by. */
export function driftTable(state: DriftState, run: DriftRun, places: Pick<DriftStill, 'before' | 'after'>): DataTable {
  const moved = state.rebaselinedAfter === null ? '' : `, and after window ${state.rebaselinedAfter} against the newest ones`
  return {
    caption: `Windows of ${state.size} comments against ${run.referenceRows} from before${moved}${state.acting && state.audit ? '; at precision and recall, 95% intervals in brackets' : ''}`,
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
