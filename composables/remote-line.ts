/** The presenter's view's line to the speaker's remotes. */
import type { FromPresenter, Sight, ToPresenter, Turn } from '../remote/protocol.ts'
import { readAs } from '../lib/read-as.ts'
import { LINE, toPresenter } from '../remote/protocol.ts'
import { createLink } from '../room/link.ts'

export interface RemoteLineOptions {
  /** The deck's address. */
  readonly base: string
  /** What the speaker sees now. */
  readonly sight: () => Sight
  /** Makes a turn, or does not: says which. */
  readonly turn: (turn: Turn) => boolean
}

/** Opens the line, for as long as the page is there. @returns tells remotes that something else is in sight */
export function openRemoteLine({ base, sight, turn }: RemoteLineOptions): () => void {
  let isFresh = true
  const link = createLink<ToPresenter, FromPresenter>({
    connect() {
      isFresh = true
      const address = new URL(`.${LINE}?as=presenter`, base)
      address.protocol = address.protocol.replace('http', 'ws')
      return new WebSocket(address)
    },
    read: text => readAs(toPresenter, text),
    onFrame(frame) {
      if (isFresh)
        tell()
      isFresh = false
      if (frame.kind === 'turn')
        link.send({ kind: 'done', id: frame.id, isTurned: turn(frame) })
    },
    onState: () => {},
    // The server is another one: so are the remotes that it knows.
    onStale: () => {},
  })
  function tell(): void {
    link.send({ kind: 'sight', sight: sight() })
  }
  link.open()
  return tell
}
