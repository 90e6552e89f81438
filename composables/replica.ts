/**
 * One value kept equal in several windows: the last change wins.
 *
 * Every window holds a copy with a stamp that counts changes. A window that changes its copy raises the stamp and
 * tells the others; whoever hears of a higher stamp takes that value over. Two changes at the same moment have the
 * same stamp, and then the window with the greater name wins, so that all windows agree whatever order messages come
 * in. A window that opens later says hello and gets what the others have.
 *
 * Slidev's own `createSyncState` knows neither stamps nor hello: a window opened during the talk would show nothing.
 */
import { isRecord } from '../lib/guards.ts'

/** What travels between windows. The value is checked by whoever receives it. */
export type Message
  = | { readonly kind: 'hello' }
    | { readonly kind: 'state', readonly stamp: number, readonly writer: string, readonly value: unknown }

/** A name for a window, which no other has. */
export const makeWriter = (): string => crypto.getRandomValues(new Uint32Array(2)).join('-')

export interface ReplicaOptions<T> {
  /** The value before anybody has changed anything; plain data. */
  readonly initial: T
  /** A name for this window, different from that of any other. */
  readonly writer: string
  /** Takes a value received from elsewhere, or refuses it with undefined. */
  readonly read: (value: unknown) => T | undefined
  readonly send: (message: Message) => void
  /** Whether this window may change what the others see; one that may not keeps its changes until the next news. */
  readonly mayShare?: () => boolean
  readonly onChange: (value: T) => void
}

export interface Replica<T> {
  /** Tells the other windows that this one is there. */
  readonly greet: () => void
  readonly change: (value: T) => void
  /** Takes in whatever came over the wire; what is not understood is ignored. */
  readonly receive: (message: unknown) => void
}

export function createReplica<T>(options: ReplicaOptions<T>): Replica<T> {
  const { initial, writer, read, send, onChange, mayShare = () => true } = options
  let held = { stamp: 0, writer: '', value: initial }

  function tell(): void {
    send({ kind: 'state', ...held })
  }

  return {
    greet: () => send({ kind: 'hello' }),
    change(value) {
      if (mayShare()) {
        held = { stamp: held.stamp + 1, writer, value }
        tell()
      }
      onChange(value)
    },
    receive(message) {
      if (!isMessage(message))
        return
      if (message.kind === 'hello') {
        if (held.stamp > 0)
          tell()
        return
      }
      const isNewer = message.stamp > held.stamp || (message.stamp === held.stamp && message.writer > held.writer)
      const value = isNewer
        ? read(message.value)
        : undefined
      if (value === undefined)
        return
      held = { stamp: message.stamp, writer: message.writer, value }
      onChange(value)
    },
  }
}

function isMessage(message: unknown): message is Message {
  if (!isRecord(message))
    return false
  return message.kind === 'hello'
    || (message.kind === 'state' && Number.isSafeInteger(message.stamp) && typeof message.writer === 'string' && 'value' in message)
}
