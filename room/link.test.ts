import type { Link, LinkState } from './link.ts'
import type { PhoneAct, ToPhone } from './protocol.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readAs } from '../lib/read-as.ts'
import { createLink, QUIET } from './link.ts'
import { BEAT, CLOSE_FULL, CLOSE_UNKNOWN, SILENCE, toPhone } from './protocol.ts'

/** As much of a socket as the link uses, with both ends in the test's hand. */
class FakeSocket {
  readyState: number = WebSocket.CONNECTING
  sent: string[] = []
  onmessage?: (event: { data: unknown }) => void
  onclose?: (event: { code: number }) => void

  send(text: string): void {
    this.sent.push(text)
  }

  close(): void {
    this.end(1006)
  }

  end(code: number): void {
    this.readyState = WebSocket.CLOSED
    this.onclose?.({ code })
  }

  say(data: unknown): void {
    this.readyState = WebSocket.OPEN
    this.onmessage?.({ data: typeof data === 'string' ? data : JSON.stringify(data) })
  }
}

const STATE: ToPhone = { kind: 'state', phase: { kind: 'comments' }, own: { answers: {}, comments: [] }, line: 0.6 }

describe('the line to the room', () => {
  let sockets: FakeSocket[]
  let states: LinkState[]
  let frames: ToPhone[]
  let stale: number
  let random: number
  let link: Link<PhoneAct>

  const last = (): FakeSocket => sockets.at(-1)!

  beforeEach(() => {
    vi.useFakeTimers()
    sockets = []
    states = []
    frames = []
    stale = 0
    random = 0.999
    link = createLink<ToPhone, PhoneAct>({
      connect() {
        sockets.push(new FakeSocket())
        return last() as unknown as WebSocket
      },
      read: text => readAs(toPhone, text),
      onFrame: frame => void frames.push(frame),
      onState: state => void states.push(state),
      onStale: () => void stale++,
      random: () => random,
    })
    link.open()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('hands on what the room says', () => {
    last().say(STATE)
    expect(frames).toEqual([STATE])
    expect(states).toEqual(['joining', 'joined'])
  })

  it('is called lost only when it stays away', () => {
    last().say(STATE)
    last().end(1006)
    vi.advanceTimersByTime(QUIET - 100)
    last().say(STATE)
    vi.advanceTimersByTime(QUIET)
    expect(states).toEqual(['joining', 'joined'])
    last().end(1006)
    vi.advanceTimersByTime(QUIET)
    expect(states).toEqual(['joining', 'joined', 'lost'])
    last().say(STATE)
    expect(states.at(-1)).toBe('joined')
  })

  it('tries again at any time up to a limit that grows, and begins anew once it has heard something', () => {
    const limitOfNext = (): number => {
      const before = sockets.length
      last().end(1006)
      const from = Date.now()
      while (sockets.length === before)
        vi.advanceTimersByTime(10)
      return Date.now() - from
    }
    const limits = [limitOfNext(), limitOfNext(), limitOfNext()]
    expect(limits).toEqual([500, 750, 1130])
    for (let tries = 0; tries < 20; tries++)
      limitOfNext()
    expect(limitOfNext()).toBe(9990)
    last().say(STATE)
    expect(limitOfNext()).toBe(500)
    random = 0
    expect(limitOfNext()).toBe(10)
  })

  it('gives up a line that has fallen silent, and one that does not open', () => {
    last().say(STATE)
    vi.advanceTimersByTime(SILENCE - 1)
    expect(sockets).toHaveLength(1)
    vi.advanceTimersByTime(600)
    expect(sockets).toHaveLength(2)
    expect(sockets[0]?.readyState).toBe(WebSocket.CLOSED)
    // The second never opens.
    vi.advanceTimersByTime(10_000)
    expect(sockets.length).toBeGreaterThan(2)
  })

  it('sends beats, and stays while they are answered', () => {
    last().say(STATE)
    for (let beats = 1; beats <= 6; beats++) {
      vi.advanceTimersByTime(BEAT)
      expect(last().sent.filter(text => text === '{"kind":"beat"}')).toHaveLength(beats)
      last().say({ kind: 'beat' })
    }
    expect(sockets).toHaveLength(1)
  })

  it('finds out on waking whether it is alive', () => {
    last().say(STATE)
    link.wake()
    expect(last().sent).toEqual(['{"kind":"beat"}'])
    last().say({ kind: 'beat' })
    vi.advanceTimersByTime(5000)
    expect(sockets).toHaveLength(1)
    link.wake()
    vi.advanceTimersByTime(5000)
    expect(sockets.length).toBeGreaterThan(1)
  })

  it('does not wait for its next try when it is woken', () => {
    last().say(STATE)
    last().end(1006)
    link.wake()
    expect(sockets).toHaveLength(2)
    // The try that was due is not made as well.
    vi.advanceTimersByTime(1000)
    expect(sockets).toHaveLength(2)
  })

  it('says when the room is full, and tries later', () => {
    last().say(STATE)
    last().end(CLOSE_FULL)
    expect(states.at(-1)).toBe('full')
    link.wake()
    vi.advanceTimersByTime(29_000)
    expect(states.at(-1)).toBe('full')
    expect(sockets).toHaveLength(1)
    vi.advanceTimersByTime(1000)
    expect(sockets).toHaveLength(2)
  })

  it('has the page fetched anew when the room does not know the phone, or speaks otherwise', () => {
    last().say('{"kind":"dance"}')
    expect(stale).toBe(1)
    last().say('no JSON')
    expect(stale).toBe(2)
    last().end(CLOSE_UNKNOWN)
    expect(stale).toBe(3)
    vi.advanceTimersByTime(60_000)
    expect(sockets).toHaveLength(1)
    expect(frames).toEqual([])
  })

  it('sends only where there is a connection', () => {
    link.send({ kind: 'erase', key: 'a' })
    expect(last().sent).toEqual([])
    last().say(STATE)
    link.send({ kind: 'erase', key: 'a' })
    expect(last().sent).toEqual(['{"kind":"erase","key":"a"}'])
  })
})
