import type { ShallowRef } from 'vue'
import type { Link } from '../room/link.ts'
import type { StageAct, StageView, ToStage } from '../room/protocol.ts'
import type { Registration } from '../room/registration.ts'
import type { SampleView } from '../room/sample.ts'
import { useNav } from '@slidev/client'
import { shallowReadonly, shallowRef } from 'vue'
import { readAs } from '../lib/read-as.ts'
import sample from '../room/sample.json'

/** What a slide knows of the room: none, one that answers or has answered, or the sample room that a deck by itself has. */
export type RoomSight
  = | { readonly kind: 'none' }
    | { readonly kind: 'sample', readonly view: SampleView }
    | LiveRoom

interface LiveRoom {
  readonly kind: 'live'
  readonly view: StageView
  readonly isConnected: boolean
  /** How many lines to the room this window has had: a new one may lead to a server that was started anew. */
  readonly lines: number
}

export interface RoomInSight {
  readonly room: Readonly<ShallowRef<RoomSight>>
  /** Why the last act was not taken, for the speaker; empty if it was. */
  readonly trouble: Readonly<ShallowRef<string>>
  /** Does what only the speaker may do; nothing where there is no room. */
  readonly act: (act: StageAct) => void
  /** Brings a model to the room's server, so that it can be rolled out. @returns why it was not taken; empty if it was */
  readonly register: (model: Registration, file: Uint8Array<ArrayBuffer>) => Promise<string>
}

const SAMPLE: RoomSight = { kind: 'sample', view: sample as SampleView }

const room = shallowRef<RoomSight>(SAMPLE)
const trouble = shallowRef('')
let line: Link<StageAct> | undefined
let isLooking = false

/** Asks the server whether there is a room, and has a line to it if so. Without a server the deck has the sample room. */
async function look(isPresenter: () => boolean): Promise<void> {
  const base = new URL(import.meta.env.BASE_URL, location.href).href
  const answer = await fetch(new URL('room.json', base), { cache: 'no-store' })
  const { room: kind } = await answer.json() as { room?: unknown }
  if (kind === 'none')
    room.value = { kind }
  if (kind !== 'open')
    return
  // For a room alone.
  const [{ createLink }, { toStage }] = await Promise.all([import('../room/link.ts'), import('../room/protocol.ts')])
  let lines = 0
  line = createLink<ToStage, StageAct>({
    // The token is new after each start of the server.
    before: async () => isPresenter() && fetch(new URL('v1/room/token', base), { cache: 'no-store' }),
    connect() {
      lines++
      const address = new URL(isPresenter() ? 'v1/room/screen?as=presenter' : 'v1/room/screen', base)
      address.protocol = address.protocol.replace('http', 'ws')
      return new WebSocket(address)
    },
    read: text => readAs(toStage, text),
    onFrame(frame) {
      if (frame.kind === 'stage') {
        trouble.value = ''
        room.value = { kind: 'live', view: frame.view, isConnected: true, lines }
      }
      else if (frame.kind === 'refused') {
        trouble.value = frame.problem.detail
      }
    },
    // What the room had said stays on the slide.
    onState(state) {
      if (room.value.kind === 'live')
        room.value = { ...room.value, isConnected: state === 'joined' }
    },
    // A newer server says something that this window does not know: what it knows goes on.
    onStale: () => {},
  })
  line.open()
}

/** Does what only the speaker may do; what cannot be sent now is dropped, and said. */
function act(stageAct: StageAct): void {
  if (line?.send(stageAct) === false)
    trouble.value = 'There is no connection to the room: it comes back by itself, try it again then.'
}

/** For the presenter's window of a room alone, and so is its code. */
async function register(model: Registration, file: Uint8Array<ArrayBuffer>): Promise<string> {
  const { registerModel } = await import('./register-model.ts')
  return registerModel(new URL(import.meta.env.BASE_URL, location.href), model, file)
}

/** The room, as this window sees it; the same for all components. For a component's setup. What prints has the sample room. */
export function useRoom(): RoomInSight {
  const { isPresenter, isPrintMode } = useNav()
  if (isPrintMode.value)
    return { room: shallowRef(SAMPLE), trouble, act: () => {}, register: async () => '' }
  if (!isLooking) {
    isLooking = true
    // Opened from a folder, or offline without a copy: the sample room stays.
    void look(() => isPresenter.value).catch(() => {})
  }
  return { room: shallowReadonly(room), trouble: shallowReadonly(trouble), act, register }
}
