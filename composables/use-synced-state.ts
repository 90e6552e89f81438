import type { ShallowRef } from 'vue'
import type { Message } from './replica.ts'
import { useNav } from '@slidev/client'
import { shallowReadonly, shallowRef } from 'vue'
import { channelName } from './channel-name.ts'
import { createReplica } from './replica.ts'

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

/** Takes messages to the other windows. */
type Send = (message: Message) => void

/** The values that this window has joined, by name. */
const joined = new Map<string, unknown>()

/**
 * A value that the presenter's and the audience's windows share, next to the clicks that Slidev shares anyway. All
 * instances of a component in a window (slide, overview, presenter's preview) hold the same one. For a component's setup.
 *
 *     const { state, change } = useSyncedState('threshold', { initial: 0.5, read: readThreshold })
 *
 * A built deck speaks over a BroadcastChannel: windows of one browser. The dev server relays between browsers and
 * machines; there only the presenter and windows on the presenter's own machine may change what everybody sees. What
 * travels, and how windows come to agree, is in replica.ts. Pages made for print share nothing.
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
    joined.set(name, join(name, options, () => !import.meta.hot || isPresenter.value || isOwnMachine(location.hostname)))
  return joined.get(name) as SyncedState<T>
}

function join<T>(name: string, { initial, read }: SyncedStateOptions<T>, mayShare: () => boolean): SyncedState<T> {
  const state = shallowRef(initial)
  let send: Send = () => {}
  const replica = createReplica<T>({
    initial,
    read,
    writer: crypto.getRandomValues(new Uint32Array(2)).join('-'),
    send: message => send(message),
    mayShare,
    onChange: value => void (state.value = value),
  })

  if (import.meta.hot)
    void relay(name, replica.receive).then(opened => send = opened)
  else
    send = broadcast(channelName(name), replica.receive)
  replica.greet()

  return {
    state: shallowReadonly(state),
    change: replica.change,
  }
}

function broadcast(channelName: string, receive: (message: unknown) => void): Send {
  const channel = new BroadcastChannel(channelName)
  channel.addEventListener('message', event => receive(event.data))
  return message => channel.postMessage(message)
}

/**
 * The dev server keeps the last message of every name, so nobody has to say hello. Messages travel as text because
 * the server merges objects, and a merge would bring back what a reset has removed.
 */
async function relay(name: string, receive: (message: unknown) => void): Promise<Send> {
  const { default: shared } = await import('server-ref:synced-state')
  const take = (text: string | undefined): void => {
    if (text)
      receive(JSON.parse(text))
  }
  shared.$onPatch(patch => take(patch[name]))
  take(shared.value?.[name])
  return (message) => {
    if (message.kind === 'state') {
      void shared.$patch({
        [name]: JSON.stringify(message),
      })
    }
  }
}

/** As Slidev has it for the clicks: a viewer elsewhere watches, and does not steer. */
function isOwnMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1'
}
