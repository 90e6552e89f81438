import type { Random } from '../../../moderation/random.ts'
import type { LabDefinition } from '../frame/lab-definition.ts'
import { isRecord } from '../../../lib/guards.ts'
import { countText, fineShare, milliseconds, percent } from '../../../lib/numbers.ts'
import { wilson } from '../../../moderation/judge/metrics.ts'

/**
 * The chance that a request meets at least one slow call when it makes `calls` of them and waits for all:
 * 1 - (1 - p)^n, if calls are slow independently of one another.
 * Source: J. Dean and L. A. Barroso, "The Tail at Scale", Communications of the ACM 56(2), 2013.
 *
 * @param calls how many calls one request fans out to, 0 or more
 * @param slowShare the share p of single calls that are slow, 0 to 1
 * @throws RangeError when either is out of range
 */
export function slowChance(calls: number, slowShare: number): number {
  if (!(calls >= 0))
    throw new RangeError(`A request makes 0 calls or more, not ${calls}.`)
  if (!(slowShare >= 0 && slowShare <= 1))
    throw new RangeError(`The share of slow calls is 0 to 1, not ${slowShare}.`)
  return 1 - (1 - slowShare) ** calls
}

/**
 * What is done about a call that is late: nothing, every call is sent to two servers at once, or it is sent to another
 * server when it has not come back by its p95, a "hedged request" (Dean and Barroso 2013).
 */
export const HEDGES = ['never', 'at once', 'after the p95'] as const
export type Hedge = typeof HEDGES[number]

/** The share of calls that are still out when a second one is sent "after the p95". */
const LATE_SHARE = 0.05

/** Calls that are made on top, as a share of those that there would be: a second for each, or for the slowest 5%. */
export const ADDED_LOAD: Readonly<Record<Hedge, number>> = { 'never': 0, 'at once': 1, 'after the p95': LATE_SHARE }

/** The paper's example: what a call typically takes, and from when on it is slow. Both in ms; the first is the median here. */
export const TYPICAL = 10
export const SLOW = 1000

/**
 * The exponent of a call's survival function, P(T > t) = 2^-(t / TYPICAL)^k: a Weibull distribution (W. Weibull,
 * Journal of Applied Mechanics 18, 1951) with the median `TYPICAL`, of which `slowShare` lies beyond `SLOW`. The paper
 * names these two points of its example and no distribution: this one is ours.
 * @param slowShare above 0 and below a half
 */
function tailExponent(slowShare: number): number {
  return Math.log(Math.log2(1 / slowShare)) / Math.log(SLOW / TYPICAL)
}

/** The time in ms that a share of calls takes longer than: the median for 0.5, the p95 for 0.05. */
function exceededBy(share: number, slowShare: number): number {
  return TYPICAL * Math.log2(1 / share) ** (1 / tailExponent(slowShare))
}

/** The time in ms after which a call that is late is asked again: the p95 of all calls. */
export function hedgeDelay(slowShare: number): number {
  return exceededBy(LATE_SHARE, slowShare)
}

/**
 * The share of calls that are slow with a second one to help: the first has to be slow, and the second has to take
 * what is left until `SLOW`, all of it if both are asked at once.
 * @param slowShare the share of single calls that are slow, above 0 and below a half
 */
export function hedgedShare(slowShare: number, hedge: Hedge): number {
  switch (hedge) {
    case 'never': return slowShare
    case 'at once': return slowShare ** 2
    case 'after the p95': return slowShare * 2 ** -((Math.max(0, SLOW - hedgeDelay(slowShare)) / TYPICAL) ** tailExponent(slowShare))
  }
}

/** What asking many times came to. */
export interface TailTrial {
  /** Requests that met a slow call, and all that were made. */
  met: number
  requests: number
  /** Second calls, as a share of first ones. */
  added: number
  /** Which calls of the last request were slow, and which were asked a second time, by number from 0. */
  slow: readonly number[]
  again: readonly number[]
}

/**
 * Makes requests of so many calls each, every call with a time of its own, and counts the requests that met a slow one.
 *
 * @param calls how many calls one request fans out to
 * @param slowShare the share of single calls that are slow, above 0 and below a half, each independently of the others
 * @param hedge what is done about late calls
 * @param requests how many, 1 or more
 * @param random numbers from 0 to 1
 */
export function simulateTail(calls: number, slowShare: number, hedge: Hedge, requests: number, random: Random): TailTrial {
  const delay = hedgeDelay(slowShare)
  const time = (share: number): number => exceededBy(share, slowShare)
  const slow: number[] = []
  const again: number[] = []
  let met = 0
  let added = 0
  for (let request = 0; request < requests; request++) {
    const isLast = request === requests - 1
    let isMet = false
    for (let call = 0; call < calls; call++) {
      // The share of calls that take longer than this one: its time follows, and is worked out only for who needs it.
      const longer = random()
      const isAskedAgain = hedge === 'at once' || (hedge === 'after the p95' && longer < LATE_SHARE)
      const second = isAskedAgain ? random() : 1
      const isSlow = longer < slowShare && (!isAskedAgain || (hedge === 'at once' ? 0 : delay) + time(second) > SLOW)
      isMet ||= isSlow
      added += isAskedAgain ? 1 : 0
      if (isLast && isAskedAgain)
        again.push(call)
      if (isLast && isSlow)
        slow.push(call)
    }
    met += isMet ? 1 : 0
  }
  return { met, requests, added: added / (requests * calls), slow, again }
}

/** The largest fan-out on the chart. */
export const MOST_CALLS = 200

/** The fan-out that the example of the paper has, and the chart marks. */
export const MARKED_CALLS = 100

