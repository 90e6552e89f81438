/** What the remote shows, and how it follows from what the presenter's view says and the thumb does. Nothing here touches the page. */
import type { LinkState } from '../room/link.ts'
import type { Sight, ToRemote, Turn } from './protocol.ts'
import { placeOf } from './protocol.ts'

export interface RemoteState {
  readonly link: LinkState
  /** The server does not know this page, although it has just been loaded anew. */
  readonly isUnknown: boolean
  /** Whether the server has said anything yet. */
  readonly isHeard: boolean
  /** What the speaker sees; undefined when no presenter's view is open. */
  readonly sight?: Sight
  /** Turns that nobody has answered yet, oldest first. */
  readonly turns: readonly Turn[]
  /** From where the next turn turns. */
  readonly from: string
  /** What became of the last tap, where it was not what was wanted. */
  readonly miss: 'none' | 'lost' | 'crossed'
}

export const beginning: RemoteState = { link: 'joining', isUnknown: false, isHeard: false, turns: [], from: '', miss: 'none' }

/** After a tap. @param id of the turn, new */
export function tapped(state: RemoteState, to: Turn['to'], id: string): RemoteState {
  return { ...state, turns: [...state.turns, { kind: 'turn', id, to, from: state.from }], from: id, miss: 'none' }
}

/** After a frame. */
export function heard(state: RemoteState, frame: ToRemote): RemoteState {
  switch (frame.kind) {
    case 'sight':
      return settle({ ...state, isHeard: true, isUnknown: false, sight: frame.sight, miss: frame.sight ? state.miss : 'none' }, true)
    case 'done': {
      if (!state.turns.some(({ id }) => id === frame.id))
        return state
      const turns = state.turns.filter(({ id }) => id !== frame.id)
      // What was turned may not be in sight yet: the next turn goes on from there all the same.
      return settle({ ...state, turns, miss: frame.isTurned ? state.miss : 'crossed' }, !frame.isTurned)
    }
    default:
      return state
  }
}

/** Drops a turn that nobody has answered in time. */
export function given(state: RemoteState, id: string): RemoteState {
  return state.turns.some(turn => turn.id === id)
    ? settle({ ...state, turns: state.turns.filter(turn => turn.id !== id), miss: 'lost' }, true)
    : state
}

/** With no turn on its way, the next one turns from what is in sight. */
function settle(state: RemoteState, isInSight: boolean): RemoteState {
  return state.turns.length === 0 && isInSight && state.sight ? { ...state, from: placeOf(state.sight) } : state
}

/** Whether a tap does anything. */
export function maySteer({ sight, isUnknown }: RemoteState): boolean {
  return sight !== undefined && !isUnknown
}

/** What is wrong, in a sentence; empty if nothing is. */
export function troubleText({ link, isUnknown, isHeard, sight, miss }: RemoteState): string {
  if (isUnknown)
    return 'The talk does not know this phone: allow cookies for this page, and load it again.'
  if (link === 'lost')
    return 'No connection to the talk. It comes back by itself.'
  if (isHeard && !sight)
    return 'No presenter\'s view is open: open it on the laptop, and this page goes on by itself.'
  if (miss === 'lost')
    return 'The last tap did not arrive: tap again.'
  return miss === 'crossed' ? 'Somebody else has turned just then: your tap was left out.' : ''
}

/** Where the talk is, in words. */
export function placeText({ no, of, clicks, clicksTotal }: Sight): string {
  return `Slide ${no} of ${of}${clicksTotal > 0 ? `, click ${clicks} of ${clicksTotal}` : ''}`
}

/** What the next turn brings, in words. */
export function nextText({ clicks, clicksTotal, nextTitle }: Sight): string {
  if (clicks < clicksTotal)
    return `Next: click ${clicks + 1} of ${clicksTotal}`
  return nextTitle === undefined ? 'This is the end' : `Next slide: ${nextTitle}`
}
