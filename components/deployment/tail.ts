import { percent } from '../charts/percent.ts'

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

/** What asking many times came to. */
export interface TailTrial {
  /** Share of the requests that met a slow call, 0 to 1. */
  share: number
  /** Which calls of the last request were slow, by number from 0. */
  slow: readonly number[]
}

/**
 * What is done about a call that is late: nothing, every call is sent to two servers at once, or it is sent to another
 * server when it has not come back by its p95, a "hedged request" (Dean and Barroso 2013).
 */
export const HEDGES = ['never', 'at once', 'after the p95'] as const
export type Hedge = typeof HEDGES[number]

/** Calls that are made on top, as a share of those that there would be: a second for each, or for the slowest 5%. */
export const ADDED_LOAD: Readonly<Record<Hedge, number>> = { 'never': 0, 'at once': 1, 'after the p95': 0.05 }

/**
 * The share of calls that are slow with a second one to help: both have to be. The p95 comes before what is called slow
 * here, so a late second call helps as often as an early one.
 */
export function hedgedShare(slowShare: number, hedge: Hedge): number {
  return hedge === 'never' ? slowShare : slowShare ** 2
}

/**
 * Makes requests of so many calls each, every call slow by chance, and counts the requests that met a slow one.
 *
 * @param calls how many calls one request fans out to
 * @param slowShare the share of single calls that are slow, 0 to 1, each independently of the others
 * @param requests how many, 1 or more
 * @param random numbers from 0 to 1
 * @param hedge whether slow calls get a second try
 */
export function simulateTail(calls: number, slowShare: number, requests: number, random: () => number, hedge: Hedge = 'never'): TailTrial {
  let met = 0
  let slow: number[] = []
  for (let request = 0; request < requests; request++) {
    slow = []
    for (let call = 0; call < calls; call++) {
      if (random() < slowShare && (hedge === 'never' || random() < slowShare))
        slow.push(call)
    }
    met += slow.length > 0 ? 1 : 0
  }
  return { share: met / requests, slow }
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
  return `If one call in 100 is slow, ${percent(often.marked)} of requests that make ${MARKED_CALLS} calls and wait for all of them are slow. `
    + `If only one call in 1,000 is slow, it is still ${percent(rarely.marked)}. The curve is 1 minus (1 minus p) to the power of n, for 1 to ${MOST_CALLS} calls that are slow independently of one another. `
    + `Asked again after its p95, a call is slow once in ${Math.round(1 / hedgedShare(often.slowShare, 'after the p95')).toLocaleString('en-GB')}: then ${fineShare(slowChance(MARKED_CALLS, hedgedShare(often.slowShare, 'after the p95')))} of requests are slow, for ${percent(ADDED_LOAD['after the p95'])} more calls.`
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
  { calls: 10, oneIn: 100, hedge: 'never', seed: 14 },
  { calls: 100, oneIn: 100, hedge: 'never', seed: 14 },
  { calls: 100, oneIn: 1000, hedge: 'never', seed: 14 },
  { calls: 100, oneIn: 100, hedge: 'after the p95', seed: 14 },
]

/**
 * What the lab shows after so many of its clicks: one call, ten, a hundred, a hundred that are ten times better, and a
 * hundred that are asked again when they are late.
 */
export function scriptedTail(step: number): TailState {
  return SCRIPT[Math.min(step, SCRIPT.length - 1)] ?? SCRIPT[0]
}

/** Takes what another window says of the controls, or refuses it with undefined. */
export function readTail(value: unknown): TailState | undefined {
  if (typeof value !== 'object' || value === null)
    return undefined
  const { calls, oneIn, hedge, seed } = value as Record<string, unknown>
  const known = OFFERED_ONE_IN.find(offer => offer === oneIn)
  // A window with an older build knows no second calls.
  const knownHedge = hedge === undefined ? 'never' : HEDGES.find(offer => offer === hedge)
  return Number.isInteger(calls) && Number(calls) >= 1 && Number(calls) <= MOST_CALLS && known && knownHedge && Number.isSafeInteger(seed)
    ? { calls: Number(calls), oneIn: known, hedge: knownHedge, seed: Number(seed) }
    : undefined
}

/** A share with the digits that a small one needs: 0.634 gives "63%", 0.0099 "1.0%". */
export function fineShare(share: number): string {
  return share < 0.0995 ? `${(share * 100).toFixed(1)}%` : percent(share)
}

/** What a hedge costs, in words. */
export function loadText(hedge: Hedge): string {
  return hedge === 'never' ? 'no calls more' : `${percent(ADDED_LOAD[hedge])} more calls`
}

/** The finding. */
export function describeTrial({ calls, oneIn, hedge }: TailState, { share }: TailTrial): string {
  const again = { 'never': '', 'at once': `, each asked twice at once for ${loadText(hedge)}`, 'after the p95': `, each asked again after its p95 for ${loadText(hedge)}` }[hedge]
  return `${fineShare(slowChance(calls, hedgedShare(1 / oneIn, hedge)))} of requests are slow when each makes ${calls === 1 ? 'one call' : `${calls} calls`} and one call in ${oneIn.toLocaleString('en-GB')} is slow${again}. Tried ${REQUESTS.toLocaleString('en-GB')} times: ${fineShare(share)}.`
}
