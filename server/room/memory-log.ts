import type { Entry } from '../../room/room.ts'
import type { RoomLog, Take } from './log.ts'
import { randomBytes } from 'node:crypto'

/** A log for tests and samples: gone with the process. */
export function memoryLog(): RoomLog {
  const secret = randomBytes(32)
  let entries: Entry[] = []
  let take: Take = () => ({ taken: true })
  return {
    async open(taker) {
      take = taker
      entries.forEach(take)
    },
    async append(entry) {
      entries.push(entry)
      return take(entry)
    },
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