export interface TailCurve {
  slowShare: number
  label: string
  points: readonly { x: number, y: number }[]
  /** The chance at `MARKED_CALLS`. */
  marked: number
}

function curve(oneIn: number, label: string): TailCurve {
  const slowShare = 1 / oneIn
  return {
    slowShare,
    label,
    points: Array.from({ length: MOST_CALLS }, (_, index) => ({ x: index + 1, y: slowChance(index + 1, slowShare) })),
    marked: slowChance(MARKED_CALLS, slowShare),
  }
}

/** One call in a hundred slow, as in the paper, and ten times better for contrast. */
export const curves: readonly [TailCurve, TailCurve] = [
  curve(100, '1 call in 100 is slow'),
  curve(1000, '1 call in 1,000 is slow'),
]

/** The chart in words, finding first. */
export function describeTail(): string {
  const [often, rarely] = curves
  return `If one call in 100 is slow, ${fineShare(often.marked)} of requests that make ${MARKED_CALLS} calls and wait for all of them are slow. `
    + `If only one call in 1,000 is slow, it is still ${fineShare(rarely.marked)}. The curve is 1 minus (1 minus p) to the power of n, for 1 to ${MOST_CALLS} calls that are slow independently of one another. `
    + `${hedgeRows(MARKED_CALLS, often.slowShare).slice(1).map(({ hedge, share, load }) => `Asked a second time ${hedge}, ${share} are slow, for ${load}.`).join(' ')}`
}

/** The curves at a few fan-outs, for a table. */
export function tailRows(): string[][] {
  return [1, 10, 50, 100, 200].map(calls => [String(calls), ...curves.map(({ slowShare }) => `${(slowChance(calls, slowShare) * 100).toFixed(1)}%`)])
}

/** The controls of the lab. */
export interface TailState {
  readonly calls: number
  /** A call is slow once in so many. */
  readonly oneIn: number
  readonly hedge: Hedge
  /** Tells one try from the next. */
  readonly seed: number
}

/** Requests that are made in a try. */
export const REQUESTS = 2000

/** How rare a slow call may be. */
export const OFFERED_ONE_IN = [20, 50, 100, 200, 500, 1000] as const

const SCRIPT: readonly [TailState, ...TailState[]] = [
  { calls: 1, oneIn: 100, hedge: 'never', seed: 14 },
  { calls: 100, oneIn: 100, hedge: 'never', seed: 14 },
  { calls: 100, oneIn: 1000, hedge: 'never', seed: 14 },
  { calls: 100, oneIn: 100, hedge: 'at once', seed: 14 },
  { calls: 100, oneIn: 100, hedge: 'after the p95', seed: 14 },
]

/** Takes what another window says of the controls, or refuses it with undefined. */
function readTail(value: unknown): TailState | undefined {
  if (!isRecord(value))
    return undefined
  const { calls, oneIn, hedge, seed } = value
  const known = OFFERED_ONE_IN.find(offer => offer === oneIn)
  // A window with an older build knows no second calls.
  const knownHedge = hedge === undefined ? 'never' : HEDGES.find(offer => offer === hedge)
  return Number.isInteger(calls) && Number(calls) >= 1 && Number(calls) <= MOST_CALLS && known && knownHedge && Number.isSafeInteger(seed)
    ? { calls: Number(calls), oneIn: known, hedge: knownHedge, seed: Number(seed) }
    : undefined
}

/**
 * How often a request that makes many calls meets a slow one: one call, a hundred, a hundred that are ten times better,
 * and the hundred asked twice, at once and when they are late.
 */
export const tailLab: LabDefinition<TailState> = { name: 'The tail at scale', sharedAs: 'tail at scale', script: SCRIPT, read: readTail }

/** What a hedge costs, in words. */
export function loadText(hedge: Hedge): string {
  return hedge === 'never' ? 'no calls more' : `${percent(ADDED_LOAD[hedge])} more calls`
}

/** What each hedge comes to: the share of requests that are slow, and what it costs. */
export function hedgeRows(calls: number, slowShare: number): { hedge: Hedge, share: string, load: string }[] {
  return HEDGES.map(hedge => ({ hedge, share: fineShare(slowChance(calls, hedgedShare(slowShare, hedge))), load: loadText(hedge) }))
}

/** The share of a try with its 95% interval. */
export function triedText({ met, requests }: Pick<TailTrial, 'met' | 'requests'>): string {
  const { value, low, high } = wilson(met, requests)
  return `${fineShare(value)} (95% interval ${fineShare(low)} to ${fineShare(high)})`
}

/** What became of the last request, in a few words. */
export function verdictOf({ slow, again }: Pick<TailTrial, 'slow' | 'again'>): string {
  if (again.length > 0)
    return `${again.length} asked again, ${slow.length || 'none'} slow`
  return slow.length > 0 ? `${slow.length} slow: the page waits` : 'None slow: the page is fast'
}

/** The finding. */
export function describeTrial({ calls, oneIn, hedge }: TailState, trial: TailTrial): string {
  const again = {
    'never': '',
    'at once': `, each asked twice at once for ${loadText(hedge)}`,
    'after the p95': `, and one that is late is asked again after ${milliseconds(hedgeDelay(1 / oneIn))}, its p95, for ${loadText(hedge)}`,
  }[hedge]
  return `${fineShare(slowChance(calls, hedgedShare(1 / oneIn, hedge)))} of requests are slow when each makes ${calls === 1 ? 'one call' : `${calls} calls`} and one call in ${countText(oneIn)} is slow, independently${again}. Tried ${countText(trial.requests)} times: ${triedText(trial)}.`
}
