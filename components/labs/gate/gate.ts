import type { Check, CheckName, CheckOutcome } from '../../../moderation/judge/gate.ts'
import type { Lesson } from '../../../room/labels.ts'
import type { RolloutView } from '../../../room/rollout.ts'
import type { GateRun, Registered, ShippedFacts, Tally } from '../../../worker/gate.ts'
import type { LabDefinition } from '../frame/lab-definition.ts'
import { isRecord } from '../../../lib/guards.ts'
import { countText, kilobytes, percent } from '../../../lib/numbers.ts'
import { hashString } from '../../../moderation/hash.ts'
import { checkNames, LIMITS, verdictOf } from '../../../moderation/judge/gate.ts'
import { RECIPE } from '../../../moderation/learn/recipe.ts'
import { DECISION_LABELS, LEAST_LABELS, lessonsOf } from '../../../room/lessons.ts'

/** What the lab shows: what can be learned from, the challenger, the checks, all that is known of the models. */
export const VIEWS = ['labels', 'challenger', 'checks', 'registry'] as const
export type GateView = typeof VIEWS[number]

export const viewTitle: Readonly<Record<GateView, string>> = { labels: 'Labels', challenger: 'Challenger', checks: 'Checks', registry: 'Registry' }

export interface GateState {
  readonly view: GateView
  /** The check that is looked into, if one is. */
  readonly check: CheckName | null
}

function readGate(value: unknown): GateState | undefined {
  if (!isRecord(value))
    return undefined
  const view = VIEWS.find(offer => offer === value.view)
  const check = value.check === null ? null : checkNames.find(offer => offer === value.check)
  return view && check !== undefined ? { view, check } : undefined
}

/** A click trains, the next one runs the gate, the last one opens the registry. */
export const gateLab: LabDefinition<GateState> = {
  name: 'Release gate',
  sharedAs: 'release gate',
  script: [{ view: 'labels', check: null }, { view: 'challenger', check: null }, { view: 'checks', check: null }, { view: 'registry', check: null }],
  read: readGate,
}

/** Names a state of the room's labels: a run of the same labels is the same, in windows that may not read all of it, too. */
export function keyOf(lessons: readonly Lesson[]): string {
  return hashString(JSON.stringify(lessons.map(({ text, isShown: _, ...lesson }) => lesson.comment === undefined ? { ...lesson, text } : lesson))).toString(16)
}

export const checkTitle: Readonly<Record<CheckName, string>> = {
  'frozen': 'The frozen test set',
  'sources': 'The worst source',
  'behaviours': 'The behaviour list',
  'identity': 'Sentences about groups',
  'size': 'Size',
  'speed': 'Speed',
  'kept out': 'Labels kept out of training',
  'contrary': 'The most contrary tenth',
}

export const outcomeTitle: Readonly<Record<CheckOutcome, string>> = { 'pass': 'pass', 'fail': 'fail', 'unproven': 'not proven', 'not run': 'not run' }

/** The colour of an outcome, and of its mark. */
export const outcomeColour: Readonly<Record<CheckOutcome, string>> = { 'pass': 'var(--dr-green-deep)', 'fail': 'var(--dr-red)', 'unproven': 'var(--dr-amber-deep)', 'not run': 'var(--dr-muted)' }

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

/** How the ends of their intervals are written: without what the number before them says already. */
const ENDS: Readonly<Record<CheckName, (value: number) => string>> = {
  ...WRITTEN,
  'frozen': value => signedTo(value, 3),
  'sources': value => signedTo(value, 2),
  'identity': value => signedTo(100 * value, 0),
  'speed': value => value.toFixed(2),
  'kept out': value => signedTo(100 * value, 0),
  'contrary': value => (100 * value).toFixed(1),
}

function endsOf({ name, interval }: Check): string {
  return interval ? ` (${ENDS[name](interval.low)} to ${ENDS[name](interval.high)})` : ''
}

/** What was found: "AUC −0.000 (−0.004 to +0.004)". */
export function numberText(check: Check): string {
  const { name, value } = check
  return value === null ? '–' : `${WRITTEN[name](value)}${endsOf(check)}`
}

