/** Where to draw the line: a threshold is a decision about costs, not a property of the model. */
import type { Confusion } from './metrics.ts'

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
