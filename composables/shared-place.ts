/** The one place in the talk that all windows show, without a browser: share-place.ts gives it one. */
import { isRecord } from '../lib/guards.ts'
import { createReplica } from './replica.ts'

/** A slide, counted from 1, and how many of its clicks are done. */
export interface Place {
  readonly no: number
  readonly clicks: number
}

export interface SharedPlaceOptions {
  /** A name for this window, different from that of any other. */
  readonly writer: string
  readonly isPresenter: () => boolean
  /** Whether the others are to hear of this window's turns. */
  readonly mayTurnOthers: () => boolean
  readonly mayFollow: () => boolean
  readonly send: (message: unknown) => void
  /** Shows a place, if it is not the one that is shown. */
  readonly go: (place: Place) => void
}

export interface SharedPlace {
  /** Tells the other windows that this one is there. */
  readonly greet: () => void
  /** This window shows a place, by a turn of its own or by following. */
  readonly shows: (place: Place) => void
  /** Takes in what another window sent. */
  readonly receive: (message: unknown) => void
  /** Takes in what was sent before this window opened: it stays where it was opened. */
  readonly receiveKept: (message: unknown) => void
}

/**
 * Keeps windows at one place. The last turn wins, whichever window makes it, and every window comes to the same end
 * (replica.ts): a window that follows says nothing, so that no late answer can take back a turn.
 *
 * The presenter's view follows every window, and every window follows the presenter's. Windows of the audience alone are
 * readers, and follow nobody. Where there is a presenter's view it passes on what it hears, so that they know of it.
 */
export function createSharedPlace({ writer, isPresenter, mayTurnOthers, mayFollow, send, go }: SharedPlaceOptions): SharedPlace {
  /** Where the last turn went, by any window. */
  let held: Place | undefined
  /** Whether there is, or was, a presenter's view. */
  let isLed = false

  const replica = createReplica<Place>({
    initial: { no: 1, clicks: 0 },
    writer,
    mayShare: mayTurnOthers,
    read: readPlace,
    send: message => send({ ...message, isPresenter: isPresenter() }),
    onChange: place => void (held = place),
  })

  return {
    greet: replica.greet,
    shows(place) {
      if (held && isSame(held, place))
        return
      replica.change(place)
    },
    receive(message) {
      const isFromPresenter = isRecord(message) && message.isPresenter === true
      isLed ||= isFromPresenter
      const before = held
      replica.receive(message)
      const isNews = held !== before
      if (isNews && isPresenter() && !isFromPresenter && isRecord(message))
        send({ ...message, isPresenter: true })
      if (held && (isNews || isFromPresenter) && (isPresenter() || isLed) && mayFollow())
        go(held)
    },
    receiveKept: replica.receive,
  }
}

export function isSame(one: Place, other: Place): boolean {
  return one.no === other.no && one.clicks === other.clicks
}

function readPlace(value: unknown): Place | undefined {
  if (!isRecord(value))
    return undefined
  const { no, clicks } = value
  return Number.isSafeInteger(no) && Number.isSafeInteger(clicks) && Number(no) > 0 && Number(clicks) >= 0
    ? { no: Number(no), clicks: Number(clicks) }
    : undefined
}
