import type { CommentEntry, Consumer, Take } from './log.ts'
import { setTimeout as sleep } from 'node:timers/promises'

/** Before what could not be done is tried again, in ms. */
const AGAIN = 500

/** The comments of a log that one process has to itself, for the one consumer in it. */
export interface CommentFeed {
  /** Has the feed hear of what a log tells of. */
  readonly tap: (take: Take) => Take
  readonly consume: (handle: (entry: CommentEntry) => Promise<void>) => Consumer
}

export function createCommentFeed(): CommentFeed {
  const waiting: CommentEntry[] = []
  const sleepers = new Set<() => void>()
  /** Who sleeps again afterwards waits for the next time. */
  function wake(): void {
    const woken = [...sleepers]
    sleepers.clear()
    woken.forEach(wakeUp => wakeUp())
  }

  return {
    tap: take => (entry) => {
      const outcome = take(entry)
      if (entry.kind === 'comment') {
        waiting.push(entry)
        wake()
      }
      return outcome
    },
    consume(handle) {
      const stopping = new AbortController()

      async function work(): Promise<void> {
        while (!stopping.signal.aborted) {
          const [entry] = waiting
          if (!entry) {
            await new Promise<void>(resolve => sleepers.add(resolve))
            continue
          }
          try {
            await handle(entry)
            waiting.shift()
          }
          catch {
            await sleep(AGAIN)
          }
        }
      }

      const working = work()
      return {
        lag: async () => waiting.length,
        async stop() {
          stopping.abort()
          wake()
          await working
        },
      }
    },
  }
}
