import type { Backoff } from '../jitter.ts'
/**
 * What was tapped and is not acknowledged yet. Each act has a key, so that it can be sent as often as it takes; it is kept
 * across reloads until the room has taken or refused it.
 */
import type { PhoneAct, ToPhone } from '../protocol.ts'
import type { Store } from './store.ts'
import * as v from 'valibot'
import { fullJitter } from '../jitter.ts'
import { phoneAct } from '../protocol.ts'
import { makeKey } from './key.ts'

/** An act before it has a key. */
export type Deed = PhoneAct extends infer Act ? Act extends PhoneAct ? Omit<Act, 'key'> : never : never

/** The room's answer to an act. */
export type Reply = ToPhone & { kind: 'done' | 'refused' }

export interface OutboxOptions {
  readonly store: Store
  /** Sends an act if there is a connection; without one it is sent with the next `flush`. */
  readonly send: (act: PhoneAct) => void
  readonly random?: () => number
}

export interface Outbox {
  /** What is not acknowledged, oldest first. */
  readonly waiting: () => readonly PhoneAct[]
  /** Keeps an act, and sends it. A new answer takes the place of an earlier one to the same question, a new label that of one of the same comment. */
  readonly add: (deed: Deed) => PhoneAct
  /** Sends everything again: after a reconnect nobody knows what had arrived. */
  readonly flush: () => void
  /** @returns the act that this was the room's last word on; undefined if it is tried again, or was none of ours */
  readonly hear: (reply: Reply) => PhoneAct | undefined
}

/** Before an act is sent again that the room could not take just now. A phone that was too fast has to wait 10 s at most. */
const AGAIN: Backoff = { first: 4000, growth: 1.5, most: 15_000 }
const AGAIN_AT_LEAST = 1000

const NAME = 'outbox'

/** Whether the same act may be taken later: the phone was too fast, or the server is in trouble. */
function isForNow(reply: Reply): boolean {
  return reply.kind === 'refused' && (reply.problem.status === 429 || reply.problem.status >= 500)
}

/** Whether an act makes an earlier one needless. */
function replaces(later: PhoneAct, earlier: PhoneAct): boolean {
  return later.kind === 'erase'
    || (later.kind === 'answer' && earlier.kind === 'answer' && later.question === earlier.question)
    || (later.kind === 'label' && earlier.kind === 'label' && later.round === earlier.round && later.comment === earlier.comment)
}

export function createOutbox({ store, send, random }: OutboxOptions): Outbox {
  const kept = v.safeParse(v.array(phoneAct), store.read(NAME))
  let acts: readonly PhoneAct[] = kept.success ? kept.output : []
  const tries = new Map<string, number>()

  function keep(now: readonly PhoneAct[]): void {
    acts = now
    store.write(NAME, acts)
  }

  /** What may be sent now. Nothing goes out behind an erasure that is not acknowledged: sent again, it would erase that too. */
  function due(): readonly PhoneAct[] {
    const erasure = acts.findIndex(({ kind }) => kind === 'erase')
    return erasure < 0 ? acts : acts.slice(0, erasure + 1)
  }

  function sendIfDue(key: string): void {
    const act = due().find(act => act.key === key)
    if (act)
      send(act)
  }

  return {
    waiting: () => acts,
    add(deed) {
      const act: PhoneAct = { ...deed, key: makeKey() }
      keep([...acts.filter(earlier => !replaces(act, earlier)), act])
      sendIfDue(act.key)
      return act
    },
    flush: () => due().forEach(send),
    hear(reply) {
      const act = acts.find(({ key }) => key === reply.key)
      if (!act)
        return undefined
      if (isForNow(reply)) {
        const failed = tries.get(act.key) ?? 0
        tries.set(act.key, failed + 1)
        setTimeout(sendIfDue, AGAIN_AT_LEAST + fullJitter(failed, AGAIN, random), act.key)
        return undefined
      }
      tries.delete(act.key)
      const wasHeldUp = acts.slice(due().length)
      keep(acts.filter(other => other !== act))
      if (act.kind === 'erase')
        wasHeldUp.forEach(({ key }) => sendIfDue(key))
      return act
    },
  }
}
