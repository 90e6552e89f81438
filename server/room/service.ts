/** A room that is open: takes acts, keeps them, and says when something has changed. Knows nothing of sockets. */
import type { Own, Phase, PhoneAct, ServedBy, StageAct, StageView } from '../../room/protocol.ts'
import type { Registration } from '../../room/registration.ts'
import type { Entry, Outcome } from '../../room/room.ts'
import type { Consumer, RoomLog } from './log.ts'
import type { Version } from './versions.ts'
import { Buffer } from 'node:buffer'
import { randomInt } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { ModelFileError } from '../../moderation/format.ts'
import { onOneLine } from '../../room/comment-text.ts'
import { Room, stillNeeded } from '../../room/room.ts'
import { ProblemError } from '../problem.ts'
import { KEPT_AT_MOST } from './folder.ts'
import { createLimits } from './limits.ts'
import { LogError } from './log.ts'
import { refusalError } from './refusals.ts'
import { judgeSecond, timed } from './second-judge.ts'
import { trainedVersion, Versions } from './versions.ts'
import { isListed } from './word-list.ts'

export interface RoomServiceOptions {
  log: RoomLog
  /** The model that answers. */
  champion: Version
  /** Versions that can be rolled out besides those that the gate trains: the real one first, then the broken one. */
  challengers?: readonly Version[]
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
  /**
   * Keeps a model that the gate has trained, so that it can be rolled out.
   *
   * @param model what it is called, and what the gate has said
   * @param file the model's
   * @throws ProblemError 422 if the file is no such model or has another name, 503 if it cannot be kept
   */
  readonly register: (model: Registration, file: Uint8Array) => Promise<void>
  readonly phase: () => Phase
  readonly own: (who: string) => Own
  readonly stageView: (mayAct: boolean) => Omit<StageView, 'join' | 'wifi' | 'connected'>
  /** Which version answers a participant. */
  readonly servedBy: (who: string) => ServedBy
  /** Comments that no consumer of the stream has done with. */
  readonly lag: () => Promise<number>
  /** Everything that is kept, with participants as numbers. */
  readonly exported: () => AsyncIterable<Exported>
  /** Calls back when all phones see something else, and who has to be told of their own acts anew, if anybody. */
  readonly onPhase: (listener: (changed: { own: 'nobody' | 'everybody' }) => void) => void
  /** Calls back with a participant whose own acts have got an answer from the speaker. */
  readonly onOwn: (listener: (who: string) => void) => void
  /** Calls back when participants may be answered by another version than before. */
  readonly onVersion: (listener: () => void) => void
  /** Calls back when the deck's windows see something else. */
  readonly onChange: (listener: () => void) => void
  readonly close: () => Promise<void>
}

/** A line of an export. */
export type Exported = Record<string, unknown> & { readonly at: string, readonly kind: string }

/** Above the number of any comment; the largest range that `randomInt` takes. */
const MOST_ID = 2 ** 48 - 1
/** How often a room looks at how far its stream is behind, in ms. */
const LAG_LOOK = 500
/** How often a room looks at its age, in ms. */
const AGE_LOOK = 60_000

/**
 * Opens a room on its log. What is older than a day is forgotten first.
 *
 * @throws LogError if the log cannot be read or written
 */
