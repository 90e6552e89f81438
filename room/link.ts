/** A page's line to its server: a socket that comes back by itself. */
import type { Backoff } from './jitter.ts'
import { fullJitter } from './jitter.ts'
import { BEAT, CLOSE_FULL, CLOSE_UNKNOWN, SILENCE } from './protocol.ts'

/** `lost` is said after a while only: most gaps are over before anybody could read of them. */
export type LinkState = 'joining' | 'joined' | 'lost' | 'full'

export interface LinkOptions<Frame> {
  /** What each try begins with; the socket is opened when it has ended, however it did. */
  readonly before?: () => Promise<unknown>
  /** Begins to open a socket. */
  readonly connect: () => WebSocket
  /** What a text of the server's says; undefined if this page does not understand it. */
  readonly read: (text: string) => Frame | undefined
  readonly onFrame: (frame: Frame) => void
  readonly onState: (state: LinkState) => void
  /** This page is not one that the server understands any more: it should be fetched anew. */
  readonly onStale: () => void
  readonly random?: () => number
}

export interface Link<Act> {
  /** Opens the line, and keeps it. */
  readonly open: () => void
  /** Sends an act. @returns false if there is no connection */
  readonly send: (act: Act) => boolean
  /** The page is looked at again, or the network has changed: finds out now whether the line is alive. */
  readonly wake: () => void
}

/** Between two tries: a dropped line is back within some 3 s, and a room full of phones does not hammer. */
const RECONNECT: Backoff = { first: 500, growth: 1.5, most: 10_000 }
/** After a full room has sent the phone away. */
const WHEN_FULL: Backoff = { first: 30_000, growth: 1, most: 30_000 }
/** A line that does not open within this time, in ms, is given up. */
const OPENING = 8000
/** A line that does not answer within this time after the page woke, in ms, is given up. */
const WAKING = 3000
/** So long nobody is told that the connection is lost, in ms. */
export const QUIET = 2000

/** A line that is not open yet. */
export function createLink<Frame, Act>({ before, connect, read, onFrame, onState, onStale, random }: LinkOptions<Frame>): Link<Act> {
  let socket: WebSocket | undefined
  let state: LinkState | undefined
  let tries = 0
  let retry: ReturnType<typeof setTimeout> | undefined
  let silence: ReturnType<typeof setTimeout> | undefined
  let quiet: ReturnType<typeof setTimeout> | undefined

  function turn(now: LinkState): void {
    if (now === state)
      return
    state = now
    onState(now)
  }

  /** Gives the line up unless something is heard in time. */
  function expect(time: number): void {
    clearTimeout(silence)
    silence = setTimeout(giveUp, time)
  }

  function giveUp(): void {
    const given = socket
    drop()
    given?.close()
    later(RECONNECT)
  }

  function drop(): void {
    socket = undefined
    clearTimeout(silence)
    quiet ??= setTimeout(turn, QUIET, 'lost')
  }

  /** The connection is not to be called lost for what has been so far. */
  function unsay(): void {
    clearTimeout(quiet)
    quiet = undefined
  }

  function later(backoff: Backoff): void {
    clearTimeout(retry)
    retry = setTimeout(open, fullJitter(tries++, backoff, random))
  }

  function hear(data: unknown): void {
    const frame = read(String(data))
    if (frame === undefined)
      return onStale()
    tries = 0
    unsay()
    expect(SILENCE)
    turn('joined')
    onFrame(frame)
  }

  function open(): void {
    clearTimeout(retry)
    if (before)
      void before().catch(() => {}).then(openSocket)
    else
      openSocket()
  }

  function openSocket(): void {
    const opened = connect()
    socket = opened
    expect(OPENING)
    opened.onmessage = ({ data }) => {
      if (opened === socket)
        hear(data)
    }
    opened.onclose = ({ code }) => {
      if (opened !== socket)
        return
      drop()
      if (code === CLOSE_UNKNOWN)
        return onStale()
      if (code === CLOSE_FULL) {
        unsay()
        turn('full')
      }
      later(code === CLOSE_FULL ? WHEN_FULL : RECONNECT)
    }
  }

  function say(text: string): boolean {
    if (socket?.readyState !== WebSocket.OPEN)
      return false
    socket.send(text)
    return true
  }
  const beat = (): boolean => say('{"kind":"beat"}')

  return {
    open() {
      turn('joining')
      quiet = setTimeout(turn, QUIET, 'lost')
      open()
      setInterval(beat, BEAT)
    },
    send: act => say(JSON.stringify(act)),
    wake() {
      if (socket?.readyState === WebSocket.OPEN) {
        beat()
        expect(WAKING)
      }
      else if (!socket && state !== 'full') {
        open()
      }
    },
  }
}
