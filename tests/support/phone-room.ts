/** A real room for tests of the phone's page: its journal in a folder of its own, its stage, and a line that can be cut. */
import type { AddressInfo, Socket } from 'node:net'
import type { StageAct, ToStage } from '../../room/protocol.ts'
import type { OpenRoom } from '../../server/room/open.ts'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import { WebSocket } from 'ws'
import { openRoomFor } from '../../server/room/open.ts'
import { shippedModel } from '../../server/shipped-model.ts'

const HOST = '127.0.0.1'

/** A line from phones to the room, as a hall's Wi-Fi is one. */
async function openLine(port: () => number): Promise<{ url: string, cut: () => void, mend: () => void, close: () => Promise<void> }> {
  const sockets = new Set<Socket>()
  let isCut = false
  const server = createServer((phone) => {
    if (isCut)
      return phone.destroy()
    const room = connect(port(), HOST)
    for (const [from, to] of [[phone, room], [room, phone]] as const) {
      sockets.add(from)
      from.on('error', () => to.destroy()).on('close', () => {
        sockets.delete(from)
        to.destroy()
      }).pipe(to)
    }
  })
  await once(server.listen(0, HOST), 'listening')
  const cut = (): void => {
    isCut = true
    sockets.forEach(socket => socket.destroy())
  }
  return {
    url: `http://${HOST}:${(server.address() as AddressInfo).port}`,
    cut,
    mend: () => void (isCut = false),
    async close() {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}

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
    room = await openRoomFor({ model: shippedModel(), folder, host: HOST, port, addresses: port => [`http://${HOST}:${port}`] })
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
