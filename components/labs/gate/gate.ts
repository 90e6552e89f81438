import type { Check, CheckName, CheckOutcome } from '../../../moderation/judge/gate.ts'
import type { Lesson } from '../../../room/labels.ts'
import type { GateRun, Registered } from '../../../worker/gate.ts'
import type { LabDefinition } from '../frame/lab-definition.ts'
import { isRecord } from '../../../lib/guards.ts'
import { countText, kilobytes, percent } from '../../../lib/numbers.ts'
import { hashString } from '../../../moderation/hash.ts'
import { LIMITS, verdictOf } from '../../../moderation/judge/gate.ts'
import { RECIPE } from '../../../moderation/learn/recipe.ts'
import { LEAST_LABELS, lessonsOf } from '../../../room/lessons.ts'

/** What the lab shows: what can be learned from, the challenger, the checks, all that is known of the models. */
export const VIEWS = ['labels', 'challenger', 'checks', 'registry'] as const
export type GateView = typeof VIEWS[number]

export const viewTitle: Readonly<Record<GateView, string>> = { labels: 'Labels', challenger: 'Challenger', checks: 'Checks', registry: 'Registry' }

export interface GateState { readonly view: GateView }

function readGate(value: unknown): GateState | undefined {
  const view = isRecord(value) ? VIEWS.find(offer => offer === value.view) : undefined
  return view && { view }
}

/** A click trains, the next one runs the gate, the last one opens the registry. */
export const gateLab: LabDefinition<GateState> = {
  name: 'Release gate',
  sharedAs: 'release gate',
  script: [{ view: 'labels' }, { view: 'challenger' }, { view: 'checks' }, { view: 'registry' }],
  runs: true,
  read: readGate,
}

/** Names a state of the room's labels: a run of the same labels is the same. */
export function keyOf(lessons: readonly Lesson[]): string {
  return hashString(JSON.stringify(lessons)).toString(16)
}

export const checkTitle: Readonly<Record<CheckName, string>> = {
  'frozen': 'The frozen test set',
  'sources': 'Every source by itself',
  'behaviours': 'The behaviour list',
  'identity': 'Sentences about groups',
  'size': 'Size',
  'speed': 'Speed',
  'kept out': 'Labels kept out of training',
  'contrary': 'The most contrary tenth',
}

export const outcomeTitle: Readonly<Record<CheckOutcome, string>> = { 'pass': 'pass', 'fail': 'fail', 'unproven': 'not proven', 'not run': 'not run' }

/** A number with its sign and so many digits. */
function signedTo(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits)
  return value < 0 && Number(text) !== 0 ? `−${text}` : `+${text}`
}

/** How a check's numbers are written. */
const WRITTEN: Readonly<Record<CheckName, (value: number) => string>> = {
  'frozen': value => `AUC ${signedTo(value, 3)}`,
  'sources': value => `AUC ${signedTo(value, 3)}`,
  'behaviours': value => `${value} newly wrong`,
  'identity': value => `${signedTo(100 * value, 1)} points`,
  'size': value => `${value.toFixed(2)} times`,
  'speed': value => `${value.toFixed(2)} times`,
  'kept out': value => `${signedTo(100 * value, 0)} points`,
  'contrary': value => `${(100 * value).toFixed(1)}% change`,
}

/** The ends of an interval, without what the number before them says already. */
function endsOf({ name, interval }: Check): string {
  if (!interval)
    return ''
  const end = (value: number): string => name === 'frozen' ? signedTo(value, 3) : signedTo(100 * value, 0)
  return ` (${end(interval.low)} to ${end(interval.high)})`
}

/** What was found: "AUC −0.000 (−0.004 to +0.004)". */
export function numberText(check: Check): string {
  const { name, value, of } = check
  if (value === null)
    return '–'
  return `${WRITTEN[name](value)}${endsOf(check)}${of ? `: ${of}` : ''}`
}

/** What it is held against. */
export function limitText({ name }: Pick<Check, 'name'>): string {
  const limit = WRITTEN[name](LIMITS[name]).replace(/^AUC | newly wrong$| change$/g, '')
  switch (name) {
    case 'frozen':
    case 'sources':
      return `${limit} at least`
    case 'kept out':
      return 'above 0'
    default:
      return `${limit} at most`
  }
}

/** What a check rests on. */
export function restsOn({ name, rows }: Pick<Check, 'name' | 'rows'>): string {
  return name === 'size' || name === 'speed' ? '–' : countText(rows)
}

