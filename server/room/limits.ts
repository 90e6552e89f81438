/** How much one participant may do: by the cookie, never by the network, behind which a whole room stands. */
import type { PhoneAct } from '../../room/protocol.ts'

/** Acts in {@link ACTS_WINDOW} ms. */
const ACTS = 20
const ACTS_WINDOW = 10_000
/** Between two comments, in ms. */
const COMMENT_PAUSE = 3000
/** Participants whose last acts are remembered at most; those who were quiet are forgotten long before. */
const MOST_REMEMBERED = 50_000

interface Recent {
  acts: number[]
  comment: number
}

export interface Limits {
  /**
   * Counts an act of a participant.
   *
   * @param who the participant's number
   * @param kind of act
   * @param now in ms, of a clock that never goes back
   * @returns 0 if it may be done, else how long to wait, in ms
   */
  readonly wait: (who: string, kind: PhoneAct['kind'], now: number) => number
}

export function createLimits(): Limits {
  const recent = new Map<string, Recent>()

  function forgetQuiet(now: number): void {
    for (const [who, { acts, comment }] of recent) {
      if (now - Math.max(comment, acts.at(-1) ?? 0) > ACTS_WINDOW)
        recent.delete(who)
    }
  }

  return {
    wait(who, kind, now) {
      if (recent.size >= MOST_REMEMBERED)
        forgetQuiet(now)
      const own = recent.get(who) ?? { acts: [], comment: -COMMENT_PAUSE }
      recent.set(who, own)
      own.acts = own.acts.filter(time => now - time < ACTS_WINDOW)
      const [oldest] = own.acts
      if (own.acts.length >= ACTS && oldest !== undefined)
        return oldest + ACTS_WINDOW - now
      if (kind === 'comment') {
        const wait = own.comment + COMMENT_PAUSE - now
        if (wait > 0)
          return wait
        own.comment = now
      }
      own.acts.push(now)
      return 0
    },
  }
}
