/** Where a room is kept: a log of entries in one order. Three ways to keep it pass one suite of tests (log.test.ts). */
import type { Buffer } from 'node:buffer'
import type { Entry, Outcome } from '../../room/room.ts'

/** Told of each entry once, in the order of the log; says what became of it. */
export type Take = (entry: Entry) => Outcome

export type CommentEntry = Entry & { readonly kind: 'comment' }

/** One of those who share the work on a log's comments. */
export interface Consumer {
  /** Comments that none of all consumers has done with. */
  readonly lag: () => Promise<number>
  /** Ends it when it has done with what it is at. */
  readonly stop: () => Promise<void>
}

export interface RoomLog {
  /**
   * Reads what is there, and from then on hears of everything, by whichever server.
   *
   * @param take called with each entry before `open` and `append` resolve
   */
  readonly open: (take: Take) => Promise<void>
  /**
   * Adds an entry.
   *
   * @returns what became of it, when it is kept: not before a crash of this process would leave it there
   * @throws LogError if it cannot be kept now; then the room does not know of it, or hears of it later by the log
   */
  readonly append: (entry: Entry) => Promise<Outcome>
  /**
   * Takes part in the work on the comments, those that are there and those that come: each is handled by one of all
   * consumers, and by another one if that one is gone before it has done with it. So it may be handled twice, and never not.
   *
   * @param handle does the work, after `open`'s `take` was told of the comment; what it throws has it tried again
   */
  readonly consume: (handle: (entry: CommentEntry) => Promise<void>) => Consumer
  /** All entries that are kept, in order. */
  readonly read: () => AsyncIterable<Entry>
  /**
   * Takes out of the log, and off the disk, what is not to stay. What `append` was given before is in the log by then; what
   * comes meanwhile stays.
   *
   * @param whatStays picks from all entries, and changes none
   * @throws LogError if it cannot be done now; then all of it may still be there
   */
  readonly keepOnly: (whatStays: (entries: readonly Entry[]) => readonly Entry[]) => Promise<void>
  /** The key that signs the phones' cookies: the same after a restart, and on every server of the room. */
  readonly secret: () => Promise<Buffer>
  /** Tells how many are connected here, and is told how many are connected to all servers of the room. */
  readonly shareConnected: (here: number) => Promise<number>
  readonly close: () => Promise<void>
}

/** The log cannot keep anything now. The message is for the speaker. */
export class LogError extends Error {}
