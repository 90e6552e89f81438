/** Takes something to the deck's other windows. */
export type Send = (message: unknown) => void

export interface WireOptions {
  /** Told what the other windows send from now on. */
  readonly receive: (message: unknown) => void
  /** Told what was the last message before this window opened, where somebody has kept it. */
  readonly receiveKept?: (message: unknown) => void
}

/**
 * A wire between the deck's windows: nothing on it is dropped, and each window hears of the others alone. A built deck
 * speaks over a BroadcastChannel, to the windows of one browser; the development server relays between browsers and
 * machines, and keeps the last message of every name.
 *
 * @param name one per wire in the deck
 * @param channel the name of the BroadcastChannel, which no other deck on this origin has
 */
export function openWire(name: string, channel: string, { receive, receiveKept = receive }: WireOptions): Send {
  if (!import.meta.hot)
    return broadcast(channel, receive)
  let send: Send = () => {}
  void relay(name, receive, receiveKept).then(opened => send = opened)
  return message => send(message)
}

function broadcast(name: string, receive: (message: unknown) => void): Send {
  const channel = new BroadcastChannel(name)
  channel.addEventListener('message', event => receive(event.data))
  return message => channel.postMessage(message)
}

/** Messages travel as text because the server merges objects, and a merge would bring back what a reset has removed. */
async function relay(name: string, receive: (message: unknown) => void, receiveKept: (message: unknown) => void): Promise<Send> {
  const { default: shared } = await import('server-ref:synced-state')
  shared.$onPatch((patch) => {
    if (patch[name])
      receive(JSON.parse(patch[name]))
  })
  const kept = shared.value?.[name]
  if (kept)
    receiveKept(JSON.parse(kept))
  return message => void shared.$patch({ [name]: JSON.stringify(message) })
}
