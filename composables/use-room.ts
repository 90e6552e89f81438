import type { ShallowRef } from 'vue'
import type { StageAct, StageView } from '../room/protocol.ts'
import type { SampleView } from '../room/sample.ts'
import type { RoomLine } from './room-line.ts'
import { useNav } from '@slidev/client'
import { shallowReadonly, shallowRef } from 'vue'
import sample from '../room/sample.json'

/** What a slide knows of the room: none, one that answers or has answered, or the sample room that a deck by itself has. */
export type RoomSight
  = | { readonly kind: 'none' }
    | { readonly kind: 'sample', readonly view: SampleView }
    | { readonly kind: 'live', readonly view: StageView, readonly isConnected: boolean }

export interface RoomInSight {
  readonly room: Readonly<ShallowRef<RoomSight>>
  /** Why the last act was not taken, for the speaker; empty if it was. */
  readonly trouble: Readonly<ShallowRef<string>>
  /** Does what only the speaker may do; nothing where there is no room. */
  readonly act: (act: StageAct) => void
}

const SAMPLE: RoomSight = { kind: 'sample', view: sample as SampleView }

const room = shallowRef<RoomSight>(SAMPLE)
const trouble = shallowRef('')
let line: RoomLine | undefined
let isLooking = false

/** Asks the server whether there is a room, and has a line to it if so. Without a server the deck has the sample room. */
async function look(): Promise<void> {
  const base = new URL(import.meta.env.BASE_URL, location.href).href
  const answer = await fetch(new URL('room.json', base), { cache: 'no-store' })
  const { room: kind } = await answer.json() as { room?: unknown }
  if (kind === 'none')
    room.value = { kind }
  if (kind !== 'open')
    return
  const { openRoomLine } = await import('./room-line.ts')
  line = openRoomLine(base, {
    onView(view) {
      trouble.value = ''
      room.value = { kind: 'live', view, isConnected: true }
    },
    // What the room had said stays on the slide.
    onConnected(isConnected) {
      if (room.value.kind === 'live')
        room.value = { ...room.value, isConnected }
    },
    onRefused: detail => void (trouble.value = detail),
  })
}

/** The room, as this window sees it; the same for all components. For a component's setup. What prints has the sample room. */
export function useRoom(): RoomInSight {
  const { isPrintMode } = useNav()
  if (isPrintMode.value)
    return { room: shallowRef(SAMPLE), trouble, act: () => {} }
  if (!isLooking) {
    isLooking = true
    // Opened from a folder, or offline without a copy: the sample room stays.
    void look().catch(() => {})
  }
  return { room: shallowReadonly(room), trouble: shallowReadonly(trouble), act: act => line?.act(act) }
}
