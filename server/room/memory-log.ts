import type { Entry } from '../../room/room.ts'
import type { RoomLog, Take } from './log.ts'
import { randomBytes } from 'node:crypto'
import { createCommentFeed } from './comment-feed.ts'

/** A log for tests and samples: gone with the process. */
export function memoryLog(): RoomLog {
  const secret = randomBytes(32)
  const feed = createCommentFeed()
  let entries: Entry[] = []
  let take: Take = () => ({ taken: true })
  return {
    async open(taker) {
      take = feed.tap(taker)
      entries.forEach(entry => take(entry))
    },
    async append(entry) {
      entries.push(entry)
      return take(entry)
    },
    consume: feed.consume,
    async* read() {
      yield* entries
    },
    async keepOnly(whatStays) {
      entries = [...whatStays(entries)]
    },
    secret: async () => secret,
    shareConnected: async here => here,
    close: async () => {},
  }
}
