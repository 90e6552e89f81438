/** Two windows of the deck beside a load: when each view came, and how soon an act of one shows in the other. */
import type { StageAct, StageView, ToStage } from '../../room/protocol.ts'
import { once } from 'node:events'
import { WebSocket } from 'ws'
import { inTime } from './in-time.ts'
import { clock } from './room-process.ts'

export interface Screen {
  readonly view: () => StageView
  /** When the view first counted so many answers or more, by {@link clock}; undefined if none did. */
  readonly whenAnswered: (count: number) => number | undefined
  readonly act: (act: StageAct) => void
  /** Resolves when a view is as it is looked for. @throws Error if none is, for long */
  readonly until: (isSo: (view: StageView) => boolean) => Promise<void>
  readonly close: () => void
}

/** Seconds that a view is waited for, and a window that opens. */
const PATIENCE = 60

/** Opens a window; with a token it may act. */
export async function openScreen(url: string, token?: string): Promise<Screen> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/v1/room/screen`, { headers: token ? { authorization: `Bearer ${token}` } : {} })
  const views: { at: number, view: StageView }[] = []
  const waiting = new Set<(view: StageView) => void>()
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data)) as ToStage
    if (frame.kind !== 'stage')
      return
    views.push({ at: clock(), view: frame.view })
    waiting.forEach(look => look(frame.view))
  })
  await inTime(PATIENCE, 'a window of the deck', once(socket, 'message'))
  const view = (): StageView => views.at(-1)!.view
  return {
    view,
    whenAnswered: count => views.find(({ view }) => view.answered >= count)?.at,
    act: act => socket.send(JSON.stringify(act)),
    until: isSo => inTime(PATIENCE, 'what a window of the deck should show', new Promise((resolve) => {
      function look(view: StageView): void {
        if (!isSo(view))
          return
        waiting.delete(look)
        resolve()
      }
      waiting.add(look)
      look(view())
    })),
    close: () => socket.terminate(),
  }
}
