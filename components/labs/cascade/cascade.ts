import type { CascadeRun, Step } from '../../../moderation/judge/cascade.ts'
import type { Interval } from '../../../moderation/judge/metrics.ts'
import type { LabDefinition } from '../frame/lab-definition.ts'
import { isRecord } from '../../../lib/guards.ts'
import { countText, percent, roughText } from '../../../lib/numbers.ts'
import { costOfRun, decisionsOf, STEPS } from '../../../moderation/judge/cascade.ts'
import { f1Interval, ratesOf } from '../../../moderation/judge/metrics.ts'
import file from './still.json' with { type: 'json' }

/** What `npm run cascade` measured: every order of the steps, on the same labelled comments. */
export interface Measured {
  /** The model that was measured: its format, and the beginning of its file's hash. */
  model: string
  rows: number
  runs: readonly CascadeRun[]
  /** Microseconds for one comment. */
  cost: Record<Step, number>
  machine: { cpu: string, cores: number, node: string, date: string }
}

export const measured = file as Measured

/** How often a person may be right: the labels are people's, so at 1 the person is an oracle. */
export const RELIABILITIES = [1, 0.95, 0.9] as const

/** The controls of the lab. */
export interface CascadeState {
  /** In their order, each once at most. */
  readonly steps: readonly Step[]
  readonly person: boolean
  /** The share of a person's answers that are right. */
  readonly right: number
}

const SCRIPT: readonly [CascadeState, ...CascadeState[]] = [
  { steps: ['model'], person: false, right: 1 },
  { steps: ['rules', 'cache', 'model'], person: false, right: 1 },
  { steps: ['model'], person: true, right: 1 },
  { steps: ['rules', 'cache', 'model'], person: true, right: 1 },
  { steps: ['model'], person: true, right: 0.9 },
]

/** What is printed: all with a person who is always right. */
export const PRINTED_CASCADE: CascadeState = { steps: ['model'], person: true, right: 1 }

/** Takes what another window says of the controls, or refuses it with undefined. */
function readCascade(value: unknown): CascadeState | undefined {
  if (!isRecord(value))
    return undefined
  const { steps, person, right } = value
  const known = RELIABILITIES.find(offer => offer === right)
  if (!Array.isArray(steps) || typeof person !== 'boolean' || known === undefined)
    return undefined
  const named = STEPS.filter(step => steps.includes(step))
  return named.length === steps.length ? { steps: steps as Step[], person, right: known } : undefined
}

/**
 * The steps before a decision and their order: the model alone and with help, then both with a person, who errs at last.
 */
export const cascadeLab: LabDefinition<CascadeState> = { name: 'Do you need the model?', sharedAs: 'cascade', script: SCRIPT, read: readCascade }

/**
 * The steps with another one at a place: one that stood there goes out, and one that stood elsewhere is moved.
 *
 * @param steps as they are
 * @param place from 0
 * @param step the new one; undefined for none
 */
export function placeStep(steps: readonly Step[], place: number, step: Step | undefined): Step[] {
  const places: (Step | undefined)[] = STEPS.map((_, at) => steps[at] === step ? undefined : steps[at])
  places[place] = step
  return places.filter(entry => entry !== undefined)
}

/** The run that was measured for a choice. */
export function runOf({ steps, person }: Pick<CascadeState, 'steps' | 'person'>): CascadeRun {
  const found = measured.runs.find(run => run.person === person && run.steps.join() === steps.join())
  if (!found)
    throw new Error(`npm run cascade has not measured ${steps.join(', ')}`)
  return found
}

/** A line of the comparison. */
export interface CascadeRow {
  steps: readonly Step[]
  person: boolean
  /** Mean machine time for a comment, in microseconds. */
  time: number
  /** Shares of the comments: those that a person is asked about, and those that are decided rightly. */
  asked: number
  accuracy: number
  f1: Interval
}

/** What a choice comes to. */
export function rowOf(state: CascadeState): CascadeRow {
  const run = runOf(state)
  const decisions = decisionsOf(run, state.right)
  return {
    steps: state.steps,
    person: state.person,
    time: costOfRun(run, measured.cost),
    asked: run.asked / measured.rows,
    accuracy: ratesOf(decisions).accuracy,
    f1: f1Interval(decisions),
  }
}

