/**
 * Stopping a server so that nothing is lost: first it goes on taking what comes, until nothing does; then it stops
 * listening, and waits for the answers to what it has taken. Both have an end.
 */
import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { refuseConnection } from './refusals.ts'

/** A server that is being stopped looks so often, in ms, at what is under way, */
const LOOK = 50
/** goes on taking requests until so many looks in a row found nothing new: whoever asks /readyz has time to hear of it, */
const QUIET_LOOKS = 6
/** and does not wait for quiet longer than this, in ms. */
const QUIET_MOST = 5_000
/** Requests that were taken are waited for until nothing has been answered for so many ms, */
const ANSWER_MOST = 20_000
/** and never longer than this after the signal, in ms. */
export const STOP_MOST = 60_000

interface Connection {
  /** When it came, or had its last answer. */
  since: number
  request: IncomingMessage | undefined
}

export class Drain {
  /** Whether the server is being stopped. */
  isStopping = false
  private readonly server: Server
  private readonly patience: number
  private readonly tell: (status: number) => void
  private readonly connections = new Map<Socket, Connection>()
  /** Connections and requests so far. */
  private arrivals = 0
  private lastAnswer = 0

  /**
   * @param server whose connections are watched from now on
   * @param patience how long a client may take to send a request, in ms
   * @param tell told of each connection that was refused because its client was slower than that
   */
  constructor(server: Server, patience: number, tell: (status: number) => void) {
    this.server = server
    this.patience = patience
    this.tell = tell
    server.on('connection', (socket: Socket) => {
      this.arrivals++
      this.connections.set(socket, { since: performance.now(), request: undefined })
      socket.once('close', () => this.connections.delete(socket))
    })
  }

  /** A request's headers have come. */
  arrived(request: IncomingMessage): void {
    this.arrivals++
    const connection = this.connections.get(request.socket)
    if (connection)
      connection.request = request
  }

  /** It has been answered. */
  answered(request: IncomingMessage): void {
    this.lastAnswer = performance.now()
    const connection = this.connections.get(request.socket)
    if (connection) {
      connection.since = this.lastAnswer
      connection.request = undefined
    }
  }

  /** To be called when the server is told to stop; when the promise is kept, it may stop listening. */
  async begin(): Promise<void> {
    this.isStopping = true
    if (!this.server.listening)
      return
    const began = performance.now()
    // Connections that this machine has taken and Node has not are cut off when it stops listening. Node takes one in a
    // turn of its event loop, so turns without any tell that none is left; the clock would not, on a busy machine.
    for (let quiet = 0, known = this.arrivals; quiet < QUIET_LOOKS && performance.now() < began + QUIET_MOST; known = this.arrivals) {
      await pause(LOOK)
      quiet = this.arrivals === known ? quiet + 1 : 0
    }
    // A server that does not listen no longer looks after slow senders by itself.
    const watch = setInterval(() => this.look(began), LOOK)
    this.server.once('close', () => clearInterval(watch))
  }

  private look(began: number): void {
    const now = performance.now()
    if (now > Math.max(began, this.lastAnswer) + ANSWER_MOST || now > began + STOP_MOST)
      this.server.closeAllConnections()
    for (const [socket, { since, request }] of this.connections) {
      if (request?.complete || now < since + this.patience)
        continue
      const status = refuseConnection('ERR_HTTP_REQUEST_TIMEOUT', socket)
      if (status !== undefined)
        this.tell(status)
      socket.destroySoon()
    }
  }
}
