import type { AddressInfo, Socket } from 'node:net'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'

const HOST = '127.0.0.1'

export interface Line {
  readonly url: string
  /** Cuts it, and refuses what comes. */
  readonly cut: () => void
  readonly mend: () => void
  readonly close: () => Promise<void>
}

/** A line from phones to a server on this machine, as a hall's Wi-Fi is one. */
export async function openLine(port: () => number): Promise<Line> {
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