/** What is compared: machines with machines, and with a person all with a person. */
const COMPARED: readonly Pick<CascadeState, 'steps' | 'person'>[] = [
  { steps: ['rules'], person: false },
  { steps: ['model'], person: false },
  { steps: ['rules', 'cache', 'model'], person: false },
  { steps: ['rules'], person: true },
  { steps: ['model'], person: true },
  { steps: ['rules', 'cache', 'model'], person: true },
]

/** The lines of the comparison, with the chosen one at its end if it is none of them. */
export function comparedWith(state: CascadeState): { row: CascadeRow, isChosen: boolean }[] {
  const isSame = (other: Pick<CascadeState, 'steps' | 'person'>): boolean => other.person === state.person && other.steps.join() === state.steps.join()
  const choices = COMPARED.some(isSame) ? COMPARED : [...COMPARED, state]
  return choices.map(choice => ({ row: rowOf({ ...choice, right: state.right }), isChosen: isSame(choice) }))
}

const NAMES: Record<Step, string> = { rules: 'Rules', cache: 'Cache', model: 'Model' }

export function stepName(step: Step): string {
  return NAMES[step]
}

/** A cascade by its steps: "Rules, cache, model, person". */
export function cascadeName({ steps, person }: Pick<CascadeState, 'steps' | 'person'>): string {
  const all = [...steps.map(step => NAMES[step].toLowerCase()), ...(person ? ['person'] : [])].join(', ')
  return all === '' ? 'Nothing' : `${all[0]?.toUpperCase()}${all.slice(1)}`
}

/** Microseconds to two digits. */
export function timeText(microseconds: number): string {
  return `${roughText(microseconds)} µs`
}

/** What the comparison answers, from its own figures: machines are held against machines, and a person against a person. */
export function cascadeFinding({ person, right }: Pick<CascadeState, 'person' | 'right'>): string {
  const [rules, model, helped] = COMPARED.filter(choice => choice.person === person).map(choice => rowOf({ ...choice, right }))
  if (!rules || !model || !helped)
    return ''
  const isWithin = helped.f1.low <= model.f1.value && model.f1.value <= helped.f1.high
  const change = `F1 goes from ${model.f1.value.toFixed(3)} to ${helped.f1.value.toFixed(3)}, ${isWithin ? 'which is within its interval' : 'beyond its interval'}.`
  return person
    ? `Without the model a person would read ${percent(rules.asked)} of the comments (F1 ${rules.f1.value.toFixed(3)}), with it ${percent(model.asked)} (${model.f1.value.toFixed(3)}). With rules and a cache before it ${percent(helped.asked)}, and ${change}`
    : `Rules and a cache before the model take ${Math.round(helped.time / model.time)} times as long, and ${change}`
}

/** Who the person is taken to be. */
export function personText(right: number): string {
  return right === 1 ? 'The person is an oracle: always right, for the labels are people’s.' : `The person is right ${percent(right)} of the time, which is an assumption.`
}

/** What was measured on what: comments, rules, machine, and who gains by the choice of comments. */
export function measuredText({ rows, machine }: Measured = measured): string {
  return `${countText(rows)} labelled comments; one source was found by a word list, which flatters rules. These rules, obscenity’s, undo disguises; plain lists are faster than the model. Times: ${machine.cpu}, ${machine.cores} cores.`
}

/** The chosen cascade in words. */
export function describeChoice(state: CascadeState): string {
  const { time, asked, accuracy, f1 } = rowOf(state)
  const left = state.person ? `; ${percent(asked)} go to a person, taken as right ${state.right === 1 ? 'always' : `${percent(state.right)} of the time`}` : ''
  return `${cascadeName(state)}: ${timeText(time)} a comment, ${(100 * accuracy).toFixed(1)}% right, F1 ${f1.value.toFixed(3)}, 95% interval ${f1.low.toFixed(3)} to ${f1.high.toFixed(3)}${left}.`
}
