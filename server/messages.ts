/** What the processes of a server with several workers tell each other. */
import type { CellChange } from './client-counts.ts'
import type { MetricValues } from './metrics.ts'

/** From a worker to the primary. */
export type FromWorker
  = | { type: 'listening', address: string }
  /** It cannot listen, and what to do about it. */
    | { type: 'failed', advice: string }
  /** What it counted of its clients. */
    | { type: 'counts', changes: CellChange[] }
  /** Somebody asked it for the metrics of all. */
    | { type: 'ask metrics', id: number }
  /** Its own, which were asked for. */
    | { type: 'metrics', id: number, values: MetricValues }
  /** Its own, and it has served its last request. */
    | { type: 'last metrics', values: MetricValues }

/** From the primary to a worker. */
export type FromPrimary
  = | { type: 'counts', changes: CellChange[] }
    | { type: 'give metrics', id: number }
    | { type: 'all metrics', id: number, text: string }
    | { type: 'stop' }
  /** It has given its last metrics, and gets no more connections: it may end. */
    | { type: 'end' }
