/** A room that is open: takes acts, keeps them, and says when something has changed. Knows nothing of sockets. */
import type { Own, Phase, PhoneAct, StageAct, StageView } from '../../room/protocol.ts'
import type { Entry, Outcome } from '../../room/room.ts'
import type { RoomLog } from './log.ts'
import { isDeepStrictEqual } from 'node:util'
import { onOneLine } from '../../room/comment-text.ts'
import { Room } from '../../room/room.ts'
import { ProblemError } from '../problem.ts'
import { createLimits } from './limits.ts'
import { LogError } from './log.ts'
import { refusalError } from './refusals.ts'
import { isListed } from './word-list.ts'

/** What a model makes of a comment. */
export type Judge = (text: string) => { score: number, removed: boolean, reasons: [start: number, end: number][] }

export interface RoomServiceOptions {
  log: RoomLog
  judge: Judge
  /** The wall clock, in ms since 1970. */
  now?: () => number
}

export interface RoomService {
  /** Notes that a participant is there. */
  readonly join: (who: string) => Promise<void>
  /**
   * Does what a participant asks for; the same key again does nothing, and has the same outcome.
   *
   * @throws ProblemError that says what to do: 409 not now, 422 nothing to read, 429 too much, 503 cannot be kept
   */
  readonly act: (who: string, act: PhoneAct) => Promise<Outcome & { taken: true }>
  /** Does what the speaker asks for. @throws ProblemError 404, 409 or 503 */
  readonly stage: (act: StageAct) => Promise<void>
  readonly phase: () => Phase
  readonly own: (who: string) => Own
  readonly stageView: (mayAct: boolean) => Omit<StageView, 'join' | 'wifi' | 'connected'>
  /** Everything that is kept, with participants as numbers. */
  readonly exported: () => AsyncIterable<Exported>
  /** Calls back when all phones see something else, and who has to be told of their own acts anew, if anybody. */
  readonly onPhase: (listener: (changed: { own: 'nobody' | 'everybody' }) => void) => void
  /** Calls back when the deck's windows see something else. */
  readonly onChange: (listener: () => void) => void
  readonly close: () => Promise<void>
}

/** A line of an export. */
export type Exported = Record<string, unknown> & { readonly at: string, readonly kind: string }

/** Nothing is kept longer, in ms. */
export const KEPT_AT_MOST = 24 * 60 * 60 * 1000
/** How often a room looks at its age, in ms. */
const AGE_LOOK = 60_000

/**
 * Opens a room on its log. What is older than a day is forgotten first.
 *
 * @throws LogError if the log cannot be read or written
 */
export async function openRoom({ log, judge, now = Date.now }: RoomServiceOptions): Promise<RoomService> {
  const room = new Room()
  const limits = createLimits()
  /** Acts that are on their way to the log, by participant and key. */
  const underway = new Map<string, Promise<Outcome>>()
  const phaseListeners: ((changed: { own: 'nobody' | 'everybody' }) => void)[] = []
  const changeListeners: (() => void)[] = []

  function take(entry: Entry): Outcome {
    const outcome = room.apply(entry)
    switch (entry.kind) {
      case 'turn':
      case 'doors':
        phaseListeners.forEach(tell => tell({ own: 'nobody' }))
        break
      case 'begin':
      case 'forget':
        phaseListeners.forEach(tell => tell({ own: 'everybody' }))
        break
    }
    changeListeners.forEach(tell => tell())
    return outcome
  }

  async function append(entry: Entry): Promise<Outcome> {
    try {
      return await log.append(entry)
    }
    catch (error) {
      if (error instanceof LogError)
        throw new ProblemError(503, error.message)
      throw error
    }
  }

  /** Forgets everything up to now: first in every server's memory, then where it is kept. */
  async function forget(): Promise<void> {
    const entry: Entry = { kind: 'forget', at: now() }
    await append(entry)
    let isLater = false
    await log.keepOnly((kept) => {
      const stays = isLater
      isLater ||= isDeepStrictEqual(kept, entry)
      return stays
    })
  }

  async function forgetIfOld(): Promise<void> {
    if (room.since !== undefined && now() - room.since > KEPT_AT_MOST)
      await forget()
  }

  async function erase(who: string, key: string): Promise<Outcome> {
    const entry: Entry = { kind: 'erase', who, key, at: now() }
    const outcome = await append(entry)
    let isLater = false
    await log.keepOnly((kept) => {
      isLater ||= isDeepStrictEqual(kept, entry)
      return isLater || !('who' in kept) || kept.who !== who
    })
    return outcome
  }

  /** Makes an entry of an act, or refuses it before anything is kept. */
  function entryOf(who: string, act: PhoneAct & { kind: 'answer' | 'comment' }): Entry {
    const why = room.refusalOf(who, act)
    if (why)
      throw refusalError(why)
    if (act.kind === 'answer')
      return { kind: 'answer', who, key: act.key, question: act.question, choice: act.choice, at: now() }
    const text = onOneLine(act.text)
    if (text === '')
      throw new ProblemError(422, 'There is nothing to read in that comment: type a few words.')
    return { kind: 'comment', who, key: act.key, aim: act.aim, text, ...judge(text), isListed: isListed(text), at: now() }
  }

  async function doAct(who: string, act: PhoneAct): Promise<Outcome> {
    const wait = limits.wait(who, act.kind, performance.now())
    if (wait > 0)
      throw new ProblemError(429, `That was a lot at once: wait ${Math.ceil(wait / 1000)} s and send it again.`)
    return act.kind === 'erase' ? erase(who, act.key) : append(entryOf(who, act))
  }

  await log.open(take)
  await forgetIfOld()
  // What cannot be forgotten now is tried again at the next look.
  const looking = setInterval(() => void forgetIfOld().catch(() => {}), AGE_LOOK)
  looking.unref()

  return {
    async join(who) {
      if (!room.has(who))
        await append({ kind: 'join', who, at: now() })
    },
    async act(who, act) {
      const name = `${who} ${act.key}`
      const known = room.known(who, act.key) ?? underway.get(name)
      const doing = known ?? doAct(who, act).finally(() => underway.delete(name))
      if (!known)
        underway.set(name, doing as Promise<Outcome>)
      const outcome = await doing
      if (!outcome.taken)
        throw refusalError(outcome.why)
      return outcome
    },
    async stage(act) {
      if (act.kind === 'turn' && isDeepStrictEqual(act.turn, room.stageView(true).turn))
        return
      if (act.kind === 'forget')
        return forget()
      const outcome = await append({ ...act, at: now() })
      if (!outcome.taken)
        throw refusalError(outcome.why)
    },
    phase: () => room.phase(),
    own: who => room.own(who),
    stageView: mayAct => room.stageView(mayAct),
    async* exported() {
      for await (const entry of log.read()) {
        const { at, kind, ...rest } = entry
        const { who, key: _, ...facts } = rest as typeof rest & { who?: string, key?: string }
        yield { at: new Date(at).toISOString(), kind, ...(who !== undefined && { participant: room.numberOf(who) }), ...facts }
      }
    },
    onPhase: listener => void phaseListeners.push(listener),
    onChange: listener => void changeListeners.push(listener),
    async close() {
      clearInterval(looking)
      await log.close()
    },
  }
}
