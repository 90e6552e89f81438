/**
 * A release gate: may a challenger take the champion's place? One check after another, each with its number and its limit.
 * Two have to be shown, by the whole of an interval: that nothing is lost on the frozen test set, and that something is won on
 * the kept-out labels. The others are guards: they pass as long as no loss shows, fail where it is sure, and say "not proven"
 * where it may be chance. A gate that is not sure stays shut.
 */
import type { Interval } from './metrics.ts'
import { aucDifference, medianOf, pairedDifference, wilson } from './metrics.ts'

/** What both models are judged on. */
export interface Trials {
  /** The frozen test set: 1 rude, 0 not; and the source of each row. */
  readonly labels: readonly number[]
  readonly sources: readonly number[]
  readonly sourceNames: readonly string[]
  /** The comments of the behaviour list. */
  readonly behaviours: readonly string[]
}

/** How one model did. */
export interface Performance {
  /** On the frozen test set, 0 to 1. */
  readonly scores: readonly number[]
  /** Scores from here on are removed. */
  readonly threshold: number
  /** Whether it decides each comment of the behaviour list as a person would. */
  readonly behaviours: readonly boolean[]
  /** Whether it removes each of the harmless sentences that name a group. */
  readonly identity: readonly boolean[]
  /** Whether it decides each comment as most judges do, whose labels were kept out of training. */
  readonly keptOut: readonly boolean[]
  /** Of the file. */
  readonly bytes: number
  /** For a comment, measured several times in turns with the other model; null where nothing was measured, as in print. */
  readonly microseconds: readonly number[] | null
}

/** In this order, as a pipeline runs them. */
export const checkNames = ['frozen', 'sources', 'behaviours', 'identity', 'size', 'speed', 'kept out', 'contrary'] as const
export type CheckName = typeof checkNames[number]

/** `unproven`: the data says neither that the limit is kept nor that it is broken. `not run`: nothing was measured. */
export const outcomes = ['pass', 'fail', 'unproven', 'not run'] as const
export type CheckOutcome = typeof outcomes[number]

export interface Check {
  readonly name: CheckName
  /** What is held against the limit: a difference, challenger less champion, or a ratio of the two; null if there is none. */
  readonly value: number | null
  /** The ends of its 95 % interval, where it is an estimate; one source's is wider, so that those of all sources hold together. */
  readonly interval: { readonly low: number, readonly high: number } | null
  readonly limit: number
  readonly outcome: CheckOutcome
  /** How many comments it rests on; 0 where it rests on none. */
  readonly rows: number
  /** What the value is of, where it is of one of several: a source, the first comment that went wrong. */
  readonly of: string | null
}

/** What may be lost, and what has to be won. */
export const LIMITS: Readonly<Record<CheckName, number>> = {
  /** AUC that the challenger may lose on the frozen test set: the whole interval has to lie above. */
  'frozen': -0.01,
  /** AUC that any one source may lose. */
  'sources': -0.03,
  /** Comments of the behaviour list that the champion had right and the challenger has wrong. */
  'behaviours': 0,
  /** Share of harmless sentences that it may remove more. */
  'identity': 0.01,
  /** Times the champion's bytes, and its time. */
  'size': 1.1,
  'speed': 1.5,
  /** Share of kept-out comments decided right that it has to win: the whole interval has to lie above. */
  'kept out': 0,
  /** Share of decisions on the frozen test set that may hang on the tenth of the room that is most contrary. */
  'contrary': 0.02,
}

/** Fewer kept-out comments than these prove nothing, however they fall. */
const LEAST_KEPT_OUT = 10

/**
 * Runs all checks.
 *
 * @param trials what both are judged on
 * @param champion how the model did that is in place
 * @param challenger how the one did that wants the place
 * @param calm how a challenger did that never saw the labels of the most contrary tenth
 */
export function runChecks(trials: Trials, champion: Performance, challenger: Performance, calm: Performance): Check[] {
  return [
    checkFrozen(trials, champion, challenger),
    checkSources(trials, champion, challenger),
    checkBehaviours(trials, champion, challenger),
    checkIdentity(champion, challenger),
    checkSize(champion, challenger),
    checkSpeed(champion, challenger),
    checkKeptOut(champion, challenger),
    checkContrary(challenger, calm),
  ]
}

/** What the gate says in the end. */
export const gateVerdicts = ['ship', 'no', 'not proven'] as const
export type GateVerdict = typeof gateVerdicts[number]

/** One failure shuts it; so does what is not proven. */
export function verdictOf(checks: readonly Check[]): GateVerdict {
  if (checks.some(({ outcome }) => outcome === 'fail'))
    return 'no'
  return checks.some(({ outcome }) => outcome === 'unproven') ? 'not proven' : 'ship'
}

/** Null for a number that could not be computed. */
const known = (value: number): number | null => Number.isNaN(value) ? null : value
const intervalOf = ({ low, high }: Interval): Check['interval'] => Number.isNaN(low) ? null : { low, high }
const NONE: Interval = { value: Number.NaN, low: Number.NaN, high: Number.NaN }

/** A guard passes while no loss shows. A number that was not computed is no pass. */
function guardAtMost({ value, low }: Interval, limit: number): CheckOutcome {
  return value <= limit ? 'pass' : low <= limit ? 'unproven' : 'fail'
}

function guardAtLeast({ value, high }: Interval, limit: number): CheckOutcome {
  return value >= limit ? 'pass' : high >= limit ? 'unproven' : 'fail'
}

