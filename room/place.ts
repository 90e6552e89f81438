import { hashString } from '../moderation/hash.ts'

/**
 * Where a participant stands in a roll-out, from 0 to below 1: always at the same place in the same one, whichever server
 * is asked, and at another place in the next, so that it is not always the same who try what is new. Whoever is among the
 * first tenth is among the first half.
 *
 * @param who a participant's random name
 * @param rollout names the roll-out, such as by its version
 */
export function placeOf(who: string, rollout: string): number {
  return hashString(`${rollout} ${who}`) / 2 ** 32
}
