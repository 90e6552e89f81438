import type { ShallowRef } from 'vue'
import type { Send } from './wire.ts'
import { useNav } from '@slidev/client'
import { shallowReadonly, shallowRef } from 'vue'
import { channelName } from './channel-name.ts'
import { mayTurnOthers } from './may-turn-others.ts'
import { createReplica, makeWriter } from './replica.ts'
import { openWire } from './wire.ts'

export interface SyncedState<T> {
  /** The value as it is now. Replace it with `change`, never reach into it. */
  readonly state: Readonly<ShallowRef<T>>
  readonly change: (value: T) => void
}

export interface SyncedStateOptions<T> {
  /** Plain data, as it can be sent and cloned. */
  readonly initial: T
  /** Checks what another window sent; undefined refuses it. */
  readonly read: (value: unknown) => T | undefined
}

/** The values that this window has joined, by name. */
const joined = new Map<string, unknown>()

/**
 * A value that the presenter's and the audience's windows share, next to the clicks that Slidev shares anyway. All
 * instances of a component in a window (slide, overview, presenter's preview) hold the same one. For a component's setup.
 *
 *     const { state, change } = useSyncedState('threshold', { initial: 0.5, read: readThreshold })
 *
 * How it travels is in wire.ts, what travels, and how windows come to agree, in replica.ts. Pages made for print share
 * nothing.
 *
 * @param name one per value in the deck
 * @param options what the value is at first, and how one from elsewhere is checked
 */
export function useSyncedState<T>(name: string, options: SyncedStateOptions<T>): SyncedState<T> {
  const { isPresenter, isPrintMode } = useNav()
  if (isPrintMode.value) {
    const state = shallowRef(options.initial)
    return {
      state,
      change: value => void (state.value = value),
    }
  }
  if (!joined.has(name))
    joined.set(name, join(name, options, () => mayTurnOthers(isPresenter.value)))
  return joined.get(name) as SyncedState<T>
}

function join<T>(name: string, { initial, read }: SyncedStateOptions<T>, mayShare: () => boolean): SyncedState<T> {
  const state = shallowRef(initial)
  let send: Send = () => {}
  const replica = createReplica<T>({
    initial,
    read,
    writer: makeWriter(),
    // The development server keeps the last message: nobody has to say hello there.
    send: message => message.kind === 'hello' && import.meta.hot ? undefined : send(message),
    mayShare,
    onChange: value => void (state.value = value),
  })
  send = openWire(name, channelName(name), { receive: replica.receive })
  replica.greet()

  return {
    state: shallowReadonly(state),
    change: replica.change,
  }
}
