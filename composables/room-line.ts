/** The line to the room's server: a socket that is opened again whenever it is lost. */
import type { StageAct, StageView } from '../room/protocol.ts'
import * as v from 'valibot'
import { readJson } from '../lib/read-json.ts'
import { BEAT, SILENCE, toStage } from '../room/protocol.ts'

export interface RoomLine {
  /** Sends what only the speaker may do; what cannot be sent now is dropped, and said. */
  readonly act: (act: StageAct) => void
}

export interface RoomLineEvents {
  readonly onView: (view: StageView) => void
  readonly onConnected: (isConnected: boolean) => void
  /** An act was not taken: a sentence that says what to do. */
  readonly onRefused: (detail: string) => void
}

/** Between two attempts, in ms: one that failed waits up to twice as long, at most this long. */
const FIRST_PAUSE = 250
const LONGEST_PAUSE = 4000

/**
 * Opens the line, for as long as the page is there.
 *
 * @param base the deck's address
 * @param isPresenter whether the token is asked for first: it is new after each start of the server
 * @param events what comes over it
 */
export function openRoomLine(base: string, isPresenter: () => boolean, events: RoomLineEvents): RoomLine {
  const { onView, onConnected, onRefused } = events
  let socket: WebSocket | undefined
  let pause = FIRST_PAUSE
  let heardAt = 0

  async function connect(): Promise<void> {
    if (isPresenter())
      await fetch(new URL('v1/room/token', base), { cache: 'no-store' }).catch(() => {})
    const address = new URL(isPresenter() ? 'v1/room/screen?as=presenter' : 'v1/room/screen', base)
    address.protocol = address.protocol.replace('http', 'ws')
    socket = new WebSocket(address)
    socket.addEventListener('open', () => {
      pause = FIRST_PAUSE
      heardAt = performance.now()
      onConnected(true)
    })
    socket.addEventListener('message', ({ data }) => {
      heardAt = performance.now()
      const frame = v.safeParse(toStage, readJson(String(data)))
      if (!frame.success)
        return
      if (frame.output.kind === 'stage')
        onView(frame.output.view)
      else if (frame.output.kind === 'refused')
        onRefused(frame.output.problem.detail)
    })
    socket.addEventListener('close', () => {
      onConnected(false)
      setTimeout(() => void connect(), pause * (1 + Math.random()))
      pause = Math.min(LONGEST_PAUSE, pause * 2)
    })
  }

  setInterval(() => {
    if (socket?.readyState !== WebSocket.OPEN)
      return
    if (performance.now() - heardAt > SILENCE)
      socket.close()
    else
      socket.send('{"kind":"beat"}')
  }, BEAT)
  void connect()
  return {
    act(act) {
      if (socket?.readyState === WebSocket.OPEN)
        socket.send(JSON.stringify(act))
      else
        onRefused('There is no connection to the room: it comes back by itself, try it again then.')
    },
  }
}
