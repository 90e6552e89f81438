/** Where to draw the line: a threshold is a decision about costs, not a property of the model. */
import type { Confusion } from './metrics.ts'
import { confusionAt } from './metrics.ts'

/** What a mistake costs, in any one unit. */
export interface Costs {
  /** A clean comment removed. */
  wrongRemoval: number
  /** A toxic comment left standing. */
  missedInsult: number
}

/** The costs behind the shipped threshold: to silence somebody wrongly is taken to be twice as bad as an insult missed. */
export const SHIPPED_COSTS: Costs = { wrongRemoval: 2, missedInsult: 1 }

/** What these decisions cost together. */
export function costOf(counts: Pick<Confusion, 'falsePositives' | 'falseNegatives'>, costs: Costs): number {
  return counts.falsePositives * costs.wrongRemoval + counts.falseNegatives * costs.missedInsult
}

/** The threshold that costs least on labelled scores, halfway between two of them; and what it costs. */
export function cheapestThreshold(scores: ArrayLike<number>, labels: ArrayLike<number>, costs: Costs): { threshold: number, cost: number } {
  const order = Uint32Array.from({ length: scores.length }, (_, at) => at)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
  let cost = 0
  for (let row = 0; row < labels.length; row++)
    cost += (labels[row] as number) > 0 ? costs.missedInsult : 0
  let best = { threshold: 1, cost }
  let at = 0
  while (at < order.length) {
    const score = scores[order[at] as number] as number
    for (; at < order.length && scores[order[at] as number] === score; at++)
      cost += (labels[order[at] as number] as number) > 0 ? -costs.missedInsult : costs.wrongRemoval
    if (cost < best.cost) {
      const below = at < order.length ? scores[order[at] as number] as number : 0
      best = { threshold: (score + below) / 2, cost }
    }
  }
  return best
}

/** Comments of one place, judged by a model that has never seen the place. */
export interface UnseenPlace { scores: ArrayLike<number>, labels: ArrayLike<number> }

/** Thresholds in hundredths: places differ by far more. */
const HUNDREDTHS = Array.from({ length: 99 }, (_, at) => (at + 1) / 100)

/**
 * One threshold for places not seen: the one with the least cost per comment on average over these, each weighing alike.
 * And what such a choice is worth: the mean cost per comment of each place, at the threshold that the others choose.
 *
 * @throws RangeError if there are fewer than two places
 */
export function cheapestAmongPlaces(places: readonly UnseenPlace[], costs: Costs): { threshold: number, cost: number } {
  if (places.length < 2)
    throw new RangeError(`a threshold that carries over needs two places at least, not ${places.length}`)
  const costsOf = places.map(({ scores, labels }) => HUNDREDTHS.map(threshold => costOf(confusionAt(scores, labels, threshold), costs) / labels.length))
  const cheapest = (kept: (place: number) => boolean): number => {
    const sums = HUNDREDTHS.map((_, at) => costsOf.reduce((sum, cost, place) => kept(place) ? sum + (cost[at] as number) : sum, 0))
    return sums.indexOf(Math.min(...sums))
  }
  return {
    threshold: HUNDREDTHS[cheapest(() => true)] as number,
    cost: costsOf.reduce((sum, cost, left) => sum + (cost[cheapest(place => place !== left)] as number), 0) / places.length,
  }
}
