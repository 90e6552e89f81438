/**
 * Seeded randomness, so that training, sampling and bootstrap intervals give the same bytes on every run.
 */

/** A function that returns the next number in [0, 1). */
export type Random = () => number

/**
 * The mulberry32 generator (Tommy Ettinger, 2017, public domain): 32 bits of state, period 2^32.
 * Good enough to shuffle and to resample; never for secrets.
 *
 * @param seed any integer; only its low 32 bits count
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6D2B79F5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Shuffles in place (Fisher-Yates, in Durstenfeld's form: CACM 7(7), 1964) and returns the same array. */
export function shuffle<T extends Uint32Array | unknown[]>(items: T, random: Random): T {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const kept = items[last]
    items[last] = items[other] as never
    items[other] = kept as never
  }
  return items
}
