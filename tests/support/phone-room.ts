/** A real room for tests of the phone's page: its journal in a folder of its own, its stage, and a line that can be cut. */
import type { StageAct, ToStage } from '../../room/protocol.ts'
import type { OpenRoom } from '../../server/room/open.ts'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import { WebSocket } from 'ws'
import { root } from '../../scripts/deck/deck.ts'
import { openRoomFor } from '../../server/room/open.ts'
import { shippedModel } from '../../server/shipped-model.ts'
import { openLine } from './line.ts'

const HOST = '127.0.0.1'

export interface PhoneRoom {
  /** Where phones join. */
  readonly url: string
  /** Where requests of the page may go. */
  readonly origin: string
  /** Does what the speaker does. */
  readonly stage: (act: StageAct) => Promise<void>
  /** Cuts the phones' line. */
  readonly cut: () => void
  readonly mend: () => void
  /** Stops the server, does something meanwhile, and starts it again on the same journal. */
  readonly restart: (meanwhile?: () => Promise<void>) => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens a room on a journal in a temporary folder. */
export async function openPhoneRoom(): Promise<PhoneRoom> {
  const folder = await mkdtemp(join(tmpdir(), 'room-'))
  let port = 0
  let room: OpenRoom
  let stage: ReturnType<typeof fastify>
  let speaker: WebSocket

  async function start(): Promise<void> {
    room = await openRoomFor({ model: shippedModel(), deck: join(root, 'dist'), folder, host: HOST, port, addresses: port => [`http://${HOST}:${port}`] })
    port = Number(new URL(room.join[0] ?? '').port)
    stage = fastify({ forceCloseConnections: true })
    await room.attach(stage, () => true)
    const address = await stage.listen({ port: 0, host: HOST })
    speaker = new WebSocket(`${address.replace('http', 'ws')}/v1/room/screen`, { headers: { authorization: `Bearer ${room.token}` } })
    await once(speaker, 'open')
  }

  async function stop(): Promise<void> {
    speaker.terminate()
    await stage.close()
    await room.close()
  }

  await start()
  const line = await openLine(() => port)
  return {
    url: `${line.url}/j`,
    origin: line.url,
    cut: line.cut,
    mend: line.mend,
    async stage(act) {
      const replied = new Promise<ToStage>(resolve => speaker.on('message', function listen(data) {
        const frame = JSON.parse(String(data)) as ToStage
        if (frame.kind !== 'done' && frame.kind !== 'refused')
          return
        speaker.off('message', listen)
        resolve(frame)
      }))
      speaker.send(JSON.stringify(act))
      const reply = await replied
      if (reply.kind === 'refused')
        throw new Error(reply.problem.detail)
    },
    async restart(meanwhile = async () => {}) {
      await stop()
      await meanwhile()
      await start()
    },
    async close() {
      await line.close()
      await stop()
      await rm(folder, { recursive: true })
    },
  }
}
