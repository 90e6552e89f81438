import type { ShallowRef } from 'vue'
import type { Message } from './replica.ts'
import { slidesTitle, useNav } from '@slidev/client'
import { shallowReadonly, shallowRef } from 'vue'
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

/**
 * Defines a value that the presenter's and the audience's windows share, next to the clicks that Slidev shares
 * anyway. Call it once at the top of a module, and the function it returns in a component's setup; all instances in
 * a window (slide, overview, presenter's preview) then hold the same value.
 *
 *     const useThreshold = defineSyncedState('threshold', { initial: 0.5, read: readThreshold })
 *     const { state, change } = useThreshold()
 *
 * A built deck speaks over a BroadcastChannel: windows of one browser. The dev server relays between browsers and
 * machines; there only the presenter and windows on the presenter's own machine may change what everybody sees. What
 * travels, and how windows come to agree, is in replica.ts. Pages made for print share nothing.
 *
 * @param name one per value in the deck
 */
export function defineSyncedState<T>(name: string, { initial, read }: SyncedStateOptions<T>): () => SyncedState<T> {
  let joined: SyncedState<T> | undefined

  return () => {
    const { isPresenter, isPrintMode } = useNav()
    if (isPrintMode.value) {
      const state = shallowRef(initial)
      return {
        state,
        change: value => void (state.value = value),
      }
    }
    joined ??= join(name, { initial, read }, () =>
      !import.meta.hot || isPresenter.value || isOwnMachine(location.hostname))
    return joined
  }
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
    send = broadcast(`${slidesTitle} - ${name}`, replica.receive)
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