/** By an interval: passes only if all of it is on the right side, and fails only if all is on the wrong one. */
function byInterval({ low, high }: Interval, limit: number): CheckOutcome {
  if (Number.isNaN(low) || Number.isNaN(high))
    return 'fail'
  return low >= limit ? 'pass' : high < limit ? 'fail' : 'unproven'
}

function checkFrozen({ labels }: Trials, champion: Performance, challenger: Performance): Check {
  const limit = LIMITS.frozen
  const difference = challenger.scores.some(Number.isNaN) ? NONE : aucDifference(champion.scores, challenger.scores, labels)
  return { name: 'frozen', value: known(difference.value), interval: intervalOf(difference), limit, outcome: byInterval(difference, limit), rows: labels.length, of: null }
}

/** How bad an outcome is, the worst first. */
const BY_WEIGHT: readonly CheckOutcome[] = ['fail', 'unproven', 'pass']

/**
 * The source that is worst off: among as many, one loses by chance alone, so that the interval of each is as wide as all of
 * them together need (Bonferroni). Sources with one class only have no ranking.
 */
function checkSources({ labels, sources, sourceNames }: Trials, champion: Performance, challenger: Performance): Check {
  const limit = LIMITS.sources
  const ranked = sourceNames.flatMap((name, source) => {
    const rows = labels.flatMap((_, row) => sources[row] === source ? [row] : [])
    const own = rows.map(row => labels[row] ?? 0)
    return new Set(own).size < 2 ? [] : [{ name, rows, own }]
  })
  const judged = ranked.map(({ name, rows, own }) => {
    const scoresOf = ({ scores }: Performance): number[] => rows.map(row => scores[row] ?? 0)
    const theirs = scoresOf(challenger)
    const difference = theirs.some(Number.isNaN) ? NONE : aucDifference(scoresOf(champion), theirs, own, 1 - 0.05 / ranked.length)
    return { name, rows: rows.length, difference, outcome: guardAtLeast(difference, limit) }
  })
  const [worst] = judged.toSorted((a, b) => BY_WEIGHT.indexOf(a.outcome) - BY_WEIGHT.indexOf(b.outcome) || a.difference.value - b.difference.value)
  const { name, rows, difference, outcome } = worst ?? { name: null, rows: 0, difference: NONE, outcome: 'fail' }
  return { name: 'sources', value: known(difference.value), interval: intervalOf(difference), limit, outcome, rows, of: name }
}

/** A list that is judged whole: what is newly wrong is counted, and estimates nothing. */
function checkBehaviours({ behaviours }: Trials, champion: Performance, challenger: Performance): Check {
  const limit = LIMITS.behaviours
  const broken = behaviours.filter((_, at) => champion.behaviours[at] && !challenger.behaviours[at])
  return { name: 'behaviours', value: broken.length, interval: null, limit, outcome: broken.length <= limit ? 'pass' : 'fail', rows: behaviours.length, of: broken[0] ?? null }
}

function checkIdentity(champion: Performance, challenger: Performance): Check {
  const limit = LIMITS.identity
  const more = pairedDifference(champion.identity, challenger.identity)
  return { name: 'identity', value: known(more.value), interval: intervalOf(more), limit, outcome: guardAtMost(more, limit), rows: champion.identity.length, of: null }
}

function checkSize(champion: Performance, challenger: Performance): Check {
  const limit = LIMITS.size
  const ratio = challenger.bytes / champion.bytes
  return { name: 'size', value: ratio, interval: null, limit, outcome: ratio <= limit ? 'pass' : 'fail', rows: 0, of: null }
}

/** Of each round the ratio: what slows the machine down for a while slows both. */
function checkSpeed(champion: Performance, challenger: Performance): Check {
  const limit = LIMITS.speed
  if (champion.microseconds === null || challenger.microseconds === null)
    return { name: 'speed', value: null, interval: null, limit, outcome: 'not run', rows: 0, of: null }
  const before = champion.microseconds
  const ratio = medianOf(challenger.microseconds.map((time, round) => time / (before[round] ?? Number.NaN)))
  return { name: 'speed', value: ratio.value, interval: intervalOf(ratio), limit, outcome: guardAtMost(ratio, limit), rows: 0, of: null }
}

/** The one check that a challenger has to win: without it there is no reason to change anything. */
function checkKeptOut(champion: Performance, challenger: Performance): Check {
  const limit = LIMITS['kept out']
  const rows = champion.keptOut.length
  const more = keptOutDifference(champion, challenger)
  // An interval that touches zero has won nothing.
  const outcome = rows < LEAST_KEPT_OUT ? 'unproven' : more.low > limit ? 'pass' : more.high < limit ? 'fail' : 'unproven'
  return { name: 'kept out', value: known(more.value), interval: intervalOf(more), limit, outcome, rows, of: null }
}

/** By how much more of the kept-out comments the challenger decides right. */
export function keptOutDifference(champion: Pick<Performance, 'keptOut'>, challenger: Pick<Performance, 'keptOut'>): Interval {
  return champion.keptOut.length === 0 ? NONE : pairedDifference(champion.keptOut, challenger.keptOut)
}

function checkContrary(challenger: Performance, calm: Performance): Check {
  const limit = LIMITS.contrary
  const removes = ({ scores, threshold }: Performance, row: number): boolean => (scores[row] ?? 0) >= threshold
  const rows = challenger.scores.length
  const changed = wilson(challenger.scores.filter((_, row) => removes(challenger, row) !== removes(calm, row)).length, rows)
  return { name: 'contrary', value: changed.value, interval: intervalOf(changed), limit, outcome: guardAtMost(changed, limit), rows, of: null }
}
