/** Makes the turns of remotes, in the presenter's view. */
import type { Turn } from './protocol.ts'

/** Turns that are remembered: a remote sends one again within seconds, or never. */
const REMEMBERED = 200

/**
 * @param placeNow where the talk is, as turns name it
 * @param make makes a turn
 * @returns a function that takes a turn, and says whether it was made, now or when it came the first time. One from a
 *   place that the talk has left is not: another hand has turned
 */
export function createSteering(placeNow: () => string, make: (to: Turn['to']) => void): (turn: Turn) => boolean {
  const known = new Map<string, boolean>()
  let last: string | undefined
  return ({ id, to, from }) => {
    const before = known.get(id)
    if (before !== undefined)
      return before
    const isTurned = from === placeNow() || from === last
    known.set(id, isTurned)
    if (known.size > REMEMBERED)
      known.delete(known.keys().next().value ?? '')
    if (isTurned) {
      last = id
      make(to)
    }
    return isTurned
  }
}
