/** The work on the stream of comments: the version that did not answer judges them as well. Nobody waits for it. */
import type { Room } from '../../room/room.ts'
import type { CommentEntry, RoomLog } from './log.ts'
import type { Judge, Version, Versions } from './versions.ts'

/** What a version makes of a comment, and how long it took the model, in whole microseconds. */
export function timed({ judge }: Version, text: string): ReturnType<Judge> & { took: number } {
  const start = performance.now()
  const verdict = judge(text)
  return { ...verdict, took: Math.round((performance.now() - start) * 1000) }
}

export interface SecondJudgeOptions {
  /** A room that follows the log. */
  readonly room: Room
  readonly log: RoomLog
  readonly versions: Pick<Versions, 'champion' | 'named'>
  /** The wall clock, in ms since 1970. */
  readonly now: () => number
}

/** What a consumer of a room's comments does with each. Done twice, it changes nothing the second time. */
export function judgeSecond({ room, log, versions, now }: SecondJudgeOptions): (entry: CommentEntry) => Promise<void> {
  return async ({ id, text, version: answered }) => {
    const { challenger } = room.rollout
    if (!room.rollout.isWaiting(id))
      return
    const other = answered === challenger ? versions.champion : versions.named(challenger)
    if (!other)
      return
    const { removed, took } = timed(other, text)
    await log.append({ kind: 'second', comment: id, version: other.name, removed, took, at: now() })
  }
}