/** What a check is held against. */
export function limitText(name: CheckName): string {
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

/** The verdict, as it is read from far: what is so, by what, and what else there is to know. */
export interface VerdictText { readonly lead: string, readonly reason: string, readonly rest: string }

/** What the gate says, finding first. */
export function verdictText({ checks, calm }: Pick<GateRun, 'checks' | 'calm'>): VerdictText {
  const passed = checks.filter(({ outcome }) => outcome === 'pass').length
  const unproven = titlesOf(checks, 'unproven')
  const rest = [
    ...(unproven.length > 0 ? [`Open: ${listText(unproven)}.`] : []),
    ...(calm.value === null ? [] : [`Without the contrary tenth, kept-out labels: ${WRITTEN['kept out'](calm.value)} on ${calm.rows}.`]),
  ].join(' ')
  switch (verdictOf(checks)) {
    case 'ship':
      return { lead: 'Ship it:', reason: `${passed} of ${checks.length} checks pass, and it is better by labels that it has not seen.`, rest }
    case 'no':
      return { lead: 'No.', reason: `It fails on ${listText(titlesOf(checks, 'fail'))}.`, rest }
    case 'not proven':
      return { lead: 'Not proven,', reason: 'so the champion stays.', rest }
  }
}

/** The same in one piece. */
export function describeChecks(run: Pick<GateRun, 'checks' | 'calm'>): string {
  return Object.values(verdictText(run)).filter(Boolean).join(' ')
}

/** What a check asks, of a challenger. */
const ASKS: Readonly<Record<CheckName, string>> = {
  'frozen': 'Does it still rank comments that nobody has ever trained on? All of the interval has to keep the limit.',
  'sources': 'Does any one source of comments lose more? The interval is as wide as all of them together need.',
  'behaviours': 'Is anything wrong that the champion had right?',
  'identity': 'Does it remove more harmless sentences only because they name a group?',
  'size': 'Is its file larger than the champion\'s?',
  'speed': 'Does it take longer for a comment?',
  'kept out': 'Does it decide more as people do who have taught it nothing? All of the interval has to lie above zero.',
  'contrary': 'Does it decide otherwise without those who go most against the others? A room can poison.',
}

/** One check, looked into: its number, the limit, what it rests on, and what it asks. */
export function describeCheck(check: Check): string {
  const { name, outcome, of, rows } = check
  const ground = rows > 0 ? ` on ${countText(rows)} comments` : ''
  return `${checkTitle[name]}: ${outcomeTitle[outcome]}. ${numberText(check)}${ground}${of ? ` (${of})` : ''}, and the limit is ${limitText(name)}. ${ASKS[name]}`
}

/** What of the labels can be used, finding first. */
export function describeLessons(lessons: readonly Lesson[]): string {
  const { learn, judge, few, doubtful, decided } = lessonsOf(lessons, 'all')
  const appeals = decided === 0 ? '' : ` ${decided} of them ${decided === 1 ? 'was' : 'were'} decided on appeal, which counts as ${DECISION_LABELS} labels.`
  if (lessons.length === 0)
    return 'The room has labelled nothing yet, so there is nothing to learn from.'
  return `Of ${lessons.length} comments with labels, ${learn.length} can be learned from, and ${judge.length} by other people judge.${appeals} ${doubtful} in doubt and ${few} with fewer than ${LEAST_LABELS} labels are left out.`
}

/** Why the shipped model only stands beside the others. */
function whyNotShipped({ trainedOn }: ShippedFacts): string {
  return `The shipped model is no champion here: beside its ${countText(trainedOn)} comments nobody would see what a room has taught.`
}

/** What was trained. */
export function describeChallenger({ registry, shipped }: Pick<GateRun, 'registry' | 'shipped'>): string {
  const challenger = registry.find(({ role }) => role === 'challenger')
  if (!challenger || challenger.rows.room === 0)
    return 'There is nothing to learn from: the challenger is the champion again.'
  return `A challenger is trained: ${countText(challenger.rows.sample)} comments of the sample and ${challenger.rows.room} of the room, each weighing ${challenger.lessonWeight.toFixed(1)} times as much. The champion had the sample alone. ${whyNotShipped(shipped)}`
}

/** What a registry is for, and whether the challenger can be rolled out, where there is a room with a roll-out. */
export function describeRegistry({ registry }: Pick<GateRun, 'registry'>, rollout: RolloutView | undefined): string {
  const challenger = registry.find(({ role }) => role === 'challenger')
  const gate = challenger && rollout?.gates?.[challenger.version]
  const offered = gate === undefined
    ? ''
    : ` ${challenger?.version} can be rolled out${gate === 'ship' ? '' : `, and stays marked: the gate says ${gate}`}.`
  return `${registry.length} models in the registry, each with the hash of its data and its recipe: the same again, on the same machine, gives the same model.${offered}`
}

const rightText = ({ right, rows }: Tally): string => rows === 0 ? '–' : `${countText(right)} of ${countText(rows)} (${percent(right / rows)})`

/** The figures of a model, a name and a text each: of one that was trained here, or of the shipped one in the same order. */
export function factsOf(model: Registered | ShippedFacts): readonly (readonly [name: string, text: string])[] {
  const own = 'role' in model
    ? {
        data: `${model.data.slice(0, 12)}…`,
        rows: `${countText(model.rows.sample)} + ${model.rows.room}${model.lessonWeight === 0 ? '' : ` × ${model.lessonWeight.toFixed(1)}`}`,
        recipe: `rate ${RECIPE.rate}, pass ${model.pass}`,
        features: 2 ** RECIPE.bits,
        auc: model.auc.toFixed(3),
      }
    : { data: '–', rows: countText(model.trainedOn), recipe: 'the model card\'s', features: model.features, auc: `${model.auc.toFixed(3)}, other rows` }
  return [
    ['data, SHA-256', own.data],
    ['sample + room × weight', own.rows],
    ['recipe', own.recipe],
    ['features', countText(own.features)],
    ['threshold', String(Math.round(100 * model.threshold))],
    ['file', kilobytes(model.bytes)],
    ['AUC, frozen set', own.auc],
    ['behaviour list', rightText(model.behaviours)],
    ['sentences about groups', rightText(model.identity)],
    ['kept-out labels', rightText(model.keptOut)],
  ]
}

/** The challenger that may be registered: one that has learned nothing is no news. */
export function registrable({ registry }: Pick<GateRun, 'registry'>): Registered | undefined {
  return registry.find(({ role, rows }) => role === 'challenger' && rows.room > 0)
}

/** What teaches and what judges, with everybody and without the most contrary tenth. */
export function lessonRows(lessons: readonly Lesson[]): readonly (readonly [name: string, all: number, calm: number])[] {
  const [all, calm] = [lessonsOf(lessons, 'all'), lessonsOf(lessons, 'calm')]
  return [
    ['To learn from: two thirds of the people', all.learn.length, calm.learn.length],
    ['To judge by: the other third', all.judge.length, calm.judge.length],
    [`Of these, decided on appeal: counts as ${DECISION_LABELS} labels`, all.decided, calm.decided],
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
