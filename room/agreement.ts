import type { Tally } from './protocol.ts'

/** How many have answered. */
export function answeredOf({ ml, ops, both }: Tally): number {
  return ml + ops + both
}

/**
 * How much a room agrees on one question: the share of all pairs of participants who gave the same answer, 0 to 1.
 * It is Pi of Fleiss, Measuring nominal scale agreement among many raters, Psychological Bulletin 76(5), 1971.
 *
 * @returns undefined if fewer than two have answered: there is no pair
 */
export function pairsAgreeing(tally: Tally): number | undefined {
  const all = answeredOf(tally)
  if (all < 2)
    return undefined
  const agreeing = [tally.ml, tally.ops, tally.both].reduce((sum, count) => sum + count * (count - 1), 0)
  return agreeing / (all * (all - 1))
}
