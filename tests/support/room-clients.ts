/** Phones and windows of the deck for tests of a room's server: real sockets, and what each was sent. */
import type { PhoneAct, StageAct, StageView, Tally, ToPhone, ToStage } from '../../room/protocol.ts'
import { once } from 'node:events'
import { WebSocket } from 'ws'

/** The cookie that a new phone gets with the page. */
export async function joinRoom(url: string): Promise<string> {
  const answer = await fetch(`${url}/j`)
  await answer.text()
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

export interface TestPhone {
  readonly cookie: string
  /** The last state and phase, and whatever was sent. */
  readonly frames: ToPhone[]
  readonly socket: () => WebSocket
  readonly connect: () => Promise<void>
  /** Sends an act until it is answered with something other than 429 and 503, by whatever connection there is. */
  readonly act: (act: PhoneAct) => Promise<ToPhone & { kind: 'done' | 'refused' }>
  readonly close: () => void
}

/** How long a phone waits before it tries again, in ms. */
const AGAIN = 100

/** A phone that comes back by itself when its line is cut, and sends again what was not answered. */
export async function testPhone(url: string, cookie?: string): Promise<TestPhone> {
  const own = cookie ?? await joinRoom(url)
  const frames: ToPhone[] = []
  const unanswered = new Map<string, { act: PhoneAct, resolve: (frame: ToPhone & { kind: 'done' | 'refused' }) => void }>()
  let socket: WebSocket
  let isClosed = false

  function sendAll(): void {
    if (socket.readyState === socket.OPEN)
      unanswered.forEach(({ act }) => socket.send(JSON.stringify(act)))
  }

  function hear(frame: ToPhone): void {
    frames.push(frame)
    if (frame.kind !== 'done' && frame.kind !== 'refused')
      return
    const waiting = unanswered.get(frame.key ?? '')
    if (frame.kind === 'refused' && [429, 503].includes(frame.problem.status)) {
      setTimeout(sendAll, AGAIN)
      return
    }
    unanswered.delete(frame.key ?? '')
    waiting?.resolve(frame)
  }

  async function connect(): Promise<void> {
    socket = new WebSocket(`${url.replace('http', 'ws')}/j/socket`, { headers: { cookie: own } })
    socket.on('message', data => hear(JSON.parse(String(data)) as ToPhone))
    socket.on('error', () => {})
    socket.on('close', () => {
      if (!isClosed)
        setTimeout(() => void connect().catch(() => {}), AGAIN)
    })
    await once(socket, 'open')
    sendAll()
  }

  await connect()
  return {
    cookie: own,
    frames,
    socket: () => socket,
    connect,
    act: act => new Promise((resolve) => {
      unanswered.set(act.key, { act, resolve })
      sendAll()
    }),
    close() {
      isClosed = true
      socket.terminate()
    },
  }
}

export interface TestScreen {
  readonly view: () => StageView
  readonly views: StageView[]
  readonly act: (act: StageAct | { kind: string }) => Promise<ToStage>
  readonly close: () => void
}

/** A window of the deck. */
export async function testScreen(url: string, headers: Record<string, string> = {}): Promise<TestScreen> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/v1/room/screen`, { headers })
  const views: StageView[] = []
  const replies: ((frame: ToStage) => void)[] = []
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data)) as ToStage
    if (frame.kind === 'stage')
      views.push(frame.view)
    else
      replies.shift()?.(frame)
  })
  await once(socket, 'message')
  return {
    view: () => views.at(-1)!,
    views,
    act: act => new Promise((resolve) => {
      replies.push(resolve)
      socket.send(JSON.stringify(act))
    }),
    close: () => socket.terminate(),
  }
}

export const answeredIn = ({ ml, ops, both }: Tally): number => ml + ops + both