/** A list in words: "a, b and c". */
function listText(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

const titlesOf = (checks: readonly Check[], outcome: CheckOutcome): string[] => checks.filter(check => check.outcome === outcome).map(({ name }) => checkTitle[name].toLowerCase())

/** What the gate says, finding first. */
export function describeChecks({ checks, calm }: Pick<GateRun, 'checks' | 'calm'>): string {
  const passed = checks.filter(({ outcome }) => outcome === 'pass').length
  const failed = titlesOf(checks, 'fail')
  const unproven = titlesOf(checks, 'unproven')
  const doubts = unproven.length > 0 ? ` Not proven: ${listText(unproven)}.` : ''
  const without = calm.value === null ? '' : ` Without the contrary tenth, kept-out labels: ${WRITTEN['kept out'](calm.value)} on ${calm.rows}.`
  switch (verdictOf(checks)) {
    case 'ship':
      return `Ship it: ${passed} of ${checks.length} checks pass, and it is better by labels that it has not seen.${without}`
    case 'no':
      return `No. It fails on ${listText(failed)}.${doubts}${without}`
    case 'not proven':
      return `Nothing is proven, so the champion stays.${doubts}${without}`
  }
}

/** What of the labels can be used, finding first. */
export function describeLessons(lessons: readonly Lesson[]): string {
  const { learn, judge, few, doubtful } = lessonsOf(lessons, 'all')
  if (lessons.length === 0)
    return 'The room has labelled nothing yet, so there is nothing to learn from.'
  return `Of ${lessons.length} comments with labels, ${learn.length} can be learned from, and ${judge.length} by other people judge. ${doubtful} in doubt and ${few} with fewer than ${LEAST_LABELS} labels are left out.`
}

/** What was trained. */
export function describeChallenger({ registry }: Pick<GateRun, 'registry'>): string {
  const challenger = registry.find(({ role }) => role === 'challenger')
  if (!challenger || challenger.rows.room === 0)
    return 'There is nothing to learn from: the challenger is the champion again.'
  return `A challenger is trained: ${countText(challenger.rows.sample)} comments of the sample and ${challenger.rows.room} of the room, each weighing ${challenger.lessonWeight.toFixed(1)} times as much. The champion had the sample alone.`
}

export function describeRegistry({ registry }: Pick<GateRun, 'registry'>): string {
  return `${registry.length} models in the registry, each with the hash of its data and its recipe: the same again, on the same machine, gives the same model.`
}

/** The figures of a model, a name and a text each. */
export function factsOf({ data, rows, lessonWeight, pass, threshold, bytes, auc, keptOut }: Registered): readonly (readonly [name: string, text: string])[] {
  return [
    ['data, SHA-256', `${data.slice(0, 12)}…`],
    ['sample + room', `${countText(rows.sample)} + ${rows.room}`],
    ['a comment of the room weighs', lessonWeight === 0 ? '–' : `${lessonWeight.toFixed(1)} times`],
    ['recipe', `rate ${RECIPE.rate}, ${countText(2 ** RECIPE.bits)} features`],
    ['pass chosen', String(pass)],
    ['threshold', String(Math.round(100 * threshold))],
    ['file', kilobytes(bytes)],
    ['AUC, frozen set', auc.toFixed(3)],
    ['kept-out labels', `${keptOut.right} of ${keptOut.rows} (${percent(keptOut.right / keptOut.rows)})`],
  ]
}

/** What teaches and what judges, with everybody and without the most contrary tenth. */
export function lessonRows(lessons: readonly Lesson[]): readonly (readonly [name: string, all: number, calm: number])[] {
  const [all, calm] = [lessonsOf(lessons, 'all'), lessonsOf(lessons, 'calm')]
  return [
    ['To learn from: two thirds of the people', all.learn.length, calm.learn.length],
    ['To judge by: the other third', all.judge.length, calm.judge.length],
    ['In doubt: no majority', all.doubtful, calm.doubtful],
    [`Fewer than ${LEAST_LABELS} labels`, all.few, calm.few],
  ]
}

/** What the still figure shows. */
export interface GateStill extends GateRun { readonly lessons: string }

/** The still figure in words, finding first. */
export function describeGate(still: GateStill): string {
  return `${describeChecks(still)} ${still.lessons} ${describeChallenger(still)}`
}
