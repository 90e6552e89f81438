/**
 * Requests by client in a window of time, for any number of clients in 1 MiB: a count-min sketch (Cormode and
 * Muthukrishnan, 2005). No client is forgotten before the window ends, however many others come; with very many of them
 * a count may be too high, by more than 3 times all requests / 65,536 for one client in 50 (e / WIDTH, e^-ROWS).
 */
import { hashString } from '../moderation/hash.ts'

const ROWS = 4
const WIDTH = 1 << 16

/** A cell and what was added to it. */
export type CellChange = readonly [cell: number, added: number]

export class ClientCounts {
  private readonly cells = new Uint32Array(ROWS * WIDTH)
  private readonly seed: number
  private readonly window: number
  private windowEnd = 0
  /** What was added here since `takeChanges` was called. */
  private changes = new Map<number, number>()

  /**
   * @param window length of a window in ms; windows begin at the same time in every process
   * @param seed of the hashes: one that nobody outside knows, or somebody could look for clients that share a count with another
   */
  constructor(window: number, seed: number) {
    this.window = window
    this.seed = seed
  }

  /**
   * Counts a request of a client.
   *
   * @returns the client's requests in this window, and how many ms are left of it
   */
  add(client: string, now = Date.now()): { count: number, left: number } {
    this.turnTo(now)
    const first = hashString(client, this.seed)
    const step = hashString(client, this.seed ^ 0x5BD1E995) | 1
    let count = Number.POSITIVE_INFINITY
    for (let row = 0; row < ROWS; row++) {
      const cell = row * WIDTH + (((first + Math.imul(row, step)) >>> 0) % WIDTH)
      const value = (this.cells[cell] as number) + 1
      this.cells[cell] = value
      this.changes.set(cell, (this.changes.get(cell) ?? 0) + 1)
      count = Math.min(count, value)
    }
    return { count, left: this.windowEnd - now }
  }

  /** What was added here, and not by `addChanges`, since the last call. */
  takeChanges(now = Date.now()): CellChange[] {
    this.turnTo(now)
    const changes = [...this.changes]
    this.changes.clear()
    return changes
  }

  /** Adds what another process has counted. */
  addChanges(changes: readonly CellChange[], now = Date.now()): void {
    this.turnTo(now)
    for (const [cell, added] of changes)
      this.cells[cell] = (this.cells[cell] ?? 0) + added
  }

  private turnTo(now: number): void {
    if (now < this.windowEnd)
      return
    this.cells.fill(0)
    this.changes.clear()
    this.windowEnd = (Math.floor(now / this.window) + 1) * this.window
  }
}