export async function openRoom({ log, champion, challengers = [], now = Date.now }: RoomServiceOptions): Promise<RoomService> {
  const room = new Room()
  const versions = new Versions(champion, challengers, room)
  const limits = createLimits()
  /** Acts that are on their way to the log, by participant and key. */
  const underway = new Map<string, Promise<Outcome>>()
  const phaseListeners: ((changed: { own: 'nobody' | 'everybody' }) => void)[] = []
  const ownListeners: ((who: string) => void)[] = []
  const versionListeners: (() => void)[] = []
  const changeListeners: (() => void)[] = []

  function take(entry: Entry): Outcome {
    const outcome = room.apply(entry)
    switch (entry.kind) {
      case 'turn':
      case 'doors':
        phaseListeners.forEach(tell => tell({ own: room.turn.kind === 'labels' ? 'everybody' : 'nobody' }))
        break
      case 'show':
      case 'erase':
        // What others have to label may have come or gone.
        if (room.turn.kind === 'labels')
          phaseListeners.forEach(tell => tell({ own: 'everybody' }))
        break
      case 'begin':
      case 'forget':
        phaseListeners.forEach(tell => tell({ own: 'everybody' }))
        break
      case 'rollout':
      case 'rollback':
      case 'alarm':
      case 'gone':
        versionListeners.forEach(tell => tell())
        break
      case 'second':
        void alarmIfDue()
        break
      case 'decide': {
        const author = room.authorOf(entry.comment)
        if (outcome.taken && author !== undefined)
          ownListeners.forEach(tell => tell(author))
        break
      }
    }
    changeListeners.forEach(tell => tell())
    return outcome
  }

  /** The alarm is an entry like any other: whoever replays the log has it ring at the same place. */
  async function alarmIfDue(): Promise<void> {
    const { challenger, isAlarming } = room.rollout
    if (isAlarming && challenger !== undefined)
      await log.append({ kind: 'alarm', challenger, at: now() }).catch(() => {})
  }

  /** What the log is asked for; its trouble becomes a problem for who had asked. */
  async function asked<T>(doing: Promise<T>): Promise<T> {
    try {
      return await doing
    }
    catch (error) {
      if (error instanceof LogError)
        throw new ProblemError(503, error.message)
      throw error
    }
  }

  /** Whether something that was forgotten or taken back may still be where it was kept. */
  let isUntidy = false

  async function tidy(): Promise<void> {
    isUntidy = true
    await log.keepOnly(stillNeeded)
    isUntidy = false
  }

  /** Forgets everything up to now: first in every server's memory, then where it is kept. */
  async function forget(): Promise<void> {
    await log.append({ kind: 'forget', at: now() })
    await tidy()
  }

  async function lookAtAge(): Promise<void> {
    if (room.since !== undefined && now() - room.since > KEPT_AT_MOST)
      await forget()
    else if (isUntidy)
      await tidy()
  }

  /** Refuses an act before it costs anything. What is refused otherwise does not count for the limits. */
  function check(who: string, act: PhoneAct): void {
    const why = act.kind === 'erase' ? undefined : room.refusalOf(who, act.kind === 'appeal' ? { kind: 'appeal', comment: room.idOf(who, act.comment) } : act)
    if (why)
      throw refusalError(why)
    if (act.kind === 'comment' && onOneLine(act.text) === '')
      throw new ProblemError(422, 'There is nothing to read in that comment: type a few words.')
    if (act.kind === 'appeal' && onOneLine(act.sentence) === '')
      throw new ProblemError(422, 'There is nothing to read in that appeal: say in a sentence why it should come back.')
    const wait = limits.wait(who, act.kind, performance.now())
    if (wait > 0)
      throw new ProblemError(429, `That was a lot at once: wait ${Math.ceil(wait / 1000)} s and send it again.`)
  }

  function entryOf(who: string, act: PhoneAct): Entry {
    if (act.kind === 'erase')
      return { kind: 'erase', who, key: act.key, at: now() }
    if (act.kind === 'answer')
      return { kind: 'answer', who, key: act.key, question: act.question, choice: act.choice, at: now() }
    if (act.kind === 'appeal') {
      const comment = room.idOf(who, act.comment)
      if (comment === undefined)
        throw refusalError('no such comment')
      const sentence = onOneLine(act.sentence)
      return { kind: 'appeal', who, key: act.key, comment, sentence, isListed: isListed(sentence), at: now() }
    }
    if (act.kind === 'label')
      return { kind: 'label', who, key: act.key, round: act.round, comment: act.comment, label: act.label, at: now() }
    const text = onOneLine(act.text)
    const version = answering(who)
    return { kind: 'comment', id: randomInt(MOST_ID), who, key: act.key, aim: act.aim, text, ...timed(version, text), version: version.name, isListed: isListed(text), at: now() }
  }

  /** The version that answers a participant: one that this server does not have is not rolled out here. */
  function answering(who: string): Version {
    return versions.named(room.rollout.answering(who)) ?? champion
  }

  /** A version that this server has not, as after the deck was renewed, cannot go on being rolled out: that is said, too. */
  async function endIfGone(): Promise<void> {
    const { challenger } = room.rollout
    if (challenger !== undefined && !versions.named(challenger))
      await log.append({ kind: 'gone', challenger, at: now() })
  }

  async function doAct(who: string, act: PhoneAct): Promise<Outcome> {
    check(who, act)
    return log.append(entryOf(who, act))
  }

  /** Does an act, unless the same one is on its way already. */
  function once(who: string, act: PhoneAct): Promise<Outcome> {
    const name = `${who} ${act.key}`
    const doing = underway.get(name) ?? doAct(who, act).finally(() => underway.delete(name))
    underway.set(name, doing)
    return doing
  }

  await log.open(take)
  await endIfGone()
  const consumer: Consumer = log.consume(judgeSecond({ room, log, versions, now }))
  /** Comments that wait on the stream, when it was last asked. */
  let waiting = 0

  async function lookAtLag(): Promise<void> {
    const lag = await consumer.lag()
    if (lag === waiting)
      return
    waiting = lag
    changeListeners.forEach(tell => tell())
  }

  // The process may have ended between forgetting something and taking it out of the log.
  isUntidy = true
  await lookAtAge()
  // What cannot be forgotten now is tried again at the next look.
  const looking = setInterval(() => void lookAtAge().catch(() => {}), AGE_LOOK)
  looking.unref()
  const lagging = setInterval(() => void lookAtLag().catch(() => {}), LAG_LOOK)
  lagging.unref()

  return {
    async join(who) {
      if (!room.has(who))
        await asked(log.append({ kind: 'join', who, at: now() }))
    },
    async act(who, act) {
      const outcome = room.known(who, act.key) ?? await asked(once(who, act))
      if (!outcome.taken)
        throw refusalError(outcome.why)
      if (act.kind === 'erase')
        await asked(tidy())
      return outcome
    },
    async stage(act) {
      if (act.kind === 'turn' && isDeepStrictEqual(act.turn, room.turn))
        return
      if (act.kind === 'forget')
        return asked(forget())
      if (act.kind === 'rollout' && !versions.challengers.some(({ name }) => name === act.challenger))
        throw new ProblemError(404, `There is no version ${act.challenger} to roll out: load the deck again, or have the gate train it anew.`)
      const outcome = await asked(log.append({ ...act, at: now() }))
      if (!outcome.taken)
        throw refusalError(outcome.why)
    },
    async register({ version, gate }, file) {
      let name: string
      try {
        ;({ name } = trainedVersion(file))
      }
      catch (error) {
        if (error instanceof ModelFileError)
          throw new ProblemError(422, `That is not a model of the gate: ${error.message}. Load the deck again, and have the gate train it anew.`)
        throw error
      }
      if (name !== version)
        throw new ProblemError(422, `By its bytes that model is ${name}, and not ${version}: load the deck again, and have the gate train it anew.`)
      await asked(log.append({ kind: 'register', version, gate, file: Buffer.from(file).toString('base64'), at: now() }))
    },
    phase: () => room.phase(),
    own: who => room.own(who),
    stageView(mayAct) {
      const { rollout, ...view } = room.stageView(mayAct)
      return { ...view, rollout: { ...rollout, champion: champion.name, challengers: versions.challengers.map(({ name }) => name), gates: versions.gates, waiting } }
    },
    servedBy(who) {
      const { name } = answering(who)
      return { name, isNew: name !== champion.name }
    },
    lag: () => consumer.lag(),
    async* exported() {
      for await (const entry of log.read()) {
        const { at, kind, ...rest } = entry
        // Of a model its name and verdict: weights are nothing to be read.
        const { who, key: _, file: __, ...facts } = rest as typeof rest & { who?: string, key?: string, file?: string }
        yield { at: new Date(at).toISOString(), kind, ...(who !== undefined && { participant: room.numberOf(who) }), ...facts }
      }
    },
    onPhase: listener => void phaseListeners.push(listener),
    onVersion: listener => void versionListeners.push(listener),
    onOwn: listener => void ownListeners.push(listener),
    onChange: listener => void changeListeners.push(listener),
    async close() {
      clearInterval(looking)
      clearInterval(lagging)
      await consumer.stop()
      await log.close()
    },
  }
}
