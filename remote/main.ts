/** The speaker's remote: shows what is said and what comes next, and turns the talk. */
import type { FromRemote, ToRemote, Turn } from './protocol.ts'
import { render } from 'lit-html'
import { readAs } from '../lib/read-as.ts'
import { createLink } from '../room/link.ts'
import { createRefetch, onWaking } from '../room/own-page.ts'
import { makeKey } from '../room/phone/key.ts'
import { browserStore } from '../room/phone/store.ts'
import { LATE, LINE, placeOf, toRemote } from './protocol.ts'
import { screen } from './screen.ts'
import { beginning, given, heard, maySteer, tapped } from './state.ts'

const root = document.querySelector<HTMLElement>('#remote')!
const refetch = createRefetch(browserStore(() => sessionStorage), 'remote fetched', () => location.reload())
/** A phone has it on secure pages alone. */
const staysAwake = 'wakeLock' in navigator
let state = beginning
/** Whether the line has been opened and nothing was heard on it yet. */
let isFresh = true

const link = createLink<ToRemote, FromRemote>({
  connect() {
    isFresh = true
    return new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${LINE}?as=remote`)
  },
  read: text => readAs(toRemote, text),
  onFrame: hear,
  onState: link => show({ ...state, link }),
  onStale: fetchAnew,
})

function show(now: typeof state): void {
  const before = state
  state = now
  render(screen(state, { onTurn: turnTo, staysAwake }), root)
  if (before.sight && state.sight && placeOf(before.sight) !== placeOf(state.sight))
    root.querySelector('main')?.scrollTo(0, 0)
}

function hear(frame: ToRemote): void {
  show(heard(state, frame))
  if (!isFresh)
    return
  isFresh = false
  refetch.worked()
  // What was tapped on the line before may not have arrived.
  state.turns.forEach(link.send)
}

function turnTo(to: Turn['to']): void {
  if (!maySteer(state))
    return
  const id = makeKey()
  show(tapped(state, to, id))
  link.send(state.turns[state.turns.length - 1]!)
  setTimeout(() => show(given(state, id)), LATE)
}

function fetchAnew(): void {
  if (!refetch.again())
    show({ ...state, isUnknown: true })
}

function stayAwake(): void {
  if (staysAwake && !document.hidden)
    navigator.wakeLock.request('screen').catch(() => {})
}

show(state)
link.open()
stayAwake()
onWaking(() => {
  link.wake()
  stayAwake()
})
