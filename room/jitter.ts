/** How the time between two tries grows. */
export interface Backoff {
  /** The longest wait before the second try, in ms. */
  readonly first: number
  readonly growth: number
  /** No wait is longer, in ms. */
  readonly most: number
}

/**
 * How long to wait before trying again, in ms: any time up to a limit that grows, so that a room full of phones does not
 * come back at one moment. ("Full jitter": Brooker, Exponential backoff and jitter, AWS Architecture Blog, 2015.)
 *
 * @param tries that have failed, from 0
 * @param backoff how the limit grows
 * @param random a number from 0 to below 1
 */
export function fullJitter(tries: number, backoff: Backoff, random: () => number = Math.random): number {
  const { first, growth, most } = backoff
  return random() * Math.min(most, first * growth ** tries)
}
